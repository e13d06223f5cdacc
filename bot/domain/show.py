"""The catalogue's values: shows, their seasons and the people in them."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.claim import Job
from bot.domain.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Show:
    """A show. `provisional` ones were read in an article and are unknown to any catalogue.

    `adult` ones are for adults alone: they are shown in age-restricted channels only.
    `checked_at` is when its seasons and people were last fetched from TVmaze.
    """

    id: int
    slug: str
    title: str
    network: str | None = None
    country: str | None = None  # ISO 3166 code
    premiered: PartialDate | None = None
    ended: PartialDate | None = None
    aka: tuple[str, ...] = ()
    weight: int = 0  # popularity, 0..100
    url: str | None = None
    image_url: str | None = None
    provisional: bool = False
    tvmaze_id: int | None = None
    imdb_id: str | None = None
    checked_at: datetime | None = None
    adult: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """A season as far as it is known; `premiere` and `finale` are past or expected."""

    number: int
    episodes: int | None = None
    premiere: PartialDate | None = None
    finale: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A credit as the catalogue keeps it."""

    person: str
    job: Job
    character: str | None = None
    season: int | None = None


@dataclass(frozen=True, slots=True)
class ListedShow:
    """A show as a list brings it in, with what the list knows of its seasons and people."""

    show: Show
    seasons: tuple[Season, ...] = ()
    credits: tuple[CreditLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Supplement:
    """What a second catalogue adds to a show: `url` is its page there, `status` in its words.

    `aka` are the names that it has there, `adult` whether it is for adults alone.
    """

    url: str
    status: str | None = None
    image_url: str | None = None
    cast: tuple[CreditLine, ...] = ()
    aka: tuple[str, ...] = ()
    adult: bool = False
