"""Look names up so that name servers that don't answer hold up nobody else."""

import asyncio
import socket
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeAlias

from aiohttp.abc import AbstractResolver, ResolveResult

# What `socket.getaddrinfo` is: name and port to family, type, protocol, name and address.
Lookup: TypeAlias = Callable[..., Sequence[tuple[Any, Any, int, str, tuple[Any, ...]]]]

# A lookup can't be stopped: it goes on for up to 40 seconds after whoever asked has given up. The
# loop's own threads, a handful, would all be taken by as many dead names.
_THREADS = 64


class Names(AbstractResolver):
    """Asks the system, as everybody does, in threads of its own."""

    def __init__(self, lookup: Lookup = socket.getaddrinfo) -> None:
        self._lookup = lookup
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="names")

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return a name's addresses. Raises OSError."""
        ask = partial(
            self._lookup,
            host,
            port,
            family=family,
            type=socket.SOCK_STREAM,
            flags=socket.AI_ADDRCONFIG,
        )
        found = await asyncio.get_running_loop().run_in_executor(self._threads, ask)
        return [
            ResolveResult(
                hostname=host,
                host=address[0],
                port=address[1],
                family=kind,
                proto=protocol,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for kind, _, protocol, _, address in found
        ]

    async def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
