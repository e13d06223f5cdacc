"""The sandbox in a process of its own: `python -m bot.bench.fanout_sandbox CHANNELS LIMITED`.

It prints one line of JSON when it is ready, and one for each line that it reads: what it counted.
"""

import asyncio
import sys

import orjson

from bot.sandbox import Sandbox

_CREATED = "POST /channels/{channel_id}/messages 200"
_PER_SERVER = 400  # Discord has at most 500 channels in one


async def _run(channels: int, *, limited: bool) -> None:
    async with Sandbox() as sandbox:
        sandbox.limits.enabled = limited
        ids: list[int] = []
        while len(ids) < channels:
            guild = sandbox.guild(f"Server {len(ids)}")
            ids += [
                guild.channel(f"news-{n}").id for n in range(min(_PER_SERVER, channels - len(ids)))
            ]
        ready = sandbox.load
        _say({"api": sandbox.api_url, "token": sandbox.token, "channels": ids})
        while await asyncio.to_thread(sys.stdin.readline):
            _say(
                {
                    "created": sandbox.request_counts[_CREATED],
                    "channels": sum(bool(sandbox.world.messages.get(one)) for one in ids),
                    "refusals": dict(sandbox.limits.refusals),
                    "cpu": sandbox.load.since(ready).cpu_seconds,
                }
            )


def _say(what: dict[str, object]) -> None:
    sys.stdout.buffer.write(orjson.dumps(what) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    asyncio.run(_run(int(sys.argv[1]), limited=sys.argv[2] == "limited"))
