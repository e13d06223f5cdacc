"""What Discord says of channels and of what was posted there. Pure: no I/O."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

import orjson

from bot.alerts.answer import Answer
from bot.alerts.ports import Body
from bot.errors import LostAnswerError

Record: TypeAlias = Mapping[str, object]

OWN_BUTTON = "clapper:1:report:"  # then the milestone
_EPOCH = datetime(2015, 1, 1, tzinfo=UTC)  # Discord's
_TEXT_CHANNELS = {0, 5}  # plain ones and those for announcements


def snowflake(when: datetime) -> int:
    """Return the smallest id that Discord gives at that time."""
    return max(0, (when - _EPOCH) // timedelta(milliseconds=1)) << 22


def payload(answer: Answer) -> object:
    try:
        return orjson.loads(answer.body)
    except orjson.JSONDecodeError as error:
        raise LostAnswerError("Discord's answer can't be read") from error


def record(value: object) -> Record:
    return value if isinstance(value, dict) else {}


def records(value: object) -> Sequence[Record]:
    """Return what has an id. Raises LostAnswerError when it is no list."""
    if not isinstance(value, list):
        raise LostAnswerError("Discord's answer can't be read")
    return [one for one in value if str(record(one).get("id")).isdecimal()]


def is_ours(message: Record, body: Body, *, own_id: str, nonce: str) -> bool:
    """Whether it is the message that was, or may have been, posted with that nonce.

    Discord does not say that it keeps nonces in a history. A card's own button is the same however
    the card has grown; titles (`Renewed: 2 shows`) are compared only where there is none.
    """
    if record(message.get("author")).get("id") != own_id:
        return False
    if message.get("nonce") == nonce:
        return True
    if buttons := own_buttons(body):
        return not buttons.isdisjoint(own_buttons(message))
    return _title(body) is not None and _title(message) == _title(body)


def notice_channels(guild: object, channels: object) -> Sequence[int]:
    """Return the ids of a server's text channels: the one for system messages, then by place."""
    texts = [one for one in records(channels) if one.get("type") in _TEXT_CHANNELS]
    system = record(guild).get("system_channel_id")
    texts.sort(key=lambda one: (one.get("id") != system, _place(one)))
    return [int(str(one["id"])) for one in texts]


def _place(channel: Record) -> int:
    position = channel.get("position")
    return position if isinstance(position, int) else 0


def own_button(milestone_id: int) -> str:
    """Return the id of the button that is under the announcement of a milestone."""
    return f"{OWN_BUTTON}{milestone_id}"


def own_buttons(message: Record) -> set[str]:
    """Return the ids of the buttons that only one announcement in a channel has."""
    rows = message.get("components")
    buttons = [record(one).get("components") for one in rows] if isinstance(rows, list) else []
    ids = [str(record(one).get("custom_id")) for row in buttons for one in _list(row)]
    return {id_ for id_ in ids if id_.startswith(OWN_BUTTON)}


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else []


def _title(message: Record) -> object:
    embeds = message.get("embeds")
    if not isinstance(embeds, list) or not embeds:
        return None
    return record(embeds[0]).get("title")
