"""Connect to nothing but public addresses, however a name or address was written.

The check is made where the socket is: after the name server's answer, on every redirect, before
any packet. A resolver that checks is passed by for addresses that are written as numbers.
"""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any, TypeAlias

# What aiohttp asks its connector's `socket_factory` with: family, type, protocol, name, address.
AddressInfo: TypeAlias = tuple[Any, Any, int, str, tuple[Any, ...]]

NOT_PUBLIC = "its address is not a public one"

_PORTS = frozenset({80, 443, 8080, 8443})
_GLOBAL_V6 = ip_network("2000::/3")
# Addresses of version 6 that carry one of version 4 inside: Teredo and 6to4.
_CARRIERS = (ip_network("2001::/32"), ip_network("2002::/16"))


class NotPublicError(OSError):
    """The address is not one that news comes from."""


class PublicOnly:
    """A socket factory. `allow_loopback` is for tests and benches: loopback, on any port."""

    def __init__(
        self,
        *,
        allow_loopback: bool = False,
        make: Callable[[int, int, int], socket.socket] = socket.socket,
    ) -> None:
        self._allow_loopback = allow_loopback
        self._make = make

    def __call__(self, info: AddressInfo) -> socket.socket:
        """Make the socket for an address. Raises NotPublicError."""
        family, kind, protocol, _, (host, port, *_) = info
        address = ip_address(str(host).partition("%")[0])
        if not (self._allow_loopback and address.is_loopback):
            if not is_public(address):
                raise NotPublicError(NOT_PUBLIC)
            if port not in _PORTS:
                raise NotPublicError(f"port {port} is not one for the web")
        return self._make(family, kind, protocol)


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address is one of the open net's, and one machine's."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if address not in _GLOBAL_V6 or any(address in net for net in _CARRIERS):
            return False
    return address.is_global and not address.is_multicast
