"""A small world for these tests: a show, its milestones, a clock and a Discord of our own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.alerts.ports import Body, Notice
from bot.domain.announcement import DeliveryState
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import Milestone, MilestoneState
from bot.domain.show import Show
from bot.errors import LostAnswerError, MessageGoneError, UnreadableError
from bot.store import follows
from bot.store.models import AnnouncementRow, MilestoneRow, ShowRow
from bot.store.outbox.fanout import owe
from bot.store.outbox.revising import revise

NOON = datetime(2017, 4, 3, 12, tzinfo=UTC)
SECOND, MINUTE, HOUR, DAY = (
    timedelta(seconds=1),
    timedelta(minutes=1),
    timedelta(hours=1),
    timedelta(days=1),
)
GUILD = 900


class StoppedClock:
    """A clock that goes on only when told to."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, by: timedelta) -> None:
        self.now += by


class OneTime:
    """All clocks of a test in one: seconds since noon, which pass when somebody sleeps."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def ticks(self) -> float:
        return self.seconds

    def wall(self) -> datetime:
        return NOON + timedelta(seconds=self.seconds)

    async def sleep(self, seconds: float) -> None:
        self.seconds += seconds

    def until(self, moment: datetime) -> None:
        self.seconds = max(self.seconds, (moment - NOON).total_seconds())


@dataclass
class FakeDiscord:
    """Obeys `Sender`; like Discord it returns the message that a nonce already made.

    `before` and `after` hold what goes wrong, one a request, before or after it takes effect;
    None is a request that goes well. `on_request` is called when a request arrives.
    """

    messages: dict[int, dict[int, Body]] = field(default_factory=dict)
    nonces: dict[str, int] = field(default_factory=dict)
    before: list[Exception | None] = field(default_factory=list)
    after: list[Exception | None] = field(default_factory=list)
    closed: dict[int, Exception] = field(default_factory=dict)
    requests: int = 0
    readable: bool = True
    on_request: Callable[[], object] = lambda: None

    async def post(self, channel_id: int, body: Body, *, nonce: str) -> int:
        self._fail(self.before, channel_id)
        made = nonce not in self.nonces
        message_id = self.nonces.setdefault(nonce, 1000 + len(self.nonces))
        if made:
            self.messages.setdefault(channel_id, {})[message_id] = body
        if self.after and (error := self.after.pop(0)) is not None:
            raise error
        return message_id

    async def edit(self, channel_id: int, message_id: int, body: Body) -> None:
        self._fail(self.before, channel_id)
        if message_id not in self.messages.get(channel_id, {}):
            raise MessageGoneError("the message was deleted")
        self.messages[channel_id][message_id] = body

    async def find(self, channel_id: int, body: Body, *, nonce: str, since: datetime) -> int | None:
        assert body["content"]
        assert since < NOON + DAY
        self._fail(self.before, channel_id)
        if not self.readable:
            raise UnreadableError("it needs the permission Read Message History there")
        found = self.nonces.get(nonce)
        return found if found in self.messages.get(channel_id, {}) else None

    def _fail(self, errors: list[Exception | None], channel_id: int) -> None:
        self.requests += 1
        self.on_request()
        if errors and (error := errors.pop(0)) is not None:
            raise error
        if channel_id in self.closed:
            raise self.closed[channel_id]

    def texts(self, channel_id: int) -> list[object]:
        return [body["content"] for body in self.messages.get(channel_id, {}).values()]


def lost() -> LostAnswerError:
    return LostAnswerError("no answer")


def draw(notice: Notice) -> Mapping[str, object]:
    others = [(one.show, one.milestone) for one in notice.others]
    told = [(notice.show, notice.milestone), *others]
    return {"content": " + ".join(_told(*one) for one in told)}


def _told(show: Show, milestone: Milestone) -> str:
    untrue = " withdrawn" if milestone.state is MilestoneState.RETRACTED else ""
    return f"{show.title}: {milestone.kind} r{milestone.revision}{untrue}"


async def a_show(slug: str = "jessica-jones") -> int:
    name = slug.replace("-", " ")
    names = {"title": name.title(), "folded": name}
    row, _ = await ShowRow.get_or_create(names, slug=slug)
    return row.id


async def a_milestone(
    show_id: int,
    kind: Kind = Kind.FILMING_STARTED,
    certainty: Certainty = Certainty.CONFIRMED,
    *,
    epoch: int = 0,
) -> Milestone:
    row = await MilestoneRow.create(
        identity=f"{show_id}|2|{kind}||{epoch}",
        show_id=show_id,
        season=2,
        kind=kind.value,
        epoch=epoch,
        certainty=int(certainty),
        state=MilestoneState.ACTIVE.value,
        first_seen_at=NOON,
        heard_at=NOON,
        changed_at=NOON,
        revision=1,
    )
    return Milestone(
        id=row.id,
        show_id=show_id,
        kind=kind,
        season=2,
        subject=None,
        role=None,
        epoch=epoch,
        certainty=certainty,
        state=MilestoneState.ACTIVE,
        when=None,
        happened_on=None,
        first_seen_at=NOON,
        revision=1,
    )


def a_wish(channel_id: int, target: Target, **more: object) -> Follow:
    wish = {"id": 0, "guild_id": GUILD, "channel_id": channel_id, "target": target, **more}
    return Follow(**wish)  # type: ignore[arg-type] # any field


async def a_follow(channel_id: int, target: Target, **more: object) -> Follow:
    follow, _ = await follows.save(a_wish(channel_id, target, **more), now=NOON)
    return follow


async def an_owed_milestone(*channel_ids: int, epoch: int = 0, **more: object) -> Milestone:
    """Let channels follow a show, and something happen to it."""
    show = Target.show(await a_show())
    for channel_id in channel_ids:
        await a_follow(channel_id, show, **more)
    milestone = await a_milestone(int(show.key), epoch=epoch)
    await owe(milestone, [show], now=NOON)
    return milestone


async def owed_to(channel_id: int) -> AnnouncementRow:
    return await AnnouncementRow.get(channel_id=channel_id)


async def state_of(channel_id: int) -> DeliveryState:
    return DeliveryState((await owed_to(channel_id)).state)


async def owed_channels() -> list[int]:
    return sorted(row.channel_id for row in await AnnouncementRow.all())


async def revised(milestone: Milestone, revision: int, clock: StoppedClock) -> None:
    """Let there be more to say of a milestone, at once."""
    await MilestoneRow.filter(id=milestone.id).update(revision=revision)
    await revise(milestone.id, revision, urgent=True, now=clock.now)
