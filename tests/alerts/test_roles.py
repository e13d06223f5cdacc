"""`clapper run --only sender`: it delivers without a Gateway, alone or beside others."""

import signal

from bot.sandbox import Sandbox
from bot.store.address import Address
from tests.alerts.fleet import channels, fleet, messages_by_channel, owe_to

_STARTED = 60.0  # seconds on a busy machine


async def test_senders_deliver_what_is_owed_once_and_stop_when_told(
    store_address: Address, database: str
) -> None:
    processes = 2 if database == "postgres" else 1
    async with Sandbox() as sandbox:
        everywhere = channels(sandbox, 40)
        await owe_to(store_address, everywhere)
        async with fleet(sandbox, store_address) as senders:
            for _ in range(processes):
                await senders.start()
            await sandbox.wait_for(
                lambda: messages_by_channel(sandbox, everywhere) == {1: 40}, timeout=_STARTED
            )
            # The second may be told to stop before it is up: then it just ends.
            assert 0 in (ends := await senders.stop())
            assert set(ends) <= {0, -signal.SIGTERM}
        assert not sandbox.gateway.ready
        assert messages_by_channel(sandbox, everywhere) == {1: 40}
