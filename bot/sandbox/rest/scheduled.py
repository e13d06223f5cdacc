"""Scheduled events of a server."""

from collections.abc import Iterator
from datetime import datetime

from bot.sandbox import drawing, errors
from bot.sandbox.checks import fields
from bot.sandbox.errors import DiscordError, Problem
from bot.sandbox.permissions import Permission
from bot.sandbox.rest.router import NOTHING, Call, Reply, Routes
from bot.sandbox.state import Json

routes = Routes()
_EVENTS = "/guilds/{guild_id}/scheduled-events"
_EVENT = _EVENTS + "/{guild_scheduled_event_id}"
#: scheduled and active ones of a server
_MOST = 100
_EXTERNAL = 3
_SCHEDULED, _ACTIVE = 1, 2
_CHANGEABLE = (
    "name",
    "description",
    "scheduled_start_time",
    "scheduled_end_time",
    "entity_metadata",
    "status",
)


@routes.on("GET", _EVENTS)
def read_all(call: Call) -> Reply:
    return Reply(200, list(call.guild().events.values()))


@routes.on("POST", _EVENTS)
def create(call: Call) -> Reply:
    guild = call.guild(Permission.CREATE_EVENTS)
    body = call.object()
    call.refuse(_check(body, call.world.clock()))
    open_ones = [one for one in guild.events.values() if one["status"] in (_SCHEDULED, _ACTIVE)]
    if len(open_ones) >= _MOST:
        text = "Maximum number of uncompleted guild scheduled events reached (100)"
        raise DiscordError(400, 30038, text)
    event_id = call.world.ids.next()
    drawn: Json = {
        "id": str(event_id),
        "guild_id": str(guild.id),
        "channel_id": body.get("channel_id"),
        "creator_id": str(call.world.bot.id),
        "creator": drawing.user(call.world.bot),
        "name": body["name"],
        "description": body.get("description"),
        "scheduled_start_time": body["scheduled_start_time"],
        "scheduled_end_time": body.get("scheduled_end_time"),
        "privacy_level": 2,
        "status": _SCHEDULED,
        "entity_type": body["entity_type"],
        "entity_id": None,
        "entity_metadata": body.get("entity_metadata"),
        "user_count": 0,
        "image": None,
        "recurrence_rule": body.get("recurrence_rule"),
        "guild_scheduled_event_exceptions": [],
    }
    guild.events[event_id] = drawn
    call.world.emit("GUILD_SCHEDULED_EVENT_CREATE", guild.id, drawn)
    return Reply(200, drawn)


@routes.on("GET", _EVENT)
def read(call: Call) -> Reply:
    return Reply(200, _find(call))


@routes.on("PATCH", _EVENT)
def edit(call: Call) -> Reply:
    guild = call.guild(Permission.CREATE_EVENTS)
    event = _find(call)
    body = call.object()
    changed = event | {key: body[key] for key in _CHANGEABLE if key in body}
    call.refuse(_check(changed, None))
    event.update(changed)
    call.world.emit("GUILD_SCHEDULED_EVENT_UPDATE", guild.id, event)
    return Reply(200, event)


@routes.on("DELETE", _EVENT)
def delete(call: Call) -> Reply:
    guild = call.guild(Permission.CREATE_EVENTS)
    event = _find(call)
    del guild.events[int(event["id"])]
    call.world.emit("GUILD_SCHEDULED_EVENT_DELETE", guild.id, event)
    return NOTHING


def _find(call: Call) -> Json:
    event = call.guild().events.get(call.path["guild_scheduled_event_id"])
    if event is None:
        raise errors.unknown("Guild Scheduled Event")
    return event


def _check(body: Json, now: datetime | None) -> Iterator[Problem]:
    yield from fields.text(body.get("name") or "", ("name",), 100, 1)
    yield from fields.optional_text(body.get("description"), ("description",), 1000)
    yield from fields.timestamp(body.get("scheduled_start_time"), ("scheduled_start_time",))
    if body.get("privacy_level") != 2:
        yield Problem(("privacy_level",), "BASE_TYPE_CHOICES", "Value must be one of {2}.")
    kind = body.get("entity_type")
    if kind not in (1, 2, _EXTERNAL):
        yield Problem(("entity_type",), "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3}.")
    elif kind == _EXTERNAL:
        yield from _check_external(body)
    elif body.get("channel_id") is None:
        yield fields.required(("channel_id",))
    if now is not None:
        yield from _check_future(body.get("scheduled_start_time"), now)


def _check_external(body: Json) -> Iterator[Problem]:
    place = (body.get("entity_metadata") or {}).get("location")
    yield from fields.text(place or "", ("entity_metadata", "location"), 100, 1)
    if body.get("scheduled_end_time") is None:
        yield fields.required(("scheduled_end_time",))
    if body.get("channel_id") is not None:
        yield Problem(("channel_id",), "BASE_TYPE_CHOICES", "Value must be null.")


def _check_future(start: object, now: datetime) -> Iterator[Problem]:
    try:
        past = datetime.fromisoformat(str(start)) <= now
    except (ValueError, TypeError):
        # Not a time, or one without a zone: said by the check of its form.
        return
    if past:
        code = "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST"
        text = "Cannot schedule event in the past."
        yield Problem(("scheduled_start_time",), code, text)
