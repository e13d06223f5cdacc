"""What the menus of the commands offer."""

import re
from collections.abc import Iterable
from contextlib import suppress

from discord.app_commands import Choice

from bot.cards import words
from bot.cards.safe import CHOICE, plain
from bot.catalogue.shows import EVERYTHING
from bot.catalogue.titles import Suggestion
from bot.domain.follow import Follow, Preset
from bot.domain.hours import Rhythm
from bot.domain.kinds import Certainty
from bot.domain.source import Source
from bot.domain.zones import near_zones

_MOST = 25  # choices that Discord takes
_SHOWS = 18  # of these, so that people and networks are seen too
_FOLLOW = re.compile(r"follow:([0-9]{1,18})")

INSTANT = "instant"
QUIET = [Choice(name=text, value=text) for text in ("22:00-07:00", "23:00-08:00", "off")]
PRESETS = [Choice(name=words.preset(preset), value=preset.value) for preset in Preset]
SPANS = [Choice(name=f"the last {days} days", value=f"{days}d") for days in (7, 30, 90, 365)]
THRESHOLDS = [Choice(name=words.threshold(one), value=one.word) for one in reversed(Certainty)]


def shows(suggested: Iterable[Suggestion]) -> list[Choice[str]]:
    return [_choice(one.label, one.token) for one in suggested][:_MOST]


def targets(
    typed: str,
    suggested: Iterable[Suggestion],
    people: Iterable[str] = (),
    networks: Iterable[str] = (),
) -> list[Choice[str]]:
    """Offer shows, then people and networks; first everything to whoever has typed nothing else."""
    offered = shows(suggested)[:_SHOWS]
    if EVERYTHING.startswith(typed.strip().casefold()):
        offered.insert(0, _choice("Everything, from all shows", EVERYTHING))
    if typed.strip():
        offered += [_choice(f"{name} (a network's shows)", f"network:{name}") for name in networks]
        offered += [_choice(f"{name} (casting and crew)", f"person:{name}") for name in people]
    return [one for one in offered if len(str(one.value)) <= CHOICE][:_MOST]


def followed(typed: str, follows: Iterable[tuple[Follow, str]]) -> list[Choice[str]]:
    """Offer follows by their labels, as far as these have what was typed in them."""
    wanted = typed.strip().casefold()
    return [
        _choice(label, follow_token(follow.id))
        for follow, label in follows
        if wanted in label.casefold()
    ][:_MOST]


def follow_token(follow_id: int) -> str:
    """Return what stands for one follow when it is typed."""
    return f"follow:{follow_id}"


def followed_by_token(typed: str) -> int | None:
    """Return the id of the follow that a token stands for; None for anything else."""
    token = _FOLLOW.fullmatch(typed.strip())
    return None if token is None else int(token[1])


def rhythms(typed: str) -> list[Choice[str]]:
    """Offer to tell at once or in digests, first as it was typed, if it is a rhythm."""
    offered = [Rhythm(), Rhythm(weekday=4)]
    with suppress(ValueError):
        meant = Rhythm.parse(typed) if typed.strip() else None
        offered = [meant, *offered] if meant is not None else offered
    named = {words.rhythm(one): str(one) for one in offered}
    return [
        Choice(name=plain(name[:1].upper() + name[1:], CHOICE), value=value)
        for name, value in [*named.items(), ("at once", INSTANT)]
    ]


def zones(typed: str) -> list[Choice[str]]:
    return [Choice(name=zone, value=zone) for zone in near_zones(typed, _MOST)]


def feeds(typed: str, sources: Iterable[Source]) -> list[Choice[str]]:
    """Offer a server's feeds by their addresses; one may be too long to stand for itself."""
    wanted = typed.strip().casefold()
    return [
        _choice(source.url.partition("://")[2], str(source.id))
        for source in sources
        if wanted in source.url.casefold()
    ][:_MOST]


def _choice(label: str, value: str) -> Choice[str]:
    return Choice(name=plain(label, CHOICE) or value, value=value)
