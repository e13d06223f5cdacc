"""The sandbox as tests, benchmarks and the demo drive it."""
# ruff: noqa: ASYNC109 - each wait ends by itself; a test that had to wrap them would not read

import time
from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

from bot.sandbox import posting
from bot.sandbox.acting import Actor, Answer, Choice
from bot.sandbox.admin_doors import AdminDoors
from bot.sandbox.checks import openapi
from bot.sandbox.faults import Faults
from bot.sandbox.gateway.hub import Gateway
from bot.sandbox.handles import ChannelHandle, GuildHandle, MemberHandle
from bot.sandbox.interactions import Interaction, InteractionKind, Interactions, Modal
from bot.sandbox.levers import Levers
from bot.sandbox.limits import Limits
from bot.sandbox.load import Load
from bot.sandbox.page_doors import PageDoors
from bot.sandbox.panel import PanelPort
from bot.sandbox.permissions import Permissions, to_bits
from bot.sandbox.rest.door import Door, Request
from bot.sandbox.server import Server
from bot.sandbox.servers import BOT_PERMISSIONS, add_guild, direct_channel
from bot.sandbox.snowflakes import Clock, wall_clock
from bot.sandbox.state import Json, Message, Role
from bot.sandbox.world import Ticks, World

_HOST = "127.0.0.1"
#: seconds that a bot may take for a whole answer before the sandbox gives up
_TIMEOUT = 10.0


