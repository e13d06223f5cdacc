"""Mishaps that are not an answer: cut gateways, lost rights, vanished places, a wrong clock.

By Python (`sandbox.levers.pull(...)`) and over HTTP: POST /admin/lever {"lever": NAME, ...}.
"""

import re
from collections.abc import Awaitable, Callable, Mapping

from bot.sandbox import servers
from bot.sandbox.errors import SandboxError
from bot.sandbox.gateway.hub import Gateway
from bot.sandbox.limits import Limits
from bot.sandbox.permissions import to_bits
from bot.sandbox.state import Channel, Guild, Overwrite
from bot.sandbox.world import World

Order = Mapping[str, object]
_NUMBER = re.compile(r"-?\d{1,20}\Z", re.ASCII)
#: the close code that stands for a connection cut without a goodbye
CUT = 1006


class BadOrderError(SandboxError):
    """A lever or fault that there is not, or that lacks something."""


class Levers:
    def __init__(self, world: World, gateway: Gateway, limits: Limits) -> None:
        self._world = world
        self._gateway = gateway
        self._limits = limits
        self._all: dict[str, Callable[[Order], Awaitable[None]]] = {
            "gateway_drop": self._drop,
            "gateway_reconnect": self._reconnect,
            "gateway_invalidate": self._invalidate,
            "refuse_resume": self._refuse_resume,
            "deny": self._deny,
            "allow": self._allow,
            "delete_channel": self._delete_channel,
            "kick_bot": self._kick,
            "guild_outage": self._outage,
            "guild_recover": self._recover,
            "clock_skew": self._skew,
            "limits": self._switch_limits,
        }

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._all)

    async def pull(self, lever: str, order: Order | None = None) -> None:
        """Do one mishap; `order` says where (ids) and how. BadOrderError says what is wrong."""
        if lever not in self._all:
            raise BadOrderError(f"no lever {lever!r}; there is {', '.join(self._all)}")
        await self._all[lever](order or {})

    async def _drop(self, order: Order) -> None:
        """`code`: the close code; 1006, the default, cuts without a goodbye."""
        code = _number(order, "code", 1006)
        if code != CUT and not 1000 <= code <= 4999:
            raise BadOrderError(f"code is {CUT} or one from 1000 to 4999, not {code}")
        await self._gateway.drop(code)

    async def _reconnect(self, _: Order) -> None:
        self._gateway.reconnect()

    async def _invalidate(self, order: Order) -> None:
        self._gateway.invalidate(resumable=bool(order.get("resumable")))

    async def _refuse_resume(self, order: Order) -> None:
        self._gateway.refuse_resume = bool(order.get("on", True))

    async def _deny(self, order: Order) -> None:
        """`channel`, and `permissions` as names."""
        bits, channel, old = self._rule(order)
        rule = Overwrite(old.allow & ~bits, old.deny | bits, for_member=True)
        servers.overwrite(self._world, channel, self._world.bot.id, rule)

    async def _allow(self, order: Order) -> None:
        """Give permissions (back): the same order as for `deny`."""
        bits, channel, old = self._rule(order)
        rule = Overwrite(old.allow | bits, old.deny & ~bits, for_member=True)
        servers.overwrite(self._world, channel, self._world.bot.id, rule)

    def _rule(self, order: Order) -> tuple[int, Channel, Overwrite]:
        """Read permission bits and channel of an order, and what the bot may do there now."""
        names = order.get("permissions")
        given = [str(one) for one in names] if isinstance(names, list) else str(names)
        try:
            bits = to_bits(given)
        except ValueError as error:
            raise BadOrderError(str(error)) from error
        channel = self._channel(order)
        return bits, channel, (channel.overwrites or {}).get(self._world.bot.id, Overwrite())

    async def _delete_channel(self, order: Order) -> None:
        servers.delete_channel(self._world, self._channel(order))

    async def _kick(self, order: Order) -> None:
        servers.remove_bot(self._world, self._guild(order))

    async def _outage(self, order: Order) -> None:
        servers.set_available(self._world, self._guild(order), available=False)

    async def _recover(self, order: Order) -> None:
        servers.set_available(self._world, self._guild(order), available=True)

    async def _skew(self, order: Order) -> None:
        """`seconds` that Discord's clock is ahead of ours in its rate-limit headers."""
        self._limits.skew = float(_number(order, "seconds", 0))

    async def _switch_limits(self, order: Order) -> None:
        self._limits.enabled = bool(order.get("on", True))

    def _channel(self, order: Order) -> Channel:
        found = self._world.channels.get(_number(order, "channel", 0))
        if found is None or found.guild_id is None:
            raise BadOrderError(f"no channel has the id {order.get('channel')}")
        return found

    def _guild(self, order: Order) -> Guild:
        found = self._world.guilds.get(_number(order, "guild", 0))
        if found is None:
            raise BadOrderError(f"no server has the id {order.get('guild')}")
        return found


def _number(order: Order, key: str, default: int) -> int:
    raw = str(order.get(key, default))
    if not _NUMBER.match(raw):
        raise BadOrderError(f"{key} must be a number, not {raw[:100]!r}")
    return int(raw)
