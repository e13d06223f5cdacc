"""What an article's text adds: claims of its opening, credits and facts of all of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain.claim import Claim, Credit, Job, SeasonFact
from bot.domain.kinds import Certainty, Kind
from bot.reading.articles.again import read_again
from bot.reading.articles.binding import OF_A_TOWN
from bot.reading.articles.cast import Known
from bot.reading.articles.credentials import credentials_in, cued_titles
from bot.reading.articles.credits import Named, credits_in
from bot.reading.articles.facts import facts_in
from bot.reading.articles.folded import fold
from bot.reading.articles.opening import Opening
from bot.reading.articles.own import OwnShows
from bot.reading.articles.passage import Heard, Passage, Signs, may_open
from bot.reading.articles.persons import Roll, antecedent, last_named
from bot.reading.articles.places import CREDENTIAL, Place, places_in
from bot.reading.articles.rivalry import hearsay
from bot.reading.articles.topic import Topic
from bot.reading.headlines.headline import Outcome
from bot.reading.headlines.line import Line, mark
from bot.reading.headlines.settle import Considered
from bot.reading.text.sentences import Sentence
from bot.reading.text.spelling import lower_of
from bot.reading.titles.catalogue import Catalogue
from bot.reading.titles.mention import Mention
from bot.reading.words.given import FIRST_NAMES
from bot.reading.words.seasons import find_seasons

_FIRST = 3  # sentences that belong to it in a town's paper, where each is a paragraph
_ANNOUNCED = 4  # paragraphs in which the names of an announced cast are


@dataclass(slots=True)
class Body:
    claims: list[Claim] = field(default_factory=list)  # the headline's, made fuller, and more
    credits: list[Credit] = field(default_factory=list)
    facts: list[SeasonFact] = field(default_factory=list)
    considered: list[Considered] = field(default_factory=list)


class _Reader:
    """Goes through a text sentence by sentence."""

    def __init__(
        self,
        text: str,
        headline: Line,
        outcome: Outcome,
        catalogue: Catalogue,
        day: date | None,
        about: Sequence[Mention],
    ) -> None:
        self.body = Body()
        self._topic = Topic.of(headline, outcome, about)
        self._own = tuple(self._topic.named)
        self._shows = OwnShows(self._topic.mentions)
        self.opening = Opening(
            headline, outcome, catalogue, day, self._topic.mentions, self._shows.find
        )
        self._roll = Roll((headline.text, text))
        self._catalogue, self._day = catalogue, day
        self._known = Known()
        self._before: list[str] = []  # the sentences before, the last one first
        self._paragraph = 0
        self.early: list[tuple[int, Credit]] = []  # with their paragraphs
        self.hopeful = False  # whether the opening may hold a report
        self.gone: set[str] = set()  # who has stopped running the show

    def take(self, heard: Heard) -> None:
        self._paragraph = heard.sentence.paragraph
        self._take(*heard)
        self._before = [heard.words, *self._before[:1]]

    def _take(self, sentence: Sentence, words: str, signs: Signs) -> None:
        opens = self.hopeful and self.opening.wants(sentence)
        if not (signs.names or signs.tells or opens):
            if signs.turns:
                self._topic.turn_to(find_seasons(lower_of(words)))
            return
        line = mark(words, self._catalogue, provisional=False, known=self._sure(words))
        credentials = credentials_in(words, self._catalogue)
        places = [
            place
            for place in places_in(line, self._own)
            if not any(first <= place.start < last for first, last in credentials)
        ]
        subjects = [place for place in places if not CREDENTIAL.match(words, place.end)]
        self._topic.enter(sentence.paragraph, subjects)
        self._topic.turn(words, places)
        if opens:
            named = {
                place.show
                for place in places
                if place.show in self._own or not CREDENTIAL.match(words, place.end)
            }
            self.opening.add(sentence, line, named, self._topic.default)
        if signs.names:
            self._credits(line, places, credentials)
        if signs.tells:
            self._facts(line, places)
        self._topic.turn_to([season for _, season in line.seasons])

    def _sure(self, words: str) -> list[Mention]:
        """Find the shows that need no signal: the headline's, and those with a cue before them."""
        return [*self._shows.find(words), *cued_titles(words, self._catalogue)]

    def _credits(self, line: Line, places: list[Place], credentials: list[tuple[int, int]]) -> None:
        spans = sorted([*((place.start, place.end) for place in places), *credentials])
        she = antecedent(line.text, self._before, self._roll, self._shows.find)
        self._known.him = None
        if _HIM.search(line.text):
            before = [line.text.split(_WHO, 1)[0].rpartition(", ")[0], *self._before]
            self._known.him = last_named(before, self._roll, self._shows.find)
        found, gone = credits_in(fold(line, spans, self._roll, she), self._known)
        self.gone.update(gone)
        for named in found:
            show = self._topic.show_of(named, line.text, places)
            if show is None or named.person == show.title:
                continue
            if named.job is Job.SHOWRUNNER and named.person in self.gone:
                continue
            self._know(named)
            season = _season_beside(line)
            character = named.character
            if character and show.title.isupper():  # "plays NCIS Special Agent Jane Doe"
                character = character.removeprefix(f"{show.title} ")
            credit = Credit(show, named.person, named.job, line.text, character, season)
            _keep(credit, self.body.credits)
            if self._paragraph < _ANNOUNCED:
                self.early.append((self._paragraph, credit))

    def named_whole(self, credit: Credit) -> Credit:
        """Give a character the whole name that the text tells elsewhere: "Hart" is Ruth Hart."""
        name = credit.character
        if name is None or not _WORD.fullmatch(name):
            return credit
        whole = self._roll.whole(name) or self._roll.by_first(name)
        if whole is None or whole.partition(" ")[0].lower() not in FIRST_NAMES:
            return credit
        acts = any(whole == one.person for one in self.body.credits)
        return credit if acts else replace(credit, character=whole)

    def is_character(self, credit: Credit) -> bool:
        """Whether somebody who seemed to act turned out to be somebody's character."""
        return credit.character is None and credit.person in self._known.characters

    def season_of(self, credit: Credit) -> int | None:
        """Return the season that somebody joins."""
        return credit.season if credit.season is not None else self._topic.season

    def _know(self, named: Named) -> None:
        self._known.people.add(named.person)
        if named.character and " " in named.character:
            self._known.characters.add(named.character)

    def _facts(self, line: Line, places: list[Place]) -> None:
        for told in facts_in(line, self._day):
            show = self._topic.show_told(told, line, places)
            if show is None:
                continue
            season = self._topic.season_of(told, show, line)
            fact = SeasonFact(show, line.text, season, told.episodes, told.premiere)
            self.body.facts.append(fact)


