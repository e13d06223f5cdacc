"""Which show and season a passage of a text is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.domain.claim import ShowRef
from bot.reading.articles.credits import Named
from bot.reading.articles.facts import bare_seasons
from bot.reading.articles.persons import is_name, trimmed
from bot.reading.articles.told import Told
from bot.reading.headlines.headline import Outcome
from bot.reading.headlines.line import Line, Mark
from bot.reading.titles.mention import Mention
from bot.reading.titles.signals import FAINT
from bot.reading.words.seasons import SeasonWords
from bot.reading.words.vocabulary import AFTER_TITLE

# A show's name after these is a character's: "plays Jessica Jones".
_CHARACTER = re.compile(
    r"(?:\b(?:as|plays?|played|playing|portrays|portrayed|voices|detective|about|is|meets?|"
    r"joins?|and|"
    r"alongside|superhero|hero|vigilante|private eye)|/) ?(?:the )?['\"]?$"
)
_SURELY_CHARACTER = re.compile(
    r"(?:\b(?:as|plays?|played|playing|portrays|portrayed|voices|voiced|detective|role of|part of|"
    r"repris\w+|named|called|character,?|titular|eponymous|hero,?|heroine,?)|/) (?:the )?$"
)
# A show's name after these is only a comparison or a credential.
_PASSING = re.compile(
    r"\b(?:like|unlike|than|after|before|since|besides|versus|à la|fans of|following|from|beside|"
    r"with|and|or) "
    r"(?:the |hit |drama |series )*['\"]?$"
    r"|\b(?:makers?|creators?|co-creators?|producers?|writers?|directors?|team|people|minds?|"
    r"studio|"
    r"spin-?off|prequel|sequel|companion|successor|answer|heir|rival|fans?|alum\w*|veterans?|fame|"
    r"neighbou?r|days) (?:behind|of|to|from|on|in) (?:the |hit |drama |series )*['\"]?$",
    re.IGNORECASE,
)
_CREDENTIAL = re.compile(
    r"'?\"? (?:creators?|co-creators?|producers?|writers?|directors?|prequel|sequel|spin-?off|"
    r"fans|stars?|actors?|actress(?:es)?|alum(?:s|ni|nus|na)?|veterans?|regulars?)\b"
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Tonight")
# Here another subject takes over from a show named before.
_RESET = re.compile(
    r"; |(?: – |, (?:and |while |but )?)(?:the (?:\w+ ){0,2}(?:series|show|drama|comedy|sitcom|"
    r"season)\b|it |"
    r"its )|\bthe (?:show|series) |\bwhile "
)
# The rest of a list of people, before what they act in.
_REST = r"(?:(?:,|,? and| &|;) [A-ZÀ-Þ][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-ZÀ-Þ\"][\w.'’\"-]*){1,3})*"
_IN = re.compile(
    rf"{_REST}(?:,? (?:who|having|and)\b)?(?:[^.;(),]{{0,50}}\b)?(?:in|on|of|for|to|leads?|"
    rf"headlines?|"
    r"fronts?|toplines?|heads?|joins?)\b[^.;,]{0,40} ['\"]?"
)
_UNKNOWN = re.compile(
    r"['\"]?[A-Z][\w']*(?: (?:[A-Z][\w']*|of|the|and|in))*['\"]?, (?:which|"
    r"whose) "
)
_ELSEWHERE = re.compile(
    r"(?: (?:again|too))?(?: in| on) (?:(?:the|a|an|his|her) (?:\w+ )?(?:film|movie|play|musical|"
    r"novel|pilot|"
    r"biopic)|['\"][A-Z]|(?: [a-z']+){1,4} (?:series|show|drama|film|movie|comedy|"
    r"sitcom) ['\"]?[A-Z])"
)


_INTRODUCED = re.compile(r"(?:\b(?:series|drama|show|comedy|thriller|sitcom|hit|watch)|'s) $")
_ASIDE = re.compile(
    r", (?:who|famous|known|best|formerly|previously|once|fresh|seen|star|the star)\b[^,;.]*$"
)
# Between a fact and a season of another show.
_OTHERS = re.compile(r"§|; |, while |, but ")
_OF_SHOW = re.compile(
    _OTHERS.pattern + r"|\b(?:show|series|drama|comedy|sitcom|thriller),? (?:which|that) "
)
_MEANWHILE = re.compile(
    r"(?:Meanwhile|Elsewhere|In other|Also|Over at|Over on|As for|Plus|And|Then|Finally|"
    r"Speaking of)\b"
)
# A headline of several shows, of which it names some or none.
MORE = re.compile(
    r"\b(?:and|&|plus|,) more\b|\bmore (?:tv )?(?:news|shows|series)\b|round-?up|\bothers\b|"
    r"\b(?:two|three|"
    r"four|five|six|seven|eight|several|many|other|more) (?:more |other |new )?(?:shows|"
    r"series|dramas|"
    r"comedies|sitcoms|pilots|titles)\b|tv news|news(?:wire|lines)?:"
)
# A headline about another show that comes of this one, and words that mean the other.
OFFSHOOT = re.compile(
    r"§ (?:prequel|spin-?off|sequel|offshoot)|\b(?:prequel|spin-?off|sequel|offshoot)(?: series)? "
    r"(?:of|from|to) (?:the )?§"
)
_OF_THE_OTHER = re.compile(
    r"\b(?:spin-?off|prequel|offshoot|untitled|new (?:show|series|venture|project|drama|comedy))\b"
)
_LIKENED = re.compile(
    r"\b(?:like|unlike|as with|compared (?:to|with)|(?:more|fewer|less|shorter|longer) than|"
    r"after|following)(?: in| for| of)? (?:the |its )?$"
)
_SURNAME = re.compile(r" ([A-Z][\w'-]+)(?![\w'])")
_GIVEN = re.compile(r"((?:[A-Z][\w'-]+ )*[A-Z][\w'-]+)(?<!'s) $")


@dataclass(frozen=True, slots=True)
class Place:
    """A show where it is named: in the text, and in the skeleton."""

    start: int
    end: int
    at: int
    show: ShowRef


@dataclass(slots=True)
class Topic:
    """What the text is about by default: the headline's show and season.

    `told` is the season that the last sentences spoke of. Where the headline names several shows
    or none, the last one named in the paragraph is meant.
    """

    show: ShowRef | None
    season: int | None
    told: int | None = None
    several: bool = False
    offshoot: bool = False  # the headline is about another show that comes of this one
    paragraph: int = 0
    here: ShowRef | None = None
    aside: ShowRef | None = None  # another show that a paragraph turns to
    named: list[ShowRef] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)  # the headline's

    @classmethod
    def of(cls, headline: Line, outcome: Outcome, about: Sequence[Mention] = ()) -> "Topic":
        """Take the headline's show, or the one that the text is `about` where it names none."""
        claimed = {claim.show for claim in outcome.claims}
        found = [mention for _, mention in headline.mentions]
        mentions = [m for m in found if m.ref() in claimed or (claimed and _stands(headline, m))]
        mentions = mentions or [m for m in found if not m.provisional] or list(about) or found
        shows = list(dict.fromkeys(mention.ref() for mention in mentions))
        numbers = [c.season for c in outcome.claims if c.season is not None]
        if not numbers and "?" not in headline.text:
            numbers = [s.number for _, s in headline.seasons if s.number is not None]
        one = shows[0] if len(shows) == 1 else None
        number = numbers[0] if numbers else None
        several = len(shows) > 1 or bool(MORE.search(headline.skeleton))
        topic = cls(one, number, several=several, named=shows, mentions=mentions)
        topic.offshoot = bool(OFFSHOOT.search(headline.skeleton))
        if "?" not in headline.text:
            topic.turn_to([season for _, season in headline.seasons])
        return topic

    def turn_to(self, seasons: Sequence[SeasonWords]) -> None:
        numbers = [s.number or 1 for s in seasons if s.number is not None or s.count == 1]
        if numbers:
            self.told = numbers[-1]

    def enter(self, paragraph: int, places: Sequence[Place]) -> None:
        """Go on to a sentence that names these shows."""
        if paragraph != self.paragraph:
            self.paragraph, self.aside = paragraph, None
        for place in places:
            self.here = place.show
            if place.show not in self.named:
                self.named.append(place.show)

    @property
    def default(self) -> ShowRef | None:
        """The show that pronouns and "the series" stand for."""
        if self.aside is not None:
            return self.aside
        if self.several and self.here is not None:
            return self.here
        if self.show is not None or self.here is not None:
            return self.show or self.here
        return self.named[0] if len(self.named) == 1 else None

    def turn(self, text: str, places: Sequence[Place]) -> None:
        """Go over to another show: "Meanwhile Peacock has cancelled …"."""
        others = [place.show for place in places if place.show != self.show]
        self.aside = others[0] if others and _MEANWHILE.match(text) else self.aside
        if any(place.show == self.show for place in places):
            self.aside = None

    def show_of(self, named: Named, text: str, places: Sequence[Place]) -> ShowRef | None:
        """Find the show that a credit belongs to; None where it can't be told."""
        if self.offshoot and _OF_THE_OTHER.search(text):
            return None
        places = [p for p in places if p.show == self.show or not _CREDENTIAL.match(text, p.end)]
        inside = [p for p in places if named.start <= p.start < named.end]
        inside = [p for p in inside if not _is_aside(text, named, p)]
        if inside:
            return inside[-1].show
        for place in places:
            if place.start >= named.end and _IN.fullmatch(text, named.end, place.start):
                return place.show
        if _ELSEWHERE.match(text, named.end):
            return None
        show = self._before(named.start, text, places)
        heads = not text[: named.start].strip(" \"'")
        if show is None and (heads or not self._other_subject(text, places)):
            return self.default
        return show

    def show_told(self, told: Told, line: Line, places: Sequence[Place]) -> ShowRef | None:
        """Find the show that a fact belongs to."""
        skeleton = line.skeleton
        for place in places:
            if place.at > told.at and re.fullmatch(
                r"[^.;,]{0,30}(?:episodes|parts|hours|chapters|#) of (?:the )?",
                skeleton[told.at : place.at],
            ):
                return place.show
        start = next((p.start for p in reversed(line.pieces) if p.at <= told.at), 0)
        start += told.at - next((p.at for p in reversed(line.pieces) if p.at <= told.at), 0)
        show = self._before(start, line.text, places)
        if show is None and not self._other_subject(line.text, places):
            return self.default
        return show

    @staticmethod
    def _other_subject(text: str, places: Sequence[Place]) -> bool:
        """Whether the sentence is about something else: "Friends, which began in 1994, …"."""
        other = _UNKNOWN.match(text)
        return other is not None and not any(p.start < other.end() for p in places)

    def _before(self, start: int, text: str, places: Sequence[Place]) -> ShowRef | None:
        """Find the last show named before that place that is still the subject there."""
        for place in reversed(places):
            if place.start >= start:
                continue
            if _RESET.search(text, place.end, start):
                return None
            if _ASIDE.search(text[: place.start]) and "," in text[place.end : start]:
                continue  # "the actor, famous from EastEnders, will"
            own = self.show is None or place.show == self.show
            if not own and (
                _PASSING.search(text[: place.start]) or _CREDENTIAL.match(text, place.end)
            ):
                continue
            return place.show
        return None

    def season_of(self, told: Told, show: ShowRef, line: Line) -> int | None:
        """Choose the season that a fact is told of."""
        if told.whole:
            return None
        if told.before:
            known = _near(told, line) or self.told or self.season
            return known - 1 if known and known > 1 else None
        near = told.season if told.season is not None else _near(told, line)
        if near is not None or show != self.default:
            return near
        if _is_fresh(told, line):
            return self.season if self.season is not None else self.told
        return self._season_by_default(told, line)

    def _season_by_default(self, told: Told, line: Line) -> int | None:
        if told.past:
            known = max(self.season or 0, self.told or 0)
            first = known > 1 and "episodes" in line.skeleton[max(0, told.at - 30) : told.at + 15]
            # "the eight episodes of 2018" are of a season, "the show began in 2018" is not.
            return 1 if first or self.told == 1 else None
        if told.premiere is None:
            return self.told if self.told is not None else self.season
        if self.season is None and self.told == 1:
            return None  # a new show's premiere is its own
        return self.season if self.season is not None else self.told


