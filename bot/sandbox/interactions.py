"""Interactions: what a member did, what the bot gets to know, and how it may answer."""

import asyncio
import secrets
from dataclasses import dataclass, field
from enum import IntEnum

from bot.sandbox import drawing, errors
from bot.sandbox.errors import DiscordError
from bot.sandbox.permissions import ALL
from bot.sandbox.state import Cause, Channel, Json, Member, Message, User
from bot.sandbox.world import World

#: seconds to the first answer, and until the token ends (Discord's documentation)
ACK_WITHIN = 3.0
TOKEN_LIVES = 15 * 60.0


class InteractionKind(IntEnum):
    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


@dataclass(slots=True, eq=False)
class Modal:
    """A form that the bot opened for one member."""

    title: str
    custom_id: str
    components: list[Json]
    channel: Channel
    user: User
    message: Message | None


@dataclass(slots=True, eq=False)
class Interaction:
    id: int
    token: str
    kind: InteractionKind
    user: User
    member: Member | None
    channel: Channel
    data: Json
    born: float
    #: the message whose button or select was used
    message: Message | None = None
    #: set when the bot gave its first answer: type of Discord's callback
    answered: int | None = None
    #: the message that `@original` names
    original: Message | None = None
    follow_ups: list[Message] = field(default_factory=list)
    choices: list[Json] | None = None
    modal: Modal | None = None
    name: str = ""
    #: installed for the user, not for the guild
    by_user_install: bool = False
    #: done when nothing more is owed: answered, and filled in where it was deferred
    done: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def cause(self) -> Cause:
        return Cause(self.id, int(self.kind), self.name, self.user)


class Interactions:
    """All interactions whose token may still be used."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._by_token: dict[str, Interaction] = {}

    def start(
        self,
        kind: InteractionKind,
        user: User,
        channel: Channel,
        data: Json,
        *,
        message: Message | None = None,
        name: str = "",
        by_user_install: bool = False,
    ) -> Interaction:
        """Remember what a member did and tell the bot."""
        self._forget()
        world = self._world
        interaction = Interaction(
            world.ids.next_real(),
            secrets.token_urlsafe(48),
            kind,
            user,
            world.member(channel.guild_id, user.id),
            channel,
            data,
            world.ticks(),
            message=message,
            name=name,
            by_user_install=by_user_install,
        )
        self._by_token[interaction.token] = interaction
        world.emit("INTERACTION_CREATE", channel.guild_id, interaction)
        return interaction

    def find(self, token: str) -> Interaction:
        """Find the interaction that a token still opens; 10015 or 50027 for a dead one."""
        found = self._by_token.get(token)
        if found is None:
            raise errors.unknown("Webhook")
        if self._age(found) > TOKEN_LIVES:
            raise DiscordError(401, 50027, "Invalid Webhook Token")
        return found

    def claim(self, interaction_id: int, token: str, answer: int) -> Interaction:
        """Take the one first answer; 10062 when too late, 40060 when it was given before."""
        found = self._by_token.get(token)
        if found is None or found.id != interaction_id:
            raise errors.unknown("Interaction")
        if found.answered is not None:
            raise DiscordError(400, 40060, "Interaction has already been acknowledged.")
        if self._age(found) > ACK_WITHIN:
            raise errors.unknown("Interaction")
        found.answered = answer
        return found

    def _age(self, one: Interaction) -> float:
        return self._world.ticks() - one.born

    def _forget(self) -> None:
        while self._by_token:
            token, oldest = next(iter(self._by_token.items()))
            if self._age(oldest) <= TOKEN_LIVES:
                return
            del self._by_token[token]


def payload(world: World, one: Interaction) -> Json:
    """INTERACTION_CREATE as the bot gets it."""
    channel = one.channel
    rights = world.permissions(channel, one.user.id)
    guild_id = channel.guild_id
    owners = {"1": str(one.user.id)} if one.by_user_install else {"0": str(guild_id or 0)}
    drawn: Json = {
        "id": str(one.id),
        "application_id": str(world.application_id),
        "type": int(one.kind),
        "token": one.token,
        "version": 1,
        "data": one.data,
        "channel_id": str(channel.id),
        "channel": drawing.channel(channel) | {"permissions": str(rights)},
        "app_permissions": str(world.permissions(channel, world.bot.id)),
        "locale": "en-US",
        "entitlements": [],
        "entitlement_sku_ids": [],
        "authorizing_integration_owners": owners,
        "context": 1 if guild_id is None else 0,
        "attachment_size_limit": drawing.ATTACHMENT_LIMIT,
    }
    if guild_id is None or one.member is None:
        drawn["user"] = drawing.user(one.user)
        drawn["app_permissions"] = str(ALL)
    else:
        drawn["guild_id"] = str(guild_id)
        drawn["guild"] = {"id": str(guild_id), "locale": "en-US", "features": []}
        drawn["guild_locale"] = "en-US"
        drawn["member"] = drawing.member(one.member) | {"permissions": str(rights)}
    if one.message is not None:
        drawn["message"] = drawing.message(world, one.message)
    return drawn
