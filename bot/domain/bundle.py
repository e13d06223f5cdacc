"""Which of the news that waited in a channel go out in one message, once they are due. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from bot.domain.ages import FRESH
from bot.domain.announcement import Hold
from bot.domain.follow import TargetKind
from bot.domain.hours import GuildHours
from bot.domain.kinds import OF_PEOPLE, Kind
from bot.domain.milestone import MilestoneState

MOST = 15  # milestones in a message: leaves each some 260 characters of an embed


# News of one kind so long after the first joins its message; Discord limits later edits.
BURST = timedelta(hours=1)


def may_join(target: TargetKind, kind: Kind) -> bool:
    """Whether what a follow of that sort brings may be told in the message of a burst.

    Whoever follows a show wants to be told of it; several castings at a time are one piece of news.
    """
    return target is not TargetKind.SHOW or kind in OF_PEOPLE


@dataclass(frozen=True, slots=True)
class Waiting:
    """An announcement that was held and is due. `since` is when it was to be told.

    `followed` is False when what it came by was unfollowed meanwhile.
    """

    id: int
    guild_id: int
    channel_id: int
    kind: Kind
    state: MilestoneState
    hold: Hold
    since: datetime
    role_id: int | None
    silent: bool
    followed: bool


@dataclass(frozen=True, slots=True)
class Bundle:
    """One message: the announcement that leads it, and those that are told in it."""

    lead: int
    hold: Hold
    others: Sequence[int]
    role_id: int | None
    silent: bool


@dataclass(slots=True)
class Arrangement:
    """What becomes of all that is due: messages, reasons to drop, later times; by id."""

    bundles: list[Bundle] = field(default_factory=list)
    dropped: dict[int, str] = field(default_factory=dict)
    put_off: dict[int, datetime] = field(default_factory=dict)


def arrange(
    due: Iterable[Waiting], hours: Mapping[int, GuildHours], *, now: datetime
) -> Arrangement:
    """Part what is due into messages: one for each channel and reason to wait, mostly.

    A message pings one role at most, so another role has one of its own. What is told after
    nothing could be sent for long pings nobody.
    """
    made = Arrangement()
    together: defaultdict[tuple[int, Hold], list[Waiting]] = defaultdict(list)
    for one in sorted(due, key=lambda one: one.id):
        because = _dropped_because(one, now)
        until = _quiet_until(one, hours.get(one.guild_id), now)
        if because is not None:
            made.dropped[one.id] = because
        elif until is not None:
            made.put_off[one.id] = until
        else:
            together[one.channel_id, one.hold].append(one)
    for waited in together.values():
        for role_id, for_role in _by_role(waited).items():
            made.bundles += [_bundle(part, role_id) for part in _parts(for_role)]
    return made


def _dropped_because(one: Waiting, now: datetime) -> str | None:
    if not one.followed:
        return "no longer followed"
    if one.state is MilestoneState.RETRACTED:
        return "taken back before it was sent"
    if now - one.since > FRESH[one.kind]:
        return "too old to be news by the time it could be sent"
    return None


def _quiet_until(one: Waiting, hours: GuildHours | None, now: datetime) -> datetime | None:
    quiet = None if hours is None else hours.quiet_hours
    if quiet is None or (one.kind in quiet.loud and one.hold in {Hold.QUIET, Hold.LATE}):
        return None
    return quiet.end_after(now)


def _by_role(waited: Sequence[Waiting]) -> Mapping[int | None, Sequence[Waiting]]:
    """Part by roles; what pings nobody goes with the first that is pinged.

    A summary of what is late pings nobody, and is one.
    """
    if waited[0].hold is Hold.LATE and len(waited) > 1:
        return {None: waited}
    roles = list(dict.fromkeys(one.role_id for one in waited if one.role_id is not None))
    if len(roles) <= 1:
        return {next(iter(roles), None): waited}
    parts: dict[int | None, list[Waiting]] = {role: [] for role in roles}
    for one in waited:
        parts[one.role_id or roles[0]].append(one)
    return parts


def _parts(waited: Sequence[Waiting]) -> Iterable[Sequence[Waiting]]:
    """Part what is too much for a message into equal ones."""
    count = -(-len(waited) // MOST)
    edges = [len(waited) * place // count for place in range(count + 1)]
    return [waited[start:end] for start, end in pairwise(edges)]


def _bundle(part: Sequence[Waiting], role_id: int | None) -> Bundle:
    lead, *others = part
    return Bundle(
        lead.id,
        lead.hold,
        [one.id for one in others],
        role_id,
        all(one.silent for one in part),
    )