def _is_aside(text: str, named: Named, place: Place) -> bool:
    """Whether a show only says who somebody is: "Jane Doe, best known for Fargo, plays Ruth"."""
    aside = _ASIDE.search(text, named.start, place.start)
    return aside is not None and "," in text[place.end : named.end]


_OF_SHOWS = re.compile(
    r"(?:'s)? (?:cast|crew|team|stars?|series|season|creator|showrunner|finale)\b"
)


def places_in(line: Line, headline_shows: Sequence[ShowRef], *, faint: bool = False) -> list[Place]:
    """List the shows of a sentence, without characters, days and places of the same name.

    `faint` takes a word by itself, too, that may be a name or a place.
    """
    found = []
    for mark in line.marks:
        if not isinstance(mark.value, Mention):
            continue
        show = mark.value.ref()
        before = line.text[max(0, mark.start - 30) : mark.start]
        if _in_a_name(line.text, mark):
            continue
        own = show in headline_shows
        character = _SURELY_CHARACTER if own else _CHARACTER
        called = character.search(before) and not mark.value.quoted
        if called and not (own and _OF_SHOWS.match(line.text, mark.end)):
            continue
        if not own and not mark.value.quoted and not _likely(mark.value, before, faint=faint):
            continue
        found.append(Place(mark.start, mark.end, mark.at, show))
    return found


