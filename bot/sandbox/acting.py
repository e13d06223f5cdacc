"""What a person does in a client: runs commands, types, clicks, selects, sends forms."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.sandbox import options
from bot.sandbox.errors import NoAnswerError, RefusedByClientError
from bot.sandbox.interactions import Interaction, InteractionKind, Interactions, Modal
from bot.sandbox.permissions import Permission
from bot.sandbox.posting import Draft, post
from bot.sandbox.state import Channel, Json, Message, User, walk_components
from bot.sandbox.world import World


@dataclass(frozen=True, slots=True)
class Choice:
    """One line that autocomplete offers."""

    name: str
    value: str | int | float


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot made of an interaction: a message, a changed message, or a form."""

    interaction: Interaction

    @property
    def message(self) -> Message:
        """The answering or changed message; NoAnswerError when a form was opened instead."""
        one = self.interaction
        if one.original is not None and (one.answered != 6 or not one.follow_ups):
            return one.original
        if one.follow_ups:
            return one.follow_ups[0]
        raise NoAnswerError("the bot answered without a message")

    @property
    def modal(self) -> Modal:
        if self.interaction.modal is None:
            raise NoAnswerError("the bot opened no form")
        return self.interaction.modal

    @property
    def follow_ups(self) -> list[Message]:
        return self.interaction.follow_ups

    @property
    def id(self) -> int:
        return self.message.id

    @property
    def content(self) -> str:
        return self.message.content

    @property
    def embeds(self) -> list[Json]:
        return self.message.embeds

    @property
    def components(self) -> list[Json]:
        return self.message.components

    @property
    def ephemeral(self) -> bool:
        return self.message.ephemeral

    @property
    def text(self) -> str:
        """Everything a reader sees."""
        return self.message.text


class Actor:
    """Acts for members; waits for the bot's answer up to `patience` seconds."""

    def __init__(self, world: World, interactions: Interactions) -> None:
        self._world = world
        self._interactions = interactions
        #: replaced by the sandbox: whether a bot is there to answer
        self.connected: Callable[[], bool] = lambda: True

    def write(self, user: User, channel: Channel, content: str) -> Message:
        """Post a person's message."""
        rights = self._world.permissions(channel, user.id)
        if not rights & Permission.SEND_MESSAGES:
            raise RefusedByClientError(f"{user.name} can't write in {channel.name}")
        return post(self._world, channel, user, Draft(content))

    async def invoke(
        self, user: User, channel: Channel, name: str, given: Mapping[str, object], patience: float
    ) -> Answer:
        command, declared, steps = options.find(self._world, user, channel, name)
        filled, resolved = options.fill(self._world, channel, declared, given)
        data = _command_data(command, options.nest(filled, steps))
        if resolved:
            data["resolved"] = resolved
        one = self._start(InteractionKind.COMMAND, user, channel, data, name=name, command=command)
        return await self._answer(one, patience)

    async def autocomplete(
        self,
        user: User,
        channel: Channel,
        name: str,
        option: str,
        typed: str,
        given: Mapping[str, object],
        patience: float,
    ) -> list[Choice]:
        command, declared, steps = options.find(self._world, user, channel, name)
        focused = options.focus(declared, given, option, typed)
        data = _command_data(command, options.nest(focused, steps))
        kind = InteractionKind.AUTOCOMPLETE
        one = self._start(kind, user, channel, data, name=name, command=command)
        await self._answer(one, patience)
        return [Choice(each["name"], each["value"]) for each in one.choices or ()]

    async def click(self, user: User, message: Message, wanted: str, patience: float) -> Answer:
        """Press the button with that custom id or label."""
        button = self._component(user, message, wanted)
        return await self._use(user, message, button, {}, patience)

    async def select(
        self, user: User, message: Message, wanted: str, values: Sequence[str], patience: float
    ) -> Answer:
        """Choose values (or ids of members, roles, channels) in a select menu."""
        menu = self._component(user, message, wanted)
        least, most = menu.get("min_values", 1), menu.get("max_values", 1)
        if not least <= len(values) <= most:
            raise RefusedByClientError(f"choose {least} to {most} values")
        data: Json = {"values": list(values)}
        if menu["type"] == options.STRING:
            known = [one["value"] for one in menu["options"]]
            if not set(values) <= set(known):
                raise RefusedByClientError(f"the menu offers {', '.join(known)}")
        else:
            channel = self._world.channel(message.channel_id)
            data["resolved"] = options.choose(self._world, channel, menu, list(values))
        return await self._use(user, message, menu, data, patience)

    async def submit(
        self, user: User, modal: Modal, values: Mapping[str, object], patience: float
    ) -> Answer:
        """Send a form; `values` by custom id or label of its inputs."""
        if modal.user is not user:
            raise RefusedByClientError(f"the form was opened for {modal.user.name}")
        data = {
            "custom_id": modal.custom_id,
            "components": _filled(modal.components, values),
            "resolved": {},
        }
        kind = InteractionKind.MODAL
        one = self._start(kind, user, modal.channel, data, message=modal.message)
        return await self._answer(one, patience)

    def _component(self, user: User, message: Message, wanted: str) -> Json:
        if message.deleted or message.viewer_id not in (None, user.id):
            raise RefusedByClientError(f"{user.name} does not see that message")
        return options.component(message.components, wanted)

    async def _use(
        self, user: User, message: Message, used: Json, data: Json, patience: float
    ) -> Answer:
        data |= {"custom_id": used["custom_id"], "component_type": used["type"], "id": used["id"]}
        channel = self._world.channel(message.channel_id)
        one = self._start(InteractionKind.COMPONENT, user, channel, data, message=message)
        return await self._answer(one, patience)

    def _start(
        self,
        kind: InteractionKind,
        user: User,
        channel: Channel,
        data: Json,
        *,
        message: Message | None = None,
        name: str = "",
        command: Json | None = None,
    ) -> Interaction:
        if not self.connected():
            raise NoAnswerError("no bot is connected to the sandbox")
        there = self._world.member(channel.guild_id, self._world.bot.id) is not None
        installed = 1 in (command or {}).get("integration_types", ())
        by_user = installed and not there
        return self._interactions.start(
            kind, user, channel, data, message=message, name=name, by_user_install=by_user
        )

    async def _answer(self, one: Interaction, patience: float) -> Answer:
        try:
            async with asyncio.timeout(patience):
                await one.done.wait()
        except TimeoutError:
            state = "deferred and never finished" if one.answered else "did not respond"
            raise NoAnswerError(f"the application {state} within {patience} s") from None
        return Answer(one)


