"""Which season and date the words of a milestone belong to."""

import re
from dataclasses import replace

from bot.domain.kinds import Kind
from bot.reading.headlines.attach import HARD, Aim, Target
from bot.reading.headlines.line import Line
from bot.reading.headlines.patterns.table import Hit
from bot.reading.words.seasons import SeasonWords
from bot.reading.words.when import DateWords

_AWAY = re.compile(
    r"(?:ahead of|before|after|following|during|since|in|from|despite|beyond|until|"
    r"past)(?: the| its| his| her| \w+)?(?: \S+)? $"
)
# "saves § after cancellation for season 4"
_AFTER_AN_END = re.compile(
    r"(?:cancel\w+|axing|axe|exit|end|finale|demise|run) (?:for|with)(?: an?)? $"
)
_BESIDE = 3
_OF = 8  # "# of the §"
_FATES = {Kind.RENEWED, Kind.REVIVED, Kind.ORDERED}
_COUNTED = {Kind.FINAL_SEASON}


def _eligible(line: Line, hit: Hit, target: Target, aim: Aim) -> list[tuple[int, SeasonWords]]:
    """Return the seasons that the words may be about, with their places in the skeleton."""
    numbered = [
        (at, s) for at, s in line.seasons if s.count is None or s.more or hit.row.kind in _COUNTED
    ]
    if hit.row.kind is Kind.ORDERED:  # not that of "renews § for season 3, orders spin-off §"
        numbered = [(at, s) for at, s in numbered if at >= hit.start or abs(at - target.at) <= _OF]
    multiple = len({t.mention.titles[0].title for t in aim.main}) > 1
    if multiple:
        group = {one.at for one in aim.listed_with(target)}
        own = [(at, s) for at, s in numbered if _nearest(at, aim, line) == target.at]
        beside = {one.at + 2 for one in aim.main}
        numbered = own or [
            (at, s) for at, s in numbered if _nearest(at, aim, line) in group and at not in beside
        ]
    return numbered


def season_of(line: Line, hit: Hit, target: Target, aim: Aim) -> SeasonWords | None:
    """Choose the season that the words are about, by nearness; None when none is named."""
    numbered = _eligible(line, hit, target, aim)
    if not numbered:
        return None
    skeleton = line.skeleton

    def rank(item: tuple[int, SeasonWords]) -> tuple[int, int]:
        at, _ = item
        aside = hit.row.kind is not Kind.FINAL_SEASON and bool(
            _AWAY.search(skeleton[max(0, at - 24) : at])
        )
        distance = (
            0 if hit.start <= at < hit.end else at - hit.end if at >= hit.end else hit.start - at
        )
        stopped = 0
        low, high = sorted((at, hit.start))
        if HARD.search(skeleton[low:high]) or re.search(r", (?!#)", skeleton[low:high]):
            stopped = 1
        beside = 0 < at - target.at <= _BESIDE
        if hit.start <= at < hit.end:
            return (0, 0)
        order = aside * 4 + stopped * 2 + (0 if at >= hit.end or beside else 1)
        return order + 1, distance

    at, best = min(numbered, key=rank)
    if best.final and best.number is None:
        said = hit.row.kind is not Kind.FINAL_SEASON or _CALLED_LAST.search(skeleton)
        number = _same_with_number(numbered, aim) if said else None
        best = replace(best, number=number) if number else best
    return None if _of_else(at, hit, skeleton) else best


def _of_else(at: int, hit: Hit, skeleton: str) -> bool:
    """Whether the season at a place says when or why, not what the words are about."""
    low, high = sorted((at, hit.start))
    apart = HARD.search(skeleton[low:high]) is not None
    before = skeleton[max(0, at - 24) : at]
    if hit.row.kind in _FATES and _AWAY.search(before) and not _AFTER_AN_END.search(before):
        return True  # "renewed ahead of season 2"
    earlier = at < hit.start and hit.row.kind is Kind.CAST_ADDED
    if earlier and re.search(r"\bafter $", skeleton[:at]):
        return True  # "leaves § after season 3, Jane Doe to replace him"
    # The whole show is cancelled; a planned season only where its order is undone.
    return hit.row.kind is Kind.CANCELLED and (apart or not _PLANNED.search(skeleton))


def _same_with_number(numbered: list[tuple[int, SeasonWords]], aim: Aim) -> int | None:
    """Find the number of a season called final only: "§ # … trailer for the final season"."""
    if len({t.mention.titles[0].title for t in aim.main}) != 1:
        return None
    found = {one.number for _, one in numbered if one.number and one.count is None}
    return found.pop() if len(found) == 1 else None


# "season 5 will be the final season"
_CALLED_LAST = re.compile(
    r"# (?:will |to |is |as |set |be |also |being |confirmed ){1,4}(?:the |its )?#"
)
_PLANNED = re.compile(
    r"(?<!\w)(?:revers(?:es|ed|al)|rescind\w*|un-?renew\w*|undone|scraps|scrapped|planned|"
    r"despite # (?:renewal|order)|already[- ]ordered|axes (?:§ )?#|"
    r"cancel(?:s|led|ed|ling|ing)? (?:the |its )?(?:§ )?#|"
    r"# (?:is |of § )?(?:cancel(?:l)?ed|scrapped|axed)|# (?:is|are) (?:dead|kaput|sunk))(?!\w)"
)


def _nearest(at: int, aim: Aim, line: Line) -> int:
    """Find the show that a season word stands beside: the one before it, else the one after."""
    of = re.match(r"# (?:of|for|to|on) (?:the |new |marvel's )?§", line.skeleton[at : at + 40])
    after = [t.at for t in aim.main if t.at > at]
    before = [t.at for t in aim.main if t.at < at]
    if of and after:
        return after[0]
    return before[-1] if before else after[0] if after else -1


_TO = ("to ", "until ", "till ")


def date_of(line: Line, hit: Hit) -> DateWords | None:
    dates = [(at, d) for at, d in line.dates if not d.vague]
    if not dates:
        return None
    if hit.row.kind is Kind.PREMIERE_MOVED:  # "from November to January"
        to = [(at, d) for at, d in dates if line.skeleton.endswith(_TO, 0, at)]
        dates = to or dates
    inside = [d for at, d in dates if hit.start <= at < hit.end]
    if inside:
        return inside[-1]
    return min(dates, key=lambda item: abs(item[0] - hit.end))[1]
