"""Which show the words of a milestone belong to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.kinds import Kind
from bot.reading.headlines.line import Line
from bot.reading.headlines.patterns.ideas import is_known
from bot.reading.headlines.patterns.row import Side
from bot.reading.headlines.patterns.table import Hit
from bot.reading.headlines.people import is_owner
from bot.reading.titles.mention import Mention
from bot.reading.words.vocabulary import ROLE_NOUNS, any_of

HARD = re.compile(r"[;|–!?]|(?<![ .]\w)(?<! [jsdm]r)\. ")
_LIST = re.compile(
    r"(?:(?: for)?(?: an?| its)? #| \d{1,2}| after (?:#|\w+))?"
    r"(?:,? (?:and|&|plus|or|as well as)|,|;| \+|,? along with|)"
    r"(?: (?:also|new|the|drama|comedy|series|sitcom|for))* $"
)
_ROLE_AFTER = re.compile(
    rf"^(?: #)?(?: (?:former|ex-?|fan|breakout|original|co-?))?[ -](?:{any_of(ROLE_NOUNS)})\b(?!-)"
)
_PARENT_AFTER = re.compile(
    r"^(?: (?:tv|animated|live-action|new|upcoming|planned|potential|first|second|latest|"
    r"another|@|franchise|universe))*[ -](?:spin-?offs?|prequels?|sequel series|offshoots?|"
    r"franchise|universe|companion|successor|spinoff|(?:sequel|follow-?up|reboot)(?= §))\b"
)
_DROPPED_SPINOFF = re.compile(
    r"(?:forward|ahead|proceeding) with (§) spin-?off|"
    r"(§) spin-?off (?:series )?(?:is |will )?(?:no|not|won't|isn't|dead|scrapped|dropped)\b"
)
# "orders § Targaryen prequel"
_PARENT_FAR = re.compile(r" ([a-z][\w'-]+) (?:prequel|spin-?off|offshoot|sequel series)\b")
_TRANSITIVE = re.compile(
    r"\b(?:cancels|axes|renews|scraps|saves|revives|nixes|rescues|resurrects|recommissions)$"
)
_OBJECT = re.compile(r" (?:[^\s,;:|–]+ ){0,3}§")
_OTHER_WORK = re.compile(
    rf"§(?: #)?[ -](?:\S+ ){{0,2}}?(?:{any_of(ROLE_NOUNS)})(?:'s?|s')? (?:\S+ ){{0,6}}?"
    r"(?:new|next|upcoming|latest|other|debut|first|@) (?:\S+ ){0,2}?(?:series|drama|show|comedy|"
    r"film|"
    r"thriller|pilot|sitcom|movie|spinoff|project|animated|mystery|limited|podcast|play)\b"
)
# "trailer for §, a Robin Hood series in the works"
_OWN_SUBJECT = re.compile(
    r", an? (?:[\w'-]+ ){1,4}(?:series|event|drama|show|comedy|pilot|"
    r"movie) $"
)
_LIKENESS = re.compile(r"^ ?-?(?:style|esque|like|flavou?red|inspired|type|adjacent)\b")
_PASSING_STRICT = re.compile(
    r"(?:unlike|than|(?<!looks )(?<!sounds )(?<!seems )like|about|à la|vs\.?|versus|inspired by|"
    r"creators? of|"
    r"(?<!cast )(?<!first )(?<!next )(?<!new )(?<!latest )stars? of|director of|writer of|behind|"
    r"makers? of|producers of|"
    r"spin-?off of|spin-?off from|prequel to|spin-?off to|companion to|sequel to|fans of|"
    r"known for|(?<!look )(?<!looks )(?<!fired )(?<!exit )(?<!exits )(?<!departs )(?<!departure )"
    r"(?<!images )(?<!image )(?<!photos )(?<!photo )(?<!stills )(?<!clip )(?<!footage )"
    r"(?<!away )(?<!axed )(?<!dropped )(?<!out )(?<!down )(?<!cut )(?<!trailer )(?<!back )"
    r"(?<!pictures )(?<!posters )(?<!poster )(?<!pics )(?<!teaser )(?<!go )(?<!removed )"
    r"(?<!suspended )(?<!sacked )(?<!ousted )(?<!leave )from) $"
)
_OWNER = re.compile(r"^(?:creator|co-creator|star|writer|director|boss|author|maker)s?'s? ")
_CAST_AS = re.compile(r"\b(?:cast|named|confirmed|announced|unveiled|revealed) as (?:the |an? )?$")
_AS = re.compile(
    r"\b(?:return\w*|play\w*|cast|back|star\w*|appear\w*|"
    r"repris\w*) (?:\w+ )?as (?:the )?$"
)
_SUCCESSOR = re.compile(r"\b(?:as|is|be|named|the) (?:the )?(?:new|next|latest) $")


@dataclass(frozen=True, slots=True)
class Target:
    """A show that the words concern, with its place in the skeleton."""

    at: int
    mention: Mention


class Aim:
    """The shows of a line, sorted by the part they play in it."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.all = [Target(at, mention) for at, mention in line.mentions]
        self.credentials = {
            t.at
            for t in self.all
            if _ROLE_AFTER.match(self._after(t)) and not _SUCCESSOR.search(self._before(t))
        }
        self.credentials |= {t.at for t in self.all if is_owner(line, t.mention)}
        self.parents = {
            t.at for t in self.all if self._is_parent(t) and not _SUCCESSOR.search(self._before(t))
        }
        self.passing = {t.at for t in self.all if _PASSING_STRICT.search(self._before(t))}
        if len(self.all) == 1 and line.seasons and self._before(self.all[0]).endswith("fans of "):
            self.passing = set()  # "blow for fans of § as # is delayed"
        self.passing |= {
            one.at
            for one, other in pairwise(self.all)
            if other.at == one.at + 2
            and _OWNER.search(line.text[other.mention.start : other.mention.end])
        }
        self.passing |= {t.at for t in self.all if _LIKENESS.match(self._after(t))}
        if len(self.all) > 1:  # "as The Punisher in §"
            self.passing |= {t.at for t in self.all if self._is_role(t)}
        # "cast as § companion": a part in it, not where somebody is known from.
        parts = {t.at for t in self.all if _CAST_AS.search(self._before(t))}
        self.credentials -= parts
        self.parents -= parts
        aside = self.credentials | self.parents | self.passing
        self.main = [t for t in self.all if t.at not in aside]

    def _is_role(self, target: Target) -> bool:
        part = _AS.search(self._before(target)) is not None
        after = self._after(target)
        if re.match(r" (?:role|part) (?:in|on|for)\b", after):
            return True
        return part and re.match(r"[,!]* (?:in|on|for)\b|[!.]*$", after) is not None

    def _is_parent(self, target: Target) -> bool:
        after = self._after(target)
        if _PARENT_AFTER.match(after):
            return True
        far = _PARENT_FAR.match(after)
        return far is not None and not is_known(far[1])

    def _after(self, target: Target) -> str:
        return self.line.skeleton[target.at + 1 : target.at + 40]

    def _before(self, target: Target) -> str:
        return self.line.skeleton[max(0, target.at - 30) : target.at]

    def targets(self, hit: Hit, others: Sequence[Hit]) -> list[Target]:
        """Find the shows that a hit is about; none when it can't be told."""
        pool = self._pool(hit)
        if not pool:
            return []
        inside = [t for t in pool if hit.start <= t.at < hit.end]
        if inside:
            return self._whole_list(inside[0], pool)
        before = self._before_hit(hit, pool, others)
        after = self._after_hit(hit, pool, others)
        ahead = self._looks_ahead(hit)
        if before and hit.row.side is Side.BEFORE and hit.skeleton[hit.end : hit.end + 1] == ":":
            ahead = False  # "§ trailer: § is out for blood"
        first, second = (after, before) if ahead else (before, after)
        return first or second or self._topic(pool, hit, others)

    def _looks_ahead(self, hit: Hit) -> bool:
        """Whether the object follows: "renews §" although the row says "§ renewed"."""
        if hit.row.side is Side.AFTER:
            return True
        rest = self.line.skeleton[hit.end : hit.end + 40]
        if _TRANSITIVE.search(hit.words) and _OBJECT.match(rest):
            return True
        return bool(
            re.match(
                r"(?:ing)?[ :]+(?:(?:the|its|new|hit|more|on|of|for|at|@|#|both|drama|comedy|"
                r"series|sitcom|thriller|marvel's|popular|fan-favorite|long-running|cult|"
                r"freshman|veteran|beloved|an?|anime|animated|reality|crime|sci-fi|fantasy|"
                r"medical|legal|period|spinoff|spin-off|prequel|reboot|show|soap|original|"
                r"production|filming|dramedy|horror|teen|limited|out|legacy|legendary|"
                r"acclaimed|award-winning|short-lived|superhero|to|series:|\w+-(?:part|"
                r"episode|season|old)) ){0,5}§",
                rest,
            )
        )

    def _pool(self, hit: Hit) -> list[Target]:
        kind = hit.row.kind
        if kind in {Kind.CAST_ADDED, Kind.ORDERED, Kind.ANNOUNCED} and self.main:
            return self.main
        if kind in {Kind.CAST_ADDED, Kind.ORDERED, Kind.ANNOUNCED}:
            returning = re.search(
                r"return|back|repris|upped|promoted|takes? over|replac", hit.words
            )
            if kind is Kind.ANNOUNCED and len(self.all) == 1:
                # A sequel without a title goes on with the show; a spin-off is another show.
                return [t for t in self.all if self._after(t).startswith(" sequel series")]
            own = kind is Kind.CAST_ADDED and returning
            return [t for t in self.all if t.at in self.credentials] if own else []
        if self.main:
            return self._spinoff_dropped(hit) or self.main
        aside = self.parents | self.passing
        if kind not in {Kind.CAST_EXIT, Kind.CREW_CHANGE}:
            aside = aside | {t.at for t in self.all if self._elsewhere(t)}
        return [t for t in self.all if t.at not in aside]

    def _spinoff_dropped(self, hit: Hit) -> list[Target]:
        """Tell "§ cancelled; § spin-off not moving forward", where the spin-off has the name."""
        if hit.row.kind is not Kind.CANCELLED:
            return []
        beside = _DROPPED_SPINOFF.finditer(self.line.skeleton, max(0, hit.start - 20), hit.end + 20)
        places = {
            place.start(place.lastindex or 0)
            for place in beside
            if place.start() <= hit.end and hit.start <= place.end()
        }
        return [t for t in self.all if t.at in self.parents & places and t.at > self.main[0].at]

    def _elsewhere(self, target: Target) -> bool:
        """Tell "§ star's new drama cancelled", where a person's other work is meant."""
        return target.at in self.credentials and bool(
            _OTHER_WORK.match(self.line.skeleton, target.at)
        )

    def _before_hit(self, hit: Hit, pool: list[Target], others: Sequence[Hit]) -> list[Target]:
        candidates = [t for t in pool if t.at < hit.start]
        if not candidates:
            return []
        nearest = candidates[-1]
        between = self.line.skeleton[nearest.at : hit.start]
        if HARD.search(between):
            return []
        taken = any(
            other.row.person is None
            and self._looks_ahead(other)
            and other.end <= nearest.at
            and other.row.kind != hit.row.kind
            for other in others
        )
        if taken and re.search(r", | and | & | as ", between):
            return []
        return self._whole_list(nearest, pool)

    def _after_hit(self, hit: Hit, pool: list[Target], others: Sequence[Hit]) -> list[Target]:
        following = next((t for t in pool if t.at >= hit.end), None)
        if following is None:
            return []
        between = self.line.skeleton[hit.end : following.at]
        if HARD.search(between.replace("–", "", 1) if len(between) < 6 else between):
            return []
        if any(
            (other.row.person is None or other.row.side is Side.AFTER)
            and hit.end <= other.start < following.at
            and self._looks_ahead(other)
            and other.row.kind != hit.row.kind
            for other in others
        ):
            return []
        return self._whole_list(following, pool)

    def _topic(self, pool: list[Target], hit: Hit, others: Sequence[Hit]) -> list[Target]:
        """Return the one show that a headline is about, whatever the clause."""
        if all(self._spoken_for(target, hit, others) for target in pool):
            return []  # "cancels Something Unknown; renews §"
        titles = {t.mention.titles[0].title for t in pool}
        aside = hit.row.weak and _OWN_SUBJECT.search(self.line.skeleton[pool[0].at : hit.start])
        if len(titles) == 1:
            return [] if aside else pool[:1]
        first = pool[0]
        return (
            [first]
            if first.at <= 2 or self.line.skeleton[first.at + 1 : first.at + 2] == ":"
            else []
        )

    def _spoken_for(self, target: Target, hit: Hit, others: Sequence[Hit]) -> bool:
        """Whether a clause of its own, after that of the hit, says what becomes of a show."""
        stop = self.line.skeleton.find(";", hit.end)
        return 0 <= stop < target.at and any(
            other.start > stop and other.row.kind is not hit.row.kind and not other.row.weak
            for other in others
        )

    def _whole_list(self, one: Target, pool: list[Target]) -> list[Target]:
        """Return all of "A, B and C", wherever in the list the words lead."""
        place = pool.index(one)
        first = last = place
        while first > 0 and self._listed(pool[first - 1], pool[first]):
            first -= 1
        while last + 1 < len(pool) and self._listed(pool[last], pool[last + 1]):
            last += 1
        return pool[first : last + 1]

    def listed_with(self, target: Target) -> list[Target]:
        """Return the list that a show stands in, itself included."""
        return self._whole_list(target, self.main) if target in self.main else [target]

    def _listed(self, one: Target, other: Target) -> bool:
        return bool(_LIST.fullmatch(self.line.skeleton[one.at + 1 : other.at]))
