"""What one article says: claims of something happening, and facts beside them."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind


@dataclass(frozen=True, slots=True)
class ShowRef:
    """A show as an article names it; `id` is None for one that the catalogue does not know."""

    title: str
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One article's word that something happened to a show.

    `subject` is the person that the kind is about, `role` what they join or leave as, `when`
    the date that the claim is about (a premiere, a start of filming). `quote` is the words that
    it rests on, `reason` why its certainty is what it is.
    """

    show: ShowRef
    kind: Kind
    certainty: Certainty
    quote: str
    season: int | None = None
    subject: str | None = None
    role: str | None = None
    when: PartialDate | None = None
    reason: str = ""


class Job(StrEnum):
    """What a credited person does."""

    CAST = "cast"
    SHOWRUNNER = "showrunner"
    DIRECTOR = "director"
    WRITER = "writer"
    COMPOSER = "composer"


@dataclass(frozen=True, slots=True)
class Credit:
    """A person at work on a show: `character` for cast who are said to play one."""

    show: ShowRef
    person: str
    job: Job
    quote: str
    character: str | None = None
    season: int | None = None


@dataclass(frozen=True, slots=True)
class SeasonFact:
    """What an article says in passing of a season: its length, its premiere, past or expected.

    `season` is None where the words concern the show as a whole.
    """

    show: ShowRef
    quote: str
    season: int | None = None
    episodes: int | None = None
    premiere: PartialDate | None = None
    network: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read out of one article."""

    claims: tuple[Claim, ...] = ()
    credits: tuple[Credit, ...] = ()
    facts: tuple[SeasonFact, ...] = ()
