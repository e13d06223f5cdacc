"""What a headline or an opening sentence says: the words that matched, and their claims."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain.claim import Claim
from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind
from bot.reading.headlines import certainty, doubts, noise, people, seasons
from bot.reading.headlines.attach import Aim, Target
from bot.reading.headlines.line import Line, marks_at_most
from bot.reading.headlines.outspoken import outspoken, without_captions
from bot.reading.headlines.patterns.row import Person
from bot.reading.headlines.patterns.table import Hit, hits, may_match
from bot.reading.headlines.prose import untold
from bot.reading.headlines.settle import Considered, Found, settle
from bot.reading.headlines.timing import certainty_in_time, is_history, is_library, kind_in_time
from bot.reading.text.spelling import lower_of
from bot.reading.words.makers import MAKERS
from bot.reading.words.seasons import SeasonWords
from bot.reading.words.when import DateWords

_WITH_A_DATE = frozenset(
    {Kind.PREMIERE_DATED, Kind.PREMIERE_MOVED, Kind.PREMIERED, Kind.FILMING_SCHEDULED}
)

# In a text these words colour a sentence that reports: "two new dramas have dates", "what the
# network calls its most watched show has been renewed".
_ONLY_OF_HEADLINES = frozenset(
    {
        "a list or ranking",
        "an explainer or guide",
        "opinion of what happened",
        "opinion or colour",
        "ratings or charts",
    }
)


@dataclass(slots=True)
class Outcome:
    claims: list[Claim] = field(default_factory=list)
    strong: list[Claim] = field(default_factory=list)  # those that rest on no weak words
    considered: list[Considered] = field(default_factory=list)
    noise: str = ""


@dataclass(frozen=True, slots=True)
class _Sight:
    """All that is known of a line while its hits are judged."""

    line: Line
    aim: Aim
    matched: Sequence[Hit]
    published: date | None
    of_text: bool


def may_report(text: str) -> bool:
    """Whether a line can make a claim at all: cheap, never wrongly no, and before it is marked."""
    lower = lower_of(text)
    return may_match(lower, marks_at_most(text, lower))


def read_line(line: Line, published: date | None, *, of_text: bool = False) -> Outcome:
    """Return the claims of one line, with what was considered on the way.

    Whether it is noise is asked of a headline, and of a sentence `of_text` that reports something.
    """
    outcome = Outcome(considered=[Considered(d.words, "not a show", d.why) for d in line.dropped])
    if not line.mentions:
        return outcome
    matched = hits(line.skeleton)
    if of_text and not matched:
        return outcome
    noises = noise.noises_in(line.skeleton)
    if of_text:
        noises = [silent for silent in noises if silent.why not in _ONLY_OF_HEADLINES]
    matched = [hit for hit in matched if all(outspoken(hit, silent) for silent in noises)]
    if noises and not matched:
        silent = noises[0]
        outcome.noise = silent.why
        outcome.considered.append(Considered(silent.words, "noise", silent.why))
        return outcome
    matched = without_captions(line.skeleton, matched)
    sight = _Sight(line, Aim(line), matched, published, of_text)
    found: list[Found] = []
    for hit in matched:
        claims, why = _claims_of(hit, sight)
        found += claims
        if why:
            words = line.source(hit.start, hit.end)
            outcome.considered.append(Considered(words, f"no {hit.row.kind}", why))
    settled = settle(found, line, outcome.considered.append)
    outcome.claims = [one.claim for one in settled]
    outcome.strong = [one.claim for one in settled if not one.hit.row.weak]
    return outcome


def _old(hit: Hit, sight: _Sight) -> str:
    if is_history(hit, sight.line, sight.published):
        return "long ago"
    return untold(hit, sight.line, sight.published) if sight.of_text else ""


def _claims_of(hit: Hit, sight: _Sight) -> tuple[list[Found], str]:
    """Return the claims that a hit makes, or why it makes none."""
    line = sight.line
    sure, reason = certainty.judge(line.skeleton, hit.start, hit.end)
    if sure is None:
        return [], reason
    if why := _old(hit, sight):
        return [], why
    targets = sight.aim.targets(hit, sight.matched)
    named = _people(hit, sight)
    why = doubts.doubt(hit, line) or _missing(hit, targets, named, line)
    if why:
        return [], why
    sure = certainty_in_time(hit, min(sure, hit.row.at_most))
    found = []
    for target in targets:
        claim = _claim(hit, target, sight, sure, reason)
        if claim is None:
            return [], "no season is called final"
        year = target.mention.titles[0].year
        if is_library(claim.kind, claim.season, year, line, sight.published):
            return [], "an old show on another service"
        found += [Found(_of(who, claim, line), hit, target) for who in (named or (None,))]
    return _with_new_shows(found, sight), ""


_ON_SCREEN = re.compile(r"\b(?:cast|role|guest|cameo|star|stars|appear\w*|voice|as)\b")


def _of(who: str | None, claim: Claim, line: Line) -> Claim:
    """Say of whom a claim is; makers of series are of the crew."""
    maker = who is not None and who.lower() in MAKERS and not _ON_SCREEN.search(line.skeleton)
    of_cast = claim.kind in {Kind.CAST_ADDED, Kind.CAST_EXIT}
    kind = Kind.CREW_CHANGE if maker and of_cast else claim.kind
    return replace(claim, subject=who, kind=kind)


def _with_new_shows(found: list[Found], sight: _Sight) -> list[Found]:
    """Tell "picks up § #, § and §", where those without a season are new."""
    own = [one for one in found if one.claim.season]
    if len(own) != 1 or len(found) == 1 or not _PICKS_UP.search(found[0].hit.words):
        return found
    if found[0] is not own[0] or own[0].claim.kind is not Kind.RENEWED:
        return found
    year = sight.published.year if sight.published else None
    return [
        replace(one, claim=replace(one.claim, kind=Kind.ORDERED))
        if one is not own[0] and not _has_run(one, year)
        else one
        for one in found
    ]


def _has_run(one: Found, year: int | None) -> bool:
    began = one.target.mention.titles[0].year
    return began is not None and year is not None and began < year


_PICKS_UP = re.compile(r"\b(?:picks? up|orders?|greenlights?) § #")
_NO_NAME = re.compile(
    r"(?:its|his|her|their|the|a|an|new|two|three|four|five|first)\b|"
    r".* (?:drama|series|comedy|sitcom|thriller|reboot|revival|spin-?off)$",
    re.IGNORECASE,
)
_BESIDE_NAME = re.compile(
    r"^with | (?:taking|returning|joining|replacing|starring|exiting|leading|stepping|leaving)$",
    re.IGNORECASE,
)


def _missing(hit: Hit, targets: Sequence[Target], named: Sequence[str], line: Line) -> str:
    if not targets:
        return "no show that it is about"
    if doubts.named_after(targets, hit, line):
        return "a thing that bears the show's name"
    if not doubts.safe_unknown(targets, hit, line):
        return "an unknown title that may be a film or a phrase"
    if hit.row.person not in {None, Person.NAMELESS} and not named:
        return "nobody is named"
    return ""


def _people(hit: Hit, sight: _Sight) -> list[str]:
    if hit.row.person is None:
        return []
    named = people.people_of(sight.line, hit, sight.matched)
    named = named or people.people_within(sight.line, hit)
    named = [_BESIDE_NAME.sub("", name) for name in named if not _NO_NAME.match(name)]
    if any(" " in name for name in named):
        return named
    # One word alone may be a character, or no name: only right beside the show.
    length = len(named[0]) if named else 0
    beside = hit.skeleton[max(0, hit.start - 6 - length) : hit.end + 25]
    return named if "§" in beside else []


def _claim(hit: Hit, target: Target, sight: _Sight, sure: Certainty, reason: str) -> Claim | None:
    line = sight.line
    season = seasons.season_of(line, hit, target, sight.aim)
    if hit.row.only_final and (season is None or not season.final):
        return None
    number = _number(hit, season)
    words = seasons.date_of(line, hit) if hit.row.kind in _WITH_A_DATE else None
    return Claim(
        show=target.mention.ref(),
        kind=kind_in_time(hit, line, sight.published, number, target.mention.titles[0].year),
        certainty=sure,
        quote=line.source(*certainty.clause_of(line.skeleton, hit.start, hit.end)),
        season=number,
        role=people.role_of(line, hit) if hit.row.person else None,
        when=_when(words, hit.row.kind, sight.published) if words else None,
        reason=reason,
    )


def _when(words: DateWords, kind: Kind, published: date | None) -> PartialDate | None:
    """Resolve a date; one that is announced lies ahead if no year is named."""
    when = words.resolve(published)
    ahead = kind in {Kind.PREMIERE_DATED, Kind.PREMIERE_MOVED, Kind.FILMING_SCHEDULED}
    if when is None or published is None or words.names_a_year or not ahead:
        return when
    return replace(when, year=when.year + 1) if when.last < published else when


def _number(hit: Hit, season: SeasonWords | None) -> int | None:
    if season is None:
        return None
    if hit.row.kind is Kind.FINAL_SEASON:
        if season.number is None and not season.more:
            return season.count  # "to end after six seasons"
        return season.last_number or season.number  # "season 3 and final season 4"
    return season.number
