"""Messages of channels: post, read, edit, delete, publish, react."""

from datetime import timedelta

from bot.sandbox import drawing, errors, limits, posting
from bot.sandbox.errors import DiscordError
from bot.sandbox.mentions import EVERYTHING
from bot.sandbox.permissions import Permission
from bot.sandbox.rest import drafts
from bot.sandbox.rest.router import NOTHING, Call, Reply, Routes
from bot.sandbox.servers import set_archived
from bot.sandbox.state import Channel, ChannelKind, Json, Message, MessageFlag

routes = Routes()
_CHANNEL = "/channels/{channel_id}/messages"
_MESSAGE = _CHANNEL + "/{message_id}"
#: after which edits count against a limit of their own
_OLD = timedelta(hours=1)


@routes.on("POST", _CHANNEL)
def create(call: Call) -> Reply:
    channel = sendable(call)
    body = call.object()
    call.need(channel, *drafts.rights_for(body, files=bool(call.files)))
    draft = drafts.draft(call, body, EVERYTHING)
    draft.nonce = body.get("nonce")
    draft.stickers = drafts.stickers(call, channel, body)
    draft.reference = _reference(call, channel, body)
    draft.kind = 19 if draft.reference else 0
    known = _same_nonce(call, body)
    if known is not None:
        return Reply(200, drawing.message(call.world, known))
    message = posting.post(call.world, channel, call.world.bot, draft)
    if draft.nonce is not None and body.get("enforce_nonce"):
        call.world.nonces.keep(call.world.bot.id, str(draft.nonce), message)
    return Reply(200, drawing.message(call.world, message))


def sendable(call: Call) -> Channel:
    """Find the channel of the path, in which the bot may send."""
    channel = call.channel()
    if channel.kind.takes_posts:
        raise DiscordError(400, 40058, "Cannot send messages in a forum channel")
    if channel.kind is ChannelKind.CATEGORY:
        raise DiscordError(400, 50008, "Cannot send messages in a non-text channel")
    threaded = channel.kind.is_thread
    needed = Permission.SEND_MESSAGES_IN_THREADS if threaded else Permission.SEND_MESSAGES
    bits = call.need(channel, needed)
    if channel.thread and channel.thread.locked and not bits & Permission.MANAGE_THREADS:
        raise DiscordError(400, 160005, "Thread is locked")
    if channel.thread and channel.thread.archived:
        set_archived(call.world, channel, archived=False)
    return channel


def _same_nonce(call: Call, body: Json) -> Message | None:
    """Find what this author posted with this nonce before; 404 when it was deleted."""
    nonce = body.get("nonce")
    if nonce is None or not body.get("enforce_nonce"):
        return None
    known = call.world.nonces.find(call.world.bot.id, str(nonce))
    if known is not None and known.deleted:
        raise errors.unknown("Message")
    return known


def _reference(call: Call, channel: Channel, body: Json) -> Json | None:
    raw = body.get("message_reference")
    if not raw or raw.get("message_id") is None:
        return None
    wanted = str(raw["message_id"])
    known = wanted.isdecimal() and int(wanted) in call.world.messages.get(channel.id, {})
    if not known:
        if raw.get("fail_if_not_exists", True):
            problem = errors.Problem(
                ("message_reference",), "REPLIES_UNKNOWN_MESSAGE", "Unknown message"
            )
            raise errors.invalid_form([problem])
        return None
    drawn = {"type": 0, "message_id": wanted, "channel_id": str(channel.id)}
    return drawn | ({"guild_id": str(channel.guild_id)} if channel.guild_id else {})


@routes.on("GET", _CHANNEL)
def read_many(call: Call) -> Reply:
    channel = call.channel(Permission.READ_MESSAGE_HISTORY)
    limit = call.count("limit", 50, 100)
    before, after = call.snowflake("before"), call.snowflake("after")
    around = call.snowflake("around")
    found = [
        one for one in call.world.messages.get(channel.id, {}).values() if one.viewer_id is None
    ]
    if around is not None:
        found.sort(key=lambda one: abs(one.id - around))
        found = sorted(found[:limit], key=lambda one: one.id)
    if before is not None:
        found = [one for one in found if one.id < before]
    if after is not None:
        found = [one for one in found if one.id > after][:limit]
    return Reply(200, [drawing.message(call.world, one) for one in reversed(found[-limit:])])


@routes.on("GET", _MESSAGE)
def read(call: Call) -> Reply:
    return Reply(200, drawing.message(call.world, _find(call, Permission.READ_MESSAGE_HISTORY)))


