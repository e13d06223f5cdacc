"""What follows would have brought, had they been there: the same rule as the outbox's. Pure."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.follow import Follow
from bot.domain.matching import speaker, targets_of, wants
from bot.domain.milestone import Milestone
from bot.store.news import News


@dataclass(frozen=True, slots=True)
class Told:
    """News with its milestone as it is known now, and that milestone's show."""

    news: News
    milestone: Milestone
    show_title: str
    network: str | None


@dataclass(frozen=True, slots=True)
class Replayed:
    """A message that would have been posted, as which news, for which follow."""

    told: Told
    follow: Follow

    @property
    def at(self) -> datetime:
        return self.told.news.at


@dataclass(frozen=True, slots=True)
class Replay:
    """What one channel would have had since then.

    `other_kinds` and `too_unsure` count the milestones that were followed and held back.
    """

    since: datetime
    posts: Sequence[Replayed]
    other_kinds: int
    too_unsure: int

    @property
    def pings(self) -> int:
        return sum(post.follow.role_id is not None for post in self.posts)


def replay(wishes: Collection[Follow], history: Iterable[Told], since: datetime) -> Replay:
    """Let a channel's wishes live through a history, oldest news first."""
    posts: dict[int, Replayed] = {}
    concerned: dict[int, set[bool]] = {}
    for told in history:
        targets = targets_of(told.milestone, told.network)
        near = [wish for wish in wishes if wish.target in targets]
        if not near:
            continue
        id_, news = told.milestone.id, told.news
        kinds = concerned.setdefault(id_, set())
        kinds.add(any(news.kind in wish.kinds for wish in near))
        chosen = speaker(one for one in near if wants(one, news.kind, news.certainty, targets))
        if chosen is not None:
            posts.setdefault(id_, Replayed(told, chosen))
    held = [kinds for id_, kinds in concerned.items() if id_ not in posts]
    unsure = sum(True in kinds for kinds in held)
    return Replay(since, list(posts.values()), len(held) - unsure, unsure)
