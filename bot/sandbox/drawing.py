"""State as the JSON objects of Discord's API, with every key that client libraries require."""

from bot.sandbox.state import (
    Attachment,
    Channel,
    ChannelKind,
    Json,
    Member,
    Message,
    Reaction,
    Role,
    User,
    Webhook,
)
from bot.sandbox.world import World

ATTACHMENT_LIMIT = 10 * 1024 * 1024
#: the channel flag that says that posts must carry a tag
_REQUIRE_TAG = 1 << 4


def user(one: User) -> Json:
    return {
        "id": str(one.id),
        "username": one.name,
        "discriminator": "0000" if one.bot else "0",
        "global_name": None if one.bot else one.name,
        "avatar": None,
        "avatar_decoration_data": None,
        "banner": None,
        "accent_color": None,
        "collectibles": None,
        "display_name_styles": None,
        "primary_guild": None,
        "clan": None,
        "bot": one.bot,
        "system": False,
        "flags": 0,
        "public_flags": 0,
    }


def self_user(world: World) -> Json:
    return user(world.bot) | {
        "mfa_enabled": True,
        "locale": "en-US",
        "verified": True,
        "email": None,
    }


def member(one: Member) -> Json:
    return {
        "user": user(one.user),
        "nick": one.nick,
        "avatar": None,
        "banner": None,
        "roles": [str(role) for role in one.roles],
        "joined_at": one.joined.isoformat(),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "communication_disabled_until": None,
        "flags": 0,
    }


def role(one: Role) -> Json:
    return {
        "id": str(one.id),
        "name": one.name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": one.position,
        "permissions": str(one.permissions),
        "managed": one.managed,
        "mentionable": one.mentionable,
        "flags": 0,
    }


def channel(one: Channel) -> Json:
    if one.guild_id is None:
        return _direct(one)
    drawn: Json = {
        "id": str(one.id),
        "type": int(one.kind),
        "guild_id": str(one.guild_id),
        "name": one.name,
        "parent_id": str(one.parent_id) if one.parent_id else None,
        "last_message_id": str(one.last_message_id) if one.last_message_id else None,
        "rate_limit_per_user": 0,
        "flags": _REQUIRE_TAG if one.tag_required else 0,
    }
    if one.kind.is_thread:
        return drawn | _thread(one)
    return drawn | {
        "position": one.position,
        "topic": one.topic,
        "nsfw": one.nsfw,
        "permission_overwrites": _overwrites(one),
        **(_forum(one) if one.kind.takes_posts else {}),
        **(_VOICE if one.kind is ChannelKind.VOICE else {}),
    }


_VOICE: Json = {"bitrate": 64000, "user_limit": 0, "rtc_region": None, "video_quality_mode": 1}


def _direct(one: Channel) -> Json:
    recipients = [user(one.recipient)] if one.recipient else []
    last = str(one.last_message_id) if one.last_message_id else None
    return {
        "id": str(one.id),
        "type": int(one.kind),
        "recipients": recipients,
        "last_message_id": last,
        "flags": 0,
    }


def _overwrites(one: Channel) -> list[Json]:
    return [
        {
            "id": str(target),
            "type": int(rule.for_member),
            "allow": str(rule.allow),
            "deny": str(rule.deny),
        }
        for target, rule in (one.overwrites or {}).items()
    ]


def _forum(one: Channel) -> Json:
    return {
        "available_tags": one.tags or [],
        "default_reaction_emoji": None,
        "default_thread_rate_limit_per_user": 0,
        "default_sort_order": None,
        "default_forum_layout": 0,
        "default_auto_archive_duration": 4320,
    }


def _thread(one: Channel) -> Json:
    state = one.thread
    if state is None:
        return {}
    return {
        "owner_id": str(state.owner_id),
        "message_count": state.messages,
        "total_message_sent": state.messages,
        "member_count": len(state.members),
        "applied_tags": [str(tag) for tag in state.applied_tags],
        "thread_metadata": {
            "archived": state.archived,
            "auto_archive_duration": state.auto_archive,
            "archive_timestamp": (state.archived_at or state.created).isoformat(),
            "create_timestamp": state.created.isoformat(),
            "locked": state.locked,
            "invitable": True,
        },
    }


def attachment(world_url: str, one: Attachment, channel_id: int) -> Json:
    url = f"{world_url}/attachments/{channel_id}/{one.id}/{one.filename}"
    drawn: Json = {
        "id": str(one.id),
        "filename": one.filename,
        "size": len(one.data),
        "url": url,
        "proxy_url": url,
        "content_type": one.content_type,
    }
    if one.description:
        drawn["description"] = one.description
    return drawn


