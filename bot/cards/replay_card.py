"""What a channel would have had: the answer of `/simulate`."""

from itertools import chain

import discord

from bot.alerts.replay import Replay, Replayed
from bot.cards import safe, words
from bot.cards.card import Card
from bot.cards.headlines import KINDS, headline
from bot.cards.lines import fitting
from bot.cards.truth import holds
from bot.domain.dates import PartialDate

_BLUE = 0x3478C6
_SHOW, _WHAT = 80, 150


def draw(replay: Replay, name: str, wish: str) -> Card:
    """Draw it for a follow of `name`, with its wish in words."""
    lines = chain([summary(replay)], map(_line, reversed(replay.posts)))
    embed = discord.Embed(
        title=f"If this channel had followed {safe.escaped(name, _SHOW)}",
        description=fitting(lines, 1 + len(replay.posts)),
        colour=_BLUE,
    )
    embed.set_footer(text=f"{wish}, since {words.date(PartialDate.of(replay.since.date()))}")
    return Card(embed)


def summary(replay: Replay) -> str:
    """Say `14 messages, 2 of them with a ping. Held back: 5 of other kinds, 3 not sure enough.`."""
    said = words.count(len(replay.messages), "message")
    if len(replay.posts) != len(replay.messages):
        said = f"{words.count(len(replay.posts), 'milestone')} in {said}"
    if replay.pings:
        said += f", {replay.pings} of them with a ping"
    held = []
    if replay.other_kinds:
        held.append(f"{replay.other_kinds} of other kinds")
    if replay.too_unsure:
        held.append(f"{replay.too_unsure} not sure enough")
    return f"{said}. Held back: {', '.join(held)}." if held else f"{said}."


def in_words(post: Replayed) -> str:
    """`Jessica Jones: filming of season 2 has begun`, as outlets wrote the names."""
    return f"{post.told.show_title}: {headline(post.told.milestone)}"


def _line(post: Replayed) -> str:
    day = words.date(PartialDate.of(post.at.date()))
    ping = " 🔔" if post.follow.role_id is not None else ""
    icon = KINDS[post.told.milestone.kind].icon
    since = "" if holds(post.told.milestone, None) else " (no longer so)"
    return f"{icon} {day} · {safe.escaped(in_words(post), _SHOW + _WHAT)}{since}{ping}"
