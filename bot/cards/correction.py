"""The reply to an announcement that was not true."""

from collections.abc import Mapping

import discord

from bot.alerts.ports import Notice
from bot.cards import evidence, safe, words
from bot.cards.card import SILENT
from bot.cards.headlines import headline
from bot.domain.milestone import Milestone

_AMBER = 0xE08E0B
_WHAT, _SHOW, _BECAUSE = 150, 100, 300


def draw(notice: Notice) -> Mapping[str, object]:
    """Return the JSON body of a message that answers the announcement and pings nobody."""
    announcement, milestone = notice.announcement, notice.milestone
    show = safe.escaped(notice.show.title, _SHOW) or "A show"
    lines = [f"~~{_what(milestone)}~~", f"**Withdrawn:** {because(milestone)}"]
    if notice.instead is not None:
        lines.append(stands(notice.instead))
    embed = discord.Embed(title=f"Correction: {show}", description="\n".join(lines), colour=_AMBER)
    body: dict[str, object] = {
        "content": "",
        "embeds": [dict(embed.to_dict())],
        "components": [],
        "allowed_mentions": {"parse": [], "replied_user": False},
    }
    if announcement.message_id is None:
        body["message_reference"] = {
            "message_id": str(announcement.reply_to),
            "fail_if_not_exists": False,
        }
        body["flags"] = SILENT
    return body


def because(milestone: Milestone) -> str:
    """Say why it was taken back."""
    said = safe.escaped(milestone.retracted_because or "", _BECAUSE).rstrip(".")
    return f"{said or 'the report turned out not to be true'}."


def stands(instead: Milestone) -> str:
    """Say what is true as far as is known."""
    report = evidence.best(instead)
    source = "" if report is None else f" ({evidence.outlet(report)})"
    happened = instead.happened_on
    day = "" if happened is None else f", {words.date(happened)}"
    return f"**What stands:** {_what(instead)}{day}{source}"


def _what(milestone: Milestone) -> str:
    return safe.escaped(headline(milestone), _WHAT)