def read_body(
    passage: Passage, headline: Line, outcome: Outcome, catalogue: Catalogue, published: date | None
) -> Body:
    first = _FIRST if OF_A_TOWN.search(headline.skeleton) else 0
    opening = [one for one in passage.first if one.paragraph <= 1 or one.place <= first]
    headline, outcome, about = read_again(headline, outcome, opening, catalogue, published)
    hopeful = bool(outcome.claims) or (not outcome.noise and any(map(may_open, opening)))
    if not (hopeful or passage.tells):
        return Body()
    reader = _Reader(passage.text, headline, outcome, catalogue, published, about)
    reader.hopeful = hopeful
    for heard in passage.heard:
        reader.take(heard)
    body = reader.body
    body.credits = [reader.named_whole(c) for c in body.credits if not reader.is_character(c)]
    body.claims = [*_settled(reader.opening.claims(), reader), *_joining(reader)]
    body.facts = _merged([*_dated(body.claims), *body.facts])
    body.considered = reader.opening.considered
    return body


_WHO = ", who "
_WORD = re.compile(r"[A-Z][\w'-]+")
_HIM = re.compile(r"\b(?:play|portray|voic)\w+ (?:him|her|the character)(?=[,.;)]|$| )")
_JOINS = re.compile(
    r"^(?!.*\b(?:still|again|return\w*|back|repris\w+|continu\w+|depart\w*|"
    r"leav\w+|exit\w*|quit\w*)\b).*\b(?:join\w*|cast|star|stars|"
    r"leads?|leading|play|plays|boards?|added|tapped|set to|attached)\b"
)


