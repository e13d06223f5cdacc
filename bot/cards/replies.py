"""Answers to the follow commands, and to what can't be done."""

from collections.abc import Sequence

import discord

from bot.cards import safe, words
from bot.cards.card import Action, Card, Menu
from bot.cards.headlines import KINDS
from bot.cards.lines import fitting
from bot.domain.follow import Follow, FollowState
from bot.domain.hours import GuildHours
from bot.domain.kinds import Kind

_GREEN, _AMBER, _BLUE, _GREY = 0x2E9E5B, 0xE08E0B, 0x3478C6, 0x7F8C8D
_NAME = 100
_KIND_LINES = {kind.value: f"{form.icon} {form.name}" for kind, form in KINDS.items()}
_NO_HOURS = GuildHours()


def followed(
    follow: Follow,
    name: str,
    *,
    is_new: bool,
    hours: GuildHours = _NO_HOURS,
    forum: bool = False,
) -> Card:
    """Say what a channel hears of; `hours` are its server's."""
    verb = "now hears of" if is_new else "still hears of"
    text = f"<#{follow.channel_id}> {verb} **{_name(name)}**: {wish(follow)}."
    if follow.rhythm is not None and not follow.zone:
        zone = f"{hours.zone}, the server's time zone" if hours.zone else "UTC"
        text += f"\n-# The digest's time is by the clocks of {zone}. /quiet chooses another."
    if forum:
        text += "\n-# Each show has a post of its own there"
        text += "." if follow.rhythm is None else ", and so has a digest of several."
    return Card(_embed(text, _GREEN), menu=_kinds(follow))


def _kinds(follow: Follow) -> Menu:
    """Offer the kinds one by one."""
    return Menu(
        Action.KINDS,
        (follow.id,),
        _KIND_LINES,
        frozenset(kind.value for kind in follow.kinds),
        "Choose the kinds of news one by one",
    )


def hours(of: GuildHours) -> Card:
    """Say when a server wants quiet; the menu chooses the kinds that break through."""
    zone = of.zone or "UTC, as nobody chose a time zone"
    if of.quiet is None:
        text = f"This server has no quiet hours. Its time zone is {zone}."
        return Card(_embed(f"{text}\n-# /quiet hours:22:00-07:00 asks for some.", _GREY))
    loud = ", ".join(words.kind(kind) for kind in Kind if kind in of.loud) or "nothing"
    text = (
        f"🌙 This server is **{words.quiet(of)}** ({zone}). What happens meanwhile is told when it"
        f" ends, in one message.\n**Breaks through:** {loud}."
    )
    menu = Menu(
        Action.LOUD,
        (),
        _KIND_LINES,
        frozenset(kind.value for kind in of.loud),
        "Choose what breaks through",
        least=0,
    )
    return Card(_embed(text, _BLUE), menu=menu)


def unfollowed(name: str, channel_id: int, *, was_followed: bool) -> Card:
    if not was_followed:
        text = f"<#{channel_id}> does not follow **{_name(name)}**. /following lists what it does."
        return Card(_embed(text, _AMBER))
    return Card(_embed(f"<#{channel_id}> no longer hears of **{_name(name)}**.", _GREY))


def following(follows: Sequence[tuple[Follow, str]], hours: GuildHours = _NO_HOURS) -> Card:
    """List a server's follows with the names of what they follow, and its quiet hours."""
    if not follows:
        return Card(_embed("This server follows nothing yet. Use /follow to begin.", _BLUE))
    embed = _embed(fitting((_line(*one) for one in follows), len(follows)), _BLUE)
    embed.title = f"Followed here: {len(follows)}"
    if hours.quiet is not None:
        embed.set_footer(text=f"🌙 {words.quiet(hours).capitalize()} ({hours.zone or 'UTC'})")
    return Card(embed)


def refused(text: str) -> Card:
    return Card(_embed(safe.escaped(text, safe.DESCRIPTION) or "That can't be done.", _AMBER))


def _line(follow: Follow, name: str) -> str:
    line = f"**{_name(name)}** in <#{follow.channel_id}>: {wish(follow)}"
    if follow.state is FollowState.ACTIVE:
        return line
    why = safe.escaped(follow.suspended_because or "the channel is closed to Clapper", 200)
    return f"⏸️ {line}\n-# paused: {why}"


def wish(follow: Follow) -> str:
    """`all news, reported or confirmed, pings @fans`."""
    parts = [words.kinds(follow.kinds), words.threshold(follow.min_certainty)]
    if follow.role_id is not None:
        parts.append(f"pings <@&{follow.role_id}>")
    if follow.silent:
        parts.append("without notifying anybody")
    if follow.publish:
        parts.append("published to the channels that follow it")
    if follow.rhythm is not None:
        zone = f" ({follow.zone})" if follow.zone else ""
        parts.append(f"in {words.rhythm(follow.rhythm)}{zone}")
    return ", ".join(parts)


def _name(name: str) -> str:
    return safe.escaped(name, _NAME) or "a show without a title"


def _embed(text: str, colour: int) -> discord.Embed:
    return discord.Embed(description=text, colour=colour)
