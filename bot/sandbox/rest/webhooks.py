"""Webhooks: made in a channel, used by whoever has their token."""

import secrets

from bot.sandbox import drawing, errors, limits, posting
from bot.sandbox.checks import fields
from bot.sandbox.errors import DiscordError, Problem
from bot.sandbox.mentions import USERS_ONLY
from bot.sandbox.permissions import Permission
from bot.sandbox.rest import drafts
from bot.sandbox.rest.router import NOTHING, Call, Reply, Routes
from bot.sandbox.servers import add_thread
from bot.sandbox.state import Channel, Json, Message, User, Webhook, walk_components

routes = Routes()
_PER_CHANNEL, _PER_GUILD = 15, 1000
_INTERACTIVE = frozenset({2, 3, 5, 6, 7, 8})


@routes.on("POST", "/channels/{channel_id}/webhooks")
def create(call: Call) -> Reply:
    channel = call.channel(Permission.MANAGE_WEBHOOKS)
    if channel.guild_id is None or channel.kind.is_thread:
        raise DiscordError(400, 50024, "Cannot execute action on this channel type")
    name = call.object().get("name")
    call.refuse(_check_name(name))
    webhook = add(call, channel, str(name))
    return Reply(200, drawing.webhook(webhook, call.world.bot))


def add(call: Call, channel: Channel, name: str, source: Channel | None = None) -> Webhook:
    """Add a webhook to a channel; `source` makes it a follower of that channel."""
    world = call.world
    there = [one for one in world.webhooks.values() if one.channel_id == channel.id]
    if len(there) >= _PER_CHANNEL:
        raise DiscordError(400, 30007, "Maximum number of webhooks reached (15)")
    in_guild = sum(one.guild_id == channel.guild_id for one in world.webhooks.values())
    if in_guild >= _PER_GUILD:
        raise DiscordError(400, 30058, "Maximum number of webhooks per guild reached (1000)")
    token = None if source else secrets.token_urlsafe(51)
    owner = None if source else world.application_id
    webhook = Webhook(
        world.ids.next(), channel.id, channel.guild_id or 0, name, token, owner, source
    )
    world.webhooks[webhook.id] = webhook
    world.emit("WEBHOOKS_UPDATE", channel.guild_id, channel)
    return webhook


def _check_name(name: object) -> list[Problem]:
    found = list(fields.text(name or "", ("name",), 80, 1))
    for word in ("clyde", "discord"):
        if not found and word in str(name).lower():
            text = f'Username cannot contain "{word}"'
            found.append(Problem(("name",), "USERNAME_INVALID_CONTAINS", text))
    return found


@routes.on("GET", "/channels/{channel_id}/webhooks")
def of_channel(call: Call) -> Reply:
    channel = call.channel(Permission.MANAGE_WEBHOOKS)
    found = [one for one in call.world.webhooks.values() if one.channel_id == channel.id]
    return Reply(200, [drawing.webhook(one, call.world.bot) for one in found])


@routes.on("GET", "/guilds/{guild_id}/webhooks")
def of_guild(call: Call) -> Reply:
    guild = call.guild(Permission.MANAGE_WEBHOOKS)
    found = [one for one in call.world.webhooks.values() if one.guild_id == guild.id]
    return Reply(200, [drawing.webhook(one, call.world.bot) for one in found])


@routes.on("GET", "/webhooks/{webhook_id}")
def read(call: Call) -> Reply:
    return Reply(200, drawing.webhook(_managed(call), call.world.bot))


@routes.on("DELETE", "/webhooks/{webhook_id}")
def delete(call: Call) -> Reply:
    return _delete(call, _managed(call))


@routes.on("PATCH", "/webhooks/{webhook_id}")
def edit(call: Call) -> Reply:
    webhook = _managed(call)
    body = call.object()
    if "name" in body:
        call.refuse(_check_name(body["name"]))
        webhook.name = body["name"]
    if body.get("channel_id") is not None:
        call.refuse(fields.snowflake(body["channel_id"], ("channel_id",)))
        channel = call.world.channel(int(body["channel_id"]))
        call.need(channel, Permission.MANAGE_WEBHOOKS)
        webhook.channel_id = channel.id
    return Reply(200, drawing.webhook(webhook, call.world.bot))


