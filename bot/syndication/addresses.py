"""The addresses under which a server's own feed and calendar are read: secret, and renewable."""

from collections.abc import Mapping
from secrets import token_urlsafe

from bot.errors import RefusedError
from bot.loops import Clock, utc_now
from bot.store import keys
from bot.syndication.documents import Name

_BYTES = 24  # of a key: nobody guesses one of 2¹⁹²


class Addresses:
    """`home` is the address that all others begin with; None where nobody outside reaches us."""

    def __init__(self, home: str | None, *, clock: Clock = utc_now) -> None:
        self._home = home
        self._clock = clock

    async def of_guild(self, guild_id: int) -> Mapping[Name, str]:
        """Return a server's addresses, made when they are first asked for. Raises RefusedError."""
        home = self._reachable()
        token = await keys.of_guild(guild_id, fresh=_fresh(), now=self._clock())
        return {name: f"{home}servers/{token}/{name}" for name in Name}

    async def reset(self, guild_id: int) -> Mapping[Name, str]:
        """Give a server new addresses; the old ones open nothing any more. Raises RefusedError."""
        self._reachable()
        await keys.reset(guild_id, _fresh(), now=self._clock())
        return await self.of_guild(guild_id)

    def of_any_show(self, name: Name) -> str:
        """Return the form of a show's address, with SHOW in its place. Raises RefusedError."""
        return f"{self._reachable()}shows/SHOW/{name}"

    def _reachable(self) -> str:
        if self._home is None:
            raise RefusedError(
                "There are no feeds and calendars here: whoever runs Clapper has given it no"
                " public address (PUBLIC_URL)."
            )
        return self._home


def _fresh() -> str:
    return token_urlsafe(_BYTES)
