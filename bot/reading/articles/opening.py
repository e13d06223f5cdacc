"""What the opening of a text adds to its headline's claims: season, date, person, a claim more."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date

from bot.domain.claim import Claim, ShowRef
from bot.domain.dates import PartialDate, Precision
from bot.domain.kinds import Certainty, Kind
from bot.reading.articles.binding import (
    BEGAN,
    CAST_KNOWN,
    CAST_NEWS,
    CASTS,
    IS_CAST,
    IS_NEW,
    OF_A_TOWN,
    OF_TELEVISION,
    OUT,
    SECTIONS,
    SEVERAL,
    STANDS_FOR,
)
from bot.reading.articles.own import OwnShows
from bot.reading.articles.places import CREDENTIAL
from bot.reading.articles.plainer import plainer
from bot.reading.articles.rivalry import (
    FILMING,
    NAMING,
    UNSURE,
    ended,
    fits,
    is_somebody,
    outdone,
    same,
    sureness,
)
from bot.reading.articles.topic import MORE, OFFSHOOT
from bot.reading.headlines import noise
from bot.reading.headlines.headline import Outcome, read_line
from bot.reading.headlines.line import Line, mark
from bot.reading.headlines.patterns.table import hits
from bot.reading.headlines.settle import COVERS, Considered
from bot.reading.text.sentences import Sentence
from bot.reading.titles.catalogue import Catalogue
from bot.reading.titles.mention import Mention

_SENTENCES = 8
_NEW_SHOWS = frozenset({Kind.ANNOUNCED, Kind.ORDERED})
_DATED = frozenset({Kind.PREMIERE_DATED, Kind.PREMIERE_MOVED})
_OF_PEOPLE = frozenset({Kind.CAST_ADDED, Kind.CAST_EXIT, Kind.CREW_CHANGE, Kind.PREMIERED})
_WHOLE = frozenset({Kind.CANCELLED})
_LASTING = _WHOLE | {Kind.CAST_EXIT}  # seasons in the text are of other times
_OUTDO = (Kind.REVIVED, Kind.ORDERED)  # of a headline's claims, what the text says more exactly
_FIRST_SENTENCES = 3
_LONG = 60
_SHORT = 60  # characters
_ON_SET = frozenset({Kind.FILMING_STARTED, Kind.FILMING_SCHEDULED})


class Opening:
    """The first sentences under a headline."""

    def __init__(
        self,
        headline: Line,
        outcome: Outcome,
        catalogue: Catalogue,
        published: date | None,
        about: Sequence[Mention],
        find: Callable[[str], Sequence[Mention]],
    ) -> None:
        self._outcome = outcome
        self._catalogue = catalogue
        self._published = published
        self._headline = headline.skeleton
        self._words = headline.text
        self._find = find
        self._named_final = any(season.final for _, season in headline.seasons)
        # The shows that the text may tell of: the headline's, or what it is `about`.
        self._about = [
            *_claimed(outcome),
            *(one.ref() for one in about if not _is_credential(headline, one)),
        ]
        self._shows = list(dict.fromkeys(self._about))
        self._seen: set[ShowRef] = {mention.ref() for _, mention in headline.mentions}
        self._short = False  # the sentence before
        self._lead = 0  # the paragraph of the news; a few words before it only lead to it
        # A line that names no show isn't asked for noise by its reader; its text must not speak.
        self._sections = bool(SECTIONS.search(headline.skeleton))
        of_town = not headline.mentions and bool(OF_A_TOWN.search(headline.skeleton))
        quiet = not headline.mentions and (
            (noise.noise_in(headline.skeleton) and not of_town)
            or not (self._sections or OF_TELEVISION.search(headline.skeleton))
        )
        self._only = FILMING if of_town else frozenset(Kind)
        # A report of several shows, of which the headline names some or none.
        self._round_up = not headline.mentions or bool(MORE.search(headline.skeleton))
        self._round_up = self._round_up or self._sections
        offshoot = not outcome.claims and OFFSHOOT.search(headline.skeleton)
        self._silent = bool(outcome.noise or quiet or offshoot)
        self._sure = sureness(headline.skeleton)
        # What the headline says to have happened where it leaves open to which shows.
        self._kinds = {hit.row.kind for hit in hits(headline.skeleton)} if self._round_up else set()
        self._found: list[Claim] = []
        self._strong: list[Claim] = []
        self._hedged: list[Claim] = []
        self._seasons: dict[str, set[int]] = {}
        numbers = {one.number for _, one in headline.seasons if one.count is None and one.number}
        if len(set(self._shows)) == 1 and not outcome.claims:
            self._seasons[self._shows[0].title] = numbers
        self._days: set[PartialDate] = set()
        self.considered: list[Considered] = []

    def wants(self, sentence: Sentence) -> bool:
        """Whether a sentence may tell more of the news: in the first two paragraphs."""
        known = self._shows or self._round_up
        if self._silent or not known:
            return False
        if self._sections:
            return sentence.place < _LONG
        early = sentence.paragraph <= 1 or sentence.place <= _FIRST_SENTENCES
        return early and sentence.place < _SENTENCES

    def add(
        self, sentence: Sentence, line: Line, named: Collection[ShowRef], spoken_of: ShowRef | None
    ) -> None:
        """Read a sentence that names these shows; `spoken_of` is what "the series" means here."""
        if sentence.place == sentence.paragraph == 1 and self._short:
            self._lead = 1
        self._short = len(sentence.text) < _SHORT
        self._seen.update(named)
        if self._round_up:
            self._shows += [show for show in named if show not in self._shows]
        own = any(show in self._shows for show in named)
        if own or not named:
            days = (found.resolve(self._published) for _, found in line.dates)
            self._days.update(day for day in days if day)
        if not own:
            show = spoken_of if spoken_of in self._shows else None
            known = show in self._seen and not named
            if show is None or not known or not self._stands_for(sentence.text):
                return
            # A line of its own in which the show is named after all.
            text = f"{show.title}: {sentence.text}"
            line = mark(text, self._catalogue, known=self._find(text))
        numbers = {s.number for _, s in line.seasons if s.number is not None and s.count is None}
        meant = named if own else self._shows if spoken_of is None else [spoken_of]
        for show in meant:
            self._seasons.setdefault(show.title, set()).update(numbers)
        told = read_line(self._plain(line), self._published, of_text=True)
        if sentence.paragraph <= self._lead:
            self._hedged += [one for one in told.claims if UNSURE.search(one.reason)]
        self.considered += told.considered
        self._found += [ended(claim) for claim in told.claims if claim.show in self._shows]
        self._strong += [claim for claim in self._news(told, sentence) if claim.show in self._shows]

    def _stands_for(self, text: str) -> bool:
        """Whether a sentence that names no show speaks of the headline's."""
        if STANDS_FOR.search(text):
            return True
        new = {claim.kind for claim in self._outcome.claims}
        return bool(new) and new <= _NEW_SHOWS and bool(IS_NEW.search(text))

    def _plain(self, line: Line) -> Line:
        text = plainer(line)
        if text == line.text:
            return line
        known = OwnShows(mention for _, mention in line.mentions).find(text, anywhere=True)
        return mark(text, self._catalogue, provisional=False, known=known)

    def _news(self, told: Outcome, sentence: Sentence) -> list[Claim]:
        """Choose what may be news beside the headline: what comes later is background."""
        lead = sentence.paragraph <= self._lead
        if self._round_up:
            known = {claim.show for claim in self._strong}
            return [
                one
                for one in told.claims
                if one.kind in self._only
                and (one in told.strong or self._is_expected(one, lead=lead))
                and (lead or one.show not in known)
            ]
        named = [one for one in told.claims if self._is_of_headline(one)]
        if not lead:
            early = sentence.place < _FIRST_SENTENCES
            last = [one for one in told.claims if self._goes_on(one, told.strong, early=early)]
            return [*last, *named] if early else last
        if self._outcome.claims:
            upgrade = any(one.kind is Kind.ANNOUNCED for one in self._outcome.claims)
            return [
                one
                for one in told.claims
                if one in told.strong or (upgrade and one.kind is Kind.ORDERED)
            ]
        loose = [
            one for one in told.claims if one.kind not in _OF_PEOPLE and one not in told.strong
        ]
        return [*told.strong, *loose, *named]

    def _goes_on(self, claim: Claim, strong: Sequence[Claim], *, early: bool) -> bool:
        """Whether a later paragraph may tell it: an end, or of a show that the headline left."""
        claimed = {one.show for one in self._outcome.claims}
        people = claimed and all(one.kind in NAMING for one in self._outcome.claims)
        if claim.kind in _ON_SET and claim in strong and (people or self.unnamed):
            return not BEGAN.search(claim.quote)  # who joins, and that it is being filmed
        other = claimed and claim.show in self._about and claim.show not in claimed
        other = other and (
            claim in strong or claim.kind in {one.kind for one in self._outcome.claims}
        )
        final = early and claim.kind is Kind.FINAL_SEASON and claim in strong
        return bool(other) or final

    def _is_expected(self, claim: Claim, *, lead: bool) -> bool:
        """Whether words that are not sure by themselves fit what the headline left open."""
        if claim.kind is Kind.CAST_ADDED and self._sections:
            return is_somebody(claim.subject) and bool(IS_CAST.search(claim.quote))
        if claim.kind in _OF_PEOPLE:
            return False
        return claim.kind in self._kinds or (lead and claim.show in self._about)

    def _is_of_headline(self, claim: Claim) -> bool:
        """Whether it is about somebody whom the headline names without saying what happened."""
        if self._outcome.claims or claim.kind not in NAMING or claim.subject is None:
            return False
        return claim.subject in self._words

    def claims(self) -> list[Claim]:
        """Return the headline's claims, fuller, and those that the opening makes beside them."""
        cast = self.announces_cast  # "announces cast of drama series §"
        told = [
            self._surely(ended(self._fuller(claim)))
            for claim in self._outcome.claims
            if not (cast and claim.kind is Kind.ANNOUNCED)
        ]
        news = [ended(claim) for claim in self._strong]
        if self._round_up and len({claim.show for claim in news}) == 1:
            # One show in passing, under a headline that is about something else.
            news = [claim for claim in news if claim.show in self._about]
        for claim in news:
            if not self._adds(claim, told):
                continue
            if claim.kind in _OUTDO:  # a rescue that is also a renewal is one
                covered = COVERS[claim.kind]
                told = [one for one in told if one.show != claim.show or one.kind not in covered]
            told.append(self.capped(ended(self._fuller(claim))))
        return told

    def _surely(self, claim: Claim) -> Claim:
        """Lower what the headline states and the first paragraph has from hearsay."""
        for other in self._hedged:
            if same(claim, other) and other.certainty < claim.certainty:
                return replace(claim, certainty=other.certainty, reason=other.reason)
        return claim

    def capped(self, claim: Claim) -> Claim:
        """Lower what the headline only reports and the text states."""
        if self._sure is None or claim.certainty <= self._sure[0]:
            return claim
        return replace(claim, certainty=self._sure[0], reason=self._sure[1])

    @property
    def unnamed(self) -> bool:
        """Whether the headline says that somebody joins, but not who."""
        if CAST_NEWS.search(self._headline) and self._about and not self._silent:
            return True
        return bool(CASTS.search(self._headline)) and any(
            one.why == "nobody is named" and one.verdict.endswith(Kind.CAST_ADDED)
            for one in self._outcome.considered
        )

    @property
    def announces_cast(self) -> bool:
        """Whether the headline is that the cast is known."""
        return bool(CAST_KNOWN.search(self._headline))

    @property
    def announces_many(self) -> bool:
        """Whether the headline is that several join."""
        return bool(SEVERAL.search(self._headline))

    def _adds(self, claim: Claim, told: list[Claim]) -> bool:
        """Whether a claim of the opening is news beside the headline's, not history or a part."""
        asked = "?" in self._headline and not told
        if claim.certainty is Certainty.RUMOURED and not asked:
            return False
        beside = [other for other in told if other.show == claim.show]
        if claim.kind is Kind.PREMIERED:
            return self._is_out(claim, beside)
        if beside and not fits(claim, beside):
            return False
        if claim.kind in NAMING and not is_somebody(claim.subject):
            return False
        if self._is_said_of_all(claim) or any(outdone(claim, other) for other in beside):
            return False
        numbers = [other.season for other in self._outcome.claims if other.season is not None]
        return claim.season is None or not numbers or claim.season >= max(numbers)

    def _is_out(self, claim: Claim, beside: Sequence[Claim]) -> bool:
        """Whether a premiere is of today, or what the headline is about."""
        if claim.when is None:
            return not beside and bool(OUT.search(self._headline))
        alike = [one for one in beside if one.season in {None, claim.season}]
        return not alike and self._is_today(claim.when)

    def _is_said_of_all(self, claim: Claim) -> bool:
        """Whether it is a mere name ("the final season") or as vague as "due next year"."""
        if claim.kind is Kind.FINAL_SEASON and self._named_final:
            return True
        return claim.when is not None and claim.when.precision is Precision.YEAR

    def _is_today(self, when: PartialDate) -> bool:
        return self._published is not None and when == PartialDate.of(self._published)

    def _fuller(self, claim: Claim) -> Claim:
        for other in self._found:
            if (other.show, other.kind) != (claim.show, claim.kind):
                continue
            if None not in (claim.season, other.season) and claim.season != other.season:
                continue
            finer = other.when and (claim.when is None or claim.when.includes(other.when))
            takes = claim.season is None and claim.kind not in _WHOLE
            claim = replace(
                claim,
                season=other.season if takes else claim.season,
                subject=claim.subject or other.subject,
                role=claim.role or other.role,
                when=other.when if finer else claim.when,
            )
        claim = self._to_the_day(claim)
        seasons = self._seasons.get(claim.show.title, set())
        if claim.season is None and claim.kind not in _LASTING and len(seasons) == 1:
            # A first season is spoken of where nothing but the show is meant.
            number = next(iter(seasons))
            claim = replace(claim, season=number if number > 1 else None)
        return claim

    def _to_the_day(self, claim: Claim) -> Claim:
        """Take the one day in the opening that a headline's "June" can mean."""
        if claim.kind not in _DATED or claim.when is None:
            return claim
        finer = [d for d in self._days if d != claim.when and claim.when.includes(d)]
        return replace(claim, when=finer[0]) if len(finer) == 1 else claim


def _is_credential(headline: Line, mention: Mention) -> bool:
    """Whether a headline names a show only to say who somebody is: "from ‘30 Rock’ duo"."""
    own = any(one is mention for _, one in headline.mentions)
    return own and CREDENTIAL.match(headline.text, mention.end) is not None


def _claimed(outcome: Outcome) -> list[ShowRef]:
    return [claim.show for claim in outcome.claims]