@routes.on("PATCH", _MESSAGE)
def edit(call: Call) -> Reply:
    message = _find(call)
    body = call.object()
    own = message.author.id == call.world.bot.id
    if not own and body.keys() - {"flags"}:
        raise DiscordError(403, 50005, "Cannot edit a message authored by another user")
    changed, attachments = drafts.changes(call, body, message)
    _refuse_edit(call, message)
    posting.edit(call.world, message, changed, attachments)
    return Reply(200, drawing.message(call.world, message))


def _refuse_edit(call: Call, message: Message) -> None:
    channel = call.world.channel(message.channel_id)
    if channel.thread and channel.thread.archived:
        raise DiscordError(400, 50083, "Thread is archived")
    if message.flags & MessageFlag.CROSSPOSTED:
        text = "This message cannot be edited due to announcement rate limits"
        call.limits.spend("published edits", message.id, limits.PUBLISHED_EDITS, 20022, text)
    if call.world.clock() - message.timestamp > _OLD:
        text = "Maximum number of edits to messages older than 1 hour reached. Try again later"
        call.limits.spend("old edits", channel.id, limits.OLD_EDITS, 30046, text)


@routes.on("DELETE", _MESSAGE)
def delete(call: Call) -> Reply:
    message = _find(call)
    if message.author.id != call.world.bot.id:
        call.need(call.world.channel(message.channel_id), Permission.MANAGE_MESSAGES)
    posting.delete(call.world, message)
    return NOTHING


@routes.on("POST", _CHANNEL + "/bulk-delete")
def delete_many(call: Call) -> Reply:
    channel = call.channel(Permission.MANAGE_MESSAGES)
    wanted = call.object().get("messages")
    call.refuse()
    if not isinstance(wanted, list) or not 2 <= len(wanted) <= 100:
        problem = errors.Problem(
            ("messages",), "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 100 in length."
        )
        raise errors.invalid_form([problem])
    known = call.world.messages.get(channel.id, {})
    for raw in wanted:
        message = known.get(int(raw)) if str(raw).isdecimal() else None
        if message is not None:
            posting.delete(call.world, message)
    return NOTHING


@routes.on("POST", _MESSAGE + "/crosspost")
def crosspost(call: Call) -> Reply:
    message = _find(call, Permission.SEND_MESSAGES)
    channel = call.world.channel(message.channel_id)
    if channel.kind is not ChannelKind.ANNOUNCEMENT:
        raise DiscordError(400, 50024, "Cannot execute action on this channel type")
    if message.author.id != call.world.bot.id:
        call.need(channel, Permission.MANAGE_MESSAGES)
    if message.flags & MessageFlag.CROSSPOSTED:
        raise DiscordError(400, 40033, "This message has already been crossposted")
    posting.publish(call.world, channel, message)
    return Reply(200, drawing.message(call.world, message))


@routes.on("PUT", _MESSAGE + "/reactions/{emoji_name}/@me")
def react(call: Call) -> Reply:
    message = _find(call, Permission.READ_MESSAGE_HISTORY, Permission.ADD_REACTIONS)
    emoji = call.path["emoji_name"]
    if emoji not in message.reactions and len(message.reactions) >= 20:
        raise DiscordError(400, 30010, "Maximum number of reactions reached (20)")
    posting.react(call.world, message, call.world.bot, emoji)
    return NOTHING


@routes.on("DELETE", _MESSAGE + "/reactions/{emoji_name}/@me")
def unreact(call: Call) -> Reply:
    message = _find(call)
    posting.unreact(call.world, message, call.world.bot, call.path["emoji_name"])
    return NOTHING


@routes.on("PUT", _CHANNEL + "/pins/{message_id}")
@routes.on("PUT", "/channels/{channel_id}/pins/{message_id}")
def pin(call: Call) -> Reply:
    return _pin(call, pinned=True)


@routes.on("DELETE", _CHANNEL + "/pins/{message_id}")
@routes.on("DELETE", "/channels/{channel_id}/pins/{message_id}")
def unpin(call: Call) -> Reply:
    return _pin(call, pinned=False)


def _pin(call: Call, *, pinned: bool) -> Reply:
    message = _find(call, Permission.MANAGE_MESSAGES)
    message.pinned = pinned
    call.world.emit("MESSAGE_UPDATE", message.guild_id, message)
    return NOTHING


def _find(call: Call, *needed: Permission) -> Message:
    channel = call.channel(*needed)
    message = call.world.message(channel.id, call.path["message_id"])
    if message.viewer_id is not None:
        raise errors.unknown("Message")
    return message
