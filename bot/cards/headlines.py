"""What happened in one line, with an icon and a colour for each kind of milestone."""

from dataclasses import dataclass

from bot.cards import words
from bot.domain.claim import Claim
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import Milestone

_GREEN, _RED, _BLUE, _AMBER, _PURPLE = 0x2E9E5B, 0xC0392B, 0x3478C6, 0xE08E0B, 0x8E5BC0
UNTRUE_COLOUR = 0x7F8C8D  # of what is no longer so


@dataclass(frozen=True, slots=True)
class KindWords:
    """How a kind is drawn: its phrase with a season and without one.

    In a phrase `{r}` is the place of "reportedly".
    """

    icon: str
    name: str
    colour: int
    phrase: str
    seasonless: str


KINDS = {
    Kind.ANNOUNCED: KindWords(
        "💡", "Announced", _BLUE, "{season} is {r}in development", "{r}in development"
    ),
    Kind.ORDERED: KindWords(
        "📝", "Ordered", _GREEN, "{season} is {r}ordered", "{r}ordered to series"
    ),
    Kind.RENEWED: KindWords(
        "✅", "Renewed", _GREEN, "{r}renewed for {season}", "{r}renewed for another season"
    ),
    Kind.FINAL_SEASON: KindWords(
        "🏁",
        "Final season",
        _AMBER,
        "{season} will {r}be the last",
        "the coming season will {r}be the last",
    ),
    Kind.CANCELLED: KindWords("❌", "Cancelled", _RED, "{season} is {r}cancelled", "{r}cancelled"),
    Kind.REVIVED: KindWords("🛟", "Revived", _GREEN, "{r}saved for {season}", "{r}saved"),
    Kind.CAST_ADDED: KindWords(
        "🎭",
        "Cast addition",
        _PURPLE,
        "{who} {r}joins {season}{as_role}",
        "{who} {r}joins the cast{as_role}",
    ),
    Kind.CAST_EXIT: KindWords(
        "🚪",
        "Cast exit",
        _PURPLE,
        "{who} {r}leaves the cast ({season})",
        "{who} {r}leaves the cast",
    ),
    Kind.CREW_CHANGE: KindWords(
        "🎥",
        "Crew",
        _PURPLE,
        "news of the crew of {season}{crew}{as_report}",
        "news of the crew{crew}{as_report}",
    ),
    Kind.FILMING_SCHEDULED: KindWords(
        "📅",
        "Filming scheduled",
        _BLUE,
        "filming of {season} is {r}to start{on}",
        "filming is {r}to start{on}",
    ),
    Kind.FILMING_STARTED: KindWords(
        "🎬",
        "Filming started",
        _BLUE,
        "filming of {season} has {r}begun",
        "filming has {r}begun",
    ),
    Kind.FILMING_PAUSED: KindWords(
        "⏸️",
        "Filming paused",
        _AMBER,
        "filming of {season} is {r}paused",
        "filming is {r}paused",
    ),
    Kind.FILMING_RESUMED: KindWords(
        "▶️",
        "Filming resumed",
        _BLUE,
        "filming of {season} has {r}resumed",
        "filming has {r}resumed",
    ),
    Kind.FILMING_WRAPPED: KindWords(
        "🍾",
        "Filming wrapped",
        _BLUE,
        "filming of {season} has {r}wrapped",
        "filming has {r}wrapped",
    ),
    Kind.FIRST_LOOK: KindWords(
        "📸", "First look", _PURPLE, "first look at {season}{as_report}", "first look{as_report}"
    ),
    Kind.TRAILER: KindWords(
        "🎞️", "Trailer", _PURPLE, "trailer for {season}{as_report}", "new trailer{as_report}"
    ),
    Kind.PREMIERE_DATED: KindWords(
        "🗓️", "Premiere date", _GREEN, "{season} {r}{premieres}", "{r}{premieres}"
    ),
    Kind.PREMIERE_MOVED: KindWords(
        "🗓️",
        "Premiere moved",
        _AMBER,
        "premiere of {season} {r}moves{to}",
        "premiere {r}moves{to}",
    ),
    Kind.PREMIERED: KindWords("📺", "Premiered", _GREEN, "{season} is {r}out", "{r}out now"),
}


def headline(milestone: Milestone | Claim) -> str:
    """Say what happened, without the show: `filming of season 2 has begun`.

    The names in it are as outlets wrote them: escape it before it is drawn.
    """
    form = KINDS[milestone.kind]
    phrase = form.seasonless if milestone.season is None else form.phrase
    reported = milestone.certainty is Certainty.REPORTED
    when = milestone.when
    words_of = {
        "r": "reportedly " if reported else "",
        "as_report": ", reportedly" if reported else "",
        "season": words.season(milestone.season),
        "who": milestone.subject or "someone",
        "as_role": f" as {milestone.role}" if milestone.role else "",
        "crew": _crew(milestone),
        "on": f" {words.on(when)}" if when else "",
        "premieres": f"premieres {words.on(when)}" if when else "has a premiere date",
        "to": f" to {words.date(when)}" if when else "",
    }
    rumour = "rumour: " if milestone.certainty is Certainty.RUMOURED else ""
    return rumour + phrase.format_map(words_of)


def _crew(milestone: Milestone | Claim) -> str:
    who = " – ".join(text for text in (milestone.subject, milestone.role) if text)
    return f": {who}" if who else ""
