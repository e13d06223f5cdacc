"""Dates, certainties, jobs and a season's stage in plain English."""

from datetime import datetime, timedelta

from bot.domain.claim import Job
from bot.domain.dates import PartialDate, Precision
from bot.domain.follow import Preset
from bot.domain.hours import GuildHours, Rhythm, clock
from bot.domain.kinds import Certainty, Kind
from bot.domain.stage import SeasonStatus, Stage

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def date(when: PartialDate) -> str:
    """`3 April 2017`, `March 2018`, `spring 2018`, `Q1 2018` or `2018`."""
    words = [str(when.year)]
    if when.part is not None:
        words.insert(0, when.part)
    if when.month is not None:
        words.insert(0, _MONTHS[when.month - 1])
    if when.day is not None:
        words.insert(0, str(when.day))
    return " ".join(words)


def on(when: PartialDate) -> str:
    """`on 3 April 2017`, but `in March 2018`."""
    return f"{'on' if when.precision is Precision.DAY else 'in'} {date(when)}"


def season(number: int | None) -> str:
    return "the next season" if number is None else f"season {number}"


def count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


_UNITS = (("day", 86_400), ("hour", 3_600), ("minute", 60))


def ago(time: timedelta) -> str:
    """`3 hours ago`; `just now` for less than a minute."""
    seconds = int(time.total_seconds())
    for noun, length in _UNITS:
        if seconds >= length:
            return f"{count(seconds // length, noun)} ago"
    return "just now"


def length(time: timedelta) -> str:
    """`3 hours`, rounded up."""
    seconds = int(time.total_seconds())
    for noun, unit in _UNITS:
        if seconds > unit:
            return count(-(-seconds // unit), noun)
    return "1 minute"


_MARKS = {
    Certainty.CONFIRMED: "\N{LARGE GREEN CIRCLE}",
    Certainty.REPORTED: "\N{LARGE YELLOW CIRCLE}",
    Certainty.RUMOURED: "\N{MEDIUM WHITE CIRCLE}",
}


def certainty(of: Certainty) -> str:
    """`🟢 confirmed`: the mark is for the eye, the word for whoever can't see colours."""
    return f"{_MARKS[of]} {of.word}"


_THRESHOLDS = {
    Certainty.CONFIRMED: "confirmed only",
    Certainty.REPORTED: "reported or confirmed",
    Certainty.RUMOURED: "rumours too",
}


def threshold(of: Certainty) -> str:
    """Say how sure news has to be."""
    return _THRESHOLDS[of]


_JOBS = {
    Job.CAST: "Cast",
    Job.SHOWRUNNER: "Showrunner",
    Job.DIRECTOR: "Director",
    Job.WRITER: "Writer",
    Job.COMPOSER: "Composer",
}


def job(of: Job, people: int = 1) -> str:
    return _JOBS[of] if people == 1 or of is Job.CAST else f"{_JOBS[of]}s"


_PRESETS = {
    Preset.EVERYTHING: "all news",
    Preset.MILESTONES: "milestones, no casting or images",
    Preset.PREMIERES: "premieres only",
}


_FEW = 4  # kinds that are named one by one


def preset(of: Preset) -> str:
    return _PRESETS[of]


def kinds(of: frozenset[Kind]) -> str:
    """Name the preset that means these kinds, or a few of them, or how many there are."""
    for known, words in _PRESETS.items():
        if known.kinds == of:
            return words
    if len(of) <= _FEW:
        return "only " + ", ".join(kind(one) for one in Kind if one in of)
    return count(len(of), "kind") + " of news"


def rhythm(of: Rhythm | None) -> str:
    """`at once`, `a daily digest at 18:00`, `a weekly digest, Fridays at 18:00`."""
    if of is None:
        return "at once"
    at = clock(of.minute)
    return f"a weekly digest, {of.day}s at {at}" if of.day else f"a daily digest at {at}"


def quiet(hours: GuildHours) -> str:
    """`quiet from 22:00 to 07:00`, or that it never is."""
    if hours.quiet is None:
        return "no quiet hours"
    start, end = hours.quiet
    return f"quiet from {clock(start)} to {clock(end)}"


def moment(at: datetime, style: str = "f") -> str:
    """Return a time that Discord shows by each reader's own clock.

    Styles: `t` is 07:00, `f` has the date too, `F` the weekday, `R` is `in 3 hours`.
    """
    return f"<t:{int(at.timestamp())}:{style}>"


def kind(of: Kind) -> str:
    return of.value.replace("_", " ")


_STAGES = {
    Stage.UNKNOWN: ("no news yet", "since"),
    Stage.ANNOUNCED: ("in development", "since"),
    Stage.ORDERED: ("ordered", ""),
    Stage.PRE_PRODUCTION: ("preparing to film", "since"),
    Stage.FILMING: ("filming", "since"),
    Stage.PAUSED: ("filming paused", "since"),
    Stage.POST_PRODUCTION: ("filmed, in post-production", "since"),
    Stage.DATED: ("has a premiere date", "since"),
    Stage.AIRING: ("out", "since"),
    Stage.AIRED: ("aired", "from"),
    Stage.CANCELLED: ("cancelled", ""),
    Stage.ENDED: ("ended", ""),
}
_COMING = frozenset(
    {
        *(Stage.UNKNOWN, Stage.ANNOUNCED, Stage.ORDERED, Stage.PRE_PRODUCTION),
        *(Stage.FILMING, Stage.PAUSED, Stage.POST_PRODUCTION),
    }
)


def status(of: SeasonStatus) -> str:
    """`filming since 3 April 2017 · expected 2018 · 13 episodes`."""
    parts = [_stage(of)]
    if of.premiere is not None and of.stage in _COMING:
        parts.append(f"expected {date(of.premiere)}")
    if of.episodes is not None:
        parts.append(count(of.episodes, "episode"))
    if of.final:
        parts.append("the last season")
    return " · ".join(parts)


def _stage(of: SeasonStatus) -> str:
    because = of.because
    if of.stage is Stage.DATED and of.premiere is not None:
        return f"premieres {date(of.premiere)}"
    if of.stage is Stage.PRE_PRODUCTION and because is not None and because.when is not None:
        return f"filming to start {on(because.when)}"
    words, since = _STAGES[of.stage]
    if of.stage is Stage.ORDERED and because is not None:
        words = {Kind.RENEWED: "renewed", Kind.REVIVED: "saved"}.get(because.kind, words)
    if of.since is None:
        return words
    return " ".join(part for part in (words, since, date(of.since)) if part)
