"""Discord's REST API as far as announcements need it: create, edit, publish a message.

The library's own path costs a large fan-out most of its speed, and repeats requests by rules
that delivery does not know of.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from importlib.metadata import version
from typing import TypeAlias

import aiohttp
import orjson
from yarl import URL

from bot.alerts.answer import Answer, check, exhausted_for, is_refusal
from bot.alerts.answer import message_id as id_of
from bot.alerts.history import (
    Record,
    is_ours,
    notice_channels,
    payload,
    record,
    records,
    snowflake,
)
from bot.alerts.pacer import Pacer
from bot.alerts.ports import NO_MENTIONS, Body
from bot.errors import (
    ChannelClosedError,
    LostAnswerError,
    SetupError,
    TryLaterError,
    UnreadableError,
)

# Where nobody said how to reach him: the library's, as in the requests that the library makes.
_PAGE_OF_THE_LIBRARY = "https://github.com/Rapptz/discord.py"

_TIMEOUT = aiohttp.ClientTimeout(total=15, connect=5)
_UNREACHABLE = timedelta(seconds=5)
_PAGE, _PAGES = 100, 10  # messages at once, the most that Discord gives; and how often
_ARCHIVED = 50083
_EARLIER = timedelta(seconds=5)  # by which Discord's clock may be behind ours
Lane: TypeAlias = tuple[str, int]


class RestSender:
    """Obeys `Sender`, `Press` and `Places` with one token, in step with `pacer`.

    Build it with `open_sender`.
    """

    def __init__(self, session: aiohttp.ClientSession, api: str, pacer: Pacer) -> None:
        self._session = session
        self._api = str(URL(api.rstrip("/")))
        self._pacer = pacer
        self._own_id: str | None = None

    async def post(self, channel_id: int, body: Body, *, nonce: str) -> int:
        """Create a message; returns its id. Raises DeliveryError."""
        message = {
            "allowed_mentions": NO_MENTIONS,
            **body,
            "nonce": nonce,
            "enforce_nonce": True,
        }
        path = f"/channels/{channel_id}/messages"
        return id_of(await self.request("POST", path, ("post", channel_id), message))

    async def edit(self, channel_id: int, message_id: int, body: Body) -> None:
        """Change a message, mentioning nobody. Raises DeliveryError.

        In an archived thread Discord takes no edits: that is opened again, as a message does.
        """
        message = {**body, "allowed_mentions": NO_MENTIONS}
        path, lane = f"/channels/{channel_id}/messages/{message_id}", ("edit", channel_id)
        try:
            id_of(await self.request("PATCH", path, lane, message))
        except ChannelClosedError as error:
            if error.code != _ARCHIVED:
                raise
            await self._open_again(channel_id)
            id_of(await self.request("PATCH", path, lane, message))

    async def _open_again(self, thread_id: int) -> None:
        lane = ("channel", thread_id)
        await self.request("PATCH", f"/channels/{thread_id}", lane, {"archived": False})

    async def publish(self, channel_id: int, message_id: int) -> None:
        """Publish a message in an announcement channel, once. Raises DeliveryError.

        It has a lane of its own: Discord takes some ten an hour, which delays no message.
        """
        path = f"/channels/{channel_id}/messages/{message_id}/crosspost"
        await self.request("POST", path, ("publish", channel_id))

    async def find(self, channel_id: int, body: Body, *, nonce: str, since: datetime) -> int | None:
        """Look a message of ours up in the channel's history. Raises DeliveryError."""
        own_id = await self.own_id()
        start = snowflake(since - _EARLIER)
        for _ in range(_PAGES):
            page = await self._history(channel_id, after=start, limit=_PAGE)
            for message in page:
                if is_ours(message, body, own_id=own_id, nonce=nonce):
                    return int(str(message["id"]))
            if len(page) < _PAGE:
                break
            start = max(int(str(message["id"])) for message in page)
        else:
            raise UnreadableError("too much was written in the channel since")
        # Without the right to read, Discord shows an empty history instead of refusing it.
        if not page and not await self._history(channel_id, after=None, limit=1):
            raise UnreadableError("it needs the permission Read Message History there")
        return None

    async def text_channels(self, guild_id: int) -> Sequence[int]:
        """Return a server's text channels, its system channel first. Raises DeliveryError."""
        lane = ("guild", guild_id)
        guild = await self.get(f"/guilds/{guild_id}", lane)
        channels = await self.get(f"/guilds/{guild_id}/channels", lane)
        return notice_channels(guild, channels)

    async def try_channel(self, channel_id: int) -> None:
        """Show for a moment that the bot types, which takes the same permission as a message.

        Raises DeliveryError.
        """
        check(await self.request("POST", f"/channels/{channel_id}/typing", ("type", channel_id)))

    async def own_id(self) -> str:
        """Return the bot's id as Discord writes it. Raises DeliveryError."""
        if self._own_id is None:
            self._own_id = str(record(await self.get("/users/@me", ("me", 0))).get("id"))
        return self._own_id

    async def _history(self, channel_id: int, *, after: int | None, limit: int) -> Sequence[Record]:
        since = "" if after is None else f"&after={after}"
        path = f"/channels/{channel_id}/messages?limit={limit}{since}"
        return records(await self.get(path, ("read", channel_id)))

    async def get(self, path: str, lane: Lane) -> object:
        """Read something of Discord's. Raises DeliveryError."""
        return payload(await self.request("GET", path, lane))

    async def request(
        self, method: str, path: str, lane: Lane, message: Body | None = None
    ) -> Answer:
        """Ask in turn; lanes are what Discord limits apart. Raises DeliveryError.

        That is TryLaterError for a limit, and for what never left.
        """
        data = None if message is None else orjson.dumps(message)
        trip = await self._pacer.turn(lane)
        answer = await self._exchange(method, path, data)
        self._pacer.answered(trip)
        if is_refusal(answer):
            self._pacer.refusals.add()
        if (wait := exhausted_for(answer)) is not None:
            self._pacer.hold(lane, wait)
        try:
            check(answer)
        except TryLaterError as error:
            if error.everywhere:
                await self._pacer.freeze_all(error.wait)
            else:
                self._pacer.hold(lane, error.wait)
            raise
        return answer

    async def _exchange(self, method: str, path: str, data: bytes | None) -> Answer:
        # Nothing in it has to be quoted: looking for it would take a tenth of the request's time.
        url = URL(self._api + path, encoded=True)
        try:
            async with self._session.request(
                method, url, data=data, allow_redirects=False
            ) as response:
                return Answer(response.status, response.headers, await response.read())
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            # It never left.
            self._pacer.freeze(_UNREACHABLE)
            raise TryLaterError(_UNREACHABLE, everywhere=True) from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise LostAnswerError(f"no answer: {type(error).__name__}") from error


def user_agent(contact: str | None) -> str:
    """Say who sends, in the form that Discord asks for: it refuses others."""
    reach = contact or _PAGE_OF_THE_LIBRARY
    address = reach if ":" in reach else f"mailto:{reach}"
    return f"DiscordBot ({address}, Clapper {version('clapper')})"


@asynccontextmanager
async def open_sender(
    token: str, pacer: Pacer, *, api: str, connections: int = 16, contact: str | None = None
) -> AsyncIterator[RestSender]:
    """Open a sender to the API at that address. Raises SetupError for what can't be a token."""
    if not token.isascii() or not token.isprintable() or " " in token:
        raise SetupError("DISCORD_TOKEN has characters that no token has. Copy it again.")
    headers = {
        "Authorization": f"Bot {token}",
        "User-Agent": user_agent(contact),
        "Content-Type": "application/json",
    }
    connector = aiohttp.TCPConnector(limit=connections)
    async with aiohttp.ClientSession(
        connector=connector,
        headers=headers,
        timeout=_TIMEOUT,
        cookie_jar=aiohttp.DummyCookieJar(),
    ) as session:
        yield RestSender(session, api, pacer)
