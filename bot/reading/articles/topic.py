"""Which show and season a passage of a text is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.domain.claim import ShowRef
from bot.reading.articles.credits import Named
from bot.reading.articles.facts import bare_seasons
from bot.reading.articles.places import CREDENTIAL, PASSING, Place, is_passing
from bot.reading.articles.told import Told
from bot.reading.headlines.headline import Outcome
from bot.reading.headlines.line import Line
from bot.reading.titles.mention import Mention
from bot.reading.words.seasons import SeasonWords

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


_ASIDE = re.compile(
    r"(?: who|, (?:who|famous|known|best|formerly|previously|once|fresh|seen|star|the "
    r"star))\b[^,;.]*$"
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
    r"(?:\band|&|\bplus|,) more\b|\bnext (?:two|three|four)\b|"
    r"\bmore (?:tv )?(?:news|shows|series)\b|round-?up|\bothers\b|"
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
# The season that a show is renewed for has not been shown.
_TO_COME = re.compile(
    r"\b(?:renew\w*|recommission\w*|commission\w*|order\w*|pick\w* up|greenlit)\b[^.;~]{0,25}? "
    r"(?:an? |its |the )?$"
)
# "Netflix orders a thriller from § creators", "a comedy from the § duo"
_UNNAMED = re.compile(
    r"\b(?:orders?|picks up|develop(?:s|ing)|announces|greenlights)\b[^§]{0,60} from (?:the )?"
    r"(?:(?:makers|creators?|team|writers?) (?:of|behind) )?§"
)
_LIKENED = re.compile(
    r"\b(?:like|unlike|as with|compared (?:to|with)|(?:more|fewer|less|shorter|longer) than|"
    r"after|following)(?: in| for| of)? (?:the |its )?$"
)


@dataclass(slots=True)
class Topic:
    """What the text is about by default: the headline's show and season.

    `tolds` are the seasons that the last sentences spoke of. Where the headline names several shows
    or none, the last one named in the paragraph is meant.
    """

    show: ShowRef | None
    season: int | None
    tolds: dict[ShowRef | None, int] = field(default_factory=dict)
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
        if not claimed and _UNNAMED.search(headline.skeleton):
            found = []  # of a new show they only name the makers
        mentions = mentions or [m for m in found if _stands(headline, m)]
        mentions = mentions or [m for m in found if not m.provisional] or list(about) or found
        shows = list(dict.fromkeys(mention.ref() for mention in mentions))
        numbers = [c.season for c in outcome.claims if c.season is not None]
        if not numbers and "?" not in headline.text:
            numbers = [s.number for _, s in headline.seasons if s.number is not None]
        one = shows[0] if len(shows) == 1 else None
        number = numbers[0] if numbers else None
        several = len(shows) > 1 or bool(MORE.search(headline.skeleton))
        topic = cls(one, number, several=several, named=shows, mentions=mentions)
        topic.offshoot = one is not None and bool(OFFSHOOT.search(headline.skeleton))
        if "?" not in headline.text:
            topic.turn_to([season for _, season in headline.seasons])
        return topic

    def turn_to(self, seasons: Sequence[SeasonWords]) -> None:
        numbers = [s.number or 1 for s in seasons if s.number is not None or s.count == 1]
        if numbers:
            self.tolds[self.default] = numbers[-1]

    @property
    def told(self) -> int | None:
        """The season of the show in hand that the last sentences spoke of."""
        return self.tolds.get(self.default)

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
        places = [p for p in places if p.show == self.show or not CREDENTIAL.match(text, p.end)]
        inside = [p for p in places if named.start <= p.start < named.end + 2 * named.elsewhere]
        if named.elsewhere:
            return inside[-1].show if inside else None
        beside = [p.show for p in inside if not _is_aside(text, named, p)][-1:]
        beside += [
            place.show
            for place in places
            if place.start >= named.end and _IN.fullmatch(text, named.end, place.start)
        ]
        if beside:
            return beside[0]
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
                PASSING.search(text[: place.start]) or CREDENTIAL.match(text, place.end)
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


def _stands(headline: Line, mention: Mention) -> bool:
    """Whether a show is a subject of its headline, not somebody's credential or a comparison."""
    text = headline.text
    return not (mention.provisional or is_passing(text, mention.start, mention.end))


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
        and not (told.past and _TO_COME.search(line.skeleton[:at]) and at < told.at)
        and not (_OF_SHOW if told.past else _OTHERS).search(_between(line.skeleton, at, told.at))
    ]
    seasons = sorted(seasons + [one for one in bare_seasons(line) if one[1]])
    if told.episodes is not None:  # "eight episodes, as against nine in the first season"
        seasons = [one for one in seasons if "," not in line.skeleton[told.at : one[0]]]
    if not seasons:
        return None
    before = [number for at, number in seasons if at <= told.at]
    if told.episodes is not None:
        return min(seasons, key=lambda item: abs(item[0] - told.at))[1]
    if before:
        return before[-1]
    after = line.skeleton[told.at : seasons[0][0]]
    fronted = re.match(r"(?:when|since|before) it\b", line.skeleton)
    fronted = fronted or re.match(r"came back for (?:an? |its |the )?#", line.skeleton[told.at :])
    return seasons[0][1] if fronted or not told.past or " of " in after[-8:] else None
