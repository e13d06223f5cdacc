"""What Discord says of forums, of their posts, and of what we may do there. Pure: no I/O."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.alerts.history import Record, own_button, own_buttons, record, records
from bot.alerts.ports import Tags
from bot.domain.text import fold
from bot.errors import ChannelClosedError

_FORUMS = {15, 16}  # forums and media channels
_REQUIRE_TAG = 1 << 4  # a channel's flag
_MOST_TAGS = 5  # of a post
_TAG_REQUIRED = 40067
_ADMINISTRATOR = 1 << 3
# What announcing in a forum takes, by the names that server settings have for it.
_NEEDED = {
    "View Channel": 1 << 10,
    "Create Posts": 1 << 11,  # Send Messages, elsewhere
    "Send Messages in Threads": 1 << 38,
    "Embed Links": 1 << 14,
}


def is_forum(channel: object) -> bool:
    return record(channel).get("type") in _FORUMS


@dataclass(frozen=True, slots=True)
class Tag:
    """A moderated one is for those who manage threads."""

    id: str
    name: str
    moderated: bool


def chosen_tags(forum: object, wanted: Tags) -> Sequence[str]:
    """Return the ids of the tags that a post should carry.

    Raises ChannelClosedError when the forum asks for one and has none for us.
    """
    free = [tag for tag in _tags(forum) if not tag.moderated]
    if fitting := _named(free, wanted.show):
        return fitting[:_MOST_TAGS]
    if not asks_for_tag(forum):
        return []
    if not free:
        raise ChannelClosedError(
            _TAG_REQUIRED,
            "The forum asks for a tag and has none that Clapper may use. Add one that everybody"
            " may use, or let posts be without.",
        )
    return (_named(free, wanted.news) or [free[0].id])[:1]


def asks_for_tag(forum: object) -> bool:
    flags = record(forum).get("flags")
    return isinstance(flags, int) and bool(flags & _REQUIRE_TAG)


def _named(tags: Iterable[Tag], names: Sequence[str]) -> list[str]:
    folded = {fold(name) for name in names}
    return [tag.id for tag in tags if fold(tag.name) in folded]


def _tags(forum: object) -> Iterator[Tag]:
    listed = record(forum).get("available_tags")
    for one in records(listed) if isinstance(listed, list) else ():
        yield Tag(str(one["id"]), str(one.get("name")), bool(one.get("moderated")))


def posts_in(
    listing: object, *, own_id: str, forum_id: int, first: int, others: Collection[int]
) -> Iterator[Record]:
    """Return the posts of ours in a list of threads whose id is `first` or more."""
    for one in records(record(listing).get("threads")):
        id_ = int(str(one["id"]))
        ours = one.get("owner_id") == own_id and one.get("parent_id") == str(forum_id)
        if ours and id_ >= first and id_ not in others:
            yield one


def archived_at(thread: Record) -> datetime:
    """Return when a thread was archived; long ago where that can't be read."""
    stamp = record(thread.get("thread_metadata")).get("archive_timestamp")
    try:
        return datetime.fromisoformat(str(stamp))
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)


def has_more(listing: object) -> bool:
    return record(listing).get("has_more") is True


def is_wanted(thread: Record, starter: Record | None, name: str, milestone_id: int | None) -> bool:
    """Whether a post of ours is the one that was to be opened.

    By the button of its first message, whatever moderators made of its name; by its name where
    that message can't be read.
    """
    buttons = own_buttons(starter) if starter is not None else set()
    if buttons and milestone_id is not None:
        return own_button(milestone_id) in buttons
    return thread.get("name") == name


def lacking(guild: object, member: object, channel: object) -> Sequence[str]:
    """Name the permissions that announcing in a forum takes and that a member has not."""
    rights = _rights(record(guild), record(member), record(channel))
    return [name for name, bit in _NEEDED.items() if not rights & bit]


def _rights(guild: Record, member: Record, channel: Record) -> int:
    """Add up roles and overwrites as Discord's documentation does ("Permission Overwrites")."""
    everyone, own = str(guild.get("id")), str(record(member.get("user")).get("id"))
    if guild.get("owner_id") == own:
        return -1
    held = member.get("roles")
    roles = {str(one) for one in held} if isinstance(held, list) else set()
    bits = 0
    for role in records(guild.get("roles")):
        if role["id"] == everyone or str(role["id"]) in roles:
            bits |= _bits(role, "permissions")
    if bits & _ADMINISTRATOR:
        return -1
    listed = channel.get("permission_overwrites")
    rules = {str(one["id"]): one for one in records(listed)} if isinstance(listed, list) else {}
    bits = _ruled(bits, [everyone], rules)
    bits = _ruled(bits, sorted(roles), rules)
    return _ruled(bits, [own], rules)


def _ruled(bits: int, targets: Sequence[str], rules: Mapping[str, Record]) -> int:
    found = [rules[one] for one in targets if one in rules]
    for rule in found:
        bits &= ~_bits(rule, "deny")
    for rule in found:
        bits |= _bits(rule, "allow")
    return bits


def _bits(value: Record, key: str) -> int:
    raw = str(value.get(key))
    return int(raw) if raw.isdecimal() else 0
