"""Whether an article's own page is worth asking for: what its headline leaves open. Pure."""

from bot.domain.article import Article
from bot.domain.claim import Claim
from bot.domain.dates import Precision
from bot.domain.kinds import OF_PEOPLE, Kind
from bot.reading.headlines.noise import noise_in
from bot.reading.headlines.patterns.table import hits
from bot.reading.reader import Explanation

_ENOUGH = 1500  # characters: no excerpt, but the text itself
_OF_A_SEASON = frozenset(
    {
        *(Kind.RENEWED, Kind.FINAL_SEASON, Kind.REVIVED, Kind.PREMIERED),
        *(Kind.FILMING_SCHEDULED, Kind.FILMING_STARTED, Kind.FILMING_WRAPPED),
        *(Kind.PREMIERE_DATED, Kind.PREMIERE_MOVED, Kind.TRAILER, Kind.FIRST_LOOK),
    }
)
_OF_A_DAY = frozenset({Kind.PREMIERE_DATED, Kind.PREMIERE_MOVED, Kind.FILMING_SCHEDULED})
_UNCLEAR = frozenset(
    {"no show that it is about", "an unknown title that may be a film or a phrase"}
)


def wants_text(article: Article, explained: Explanation) -> bool:
    """Whether a text could fill in what the article reports, or say which show it is about."""
    if len(article.text) >= _ENOUGH:
        return False
    claims = explained.reading.claims
    if claims:
        return any(_is_vague(claim) for claim in claims)
    return _leaves_the_show_open(explained)


def _is_vague(claim: Claim) -> bool:
    return (
        (claim.kind in _OF_A_SEASON and claim.season is None)
        or (claim.kind in OF_PEOPLE and claim.subject is None)
        or (
            claim.kind in _OF_A_DAY
            and (claim.when is None or claim.when.precision is not Precision.DAY)
        )
    )


def _leaves_the_show_open(explained: Explanation) -> bool:
    """Whether something surely happened, to a show that the headline does not make plain."""
    if any(one.verdict == "noise" for one in explained.considered):
        return False
    if explained.shows:
        return any(one.why in _UNCLEAR for one in explained.considered)
    told = [hit for hit in hits(explained.skeleton) if not hit.row.weak and not hit.row.frame]
    return bool(told) and not noise_in(explained.skeleton)
