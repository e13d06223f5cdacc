"""The JSON body of an announcement's message, for its post and its edits."""

from collections.abc import Mapping

from bot.cards.card import SILENT, Card
from bot.domain.announcement import Announcement


def message(announcement: Announcement, card: Card) -> Mapping[str, object]:
    """Return content, embeds, components and allowed_mentions.

    The role is mentioned in the first post only: an edit keeps the words and pings nobody.
    """
    role = announcement.role_id
    posted = announcement.message_id is not None
    mentions: dict[str, object] = {"parse": []}
    if role is not None and not posted:
        mentions["roles"] = [str(role)]
    body: dict[str, object] = {
        "content": "" if role is None else f"<@&{role}>",
        "embeds": [dict(card.embed.to_dict())],
        "components": card.components(),
        "allowed_mentions": mentions,
    }
    if announcement.silent and not posted:
        body["flags"] = SILENT
    return body
