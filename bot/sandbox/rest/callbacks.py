"""First answers to interactions, and what may follow: edits, follow-ups, deletion."""

from bot.sandbox import drawing, errors, posting
from bot.sandbox.checks import commands as command_checks
from bot.sandbox.checks import fields, modals
from bot.sandbox.errors import DiscordError, Problem
from bot.sandbox.interactions import Interaction, InteractionKind, Modal
from bot.sandbox.mentions import USERS_ONLY
from bot.sandbox.rest import drafts, webhooks
from bot.sandbox.rest.router import NOTHING, Call, Reply, Routes
from bot.sandbox.state import Json, Message, MessageFlag

routes = Routes()
PONG, MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 1, 4, 5, 6, 7, 8, 9
#: the one route that Discord answers without rate-limit headers
CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
_EPHEMERAL = int(MessageFlag.EPHEMERAL)
#: follow-ups when the app is installed for the user only
MOST_BY_USER_INSTALL = 5

# Which first answers each kind of interaction may get.
_ALLOWED = {
    InteractionKind.COMMAND: {MESSAGE, DEFERRED, MODAL},
    InteractionKind.COMPONENT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL},
    InteractionKind.AUTOCOMPLETE: {CHOICES},
    InteractionKind.MODAL: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE},
}


@routes.on("POST", CALLBACK, by_token=True)
def answer(call: Call) -> Reply:
    body = call.object()
    kind = body.get("type")
    if isinstance(kind, bool) or kind not in (
        MESSAGE,
        DEFERRED,
        DEFERRED_UPDATE,
        UPDATE,
        CHOICES,
        MODAL,
    ):
        choices = "Value must be one of {1, 4, 5, 6, 7, 8, 9, 12}."
        raise errors.invalid_form([Problem(("type",), "BASE_TYPE_CHOICES", choices)])
    data = body.get("data") or {}
    call.refuse(fields.mapping(data, ("data",)))
    prepared = _prepare(call, kind, data)
    interaction = call.interactions.claim(
        call.path["interaction_id"], call.path["interaction_token"], kind
    )
    try:
        _refuse_mismatch(interaction, kind)
        message = _apply(call, interaction, kind, prepared)
    except DiscordError:
        interaction.answered = None
        raise
    call.world.touch()
    if call.query.get("with_response", "").lower() not in ("1", "true"):
        return NOTHING
    return Reply(200, _resource(call, interaction, kind, message))


def _refuse_mismatch(interaction: Interaction, kind: int) -> None:
    fits = kind in _ALLOWED[interaction.kind]
    if kind in (DEFERRED_UPDATE, UPDATE) and interaction.message is None:
        fits = False
    if not fits:
        text = "Invalid interaction callback type for this interaction"
        raise errors.invalid_form([Problem(("type",), "INTERACTION_CALLBACK_INVALID", text)])


def _prepare(call: Call, kind: int, data: Json) -> Json:
    """Check the answer's data before the answer counts."""
    if kind == CHOICES:
        call.refuse(command_checks.check_choices(data.get("choices"), ("data", "choices")))
    elif kind == MODAL:
        call.refuse(modals.check(data, ("data",)))
    elif kind == MESSAGE:
        return {"draft": drafts.draft(call, data, USERS_ONLY, _EPHEMERAL, ("data",))}
    return data


def _apply(call: Call, one: Interaction, kind: int, data: Json) -> Message | None:
    world = call.world
    if kind in (MESSAGE, DEFERRED):
        draft = data.get("draft") or posting.Draft()
        if kind == DEFERRED:
            draft.flags = (data.get("flags") or 0) & _EPHEMERAL | int(MessageFlag.LOADING)
        one.original = _post(call, one, draft)
        if kind == MESSAGE:
            one.done.set()
        return one.original
    if kind == UPDATE and one.message is not None:
        changed, attachments = drafts.changes(call, data, one.message, ("data",))
        posting.edit(world, one.message, changed, attachments)
        one.original = one.message
        one.done.set()
        return one.message
    if kind == DEFERRED_UPDATE:
        one.original = one.message
        return None
    if kind == CHOICES:
        one.choices = data.get("choices") or []
    if kind == MODAL:
        parts = posting.numbered(data["components"])
        one.modal = Modal(
            data["title"], data["custom_id"], parts, one.channel, one.user, one.message
        )
        world.emit("SANDBOX_MODAL", one.channel.guild_id, one)
    one.done.set()
    return None