def is_passing(text: str, start: int, end: int) -> bool:
    """Whether a show is only a comparison or a credential: "from the makers of …"."""
    return bool(_PASSING.search(text[:start]) or _CREDENTIAL.match(text, end))


def _stands(headline: Line, mention: Mention) -> bool:
    """Whether a show is a subject of its headline, not somebody's credential or a comparison."""
    text = headline.text
    return not (mention.provisional or is_passing(text, mention.start, mention.end))


def _likely(mention: Mention, before: str, *, faint: bool) -> bool:
    """Whether the words are a title as it is, and one word not just a name or a place."""
    if not _whole(mention):
        return False
    return (
        faint
        or " " in mention.words
        or mention.why not in FAINT
        or bool(_INTRODUCED.search(before))
    )


def _in_a_name(text: str, mark: Mark) -> bool:
    """Whether a title of one word is part of a name: "Nicola Walker", "Vera Stanhope"."""
    label = text[mark.start : mark.end].removesuffix("'s")
    if " " in label or not label[:1].isalpha():
        return False
    after = _SURNAME.match(text, mark.end)
    if after and is_name(f"{label} {after[1]}") and after[1].lower() not in AFTER_TITLE:
        return True
    before = _GIVEN.search(text, max(0, mark.start - 30), mark.start)
    return before is not None and is_name(f"{trimmed(before[1])[1]} {label}")


