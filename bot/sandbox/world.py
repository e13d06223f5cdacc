"""The sandbox's memory: everything that exists, and who is told when it changes."""

import asyncio
import secrets
import time
from base64 import b64encode
from collections.abc import Callable
from typing import NamedTuple

from bot.sandbox import errors
from bot.sandbox.permissions import in_channel, in_guild
from bot.sandbox.snowflakes import Clock, Snowflakes, wall_clock
from bot.sandbox.state import Channel, Guild, Json, Member, Message, Role, User, Webhook

Ticks = Callable[[], float]


class Event(NamedTuple):
    """Something changed. `subject` is a value of `state`, or Discord's JSON as it is sent."""

    name: str
    guild_id: int | None
    subject: object


Listener = Callable[[Event], None]


class Nonces:
    """Messages by author and nonce; one older than the window is forgotten.

    Discord says "the past few minutes"; 180 s is the sandbox's reading of it.
    """

    WINDOW = 180.0

    def __init__(self, ticks: Ticks) -> None:
        self._ticks = ticks
        self._seen: dict[tuple[int, str], tuple[float, Message]] = {}

    def find(self, author_id: int, nonce: str) -> Message | None:
        self._forget()
        found = self._seen.get((author_id, nonce))
        return found[1] if found else None

    def keep(self, author_id: int, nonce: str, message: Message) -> None:
        self._forget()
        self._seen[author_id, nonce] = self._ticks(), message

    def _forget(self) -> None:
        oldest_kept = self._ticks() - self.WINDOW
        while self._seen:
            key = next(iter(self._seen))
            if self._seen[key][0] >= oldest_kept:
                return
            del self._seen[key]


class World:
    """Holds state. `clock` dates messages; `ticks` (monotonic seconds) ages tokens and nonces."""

    def __init__(
        self,
        clock: Clock = wall_clock,
        ticks: Ticks = time.monotonic,
        bot_name: str = "Sandbox Bot",
    ) -> None:
        self.clock = clock
        self.ticks = ticks
        self.ids = Snowflakes(clock)
        self.bot = User(self.ids.next(), bot_name, bot=True)
        self.application_id = self.bot.id
        self.owner = User(self.ids.next(), "Owner")
        self.token = _token(self.bot.id)
        self.users: dict[int, User] = {u.id: u for u in (self.bot, self.owner)}
        #: people by name: the same name in two servers is the same person
        self.people: dict[str, User] = {}
        #: direct message channels by user
        self.directs: dict[int, Channel] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.messages: dict[int, dict[int, Message]] = {}
        #: registered commands by scope: a guild's id, or None for global ones
        self.commands: dict[int | None, dict[int, Json]] = {None: {}}
        self.webhooks: dict[int, Webhook] = {}
        self.emojis: dict[int, Json] = {}
        self.nonces = Nonces(ticks)
        #: where attachments are served, without the final slash
        self.files_url = ""
        self.gateway_url = ""
        #: sessions begun today, how many may begin at once, shards recommended (0: by guilds)
        self.identifies = 0
        self.max_concurrency = 1
        self.shards = 0
        #: privileged intents that the application may ask for
        self.privileged_intents = 0
        #: enforce 5 s between identifies, and a shard for each 2500 guilds
        self.strict_identify = False
        self.strict_sharding = True
        #: commands created today, by scope
        self.command_creates: dict[int | None, int] = {}
        #: the application's flags: which privileged intents it may ask for
        self.flags = 0
        self._listeners: list[Listener] = []
        self._waiters: list[tuple[Callable[[], object], asyncio.Future[None]]] = []
        self._check: asyncio.Handle | None = None

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` at each event; returns the way to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def emit(self, name: str, guild_id: int | None, subject: object) -> None:
        event = Event(name, guild_id, subject)
        for listener in tuple(self._listeners):
            listener(event)
        self.touch()

    def touch(self) -> None:
        """Let waiters look again, once the change under way is complete."""
        if self._waiters and self._check is None:
            self._check = asyncio.get_running_loop().call_soon(self._look)

    async def wait_for(self, condition: Callable[[], object], patience: float) -> None:
        """Return when `condition()` is true; TimeoutError after `patience` seconds."""
        if condition():
            return
        entry = condition, asyncio.get_running_loop().create_future()
        self._waiters.append(entry)
        try:
            async with asyncio.timeout(patience):
                await entry[1]
        finally:
            self._waiters.remove(entry)

    def _look(self) -> None:
        self._check = None
        for condition, future in tuple(self._waiters):
            if not future.done():
                _settle(condition, future)

    def guild(self, guild_id: int) -> Guild:
        guild = self.guilds.get(guild_id)
        if guild is None or self.bot.id not in guild.members:
            raise errors.unknown("Guild")
        return guild

    def channel(self, channel_id: int) -> Channel:
        channel = self.channels.get(channel_id)
        if channel is None:
            raise errors.unknown("Channel")
        return channel

    def message(self, channel_id: int, message_id: int) -> Message:
        message = self.messages.get(channel_id, {}).get(message_id)
        if message is None:
            raise errors.unknown("Message")
        return message

    def everyone(self, guild: Guild) -> Role:
        return guild.roles[guild.id]

    def member(self, guild_id: int | None, user_id: int) -> Member | None:
        guild = self.guilds.get(guild_id) if guild_id else None
        return guild.members.get(user_id) if guild else None

    def guild_permissions(self, guild: Guild, user_id: int) -> int:
        member = guild.members.get(user_id)
        return in_guild(guild, member) if member else 0

    def permissions(self, channel: Channel, user_id: int) -> int:
        """Permission bits of a user in a channel; none for who is no member."""
        if channel.guild_id is None:
            return (
                _IN_DM
                if user_id in (self.bot.id, channel.recipient and channel.recipient.id)
                else 0
            )
        guild = self.guilds[channel.guild_id]
        member = guild.members.get(user_id)
        if member is None:
            return 0
        place = self.channels.get(channel.parent_id or 0) if channel.kind.is_thread else channel
        return in_channel(guild, place or channel, member)


# A direct message allows what EVERYONE allows in a server.
_IN_DM = (1 << 10) | (1 << 11) | (1 << 14) | (1 << 15) | (1 << 16) | (1 << 6) | (1 << 38)


def _token(bot_id: int) -> str:
    """Make a token of Discord's form, whose first part libraries read the bot's id from."""
    first = b64encode(str(bot_id).encode()).decode().rstrip("=")
    return f"{first}.sandbox.{secrets.token_urlsafe(24)}"


def _settle(condition: Callable[[], object], future: asyncio.Future[None]) -> None:
    try:
        met = condition()
    except Exception as error:  # noqa: BLE001 - belongs to the one who waits, not to who made the change
        future.set_exception(error)
    else:
        if met:
            future.set_result(None)