def _settled(claims: list[Claim], reader: _Reader) -> Iterator[Claim]:
    """Yield the claims; whoever turns out to run the show is no actor who leaves or joins."""
    runners = reader.gone | {c.person for c in reader.body.credits if c.job is Job.SHOWRUNNER}
    changed = {claim.show for claim in claims if claim.kind is Kind.CREW_CHANGE}
    for claim in claims:
        acts = claim.kind in {Kind.CAST_ADDED, Kind.CAST_EXIT}
        if not (acts and claim.subject in runners):
            yield claim
        elif claim.show not in changed:
            yield replace(claim, kind=Kind.CREW_CHANGE)


def _joining(reader: _Reader) -> Iterator[Claim]:
    """Yield those whom a headline says to join without naming them, from the first paragraphs."""
    told = reader.opening.claims()
    if not reader.opening.unnamed or any(claim.kind is Kind.CAST_ADDED for claim in told):
        return
    whole, many = reader.opening.announces_cast, reader.opening.announces_many
    for paragraph, credit in reader.early:
        joins = (many or paragraph <= 1) and _JOINS.search(credit.quote)
        if credit.job is Job.CAST and (joins or whole):
            told_by = Certainty.REPORTED if hearsay(credit.quote) else Certainty.CONFIRMED
            claim = Claim(
                credit.show,
                Kind.CAST_ADDED,
                told_by,
                credit.quote,
                season=reader.season_of(credit),
                subject=credit.person,
                role=credit.character,
                reason="the text names who the headline says to join",
            )
            yield reader.opening.capped(claim)


def _dated(claims: list[Claim]) -> Iterator[SeasonFact]:
    """Yield the premieres that are claimed for sure."""
    for claim in claims:
        if (
            claim.kind in {Kind.PREMIERE_DATED, Kind.PREMIERE_MOVED, Kind.PREMIERED}
            and claim.when
            and claim.certainty is Certainty.CONFIRMED
        ):
            yield SeasonFact(claim.show, claim.quote, claim.season, premiere=claim.when)


def _keep(credit: Credit, kept: list[Credit]) -> None:
    for place, known in enumerate(kept):
        if (known.show, known.person, known.job) == (credit.show, credit.person, credit.job):
            if known.character is None and credit.character:
                kept[place] = replace(credit, season=credit.season or known.season)
            return
    kept.append(credit)


def _season_beside(line: Line) -> int | None:
    numbers = [s.number for _, s in line.seasons if s.number is not None and s.count is None]
    return numbers[0] if numbers else None


def _merged(facts: list[SeasonFact]) -> list[SeasonFact]:
    """One fact for each thing told of a season; of two dates the finer one.

    What is said of the show and of its season both ("in six parts", "all six of the first season")
    is the season's.
    """
    told = {(f.show, f.episodes, f.premiere) for f in facts if f.season is not None}
    facts = [f for f in facts if f.season or (f.show, f.episodes, f.premiere) not in told]
    kept: list[SeasonFact] = []
    for fact in facts:
        twin = next((k for k in kept if _alike(k, fact)), None)
        if twin is None:
            kept.append(fact)
        elif fact.premiere and twin.premiere and twin.premiere.includes(fact.premiere):
            kept[kept.index(twin)] = fact
    return kept


def _alike(one: SeasonFact, other: SeasonFact) -> bool:
    same = (one.show, one.season) == (other.show, other.season)
    return same and (one.episodes is None) == (other.episodes is None)
