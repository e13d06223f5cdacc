"""Answers to the follow commands, and to what can't be done."""

from collections.abc import Sequence

import discord

from bot.cards import safe, words
from bot.cards.card import Action, Card, Menu
from bot.cards.headlines import KINDS
from bot.cards.lines import fitting
from bot.domain.follow import Follow, FollowState

_GREEN, _AMBER, _BLUE, _GREY = 0x2E9E5B, 0xE08E0B, 0x3478C6, 0x7F8C8D
_NAME = 100


def followed(follow: Follow, name: str, *, is_new: bool) -> Card:
    verb = "now hears of" if is_new else "still hears of"
    text = f"<#{follow.channel_id}> {verb} **{_name(name)}**: {wish(follow)}."
    return Card(_embed(text, _GREEN), menu=_kinds(follow))


def _kinds(follow: Follow) -> Menu:
    """Offer the kinds one by one."""
    return Menu(
        Action.KINDS,
        (follow.id,),
        {kind.value: f"{form.icon} {form.name}" for kind, form in KINDS.items()},
        frozenset(kind.value for kind in follow.kinds),
        "Choose the kinds of news one by one",
    )


def unfollowed(name: str, channel_id: int, *, was_followed: bool) -> Card:
    if not was_followed:
        text = f"<#{channel_id}> does not follow **{_name(name)}**. /following lists what it does."
        return Card(_embed(text, _AMBER))
    return Card(_embed(f"<#{channel_id}> no longer hears of **{_name(name)}**.", _GREY))


def following(follows: Sequence[tuple[Follow, str]]) -> Card:
    """List a server's follows with the names of what they follow."""
    if not follows:
        return Card(_embed("This server follows nothing yet. Use /follow to begin.", _BLUE))
    embed = _embed(fitting((_line(*one) for one in follows), len(follows)), _BLUE)
    embed.title = f"Followed here: {len(follows)}"
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
    return ", ".join(parts)


def _name(name: str) -> str:
    return safe.escaped(name, _NAME) or "a show without a title"


def _embed(text: str, colour: int) -> discord.Embed:
    return discord.Embed(description=text, colour=colour)
