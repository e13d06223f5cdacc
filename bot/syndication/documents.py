"""What can be asked for by name: `feed.xml`, `feed.json` and `calendar.ics` of a scope."""

import asyncio
from dataclasses import dataclass
from enum import StrEnum

from bot.syndication.json_feed import TYPE as JSON
from bot.syndication.json_feed import write_json
from bot.syndication.rss import TYPE as RSS
from bot.syndication.rss import write_rss
from bot.syndication.scope import Scope
from bot.syndication.syndication import Syndication


class Name(StrEnum):
    RSS = "feed.xml"
    JSON = "feed.json"
    ICS = "calendar.ics"


@dataclass(frozen=True, slots=True)
class Document:
    """Its bytes are the same as long as nothing has changed."""

    body: bytes
    content_type: str


async def write(syndication: Syndication, scope: Scope, name: Name) -> Document:
    """Write a scope's document of that name."""
    match name:
        case Name.RSS:
            feed = await syndication.feed(scope, name)
            return Document(await asyncio.to_thread(write_rss, feed), RSS)
        case Name.JSON:
            feed = await syndication.feed(scope, name)
            return Document(await asyncio.to_thread(write_json, feed), JSON)
        case Name.ICS:
            # It takes 0.15 s to import, and most processes never need it.
            from bot.syndication.ics import TYPE, write_ics  # noqa: PLC0415

            calendar = await syndication.calendar(scope)
            return Document(await asyncio.to_thread(write_ics, calendar), TYPE)
