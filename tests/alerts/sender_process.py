"""A sender in a process of its own, to be killed: `python -m … ADDRESS API KILL_AT LATER TOKEN`.

ADDRESS is a store's address as JSON, KILL_AT a moment of this module's or `never`, LATER how
many seconds have passed since the process before it, TOKEN the bot's.
"""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot.alerts import gatherer
from bot.alerts.delivery import Delivery
from bot.alerts.forums import ForumPosts
from bot.alerts.pacer import Pacer
from bot.alerts.ports import Body, Notice, Subject
from bot.alerts.publisher import Publisher
from bot.alerts.subjects import load_subjects
from bot.cards import forum_post
from bot.domain.bundle import Arrangement, Waiting, arrange
from bot.domain.hours import GuildHours
from bot.forum_sender import RestForums
from bot.loops import Clock
from bot.sender import RestSender, open_sender
from bot.store.address import Address
from bot.store.database import open_store
from bot.store.outbox import forum_posts
from bot.store.outbox.forum_posts import ForumPost
from tests.alerts.world import NOON, draw

MOMENTS = ("claimed", "drawn", "answered", "third answered")
PUBLISHED = "published"  # by Discord, and not noted yet
FORUM_MOMENTS = ("claimed", "drawn", "post tried", "post opened", "post noted")
GATHERING = "gathering"  # in the transaction that makes messages of what waited


class Killer:
    """Kills this process the way a power cut would, at one moment."""

    def __init__(self, moment: str) -> None:
        self._moment = moment
        self._passed: dict[str, int] = {}

    def passing(self, moment: str) -> None:
        self._passed[moment] = self._passed.get(moment, 0) + 1
        third = f"third {moment}" if self._passed[moment] == 3 else moment
        if self._moment in {moment, third}:
            os.kill(os.getpid(), signal.SIGKILL)


class KilledSender:
    """The real sender, killed between Discord's answer and the note of it."""

    def __init__(self, sender: RestSender, killer: Killer) -> None:
        self._sender = sender
        self._killer = killer

    async def post(self, channel_id: int, body: Body, *, nonce: str) -> int:
        message_id = await self._sender.post(channel_id, body, nonce=nonce)
        self._killer.passing("answered")
        return message_id

    async def edit(self, channel_id: int, message_id: int, body: Body) -> None:
        await self._sender.edit(channel_id, message_id, body)
        self._killer.passing("answered")

    async def publish(self, channel_id: int, message_id: int) -> None:
        await self._sender.publish(channel_id, message_id)
        self._killer.passing(PUBLISHED)

    async def find(self, channel_id: int, body: Body, *, nonce: str, since: datetime) -> int | None:
        return await self._sender.find(channel_id, body, nonce=nonce, since=since)


class KilledForums(RestForums):
    """The real one, killed right before Discord opens a post, and right after."""

    def __init__(self, sender: RestSender, killer: Killer, clock: Clock) -> None:
        super().__init__(sender, clock=clock)
        self._killer = killer

    async def open(self, forum_id: int, name: str, body: Body, tags: Sequence[str]) -> int:
        self._killer.passing("post tried")
        thread_id = await super().open(forum_id, name, body, tags)
        self._killer.passing("post opened")
        return thread_id


async def main(address: Address, api: str, killer: Killer, later: timedelta, token: str) -> None:
    started = time.monotonic()

    def clock() -> datetime:
        return NOON + later + timedelta(seconds=time.monotonic() - started)

    def killed_draw(notice: Notice) -> Body:
        killer.passing("drawn")
        return draw(notice)

    async def killed_load(milestone_ids: Collection[int]) -> Mapping[int, Subject]:
        killer.passing("claimed")
        return await load_subjects(milestone_ids)

    def killed_arrange(
        due: Iterable[Waiting], hours: Mapping[int, GuildHours], *, now: datetime
    ) -> Arrangement:
        made = arrange(due, hours, now=now)
        killer.passing(GATHERING)
        return made

    async def killed_note(post: ForumPost, thread_id: int) -> None:
        await noted(post, thread_id)
        killer.passing("post noted")

    noted = forum_posts.opened
    vars(gatherer)["arrange"] = killed_arrange
    vars(forum_posts)["opened"] = killed_note
    async with open_store(address), open_sender(token, Pacer(1000), api=api) as sender:
        killed = KilledSender(sender, killer)
        forums = ForumPosts(KilledForums(sender, killer, clock), forum_post.name, clock=clock)
        delivery = Delivery(killed, killed_draw, killed_load, clock=clock, forums=forums)
        while await delivery.run_once():
            pass
        await Publisher(killed, clock=clock).step()


def as_argument(address: Address) -> str:
    return json.dumps(
        {
            "name": address.name,
            "engine": address.engine,
            "credentials": address.credentials,
            "path": None if address.path is None else str(address.path),
        }
    )


def from_argument(argument: str) -> Address:
    parts = json.loads(argument)
    path = parts.pop("path")
    return Address(**parts, path=None if path is None else Path(path))


if __name__ == "__main__":
    _, where, api_address, kill_at, seconds, its_token = sys.argv
    asyncio.run(
        main(
            from_argument(where),
            api_address,
            Killer(kill_at),
            timedelta(seconds=float(seconds)),
            its_token,
        )
    )