def _whole(mention: Mention) -> bool:
    """Whether the words are a title as it is, not a part of one: "in Los Angeles"."""
    words = mention.words.lower()
    if _WEEKDAY.fullmatch(mention.words):
        return False
    names = [name.lower() for title in mention.titles for name in (title.title, *title.aka)]
    return any(words in {name, name.removeprefix("the ")} for name in names)


def _is_fresh(told: Told, line: Line) -> bool:
    """Whether the words are of "the new season", "the final season" or "the new episodes"."""
    clause = line.skeleton[max(0, told.at - 45) : told.at]
    if re.search(r"\b(?:new|latest|fresh|coming) (?:\w+ )?(?:episodes|run|batch|chapter)", clause):
        return True
    return any(
        told.at - 45 <= at <= told.at and season.number is None and season.count is None
        for at, season in line.seasons
    )


def _between(skeleton: str, season: int, fact: int) -> str:
    """Return the words between; the show whose season it is does not part the two."""
    if season > fact:
        return skeleton[fact:season]
    between = skeleton[season:fact]
    return between.replace("# of §", "#", 1) if between.startswith("# of §") else between


def _near(told: Told, line: Line) -> int | None:
    """Find the season named beside a fact."""
    seasons = [
        (at, s.number)
        for at, s in line.seasons
        if s.number is not None
        and s.count is None
        and not _LIKENED.search(line.skeleton[:at])
        and not (_OF_SHOW if told.past else _OTHERS).search(_between(line.skeleton, at, told.at))
    ]
    seasons = sorted(seasons + [one for one in bare_seasons(line) if one[1]])
    if not seasons:
        return None
    before = [number for at, number in seasons if at <= told.at]
    if told.episodes is not None:
        return min(seasons, key=lambda item: abs(item[0] - told.at))[1]
    if before:
        return before[-1]
    after = line.skeleton[told.at : seasons[0][0]]
    fronted = re.match(r"(?:when|since|before) it\b", line.skeleton)
    return seasons[0][1] if fronted or not told.past or " of " in after[-8:] else None
