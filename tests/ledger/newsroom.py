"""A newsroom for these tests: outlets publish, the ledger records, a channel listens."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.domain.article import Article, Outlet
from bot.domain.claim import Claim, Credit, Reading, SeasonFact, ShowRef
from bot.domain.dates import PartialDate
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Certainty, Kind, Tier
from bot.domain.milestone import Milestone
from bot.domain.report import Verdict
from bot.domain.show import Show
from bot.ledger.ledger import Ledger
from bot.ledger.record import Record
from bot.store import follows
from bot.store.catalogue import shows
from bot.store.ledger import articles, milestones
from bot.store.models import AnnouncementRow

SHOW = ShowRef("Jessica Jones")
GUILD, CHANNEL = 900, 1


def day(text: str, hour: int = 12) -> datetime:
    date = datetime.fromisoformat(text)
    return date.replace(hour=hour, tzinfo=UTC)


def claim(
    kind: Kind,
    season: int | None = 2,
    *,
    certainty: Certainty = Certainty.CONFIRMED,
    subject: str | None = None,
    when: str | None = None,
    show: ShowRef = SHOW,
) -> Claim:
    date = None if when is None else PartialDate.parse(when)
    return Claim(show, kind, certainty, f"{kind} {season}", season, subject, when=date)


@dataclass(frozen=True, slots=True)
class Story:
    """An article and what is read in it."""

    outlet: str
    published: datetime | None
    claims: Sequence[Claim]
    tier: Tier = Tier.PRESS
    credits: Sequence[Credit] = ()
    facts: Sequence[SeasonFact] = ()
    may_announce: bool = True
    seen: datetime | None = None
    url: str | None = None
    feed: int | None = None

    @property
    def article(self) -> Article:
        said = " ".join(f"{one.kind} {one.season} {one.subject} {one.when}" for one in self.claims)
        seen = self.seen or self.published
        assert seen is not None, "a story without a date needs the time at which it was seen"
        return Article(
            headline=f"{said} {self.published}",
            text="",
            outlet=Outlet(self.outlet, self.tier),
            published_at=self.published,
            seen_at=seen,
            url=self.url,
            feed=self.feed,
        )


def verdict(record: Record) -> Verdict:
    """Return what became of the one claim of an article."""
    (outcome,) = record.outcomes
    return outcome.verdict


@dataclass
class Newsroom:
    """Records stories at the time at which they are seen, plus `late`."""

    show: Show
    now: datetime = field(default=day("2017-04-03"))

    async def run(self, story: Story, *, late: timedelta = timedelta()) -> Record:
        article = story.article
        self.now = article.seen_at + late
        kept = await articles.keep(article, may_announce=story.may_announce)
        reading = Reading(tuple(story.claims), tuple(story.credits), tuple(story.facts))
        ledger = Ledger(clock=lambda: self.now)
        return await ledger.record(kept.id, article, reading, may_announce=story.may_announce)

    async def report(
        self, outlet: str, date: str, *claims: Claim, tier: Tier = Tier.PRESS
    ) -> Record:
        return await self.run(Story(outlet, day(date), claims, tier))

    async def milestones(self) -> Sequence[Milestone]:
        return await milestones.of_show(self.show.id)

    async def only(self, kind: Kind) -> Milestone:
        (milestone,) = [one for one in await self.milestones() if one.kind is kind]
        return milestone


async def open_newsroom(
    *, network: str | None = "Netflix", target: Target | None = None
) -> Newsroom:
    """Know one show, with a channel that follows it from the least certainty up."""
    show = await shows.add(Show(id=0, slug="", title=SHOW.title, network=network))
    wish = Follow(
        id=0,
        guild_id=GUILD,
        channel_id=CHANNEL,
        target=target or Target.show(show.id),
        min_certainty=Certainty.RUMOURED,
    )
    await follows.save(wish, now=day("2016-01-01"))
    return Newsroom(show)


async def owed(channel: int = CHANNEL) -> list[int]:
    """Ids of the milestones that a channel is owed, in order."""
    rows = await AnnouncementRow.filter(channel_id=channel).order_by("milestone_id")
    return [row.milestone_id for row in rows]  # type: ignore[attr-defined] # added by Tortoise
