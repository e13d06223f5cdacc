"""Threads and forum posts, and following an announcement channel."""

from datetime import datetime

from bot.sandbox import drawing, errors, posting
from bot.sandbox.checks import fields
from bot.sandbox.errors import DiscordError, Problem
from bot.sandbox.mentions import EVERYTHING
from bot.sandbox.permissions import Permission
from bot.sandbox.rest import drafts
from bot.sandbox.rest.router import NOTHING, Call, Reply, Routes
from bot.sandbox.servers import add_thread, follow
from bot.sandbox.state import Channel, ChannelKind, Json, MessageFlag

routes = Routes()
_CHANNEL = "/channels/{channel_id}"
_ARCHIVE_AFTER = (60, 1440, 4320, 10080)
#: tags that a forum post may carry
_MOST_TAGS = 5


@routes.on("POST", _CHANNEL + "/threads")
def create(call: Call) -> Reply:
    channel = call.channel()
    body = call.object()
    if channel.kind.takes_posts:
        return _forum_post(call, channel, body)
    call.need(channel, Permission.CREATE_PUBLIC_THREADS)
    call.refuse(_check(body))
    if channel.kind.is_thread or channel.guild_id is None:
        raise DiscordError(400, 50024, "Cannot execute action on this channel type")
    return Reply(201, drawing.channel(_add(call, channel, body, None)))


@routes.on("POST", _CHANNEL + "/messages/{message_id}/threads")
def create_from_message(call: Call) -> Reply:
    channel = call.channel(Permission.CREATE_PUBLIC_THREADS)
    body = call.object()
    call.refuse(_check(body))
    message = call.world.message(channel.id, call.path["message_id"])
    if message.thread_id is not None:
        raise DiscordError(400, 160004, "A thread has already been created for this message")
    thread = _add(call, channel, body, message.id)
    message.thread_id = thread.id
    message.flags |= MessageFlag.HAS_THREAD
    call.world.emit("MESSAGE_UPDATE", message.guild_id, message)
    return Reply(201, drawing.channel(thread))


def _forum_post(call: Call, forum: Channel, body: Json) -> Reply:
    call.need(forum, Permission.SEND_MESSAGES)
    first = body.get("message")
    if not isinstance(first, dict):
        raise errors.invalid_form([fields.required(("message",))])
    call.refuse(_check(body))
    tags = _tags(forum, body.get("applied_tags") or [])
    call.need(forum, *drafts.rights_for(first, files=bool(call.files)))
    draft = drafts.draft(call, first, EVERYTHING, path=("message",))
    thread = _add(call, forum, body, None)
    if thread.thread is not None:
        thread.thread.applied_tags = tags
    # The first message of a post bears the id of its thread.
    draft.message_id = thread.id
    message = posting.post(call.world, thread, call.world.bot, draft)
    drawn = drawing.channel(thread) | {"message": drawing.message(call.world, message)}
    return Reply(201, drawn)


def _check(body: Json) -> list[Problem]:
    found = list(fields.text(body.get("name") or "", ("name",), 100, 1))
    after = body.get("auto_archive_duration")
    if after is not None and after not in _ARCHIVE_AFTER:
        choices = f"Value must be one of {_ARCHIVE_AFTER}."
        found.append(Problem(("auto_archive_duration",), "BASE_TYPE_CHOICES", choices))
    return found


def _tags(forum: Channel, wanted: list[object]) -> list[int]:
    if len(wanted) > _MOST_TAGS:
        text = f"Must be between 0 and {_MOST_TAGS} in length."
        raise errors.invalid_form([Problem(("applied_tags",), "BASE_TYPE_BAD_LENGTH", text)])
    known = {tag["id"] for tag in forum.tags or ()}
    if {str(one) for one in wanted} - known:
        raise DiscordError(400, 10087, "Unknown tag")
    if forum.tag_required and not wanted:
        raise DiscordError(400, 40067, "A tag is required to create a forum post in this channel")
    return [int(str(one)) for one in wanted]


def _add(call: Call, parent: Channel, body: Json, thread_id: int | None) -> Channel:
    thread = add_thread(
        call.world, parent, body["name"].strip(), call.world.bot.id, thread_id=thread_id
    )
    if thread.thread is not None:
        thread.thread.auto_archive = body.get("auto_archive_duration") or 4320
    return thread


@routes.on("PUT", _CHANNEL + "/thread-members/@me")
def join(call: Call) -> Reply:
    thread = call.channel()
    if thread.thread is not None:
        thread.thread.members.add(call.world.bot.id)
    return NOTHING


@routes.on("DELETE", _CHANNEL + "/thread-members/@me")
def leave(call: Call) -> Reply:
    thread = call.channel()
    if thread.thread is not None:
        thread.thread.members.discard(call.world.bot.id)
    return NOTHING


@routes.on("GET", "/guilds/{guild_id}/threads/active")
def active(call: Call) -> Reply:
    found = [
        one
        for one in call.guild().channels.values()
        if one.thread is not None and not one.thread.archived and _visible(call, one)
    ]
    return _listed(sorted(found, key=lambda one: -one.id), more=False)


@routes.on("GET", _CHANNEL + "/threads/archived/public")
def archived(call: Call) -> Reply:
    """Give those that were archived last first, `limit` of them, archived before `before`."""
    parent = call.channel(Permission.READ_MESSAGE_HISTORY)
    limit = call.count("limit", 50, 100)
    before = _moment(call.query.get("before"))
    found = [
        (one.thread.archived_at or one.thread.created, one)
        for one in call.world.guilds[parent.guild_id or 0].channels.values()
        if one.parent_id == parent.id and one.thread is not None and one.thread.archived
    ]
    earlier = sorted(
        ((at, one) for at, one in found if before is None or at < before),
        key=lambda pair: pair[0],
        reverse=True,
    )
    return _listed([one for _, one in earlier[:limit]], more=len(earlier) > limit)


def _visible(call: Call, thread: Channel) -> bool:
    rights = call.world.permissions(thread, call.world.bot.id)
    return bool(rights & Permission.VIEW_CHANNEL)


def _moment(raw: str | None) -> datetime | None:
    try:
        found = None if raw is None else datetime.fromisoformat(raw)
    except ValueError:
        found = None
    if raw is not None and (found is None or found.tzinfo is None):
        text = "Value must be an ISO 8601 timestamp with a time zone."
        raise errors.invalid_form([Problem(("before",), "DATE_TIME_TYPE_PARSE", text)])
    return found


def _listed(threads: list[Channel], *, more: bool) -> Reply:
    drawn = [drawing.channel(one) for one in threads]
    return Reply(200, {"threads": drawn, "members": [], "has_more": more})


@routes.on("POST", _CHANNEL + "/followers")
def follow_channel(call: Call) -> Reply:
    source = call.channel()
    if source.kind is not ChannelKind.ANNOUNCEMENT:
        raise DiscordError(400, 50024, "Cannot execute action on this channel type")
    wanted = call.object().get("webhook_channel_id")
    call.refuse(fields.snowflake(wanted, ("webhook_channel_id",)))
    target = call.world.channel(int(wanted or 0))
    call.need(target, Permission.MANAGE_WEBHOOKS)
    webhook = follow(call.world, source, target)
    return Reply(200, {"channel_id": str(source.id), "webhook_id": str(webhook.id)})
