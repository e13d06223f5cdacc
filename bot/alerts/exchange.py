"""Follows and servers' quiet hours as JSON, to be kept elsewhere and brought back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Tag,
    TypeAdapter,
    ValidationError,
)

from bot.domain.follow import Follow, Target
from bot.domain.hours import USUALLY_LOUD, GuildHours, Rhythm, clock, parse_quiet
from bot.domain.kinds import Certainty, Kind
from bot.domain.zones import find_zone
from bot.errors import InputError

# As text, because ids are longer than what JavaScript and others keep of a number.
Snowflake = Annotated[str, BeforeValidator(str)]


class Listed(BaseModel):
    """A follow as a file has it; `follow` is what would be typed after `/follow`."""

    model_config = ConfigDict(extra="forbid")

    server: Snowflake
    channel: Snowflake
    follow: str
    kinds: list[Kind] = list(Kind)
    certainty: str = Certainty.REPORTED.word
    role: Snowflake | None = None
    silent: bool = False
    rhythm: str = "instant"
    zone: str | None = None
    publish: bool = False

    def wish(self, target: Target) -> Follow:
        """Return it as a wish for what `follow` turned out to be. Raises InputError."""
        try:
            return Follow(
                id=0,
                guild_id=int(self.server),
                channel_id=int(self.channel),
                target=target,
                kinds=frozenset(self.kinds),
                min_certainty=Certainty.from_word(self.certainty),
                role_id=None if self.role is None else int(self.role),
                silent=self.silent,
                rhythm=Rhythm.parse(self.rhythm),
                zone=None if self.zone is None else find_zone(self.zone),
                publish=self.publish,
            )
        except ValueError as error:
            raise InputError(f"{self.follow}: {str(error).rstrip('.')}.") from error


class ListedHours(BaseModel):
    """A server's time zone and quiet hours as a file has them."""

    model_config = ConfigDict(extra="forbid")

    server: Snowflake
    zone: str | None = None
    quiet: str
    breaks_through: list[Kind] = list(USUALLY_LOUD)

    def hours(self) -> GuildHours:
        """Return them as a value. Raises InputError."""
        try:
            zone = None if self.zone is None else find_zone(self.zone)
            return GuildHours(zone, parse_quiet(self.quiet), frozenset(self.breaks_through))
        except ValueError as error:
            raise InputError(f"{self.server}: {str(error).rstrip('.')}.") from error


_FOLLOW, _HOURS = "follow", "hours"


def _sort(value: object) -> str:
    return _HOURS if isinstance(value, ListedHours | dict) and "quiet" in dict(value) else _FOLLOW


_LIST = TypeAdapter(
    list[
        Annotated[
            Annotated[Listed, Tag(_FOLLOW)] | Annotated[ListedHours, Tag(_HOURS)],
            Discriminator(_sort),
        ]
    ]
)


def to_json(follows: Iterable[tuple[Follow, str]], hours: Mapping[int, GuildHours]) -> bytes:
    """Write follows, each with what would be typed for its target, and servers' hours."""
    listed_hours = [
        ListedHours(
            server=str(guild_id),
            zone=one.zone,
            quiet="off" if one.quiet is None else "-".join(clock(time) for time in one.quiet),
            breaks_through=[kind for kind in Kind if kind in one.loud],
        )
        for guild_id, one in hours.items()
    ]
    listed = [
        Listed(
            server=str(one.guild_id),
            channel=str(one.channel_id),
            follow=typed,
            kinds=[kind for kind in Kind if kind in one.kinds],
            certainty=one.min_certainty.word,
            role=None if one.role_id is None else str(one.role_id),
            silent=one.silent,
            rhythm="instant" if one.rhythm is None else str(one.rhythm),
            zone=one.zone,
            publish=one.publish,
        )
        for one, typed in follows
    ]
    return _LIST.dump_json([*listed, *listed_hours], indent=2)


def from_json(text: str) -> Sequence[Listed | ListedHours]:
    """Read what `to_json` wrote. Raises InputError that names the place."""
    try:
        return _LIST.validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        number, *inside = first["loc"] or ("",)
        place = " ".join(str(part) for part in (number, *inside[1:]))
        raise InputError(f"Not a list of follows: {place}: {first['msg']}.") from error
