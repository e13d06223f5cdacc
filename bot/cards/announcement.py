"""A milestone as a channel hears of it: the JSON body of a message, for its post and its edits."""

from collections.abc import Iterator, Mapping

import discord

from bot.alerts.ports import Notice
from bot.cards import bundle, correction, evidence, safe, words
from bot.cards.card import Action, Button, Card
from bot.cards.headlines import KINDS, UNTRUE_COLOUR, headline
from bot.cards.message import message
from bot.cards.truth import holds
from bot.domain.announcement import Form
from bot.domain.dates import PartialDate
from bot.domain.kinds import Kind
from bot.domain.milestone import Evidence, Milestone, MilestoneState

_QUOTE = 400
_ALSO = 1200
_WHAT = 150
_FOOTER = 120
# What the date of a kind is called that is about a date; the day of the report is no news there.
_WHEN = {
    Kind.FILMING_SCHEDULED: "Starts",
    Kind.PREMIERE_DATED: "Premiere",
    Kind.PREMIERE_MOVED: "New date",
    Kind.PREMIERED: "Premiere",
}


def draw(notice: Notice) -> Mapping[str, object]:
    """Return the body of its message, the same for the same notice."""
    if notice.announcement.form is Form.CORRECTION:
        return correction.draw(notice)
    card = bundle.draw(notice) if notice.others else Card(_embed(notice), _buttons(notice))
    return message(notice.announcement, card)


def _embed(notice: Notice) -> discord.Embed:
    milestone = notice.milestone
    kind = KINDS[milestone.kind]
    report = evidence.best(milestone)
    embed = discord.Embed(
        title=_title(notice),
        url=None if report is None else safe.web_url(report.url),
        description="\n".join(_lines(notice, report)),
        colour=kind.colour if _holds(notice) else UNTRUE_COLOUR,
    )
    for name, when in _dates(milestone):
        embed.add_field(name=name, value=words.date(when))
    footer = " · ".join(text for text in (kind.name, notice.show.network) if text)
    embed.set_footer(text=safe.plain(footer, _FOOTER))
    return safe.fitted(embed)


def _title(notice: Notice) -> str:
    """Name the show and what happened; a very long title leaves room for what happened."""
    icon = KINDS[notice.milestone.kind].icon
    what = safe.escaped(headline(notice.milestone), _WHAT)
    room = safe.TITLE - safe.size(f"{icon} ~~: {what}~~")
    line = f"{safe.escaped(notice.show.title, room) or 'A show'}: {what}"
    return f"{icon} {line}" if _holds(notice) else f"{icon} ~~{line}~~"


def _holds(notice: Notice) -> bool:
    return holds(notice.milestone, notice.instead)


def _lines(notice: Notice, report: Evidence | None) -> Iterator[str]:
    milestone = notice.milestone
    match milestone.state:
        case MilestoneState.ACTIVE:
            yield evidence.certainty(milestone)
        case MilestoneState.SUPERSEDED:
            yield _since_then(notice)
        case MilestoneState.RETRACTED:
            yield f"**Withdrawn:** {correction.because(milestone)}"
            if notice.instead is not None:
                yield correction.stands(notice.instead)
    if report is None:
        return
    if words_of := evidence.quote(report, _QUOTE):
        yield f"> {words_of}"
    yield f"– {evidence.outlet(report)}"
    others = [other for other in milestone.evidence if other.outlet != report.outlet]
    if others:
        yield f"also reported by: {evidence.outlets(others, _ALSO)}"


def _since_then(notice: Notice) -> str:
    instead = notice.instead
    if instead is None:
        return "**No longer so.**"
    said = "**More is known now:**" if _holds(notice) else "**No longer so. Now:**"
    report = evidence.best(instead)
    source = "" if report is None else f" ({evidence.outlet(report)})"
    return f"{said} {safe.escaped(headline(instead), _WHAT)}{source}"


def _dates(milestone: Milestone) -> Iterator[tuple[str, PartialDate]]:
    when, happened = milestone.when, milestone.happened_on
    if milestone.kind in _WHEN:
        if when is not None:
            yield _WHEN[milestone.kind], when
        return
    if happened is not None:
        yield "When", happened
    if when is not None and (happened is None or when.first > happened.last):
        yield "When" if happened is None else "Expected", when


def _buttons(notice: Notice) -> tuple[Button, ...]:
    timeline = Button("Timeline", Action.TIMELINE, (notice.show.id,), "🗓️")
    posted = notice.announcement.message_id is not None
    # Before that, it may be there and have to be known again by the other button.
    if posted and notice.milestone.state is MilestoneState.RETRACTED:
        return (timeline,)
    return (timeline, Button("Report", Action.REPORT, (notice.milestone.id,), "🚩"))