@routes.on("GET", "/webhooks/{webhook_id}/{webhook_token}", by_token=True)
def read_by_token(call: Call) -> Reply:
    drawn = drawing.webhook(_by_token(call), call.world.bot)
    del drawn["user"]
    return Reply(200, drawn)


@routes.on("DELETE", "/webhooks/{webhook_id}/{webhook_token}", by_token=True)
def delete_by_token(call: Call) -> Reply:
    return _delete(call, _by_token(call))


def execute(call: Call) -> Reply:
    """Post as the webhook. Its route is shared with follow-ups: see `callbacks.follow_up`."""
    webhook = _by_token(call)
    body = call.object()
    draft = drafts.draft(call, body, USERS_ONLY)
    text = "The write action you are performing on the channel has hit the write rate limit."
    call.limits.spend("webhooks", webhook.channel_id, limits.WEBHOOKS_OF_CHANNEL, 20028, text)
    channel = _target(call, webhook, body)
    if webhook.application_id is None:
        _refuse_buttons(call, draft)
    draft.webhook_id = webhook.id
    name = str(body.get("username") or webhook.name)
    author = User(webhook.id, name, bot=True)
    message = posting.post(call.world, channel, author, draft)
    if call.query.get("wait", "").lower() not in ("1", "true"):
        return NOTHING
    return Reply(200, drawing.message(call.world, message))


def _refuse_buttons(call: Call, draft: posting.Draft) -> None:
    if call.query.get("with_components", "").lower() not in ("1", "true"):
        draft.components = []
    if any(one["type"] in _INTERACTIVE for one in walk_components(draft.components)):
        text = "Webhooks can only send non-interactive components"
        raise errors.invalid_form([Problem(("components",), "COMPONENT_TYPE_INVALID", text)])


def _target(call: Call, webhook: Webhook, body: Json) -> Channel:
    channel = call.world.channel(webhook.channel_id)
    thread_id = call.snowflake("thread_id")
    if thread_id is not None:
        thread = call.world.channel(thread_id)
        if thread.parent_id != channel.id:
            raise errors.unknown("Channel")
        return thread
    named = body.get("thread_name")
    if named and channel.kind.takes_posts:
        return add_thread(call.world, channel, str(named)[:100], webhook.id)
    if named:
        raise DiscordError(400, 220003, "Webhooks can only create threads in forum channels")
    if channel.kind.takes_posts:
        code = 220001
        text = "Webhooks posted to forum channels must have a thread_name or thread_id"
        raise DiscordError(400, code, text)
    return channel


def message(call: Call, wanted: int | None) -> Message:
    """Find a message that the webhook of the path posted."""
    webhook = _by_token(call)
    for messages in call.world.messages.values():
        found = messages.get(wanted or 0)
        if found is not None and found.webhook_id == webhook.id:
            return found
    raise errors.unknown("Message")


def _managed(call: Call) -> Webhook:
    webhook = call.world.webhooks.get(call.path["webhook_id"])
    if webhook is None:
        raise errors.unknown("Webhook")
    call.need(call.world.channel(webhook.channel_id), Permission.MANAGE_WEBHOOKS)
    return webhook


def _by_token(call: Call) -> Webhook:
    webhook = call.world.webhooks.get(call.path["webhook_id"])
    if webhook is None:
        raise errors.unknown("Webhook")
    if webhook.token is None or webhook.token != call.path["webhook_token"]:
        raise DiscordError(401, 50027, "Invalid Webhook Token")
    return webhook


def _delete(call: Call, webhook: Webhook) -> Reply:
    del call.world.webhooks[webhook.id]
    if webhook.source is not None and webhook.source.followers:
        webhook.source.followers.pop(webhook.id, None)
    call.world.emit("WEBHOOKS_UPDATE", webhook.guild_id, call.world.channel(webhook.channel_id))
    return NOTHING