class Sandbox:
    """A Discord on loopback. `clock` dates messages; `ticks` (seconds) runs limits and tokens.

    `limit_ticks` is for a played story: its rate limits pass in the story's time, as its news do.
    """

    def __init__(  # noqa: PLR0913 - each is a switch that callers name
        self,
        port: int = 0,
        *,
        clock: Clock = wall_clock,
        ticks: Ticks = time.monotonic,
        limit_ticks: Ticks | None = None,
        bot_name: str = "Sandbox Bot",
        seed: int = 0,
        privileged_intents: int = 0,
        openapi_json: Path | None = None,
        panel: PanelPort | None = None,
    ) -> None:
        self.world = World(clock, ticks, bot_name)
        self.world.privileged_intents = privileged_intents
        self.faults = Faults(seed)
        self.limits = Limits(limit_ticks or ticks)
        interactions = self._interactions = Interactions(self.world)
        self.gateway = Gateway(self.world)
        self._actor = Actor(self.world, interactions)
        self._actor.connected = lambda: self.gateway.ready
        described = openapi.load((openapi_json or openapi.default_path()).resolve())
        self._door = Door(self.world, interactions, self.limits, self.faults, described)
        self._pages = PageDoors(self.world, self._actor, panel)
        self.levers = Levers(self.world, self.gateway, self.limits)
        admin = AdminDoors(self.faults, self.levers, lambda: self.load)
        self._server = Server(self.world, self._door, self.gateway, self._pages, admin)
        self._wanted_port = port

    async def __aenter__(self) -> Self:
        await self._server.start(_HOST, self._wanted_port)
        address = f"{_HOST}:{self._server.port}"
        self.world.files_url = f"http://{address}"
        self.world.gateway_url = f"ws://{address}/gateway"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._server.stop()

    @property
    def token(self) -> str:
        return self.world.token

    @property
    def api_url(self) -> str:
        """What `discord.http.Route.BASE` must be."""
        return f"{self.world.files_url}/api/v10"

    @property
    def gateway_url(self) -> str:
        """What `discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY` must be."""
        return self.world.gateway_url

    @property
    def page_url(self) -> str:
        return f"{self.world.files_url}/"

    def panel_changed(self) -> None:
        """Tell open pages that the panel has something new."""
        self._pages.panel_changed()

    @property
    def requests(self) -> deque[Request]:
        """The latest requests: method, route template, channel id, status."""
        return self._door.requests

    @property
    def request_counts(self) -> Counter[str]:
        """Requests ever, by "METHOD /template status"; status 0 had its connection cut."""
        return self._door.counts

    @property
    def load(self) -> Load:
        """What this process spent up to now, and the requests that it answered."""
        return Load.now(self._door.counts.total())

    def guild(self, name: str, *, bot_permissions: Permissions = BOT_PERMISSIONS) -> GuildHandle:
        """Add a server with the bot in it; a connected bot is told."""
        return GuildHandle(self.world, add_guild(self.world, name, to_bits(bot_permissions)))

    async def invoke(
        self,
        member: MemberHandle,
        channel: ChannelHandle,
        command: str,
        options: Mapping[str, object] | None = None,
        *,
        timeout: float = _TIMEOUT,
    ) -> Answer:
        """Run a slash command ("show", "follow add") and wait for its final answer."""
        return await self._actor.invoke(
            member.user, channel.channel, command, _plain(options), timeout
        )

    async def autocomplete(
        self,
        member: MemberHandle,
        channel: ChannelHandle,
        command: str,
        option: str,
        typed: str,
        others: Mapping[str, object] | None = None,
        *,
        timeout: float = 3.0,
    ) -> list[Choice]:
        """List what is offered while `typed` stands in `option`."""
        return await self._actor.autocomplete(
            member.user, channel.channel, command, option, typed, _plain(others), timeout
        )

    async def click(
        self,
        member: MemberHandle,
        message: Message | Answer,
        wanted: str,
        *,
        timeout: float = _TIMEOUT,
    ) -> Answer:
        """Press the button with that custom id or label."""
        return await self._actor.click(member.user, _message(message), wanted, timeout)

    async def select(
        self,
        member: MemberHandle,
        message: Message | Answer,
        wanted: str,
        values: Sequence[object],
        *,
        timeout: float = _TIMEOUT,
    ) -> Answer:
        """Choose values (or members, roles, channels) in the menu with that custom id."""
        chosen = [str(_id(one)) for one in values]
        return await self._actor.select(member.user, _message(message), wanted, chosen, timeout)

    async def submit(
        self,
        member: MemberHandle,
        modal: Modal | Answer,
        values: Mapping[str, object],
        *,
        timeout: float = _TIMEOUT,
    ) -> Answer:
        """Send a form; `values` by custom id or label."""
        form = modal.modal if isinstance(modal, Answer) else modal
        return await self._actor.submit(member.user, form, _plain(values), timeout)

    def direct(self, member: MemberHandle) -> ChannelHandle:
        """Open the direct messages between the bot and a person."""
        return ChannelHandle(self.world, direct_channel(self.world, member.user))

    def start_interaction(
        self, member: MemberHandle, channel: ChannelHandle, command: str
    ) -> Interaction:
        """Begin a slash command without a bot to answer it: for clients that have no Gateway."""
        data: Json = {"id": "1", "name": command, "type": 1, "options": []}
        kind = InteractionKind.COMMAND
        return self._interactions.start(kind, member.user, channel.channel, data, name=command)

    def post_as_person(self, member: MemberHandle, channel: ChannelHandle, content: str) -> Message:
        """Let a person write a message, as far as they may."""
        return self._actor.write(member.user, channel.channel, content)

    def react(self, member: MemberHandle, message: Message, emoji: str) -> None:
        """Let a person put a mark under a message: an emoji, or "name:id"."""
        posting.react(self.world, message, member.user, emoji)

    async def wait_for(self, condition: Callable[[], object], *, timeout: float = 5.0) -> None:
        """Return once `condition()` is true; looked at after each change. TimeoutError if never."""
        await self.world.wait_for(condition, timeout)

    async def wait_until_ready(self, *, timeout: float = 5.0) -> None:
        """Return once a bot is connected to the Gateway."""
        await self.wait_for(lambda: self.gateway.ready, timeout=timeout)


def _plain(options: Mapping[str, object] | None) -> dict[str, object]:
    """Turn handles among option values into their ids."""
    return {name: _id(value) for name, value in (options or {}).items()}


def _id(value: object) -> object:
    return value.id if isinstance(value, ChannelHandle | MemberHandle | Role) else value


def _message(message: Message | Answer) -> Message:
    return message.message if isinstance(message, Answer) else message
