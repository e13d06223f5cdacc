"""The bot itself: its user, its application, its direct messages, its way to the gateway."""

from bot.sandbox import drawing, errors
from bot.sandbox.checks import fields
from bot.sandbox.errors import DiscordError
from bot.sandbox.rest.router import NOTHING, Call, Reply, Routes
from bot.sandbox.servers import direct_channel, remove_bot

routes = Routes()


@routes.on("GET", "/users/@me")
def me(call: Call) -> Reply:
    return Reply(200, drawing.self_user(call.world))


@routes.on("GET", "/users/{user_id}")
def read(call: Call) -> Reply:
    user = call.world.users.get(call.path["user_id"])
    if user is None:
        raise errors.unknown("User")
    return Reply(200, drawing.user(user))


@routes.on("GET", "/oauth2/applications/@me")
@routes.on("GET", "/applications/@me")
def application(call: Call) -> Reply:
    return Reply(200, drawing.application(call.world))


@routes.on("GET", "/users/@me/guilds")
def guilds(call: Call) -> Reply:
    limit = call.count("limit", 200, 200)
    after = call.snowflake("after") or 0
    mine = sorted(one.id for one in call.world.guilds.values() if call.world.bot.id in one.members)
    found = [call.world.guilds[one] for one in mine if one > after][:limit]
    return Reply(
        200,
        [
            {
                "id": str(one.id),
                "name": one.name,
                "icon": None,
                "banner": None,
                "owner": False,
                "permissions": str(call.world.guild_permissions(one, call.world.bot.id)),
                "features": [],
            }
            for one in found
        ],
    )


@routes.on("DELETE", "/users/@me/guilds/{guild_id}")
def leave(call: Call) -> Reply:
    remove_bot(call.world, call.guild())
    return NOTHING


@routes.on("POST", "/users/@me/channels")
def open_direct(call: Call) -> Reply:
    wanted = call.object().get("recipient_id")
    call.refuse(fields.snowflake(wanted, ("recipient_id",)))
    user = call.world.users.get(int(wanted or 0))
    if user is None or user.id == call.world.bot.id:
        raise DiscordError(400, 50033, "Invalid Recipient(s)")
    return Reply(200, drawing.channel(direct_channel(call.world, user)))


@routes.on("GET", "/gateway", by_token=True)
def gateway(call: Call) -> Reply:
    return Reply(200, {"url": call.world.gateway_url})


@routes.on("GET", "/gateway/bot")
def gateway_bot(call: Call) -> Reply:
    world = call.world
    limit = {
        "total": 1000,
        "remaining": max(0, 1000 - world.identifies),
        "reset_after": 86_400_000,
        "max_concurrency": world.max_concurrency,
    }
    shards = max(1, world.shards or -(-len(world.guilds) // 1000))
    return Reply(200, {"url": world.gateway_url, "shards": shards, "session_start_limit": limit})


@routes.on("GET", "/applications/{application_id}/entitlements")
@routes.on("GET", "/applications/{application_id}/skus")
def nothing_sold(_: Call) -> Reply:
    return Reply(200, [])
