"""Why a channel heard of something, or why not, in plain words."""

from collections.abc import Iterator, Sequence

import discord

from bot.alerts.why import Explained, Posting, Publishing, Reason
from bot.cards import correction, evidence, replies, safe, words
from bot.cards.card import Card
from bot.cards.headlines import KINDS, headline
from bot.cards.lines import fitting
from bot.domain.announcement import Hold
from bot.domain.follow import Follow
from bot.domain.milestone import MilestoneState

_BLUE = 0x3478C6
_TITLE = 200
_QUOTE, _ALSO, _ERROR = 300, 800, 200


def of_one(one: Explained, followed: str) -> Card:
    """Explain one announcement at length; `followed` is the name of what brought it."""
    embed = discord.Embed(title=_title(one), colour=_BLUE)
    embed.description = "\n".join(_account(one, followed))
    return Card(embed)


def of_show(title: str, channel_id: int, explained: Sequence[Explained]) -> Card:
    """Explain what a channel heard of a show, a line or two for each milestone."""
    name = safe.escaped(title, _TITLE) or "A show without a title"
    lines = [
        f"{KINDS[one.subject.milestone.kind].icon} **{_what(one)}**\n-# {_because(one)}"
        for one in explained
    ]
    text = fitting(lines, len(lines)) or "Clapper knows of no milestone of this show yet."
    description = f"What <#{channel_id}> heard of it, and what not:\n{text}"
    return Card(discord.Embed(title=f"{name}: why", description=description, colour=_BLUE))


def of_several(told: Sequence[Explained]) -> Card:
    """Explain a message that tells several milestones, and why it does."""
    lines = [f"{KINDS[one.subject.milestone.kind].icon} **{_title(one)}**" for one in told]
    text = (
        f"{_because(told[0])}\n{fitting(lines, len(lines))}\n-# /why with a show says more of it."
    )
    return Card(discord.Embed(title="Why this message", description=text, colour=_BLUE))


def _title(one: Explained) -> str:
    show = safe.escaped(one.subject.show.title, _TITLE - 100) or "A show"
    return safe.cut(f"{show}: {_what(one)}", safe.TITLE)


def _what(one: Explained) -> str:
    return safe.escaped(headline(one.subject.milestone), 150)


def _account(one: Explained, followed: str) -> Iterator[str]:
    milestone = one.subject.milestone
    yield _because(one)
    if milestone.state is MilestoneState.RETRACTED:
        yield f"**Withdrawn since:** {correction.because(milestone)}"
    if one.follow is not None:
        yield f"**The follow:** {safe.escaped(followed, 100)}, {replies.wish(one.follow)}."
    else:
        yield "**The follow** that brought it is gone since."
    yield f"**How sure:** {evidence.certainty(milestone)}."
    report = evidence.best(milestone)
    if report is not None:
        yield f"**The words:** {evidence.quote(report, _QUOTE)} – {evidence.outlet(report)}"
    others = [other for other in milestone.evidence if other != report]
    if others:
        number = words.count(len(others), "more outlet")
        yield f"**Merged into it:** {number}: {evidence.outlets(others, _ALSO)}"


def _because(one: Explained) -> str:
    if one.posting is not None:
        return _of_posting(one, one.posting, safe.escaped(one.posting.error or "", _ERROR))
    if one.follow is not None and one.reason in _HELD_BACK:
        return _held_back(one, one.follow)
    return _REASONS[one.reason]


def _of_posting(one: Explained, posting: Posting, error: str) -> str:
    match one.reason:
        case Reason.POSTED:
            because = ", because the channel follows it" if one.follow else ""
            return f"Posted{because}.{_together(posting)}{_published(posting)}"
        case Reason.WAITS:
            return f"Not posted yet: {_waits(posting)}."
        case Reason.HELD:
            return f"Not posted: the channel is closed to Clapper. {error}"
        case Reason.EXPIRED:
            return f"Not posted: {error or 'too old by the time it could be sent'}."
        case Reason.REFUSED:
            return f"Not posted: Discord refused the message. {error}"
        case _:
            last = f" The last try: {error}" if error else ""
            return f"Not posted yet: it is on its way.{last}"


def _published(posting: Posting) -> str:
    """Say what became of it for the followers of an announcement channel."""
    match posting.publishing:
        case Publishing.PUBLISHED:
            return " Published to the channels that follow this one."
        case Publishing.OWED:
            return " It is yet to be published: Discord does that some ten times an hour."
        case Publishing.REFUSED:
            return " Not published: Discord refused it. Is this still an announcement channel?"
        case Publishing.LATE:
            return " Not published: it was old news before it could be."
        case None:
            return ""


def _waits(posting: Posting) -> str:
    until = posting.held_until
    match posting.hold:
        case Hold.QUIET if until is not None:
            return f"it is quiet here until {words.moment(until, 't')}"
        case (Hold.DAILY | Hold.WEEKLY) as hold if until is not None:
            return f"it will be in the {hold.value} digest, {words.moment(until, 'F')}"
        case _:
            return "nothing could be posted here for long; a summary is on its way"


def _together(posting: Posting) -> str:
    """Say why it shares a message, or came later, if so."""
    others = f", gathered with {words.count(posting.others, 'other')}" if posting.others else ""
    at = "" if posting.held_until is None else words.moment(posting.held_until)
    match posting.hold:
        case Hold.QUIET:
            return f" It was quiet here until {at}{others}."
        case (Hold.DAILY | Hold.WEEKLY) as hold:
            return f" It waited for the {hold.value} digest, {at}{others}."
        case Hold.LATE if others:
            return f" Nothing could be posted when it was due{others}."
        case Hold.BURST if others:
            return f" News of its kind came within an hour{others}."
        case _:
            return ""


_HELD_BACK = frozenset({Reason.OTHER_KIND, Reason.TOO_UNSURE, Reason.SUSPENDED})
_REASONS = {
    Reason.MERGED: "Not posted: it turned out to be the same event as another one here.",
    Reason.WITHDRAWN: "Not posted: the report was taken back.",
    Reason.HISTORY: "Not posted: it was history by the time it was read, so nobody was told.",
    Reason.NOT_FOLLOWED: "Not posted: the channel does not follow it.",
    Reason.FOLLOWED_LATER: "Not posted: it was news before the channel followed it.",
}


def _held_back(one: Explained, follow: Follow) -> str:
    milestone = one.subject.milestone
    match one.reason:
        case Reason.OTHER_KIND:
            kind = KINDS[milestone.kind].name.lower()
            wanted = words.kinds(follow.kinds)
            return f"Not posted: the channel takes {wanted}, and this is of the kind {kind}."
        case Reason.TOO_UNSURE:
            wanted = words.threshold(follow.min_certainty)
            return f"Not posted: it was {milestone.certainty.word}, the channel wants {wanted}."
        case _:
            because = safe.escaped(follow.suspended_because or "", _ERROR)
            return f"Not posted: the follow was paused. {because}".rstrip()
