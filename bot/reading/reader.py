"""(article, catalogue) → what the article claims, credits and tells in passing. Pure."""

from dataclasses import dataclass, replace

from bot.domain.article import Article
from bot.domain.claim import Claim, Reading
from bot.domain.kinds import Certainty, Tier
from bot.reading.articles.body import Body, read_body
from bot.reading.articles.passage import Passage, may_open, passage_of
from bot.reading.headlines import noise
from bot.reading.headlines.headline import may_report, read_line
from bot.reading.headlines.line import Line, mark
from bot.reading.headlines.settle import Considered
from bot.reading.text.normalise import clean_headline, clean_text
from bot.reading.titles.catalogue import Catalogue

_NO_TEXT = passage_of("")


@dataclass(frozen=True, slots=True)
class Explanation:
    """A reading with its reasons: what was considered, and why it was kept or dropped."""

    headline: str
    skeleton: str
    shows: tuple[Considered, ...]
    considered: tuple[Considered, ...]
    reading: Reading


def read(article: Article, catalogue: Catalogue) -> Reading:
    """Read what the article says. Never raises, whatever the text."""
    told = explain_if_telling(article, catalogue)
    return told.reading if told else Reading()


def may_tell(article: Article) -> bool:
    """Whether reading an article can find anything: cheap, and never wrongly no."""
    return _may_tell(*_plain(article))


def explain(article: Article, catalogue: Catalogue) -> Explanation:
    """As `read`, with the reasons."""
    return _explained(article, *_plain(article), catalogue)


def explain_if_telling(article: Article, catalogue: Catalogue) -> Explanation | None:
    """As `explain`, but None, and at once, where the article can't tell anything."""
    headline, passage = _plain(article)
    return (
        _explained(article, headline, passage, catalogue) if _may_tell(headline, passage) else None
    )


def _plain(article: Article) -> tuple[str, Passage]:
    passage = passage_of(clean_text(article.text)) if article.text else _NO_TEXT
    return clean_headline(article.headline), passage


def _may_tell(headline: str, passage: Passage) -> bool:
    return may_report(headline) or passage.tells or any(map(may_open, passage.first))


def _explained(
    article: Article, headline: str, passage: Passage, catalogue: Catalogue
) -> Explanation:
    published = article.published_at.date() if article.published_at else None
    line = mark(headline, catalogue)
    if noise.is_foreign(line.skeleton):
        foreign = Considered(headline, "noise", "another language")
        return Explanation(headline, line.skeleton, _shows(line), (foreign,), Reading())
    outcome = read_line(line, published)
    body = Body(claims=outcome.claims)
    if passage.heard:
        body = read_body(passage, line, outcome, catalogue, published)
    claims = tuple(_weigh(claim, article) for claim in body.claims)
    reading = Reading(claims, tuple(body.credits), tuple(body.facts))
    considered = (*outcome.considered, *body.considered)
    return Explanation(headline, line.skeleton, _shows(line), considered, reading)


def _shows(line: Line) -> tuple[Considered, ...]:
    return tuple(
        Considered(mention.words, f"show: {mention.ref().title}", mention.why)
        for _, mention in line.mentions
    )


def _weigh(claim: Claim, article: Article) -> Claim:
    """Lower a fan outlet's certainty: its word alone confirms nothing."""
    if article.outlet.tier is Tier.FAN and claim.certainty is Certainty.CONFIRMED:
        reason = f"{claim.reason}; {article.outlet.name} is a fan outlet"
        return replace(claim, certainty=Certainty.REPORTED, reason=reason)
    return claim
