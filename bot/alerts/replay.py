"""What follows would have brought, had they been there: the same rule as the outbox's. Pure."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.bundle import BURST, MOST, Waiting, arrange, may_join
from bot.domain.follow import Follow
from bot.domain.hours import GuildHours, Wait, wait
from bot.domain.kinds import Kind
from bot.domain.matching import speaker, targets_of, wants
from bot.domain.milestone import Milestone, MilestoneState
from bot.domain.zones import zone_of
from bot.store.ledger.news import News


@dataclass(frozen=True, slots=True)
class Told:
    """News with its milestone as it is known now, and that milestone's show."""

    news: News
    milestone: Milestone
    show_title: str
    network: str | None
    adult: bool = False


@dataclass(frozen=True, slots=True)
class Replayed:
    """A milestone that would have been told, as which news, for which follow.

    `wait` is what it would have waited for.
    """

    told: Told
    follow: Follow
    wait: Wait | None = None

    @property
    def at(self) -> datetime:
        return self.told.news.at if self.wait is None else self.wait.until


@dataclass(slots=True)
class Message:
    """One message of the channel, with all that it tells, and the one role that it pings."""

    posts: list[Replayed]
    role_id: int | None

    def may_take(self, post: Replayed) -> bool:
        """Whether later news would have joined it."""
        first = self.posts[0]
        return (
            post.at - first.at < BURST
            and len(self.posts) < MOST
            and may_join(post.follow.target.kind, post.told.news.kind)
            and post.follow.role_id in {None, self.role_id}
        )


@dataclass(frozen=True, slots=True)
class Replay:
    """What one channel would have had since then: `posts` in so many `messages`.

    `other_kinds` and `too_unsure` count the milestones that were followed and held back.
    """

    since: datetime
    posts: Sequence[Replayed]
    other_kinds: int
    too_unsure: int
    messages: Sequence[Message] = field(default_factory=list)

    @property
    def pings(self) -> int:
        return sum(message.role_id is not None for message in self.messages)


def replay(
    wishes: Collection[Follow],
    history: Iterable[Told],
    since: datetime,
    hours: GuildHours | None = None,
    *,
    forum: bool = False,
) -> Replay:
    """Let a channel's wishes live through a history, oldest news first."""
    hours = hours or GuildHours()
    posts: dict[int, Replayed] = {}
    concerned: dict[int, set[bool]] = {}
    for told in history:
        targets = targets_of(told.milestone, told.network, adult=told.adult)
        near = [wish for wish in wishes if wish.target in targets]
        if not near:
            continue
        id_, news = told.milestone.id, told.news
        kinds = concerned.setdefault(id_, set())
        kinds.add(any(news.kind in wish.kinds for wish in near))
        chosen = speaker(one for one in near if wants(one, news.kind, news.certainty, targets))
        if chosen is not None:
            zone = zone_of(chosen.zone or hours.zone)
            waits = wait(news.kind, news.at, chosen.rhythm, zone, hours.quiet_hours)
            posts.setdefault(id_, Replayed(told, chosen, waits))
    held = [kinds for id_, kinds in concerned.items() if id_ not in posts]
    unsure = sum(True in kinds for kinds in held)
    told_in = [*_at_once(posts.values(), forum=forum), *_gathered(posts.values())]
    return Replay(since, list(posts.values()), len(held) - unsure, unsure, told_in)


def _at_once(posts: Iterable[Replayed], *, forum: bool) -> Iterable[Message]:
    """Put bursts of a kind into the first's message; in a forum, those of a show."""
    made: list[Message] = []
    latest: dict[tuple[Kind, int | None], Message] = {}
    for post in posts:
        if post.wait is not None:
            continue
        key = (post.told.news.kind, post.told.milestone.show_id if forum else None)
        if key in latest and latest[key].may_take(post):
            latest[key].posts.append(post)
        else:
            latest[key] = Message([post], post.follow.role_id)
            made.append(latest[key])
    return made


def _gathered(posts: Iterable[Replayed]) -> Iterable[Message]:
    """Put what would have been due together into messages, as when it is due."""
    due: defaultdict[datetime, dict[int, Replayed]] = defaultdict(dict)
    for number, post in enumerate(posts):
        if post.wait is not None:
            due[post.wait.until][number] = post
    for at, together in sorted(due.items()):
        waiting = [_waiting(number, post, at) for number, post in together.items()]
        for bundle in arrange(waiting, _NO_QUIET, now=at).bundles:
            ids = (bundle.lead, *bundle.others)
            yield Message([together[id_] for id_ in ids], bundle.role_id)


_NO_QUIET: Mapping[int, GuildHours] = {}


def _waiting(number: int, post: Replayed, at: datetime) -> Waiting:
    if post.wait is None:
        raise AssertionError("only what waits is gathered")
    return Waiting(
        id=number,
        guild_id=post.follow.guild_id,
        channel_id=post.follow.channel_id,
        kind=post.told.news.kind,
        state=MilestoneState.ACTIVE,
        hold=post.wait.hold,
        since=at,
        role_id=post.follow.role_id,
        silent=post.follow.silent,
        followed=True,
    )
