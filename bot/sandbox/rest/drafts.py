"""From a request body to a draft or an edit: what all routes that write messages share."""

from datetime import timedelta

from bot.sandbox.checks import messages as checks
from bot.sandbox.checks.fields import Path
from bot.sandbox.errors import DiscordError, Problem
from bot.sandbox.mentions import Allowed, read_allowed
from bot.sandbox.permissions import Permission
from bot.sandbox.posting import Draft
from bot.sandbox.rest.router import Call
from bot.sandbox.state import Attachment, Channel, Json, Message, MessageFlag

MOST_FILES = 10


def draft(call: Call, body: Json, default: Allowed, extra_flags: int = 0, path: Path = ()) -> Draft:
    """Check and draft a new message; `extra_flags` may be set besides the usual ones."""
    call.refuse(checks.check(body, path=path))
    checks.refuse_empty(body, files=bool(call.files))
    check_links(call, body, call.files)
    flags = (body.get("flags") or 0) & (checks.SETTABLE | extra_flags)
    return Draft(
        content=(body.get("content") or "").strip(),
        embeds=clean_embeds(body.get("embeds")),
        components=body.get("components") or [],
        attachments=described(call, body),
        poll=_poll(call, body.get("poll")),
        flags=int(flags),
        allowed=read_allowed(body.get("allowed_mentions"), default),
    )


def changes(
    call: Call, body: Json, message: Message, path: Path = ()
) -> tuple[Json, list[Attachment] | None]:
    """Check an edit; gives it and the attachments afterwards (None: as they are)."""
    v2 = bool(message.flags & MessageFlag.COMPONENTS_V2)
    call.refuse(checks.check(body, v2=v2, path=path))
    kept = _kept(body, message)
    files = kept + described(call, body)
    check_links(call, body, files)
    if "embeds" in body:
        body["embeds"] = clean_embeds(body["embeds"])
    if body.get("content"):
        body["content"] = body["content"].strip()
    _refuse_emptied(body, message, files)
    touched = call.files or body.get("attachments") is not None
    return body, files if touched else None


def _kept(body: Json, message: Message) -> list[Attachment]:
    listed = body.get("attachments")
    if listed is None:
        return message.attachments
    ids = {str(one.get("id")) for one in listed if isinstance(one, dict)}
    return [one for one in message.attachments if str(one.id) in ids]


def _refuse_emptied(body: Json, message: Message, files: list[Attachment]) -> None:
    after = (
        body.get("content", message.content),
        body.get("embeds", message.embeds),
        body.get("components", message.components),
        files,
    )
    if not any(after):
        raise DiscordError(400, 50006, "Cannot send an empty message")


def _poll(call: Call, asked: Json | None) -> Json | None:
    """Draw a poll as it is given back: open, without votes."""
    if not asked:
        return None
    ends = call.world.clock() + timedelta(hours=int(asked.get("duration") or 24))
    return {
        "question": {"text": asked["question"]["text"]},
        "answers": [
            {"answer_id": number, "poll_media": one["poll_media"]}
            for number, one in enumerate(asked["answers"], 1)
        ],
        "expiry": ends.isoformat(),
        "allow_multiselect": bool(asked.get("allow_multiselect")),
        "layout_type": asked.get("layout_type") or 1,
        "results": {"answer_counts": [], "is_finalized": False},
    }


def stickers(call: Call, channel: Channel, body: Json) -> list[Json]:
    """Find the stickers of a message: a bot has those of the server that it writes in."""
    guild = call.world.guilds.get(channel.guild_id or 0)
    known = guild.stickers if guild else {}
    wanted = [int(one) for one in body.get("sticker_ids") or ()]
    if any(one not in known for one in wanted):
        raise DiscordError(400, 50081, "Invalid Sticker")
    return [known[one] for one in wanted]


def clean_embeds(embeds: list[Json] | None) -> list[Json]:
    """Embeds as Discord gives them back: of those with one URL only the first is shown."""
    shown, urls = [], set()
    for embed in embeds or ():
        url = embed.get("url")
        if url and url in urls:
            continue
        urls.add(url)
        embed["type"] = "rich"
        for one in embed.get("fields") or ():
            one["inline"] = bool(one.get("inline"))
        shown.append(embed)
    return shown


def described(call: Call, body: Json) -> list[Attachment]:
    """Give the uploaded files the descriptions that `attachments` has by index."""
    if len(call.files) > MOST_FILES:
        raise DiscordError(400, 30015, "Maximum number of attachments in a message reached (10)")
    for one in body.get("attachments") or ():
        index = int(one["id"]) if isinstance(one, dict) and str(one.get("id")).isdecimal() else -1
        if 0 <= index < len(call.files):
            call.files[index].description = one.get("description")
    for file in call.files:
        if len(file.data) > 10 * 1024 * 1024:
            raise DiscordError(400, 40005, "Request entity too large")
    return call.files


def check_links(call: Call, body: Json, files: list[Attachment]) -> None:
    """`attachment://` names must be among the files."""
    names = {one.filename for one in files}
    problems = [
        Problem((key,), "REFERENCED_ATTACHMENT_NOT_FOUND", f"No attachment is named {name}")
        for key in ("embeds", "components")
        for name in _attachment_names(body.get(key))
        if name not in names
    ]
    call.refuse(problems)


def _attachment_names(value: object) -> list[str]:
    if isinstance(value, str):
        prefix = "attachment://"
        return [value.removeprefix(prefix)] if value.startswith(prefix) else []
    if isinstance(value, dict):
        inside = [value[key] for key in value if key not in ("title", "description", "content")]
        return [name for one in inside for name in _attachment_names(one)]
    if isinstance(value, list):
        return [name for one in value for name in _attachment_names(one)]
    return []


def rights_for(body: Json, *, files: bool) -> list[Permission]:
    """List what a bot needs besides sending, by what the message carries."""
    needed = []
    if body.get("embeds"):
        needed.append(Permission.EMBED_LINKS)
    if files:
        needed.append(Permission.ATTACH_FILES)
    if body.get("poll"):
        needed.append(Permission.SEND_POLLS)
    return needed
