"""Every milestone of a show, newest first, a page at a time."""

import discord

from bot.cards import evidence, safe, words
from bot.cards.card import Action, Button, Card
from bot.cards.headlines import KINDS, headline
from bot.cards.truth import holds
from bot.catalogue.dossier import Dossier
from bot.domain.milestone import Milestone, MilestoneState

_PAGE = 8
_LINE = 480  # eight of them fit a description
_HEADLINE = 180
_COLOUR = 0x3478C6
_UNTRUE = {
    MilestoneState.SUPERSEDED: "no longer so",
    MilestoneState.RETRACTED: "withdrawn",
}


def draw(dossier: Dossier, page: int = 0) -> Card:
    """Draw a page, counted from 0; one that is not there becomes the nearest."""
    pages = max(1, -(-len(dossier.milestones) // _PAGE))
    page = min(max(page, 0), pages - 1)
    shown = dossier.milestones[page * _PAGE : (page + 1) * _PAGE]
    known = {milestone.id: milestone for milestone in dossier.milestones}
    lines = [_line(milestone, known.get(milestone.superseded_by or 0)) for milestone in shown]
    title = safe.escaped(dossier.show.title, safe.TITLE - 20) or "A show without a title"
    embed = discord.Embed(
        title=f"{title}: timeline",
        url=safe.web_url(dossier.show.url),
        description="\n\n".join(lines) or "No milestones are known yet.",
        colour=_COLOUR,
    )
    number = words.count(len(dossier.milestones), "milestone")
    embed.set_footer(text=f"Page {page + 1} of {pages} · {number}")
    return Card(safe.fitted(embed), tuple(_buttons(dossier.show.id, page, pages)))


def _line(milestone: Milestone, instead: Milestone | None) -> str:
    words_of = safe.escaped(headline(milestone), _HEADLINE)
    day = "date unknown" if milestone.happened_on is None else words.date(milestone.happened_on)
    first = f"{KINDS[milestone.kind].icon} **{words_of}**"
    if not holds(milestone, instead):
        first = f"~~{first}~~ {_UNTRUE[milestone.state]}"
    second = f"{day} · {words.certainty(milestone.certainty)}"
    room = _LINE - safe.size(first) - safe.size(second) - 4
    sources = evidence.outlets(milestone.evidence, room)
    return f"{first}\n{second} · {sources}" if sources else f"{first}\n{second}"


def _buttons(show_id: int, page: int, pages: int) -> list[Button]:
    buttons = []
    if page > 0:
        buttons.append(Button("Newer", Action.PAGE, (show_id, page - 1), "◀️"))
    if page < pages - 1:
        buttons.append(Button("Older", Action.PAGE, (show_id, page + 1), "▶️"))
    return buttons
