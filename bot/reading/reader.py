"""(article, catalogue) → what the article claims, credits and tells in passing. Pure."""

from dataclasses import dataclass, replace

from bot.domain.article import Article
from bot.domain.claim import Claim, Reading
from bot.domain.kinds import Certainty, Tier
from bot.reading.articles.body import Body, read_body, text_may_tell
from bot.reading.headlines import noise
from bot.reading.headlines.headline import may_report, read_line
from bot.reading.headlines.line import Line, mark
from bot.reading.headlines.settle import Considered
from bot.reading.text.normalise import clean_headline, clean_text
from bot.reading.titles.catalogue import Catalogue


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
    return explain(article, catalogue).reading if may_tell(article) else Reading()


def may_tell(article: Article) -> bool:
    """Whether reading an article can find anything: cheap, and never wrongly no."""
    if may_report(clean_headline(article.headline)):
        return True
    text = article.text
    return bool(text) and not text.isspace() and text_may_tell(clean_text(text))


def explain(article: Article, catalogue: Catalogue) -> Explanation:
    """As `read`, with the reasons."""
    headline = clean_headline(article.headline)
    published = article.published_at.date() if article.published_at else None
    line = mark(headline, catalogue)
    if noise.is_foreign(line.skeleton):
        foreign = Considered(headline, "noise", "another language")
        return Explanation(headline, line.skeleton, _shows(line), (foreign,), Reading())
    outcome = read_line(line, published)
    body = Body(claims=outcome.claims)
    if article.text.strip():
        text = clean_text(article.text)
        body = read_body(text, line, outcome, catalogue, published)
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
