"""Several milestones in one message: a digest, a burst, what waited or could not be sent."""

from collections.abc import Iterable, Iterator, Sequence

import discord

from bot.alerts.ports import Notice, Subject
from bot.cards import correction, evidence, safe, words
from bot.cards.card import Action, Button, Card
from bot.cards.headlines import KINDS, headline
from bot.cards.truth import holds
from bot.domain.announcement import Hold
from bot.domain.bundle import MOST
from bot.domain.milestone import MilestoneState

_BLUE, _NIGHT, _AMBER = 0x3478C6, 0x5B4B8A, 0xE08E0B
_ROOM = safe.DESCRIPTION // MOST - 10  # characters of a milestone and its show, without gaps
_SHOW, _NETWORK, _WHAT, _SINCE = 60, 20, 110, 60
_FORMS = {
    Hold.DAILY: ("📬 Daily digest", _BLUE),
    Hold.WEEKLY: ("📬 Weekly digest", _BLUE),
    Hold.QUIET: ("🌙 While it was quiet here", _NIGHT),
    Hold.LATE: ("⏳ Catching up", _AMBER),
}
_LATE = "-# Clapper could not post for a while. This is what happened meanwhile."


def draw(notice: Notice) -> Card:
    """Draw all that an announcement's message tells. The same button tells it from all others."""
    lead = Subject(notice.milestone, notice.show, notice.instead)
    told = (lead, *notice.others)
    name, colour = _form(notice, told)
    lines = _by_kind(told) if notice.announcement.hold is Hold.BURST else _by_show(told)
    intro = [_LATE] if notice.announcement.hold is Hold.LATE else []
    embed = discord.Embed(
        title=f"{name}: {_count(told)}", description="\n".join([*intro, *lines]), colour=colour
    )
    if notice.announcement.hold is Hold.BURST:
        embed.set_footer(text="Later news of this kind was added to this message.")
    return Card(embed, tuple(_buttons(notice, told)))


def _form(notice: Notice, told: Sequence[Subject]) -> tuple[str, int]:
    hold = notice.announcement.hold
    if hold in _FORMS:
        return _FORMS[hold]
    kinds = {one.milestone.kind for one in told}
    if len(kinds) > 1:  # a rescue that turned out to be a renewal, among others
        return "📣 News", _BLUE
    kind = KINDS[kinds.pop()]
    return f"{kind.icon} {kind.name}", kind.colour


def _count(told: Sequence[Subject]) -> str:
    shows = len({one.show.id for one in told})
    if shows == len(told):
        return words.count(shows, "show")
    return f"{words.count(len(told), 'milestone')} of {words.count(shows, 'show')}"


def _by_kind(told: Iterable[Subject]) -> Iterator[str]:
    """One line each: the icon is in the title."""
    for one in told:
        show = f"- **{_show(one)}**: "
        yield show + _line(one, _ROOM - safe.size(show))


def _by_show(told: Sequence[Subject]) -> Iterator[str]:
    """Head each show's with its name, in the order in which they were owed."""
    for show_id in dict.fromkeys(one.show.id for one in told):
        of_show = [one for one in told if one.show.id == show_id]
        network = safe.escaped(of_show[0].show.network or "", _NETWORK)
        heading = f"**{_show(of_show[0])}**" + (f" · {network}" if network else "")
        if show_id != told[0].show.id:
            yield ""
        yield heading
        room = _ROOM - (safe.size(heading) + 3) // len(of_show)
        for one in of_show:
            icon = KINDS[one.milestone.kind].icon
            yield f"{icon} {_line(one, room - safe.size(icon))}"


def _show(one: Subject) -> str:
    return safe.escaped(one.show.title, _SHOW) or "A show"


def _line(one: Subject, room: int) -> str:
    """Say what happened and who says so, as far as there is room; always what happened."""
    what = safe.escaped(headline(one.milestone), min(_WHAT, room - _SINCE))
    if not holds(one.milestone, one.instead):
        return safe.cut(f"~~{what}~~ {_since_then(one)}", room)
    report = evidence.best(one.milestone)
    if report is None:
        return what
    more = len({other.outlet for other in one.milestone.evidence} - {report.outlet})
    others = f" and {more} more" if more else ""
    named = f"{what} · {evidence.outlet(report)}{others}"
    if safe.size(named) <= room:
        return named
    plain = f"{what} · {safe.escaped(report.outlet, 30)}{others}"
    return plain if safe.size(plain) <= room else what


def _since_then(one: Subject) -> str:
    if one.milestone.state is MilestoneState.RETRACTED:
        return f"withdrawn: {safe.cut(correction.because(one.milestone), _SINCE)}"
    now = "" if one.instead is None else f": {safe.escaped(headline(one.instead), _SINCE)}"
    return f"no longer so{now}"


def _buttons(notice: Notice, told: Sequence[Subject]) -> Iterator[Button]:
    if len({one.show.id for one in told}) == 1:
        yield Button("Timeline", Action.TIMELINE, (notice.show.id,), "🗓️")
    yield Button("Report", Action.REPORT, (notice.milestone.id,), "🚩")
