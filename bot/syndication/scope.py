"""Whose milestones go out: a show's, those that a server follows, or all. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.follow import Follow, FollowState, Target, TargetKind
from bot.domain.matching import targets_of, wants
from bot.domain.show import Show
from bot.store.outbox.outgoing import Outgoing, Reach

_NOBODY = 0  # an id for the server and channel of a wish that is no channel's


@dataclass(frozen=True, slots=True)
class Scope:
    """`key` names it for ever; `path` is its end of an address, if it has one.

    `feeds` are the ids of those feeds that only a server hears.
    """

    key: str
    path: str | None
    title: str
    description: str
    wishes: Sequence[Follow]
    feeds: Sequence[int] = ()

    @property
    def narrow(self) -> Reach:
        """Where to look for what it covers, and hardly anything else."""
        keys = {
            kind: {one.target.key for one in self.wishes if one.target.kind is kind}
            for kind in TargetKind
        }
        if keys[TargetKind.EVERYTHING]:
            return Reach(None, self.feeds)
        return Reach(
            frozenset(map(int, keys[TargetKind.SHOW])),
            self.feeds,
            frozenset(keys[TargetKind.NETWORK]),
            frozenset(keys[TargetKind.PERSON]),
        )

    @property
    def reach(self) -> Reach:
        """Where to look for what it covers, by shows alone."""
        if any(wish.target.kind is not TargetKind.SHOW for wish in self.wishes):
            return Reach(None, self.feeds)
        return Reach(frozenset(int(wish.target.key) for wish in self.wishes), self.feeds)

    def covers(self, one: Outgoing) -> bool:
        milestone = one.milestone
        targets = targets_of(milestone, one.network, adult=one.adult)
        return any(
            wants(wish, milestone.kind, milestone.certainty, targets) for wish in self.wishes
        )


def of_everything() -> Scope:
    return Scope(
        "all",
        "",
        "Clapper: all shows",
        "What really happens to TV shows, each thing once and with the evidence.",
        (_wish(Target.everything()),),
    )


def of_show(show: Show) -> Scope:
    return Scope(
        f"show {show.id}",
        f"shows/{show.slug}/",
        f"Clapper: {show.title}",
        f"What really happens to {show.title}, each thing once and with the evidence.",
        (_wish(Target.show(show.id)),),
    )


def of_guild(
    guild_id: int, token: str | None, follows: Sequence[Follow], feeds: Sequence[int]
) -> Scope:
    """Cover what a server follows, also in channels that are closed to us."""
    return Scope(
        f"guild {guild_id}",
        None if token is None else f"servers/{token}/",
        "Clapper: what this server follows",
        "Milestones of everything that one Discord server follows.",
        tuple(replace(follow, state=FollowState.ACTIVE) for follow in follows),
        feeds,
    )


def _wish(target: Target) -> Follow:
    return Follow(_NOBODY, _NOBODY, _NOBODY, target)
