"""The sandbox in a process of its own: `python -m bot.bench.fanout_sandbox CHANNELS LIMITED`.

It prints one line of JSON when it is ready, and one for each line that it reads: what it counted.
"""

import asyncio
import sys
from collections.abc import Sequence

import orjson

from bot.sandbox import Sandbox

_PER_SERVER = 400  # Discord has at most 500 channels in one
_MILLISECONDS = 22  # bits of an id below its time


async def _run(channels: int, *, limited: bool) -> None:
    async with Sandbox() as sandbox:
        sandbox.limits.enabled = limited
        ids: list[int] = []
        servers: list[int] = []
        while len(ids) < channels:
            guild = sandbox.guild(f"Server {len(ids)}")
            some = min(_PER_SERVER, channels - len(ids))
            ids += [guild.channel(f"news-{n}").id for n in range(some)]
            servers += [guild.id] * some
        ready = sandbox.load
        place = {"channels": ids, "servers": servers}
        _say({"api": sandbox.api_url, "token": sandbox.token, **place})
        while await asyncio.to_thread(sys.stdin.readline):
            messages = [one for id_ in ids for one in sandbox.world.messages.get(id_, {})]
            _say(
                {
                    "messages": len(messages),
                    "channels": sum(bool(sandbox.world.messages.get(one)) for one in ids),
                    "span": _span(messages),
                    "refusals": dict(sandbox.limits.refusals),
                    "cpu": sandbox.load.since(ready).cpu_seconds,
                }
            )


def _span(messages: Sequence[int]) -> float:
    """Return the seconds from the first of these messages to the last."""
    times = [message >> _MILLISECONDS for message in messages]
    return (max(times) - min(times)) / 1000 if times else 0.0


def _say(what: dict[str, object]) -> None:
    sys.stdout.buffer.write(orjson.dumps(what) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    asyncio.run(_run(int(sys.argv[1]), limited=sys.argv[2] == "limited"))
