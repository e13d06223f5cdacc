"""What a sandbox itself costs: tests start one each, and benches fill it with servers."""

import time
from collections.abc import Sequence
from statistics import median

from bot.bench.report import Target
from bot.sandbox import Sandbox

_STARTS = 20
_SERVERS, _CHANNELS = 1000, 30


async def measure() -> Sequence[Target]:
    times = []
    for _ in range(_STARTS):
        began = time.perf_counter()
        async with Sandbox():
            times.append(time.perf_counter() - began)
    return (
        Target("a sandbox starts, p50", 1000 * median(times), "ms", at_most=50),
        Target(
            f"a sandbox takes {_SERVERS:,} servers of {_CHANNELS} channels, CPU",
            await _fill(),
            "s",
            at_most=3,
        ),
    )


async def _fill() -> float:
    async with Sandbox() as sandbox:
        sandbox.world.strict_sharding = False
        began = time.process_time()
        for number in range(_SERVERS):
            guild = sandbox.guild(str(number))
            for name in range(_CHANNELS):
                guild.channel(str(name))
        return time.process_time() - began