def _post(call: Call, one: Interaction, draft: posting.Draft) -> Message:
    draft.cause = one.cause
    draft.kind = 20 if one.kind is InteractionKind.COMMAND else 0
    if draft.flags & MessageFlag.EPHEMERAL:
        draft.viewer_id = one.user.id
    draft.webhook_id = call.world.application_id
    if one.message is not None:
        draft.kind = 19
        draft.reference = {
            "type": 0,
            "message_id": str(one.message.id),
            "channel_id": str(one.channel.id),
        }
    return posting.post(call.world, one.channel, call.world.bot, draft)


def _resource(call: Call, one: Interaction, kind: int, message: Message | None) -> Json:
    drawn: Json = {"id": str(one.id), "type": int(one.kind)}
    answer: Json = {"interaction": drawn}
    if message is not None:
        drawn["response_message_id"] = str(message.id)
        drawn["response_message_loading"] = message.loading
        drawn["response_message_ephemeral"] = message.ephemeral
        answer["resource"] = {"type": kind, "message": drawing.message(call.world, message)}
    return answer


_HOOK = "/webhooks/{webhook_id}/{webhook_token}"


@routes.on("POST", _HOOK, by_token=True)
def follow_up(call: Call) -> Reply:
    """Post a follow-up; or, with the id of a real webhook, execute it."""
    if call.path["webhook_id"] != call.world.application_id:
        return webhooks.execute(call)
    one = _interaction(call)
    draft = drafts.draft(call, call.object(), USERS_ONLY, _EPHEMERAL)
    if one.original is not None and one.original.loading:
        # The first follow-up fills in a deferred answer, whose ephemerality was settled then.
        return _fill(call, one, one.original, draft)
    if one.by_user_install and len(one.follow_ups) >= MOST_BY_USER_INSTALL:
        raise DiscordError(400, 40094, "Maximum number of follow up messages reached (5)")
    message = _post(call, one, draft)
    one.follow_ups.append(message)
    one.done.set()
    call.world.touch()
    return Reply(200, drawing.message(call.world, message))


def _fill(call: Call, one: Interaction, message: Message, draft: posting.Draft) -> Reply:
    body = {key: value for key, value in call.object().items() if value is not None}
    posting.edit(call.world, message, body, draft.attachments)
    one.done.set()
    call.world.touch()
    return Reply(200, drawing.message(call.world, message))


@routes.on("GET", _HOOK + "/messages/@original", by_token=True)
@routes.on("GET", _HOOK + "/messages/{message_id}", by_token=True)
def read(call: Call) -> Reply:
    return Reply(200, drawing.message(call.world, _message(call)))


@routes.on("PATCH", _HOOK + "/messages/@original", by_token=True)
@routes.on("PATCH", _HOOK + "/messages/{message_id}", by_token=True)
def edit(call: Call) -> Reply:
    message = _message(call)
    changed, attachments = drafts.changes(call, call.object(), message)
    posting.edit(call.world, message, changed, attachments)
    if call.path["webhook_id"] == call.world.application_id:
        _interaction(call).done.set()
    call.world.touch()
    return Reply(200, drawing.message(call.world, message))


@routes.on("DELETE", _HOOK + "/messages/@original", by_token=True)
@routes.on("DELETE", _HOOK + "/messages/{message_id}", by_token=True)
def delete(call: Call) -> Reply:
    posting.delete(call.world, _message(call))
    if call.path["webhook_id"] == call.world.application_id:
        _interaction(call).done.set()
    return NOTHING


def _interaction(call: Call) -> Interaction:
    one = call.interactions.find(call.path["webhook_token"])
    if one.answered is None:
        raise errors.unknown("Webhook")
    return one


def _message(call: Call) -> Message:
    """Find the message of the path: `@original`, a follow-up, or one that a webhook posted."""
    wanted = call.path.get("message_id")
    if call.path["webhook_id"] != call.world.application_id:
        return webhooks.message(call, wanted)
    one = _interaction(call)
    mine = {each.id: each for each in (one.original, *one.follow_ups) if each is not None}
    found = one.original if wanted is None else mine.get(wanted)
    if found is None or found.deleted:
        raise errors.unknown("Message")
    return found
