"""Titles and headlines for the reader's tests."""

from datetime import UTC, datetime

from bot.domain.article import Article, Outlet
from bot.domain.claim import Claim
from bot.domain.kinds import Tier
from bot.reading.reader import read
from bot.reading.titles.catalogue import Catalogue, Title

DAY = datetime(2024, 2, 10, tzinfo=UTC)
TITLES = (
    "Jessica Jones",
    "The Defenders",
    "The Last of Us",
    "Severance",
    "Yellowjackets",
    "Industry",
    "The Boys",
    "Stranger Things",
    "House of the Dragon",
    "Silo",
    "Foundation",
    "The Witcher",
    "Wednesday",
    "Doctor Who",
    "Line of Duty",
    "Peaky Blinders",
    "You",
    "From",
    "Evil",
    "See",
    "Mom",
    "Daredevil: Born Again",
    "Only Murders in the Building",
    "Emily in Paris",
    "One Piece",
    "Euphoria",
    "The White Lotus",
    "Andor",
    "Slow Horses",
    "Abbott Elementary",
    "Ghosts",
    "9-1-1",
    "A Knight of the Seven Kingdoms",
    "The Bear",
    "Sugar",
    "Westworld",
    "Lucifer",
    "Kaos",
    "The Umbrella Academy",
    "Station 19",
    "The Peripheral",
    "A League of Their Own",
    "The Wheel of Time",
    "Found",
    "Night Court",
    "The Irrational",
    "Arcane",
    "Squid Game",
    "Bridgerton",
    "Grey's Anatomy",
    "Manifest",
    "Dexter",
    "Frasier",
    "Fallout",
    "Reacher",
    "Happy Valley",
    "Sherwood",
    "Killing Eve",
    "Echo",
    "Outlander",
    "Virgin River",
    "Vikings: Valhalla",
    "Warrior Nun",
    "The Sandman",
    "Loki",
    "NCIS",
    "FBI",
    "Dexter: Resurrection",
    "Outlander: Blood of My Blood",
    "The Mandalorian",
)
CATALOGUE = Catalogue(
    [
        *(Title(title) for title in TITLES),
        Title("The Lord of the Rings: The Rings of Power", aka=("The Rings of Power",)),
    ]
)


def article(headline: str, text: str = "", tier: Tier = Tier.PRESS) -> Article:
    return Article(headline, text, Outlet("An outlet", tier), DAY, DAY)


def claims(headline: str, text: str = "", tier: Tier = Tier.PRESS) -> tuple[Claim, ...]:
    return read(article(headline, text, tier), CATALOGUE).claims


def kinds(headline: str, text: str = "") -> list[str]:
    return sorted({claim.kind.value for claim in claims(headline, text)})


def told(headline: str, text: str) -> list[tuple[str, int | None, str]]:
    found = {(one.show.title, one.season, one.kind.value) for one in claims(headline, text)}
    return sorted(found, key=str)
