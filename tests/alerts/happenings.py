"""Things that happen to several shows, for messages that tell more than one."""

from collections.abc import Sequence
from datetime import datetime

from bot.alerts.delivery import Delivery
from bot.domain.follow import Target
from bot.domain.kinds import Kind
from bot.domain.milestone import Milestone
from bot.store.ledger import news
from bot.store.models import AnnouncementRow, MilestoneRow
from bot.store.outbox.fanout import owe
from tests.alerts.world import NOON, StoppedClock, a_milestone, a_show

EVERYTHING = Target.everything()
SHOWS = ("jessica-jones", "daredevil", "luke-cage", "the-defenders", "iron-fist")


async def happens(
    slug: str,
    clock: StoppedClock,
    kind: Kind = Kind.RENEWED,
    *,
    epoch: int = 0,
    heard_at: datetime = NOON,
) -> Milestone:
    """Let something happen to a show, and all that follow it be owed the news."""
    show_id = await a_show(slug)
    milestone = await a_milestone(show_id, kind, epoch=epoch)
    await MilestoneRow.filter(id=milestone.id).update(heard_at=heard_at)
    await news.add(milestone, at=clock.now)
    targets = [Target.show(show_id), EVERYTHING]
    if kind is Kind.CAST_ADDED:
        targets.append(Target.person("Rachael Taylor"))
    await owe(milestone, targets, now=clock.now)
    return milestone


async def deliver(delivery: Delivery) -> None:
    while await delivery.run_once():
        pass


async def states(channel_id: int = 1) -> Sequence[str]:
    rows = AnnouncementRow.filter(channel_id=channel_id).order_by("id")
    return [row.state for row in await rows]


def in_words(kind: Kind, *slugs: str) -> str:
    return " + ".join(f"{slug.replace('-', ' ').title()}: {kind} r1" for slug in slugs)
