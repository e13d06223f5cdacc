"""News for a server of these tests: articles in, announcements owed and posted."""

from datetime import datetime, timedelta

from bot.alerts.delivery import Delivery
from bot.alerts.forums import ForumPosts
from bot.alerts.pacer import Pacer
from bot.alerts.publisher import Publisher
from bot.alerts.subjects import load_subjects
from bot.cards import forum_post
from bot.cards.announcement import draw
from bot.domain.article import Article, Outlet
from bot.domain.kinds import Tier
from bot.forum_sender import RestForums
from bot.ledger.ledger import Ledger
from bot.pipeline import Pipeline, Taken
from bot.sandbox import Message
from bot.sender import open_sender
from tests.cogs.conftest import APRIL, Town

FILMING = "Filming Begins on Season 2 of Jessica Jones"
CAST = "Janet McTeer Joins the Cast of Jessica Jones Season 2"


async def publish(
    headline: str = FILMING,
    outlet: str = "Deadline",
    *,
    at: datetime = APRIL,
    may_announce: bool = True,
) -> Taken:
    """Let an outlet publish, and the ledger take it in."""
    article = Article(headline, "", Outlet(outlet, Tier.TRADE), at, APRIL)
    return await (await pipeline()).take(article, may_announce=may_announce)


async def pipeline() -> Pipeline:
    """Build a way for articles that knows the store's shows."""
    built = Pipeline(Ledger(clock=lambda: APRIL), on_owed=lambda: None, on_new_shows=_nobody_cares)
    await built.load_titles()
    return built


async def deliver(town: Town, *, late: timedelta = timedelta()) -> None:
    """Send what is owed, as of then."""
    async with open_sender(town.sandbox.token, Pacer(1000), api=town.sandbox.api_url) as sender:
        forums = ForumPosts(RestForums(sender), forum_post.name, clock=lambda: APRIL + late)
        delivery = Delivery(sender, draw, load_subjects, clock=lambda: APRIL + late, forums=forums)
        while await delivery.run_once():
            continue
        await Publisher(sender, clock=lambda: APRIL + late).step()


def announcements(town: Town) -> list[Message]:
    return [one for one in town.channel.messages if not one.ephemeral and not one.deleted]


async def _nobody_cares() -> None:
    return None