def message(world: World, one: Message) -> Json:
    drawn: Json = {
        "id": str(one.id),
        "channel_id": str(one.channel_id),
        "type": one.kind,
        "content": one.content,
        "author": user(one.author),
        "timestamp": one.timestamp.isoformat(),
        "edited_timestamp": one.edited.isoformat() if one.edited else None,
        "tts": False,
        "pinned": one.pinned,
        "mention_everyone": one.mentions.everyone,
        "mentions": [user(world.users[each]) for each in one.mentions.users],
        "mention_roles": [str(each) for each in one.mentions.roles],
        "attachments": [
            attachment(world.files_url, each, one.channel_id) for each in one.attachments
        ],
        "embeds": one.embeds,
        "components": one.components,
        "flags": one.flags,
    }
    return drawn | _extras(world, one)


def _extras(world: World, one: Message) -> Json:
    """Draw the keys that only some messages have."""
    mine = one.author.id == world.bot.id
    thread = None if one.thread_id is None else channel(world.channels[one.thread_id])
    every: Json = {
        "nonce": one.nonce,
        "webhook_id": str(one.webhook_id) if one.webhook_id else None,
        "application_id": str(world.application_id) if mine else None,
        "message_reference": one.reference,
        "reactions": _reactions(world, one) or None,
        "poll": one.poll,
        "sticker_items": [_sticker(each) for each in one.stickers] or None,
        "thread": thread,
    }
    return {key: value for key, value in every.items() if value is not None} | _cause(one)


def _sticker(one: Json) -> Json:
    return {key: one[key] for key in ("id", "name", "format_type")}


def _reactions(world: World, one: Message) -> list[Json]:
    return [
        {
            "emoji": emoji_of(emoji),
            "count": len(users),
            "count_details": {"normal": len(users), "burst": 0},
            "me": world.bot.id in users,
            "me_burst": False,
            "burst_colors": [],
        }
        for emoji, users in one.reactions.items()
    ]


def emoji_of(mark: str) -> Json:
    """Draw an emoji that a route or a person names: itself, or "name:id"."""
    name, _, emoji_id = mark.partition(":")
    return {"id": emoji_id or None, "name": name}


def reaction(world: World, one: Reaction) -> Json:
    """MESSAGE_REACTION_ADD and MESSAGE_REACTION_REMOVE."""
    drawn: Json = {
        "user_id": str(one.user.id),
        "channel_id": str(one.message.channel_id),
        "message_id": str(one.message.id),
        "message_author_id": str(one.message.author.id),
        "emoji": emoji_of(one.emoji),
        "burst": False,
        "type": 0,
    }
    if one.message.guild_id is not None:
        drawn["guild_id"] = str(one.message.guild_id)
        who = world.member(one.message.guild_id, one.user.id)
        if who is not None:
            drawn["member"] = member(who)
    return drawn


def _cause(one: Message) -> Json:
    cause = one.cause
    if cause is None:
        return {}
    who = user(cause.user)
    return {
        "interaction": {
            "id": str(cause.interaction_id),
            "type": cause.kind,
            "name": cause.name,
            "user": who,
        },
        "interaction_metadata": {
            "id": str(cause.interaction_id),
            "type": cause.kind,
            "name": cause.name,
            "user": who,
            "authorizing_integration_owners": {"0": str(one.guild_id or 0)},
        },
    }


def message_event(world: World, one: Message) -> Json:
    """MESSAGE_CREATE and MESSAGE_UPDATE: the message with guild and member."""
    drawn = message(world, one)
    if one.guild_id is not None:
        drawn["guild_id"] = str(one.guild_id)
        author = world.member(one.guild_id, one.author.id)
        if author is not None and one.webhook_id is None:
            drawn["member"] = member(author)
            del drawn["member"]["user"]
    return drawn


def deleted_message(one: Message) -> Json:
    drawn: Json = {"id": str(one.id), "channel_id": str(one.channel_id)}
    return drawn | ({"guild_id": str(one.guild_id)} if one.guild_id else {})


def webhook(one: Webhook, bot: User) -> Json:
    drawn: Json = {
        "id": str(one.id),
        "type": 2 if one.source else 1,
        "channel_id": str(one.channel_id),
        "guild_id": str(one.guild_id),
        "name": one.name,
        "avatar": None,
        "application_id": str(one.application_id) if one.application_id else None,
        "user": user(bot),
    }
    if one.token:
        drawn["token"] = one.token
    return drawn


def application(world: World) -> Json:
    return {
        "id": str(world.application_id),
        "name": world.bot.name,
        "icon": None,
        "description": "",
        "summary": "",
        "type": None,
        "rpc_origins": [],
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": user(world.owner),
        "verify_key": "0" * 64,
        "team": None,
        "flags": world.flags,
        "flags_new": str(world.flags),
        "explicit_content_filter": 0,
        "eligible_oauth2_scopes": [],
        "hook": True,
        "approximate_guild_count": len(world.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "tags": [],
        "integration_types_config": {"0": {}, "1": {}},
    }
