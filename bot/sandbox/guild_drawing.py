"""Servers as the JSON objects of Discord's API."""

from bot.sandbox import drawing
from bot.sandbox.permissions import in_channel
from bot.sandbox.state import Channel, Guild, Json, Member
from bot.sandbox.world import World


def guild(one: Guild) -> Json:
    """Draw what GET /guilds/{id} answers; GUILD_CREATE adds more."""
    return {
        "id": str(one.id),
        "name": one.name,
        "icon": None,
        "icon_hash": None,
        "splash": None,
        "discovery_splash": None,
        "home_header": None,
        "banner": None,
        "description": None,
        "owner_id": str(one.owner_id),
        "application_id": None,
        "region": "",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 0,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "nsfw": False,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": "en-US",
        "rules_channel_id": None,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "public_updates_channel_id": None,
        "safety_alerts_channel_id": None,
        "vanity_url_code": None,
        "widget_enabled": False,
        "widget_channel_id": None,
        "max_members": 500_000,
        "max_presences": None,
        "max_video_channel_users": 25,
        "max_stage_video_channel_users": 50,
        "features": ["COMMUNITY", "NEWS"],
        "incidents_data": None,
        "emojis": [],
        "stickers": list(one.stickers.values()),
        "roles": [drawing.role(each) for each in one.roles.values()],
    }


def guild_create(world: World, one: Guild, *, members: bool = False) -> Json:
    """GUILD_CREATE: with `members` all of them (the members intent), else the bot only."""
    me = one.members[world.bot.id]
    shown = one.members.values() if members else (me,)
    visible = [each for each in one.channels.values() if _may_see(world, one, each, me)]
    return guild(one) | {
        "joined_at": me.joined.isoformat(),
        "large": False,
        "member_count": len(one.members),
        "members": [drawing.member(each) for each in shown],
        "channels": [
            drawing.channel(each) for each in one.channels.values() if not each.kind.is_thread
        ],
        "threads": [drawing.channel(each) for each in visible if each.kind.is_thread],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": list(one.events.values()),
        "soundboard_sounds": [],
    }


def _may_see(world: World, one: Guild, each: Channel, me: Member) -> bool:
    place = world.channels.get(each.parent_id or 0, each) if each.kind.is_thread else each
    return in_channel(one, place, me) != 0