def _command_data(command: Json, filled: list[Json]) -> Json:
    data: Json = {"id": command["id"], "name": command["name"], "type": 1, "options": filled}
    if "guild_id" in command:
        data["guild_id"] = command["guild_id"]
    return data


def _filled(parts: list[Json], values: Mapping[str, object]) -> list[Json]:
    """Fill what was typed into the components of a form."""
    inputs = [one for one in walk_components(parts) if one.get("custom_id")]
    labels = {
        one["component"]["custom_id"]: one.get("label") for one in parts if "component" in one
    }
    names = {name for one in inputs for name in (one["custom_id"], labels.get(one["custom_id"]))}
    names |= {one.get("label") for one in inputs}
    if values.keys() - names:
        raise RefusedByClientError(f"the form has no {', '.join(values.keys() - names)}")
    return [one for part in parts if (one := _filled_part(part, values)) is not None]


def _filled_part(part: Json, values: Mapping[str, object]) -> Json | None:
    drawn: Json = {"type": part["type"], "id": part["id"]}
    if part["type"] == 1:
        one = part["components"][0]
        return drawn | {"components": [_input(one, one.get("label"), values)]}
    if part["type"] == 18:
        return drawn | {"component": _input(part["component"], part.get("label"), values)}
    return drawn


def _input(one: Json, label: str | None, values: Mapping[str, object]) -> Json:
    value = values.get(one["custom_id"], values.get(label or ""))
    drawn: Json = {"type": one["type"], "id": one["id"], "custom_id": one["custom_id"]}
    if one["type"] != 4:
        listed = value if isinstance(value, list | tuple) else [] if value is None else [value]
        return drawn | {"values": [str(each) for each in listed]}
    text = str(value if value is not None else one.get("value") or "")
    if not text and one.get("required", True):
        raise RefusedByClientError(f"{label or one['custom_id']} is required")
    least, most = one.get("min_length") or 0, one.get("max_length") or 4000
    if text and not least <= len(text) <= most:
        raise RefusedByClientError(
            f"{label or one['custom_id']} takes {least} to {most} characters"
        )
    return drawn | {"value": text}
