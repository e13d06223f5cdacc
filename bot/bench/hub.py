"""A hub on loopback, as WebSub wants one: for tests and the bench of pushes."""

import asyncio
import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from io import BytesIO

import aiohttp
from aiohttp import web

CHALLENGE = "a challenge & nothing else"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a subscriber asked for."""

    callback: str
    topic: str
    secret: str | None


@dataclass
class Hub:
    """`status` is what subscribers are answered with, `lease` what they are granted, in seconds.

    A `silent` one accepts what it is asked, and confirms nothing. `asked` are the forms that came,
    and `heard` that there are some; `wishes` those that were confirmed, by callback.
    """

    session: aiohttp.ClientSession
    url: str = ""
    status: int = 202
    lease: str = "864000"
    method: str = "sha256"
    silent: bool = False
    asked: list[dict[str, str]] = field(default_factory=list)
    wishes: dict[str, Wish] = field(default_factory=dict)
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    _verifying: list[asyncio.Task[None]] = field(default_factory=list)

    async def subscribe(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        self.asked.append(form)
        self.heard.set()
        if self.status == 202 and not self.silent:
            self._verifying.append(asyncio.create_task(self._verify(form)))
        return web.Response(status=self.status)

    async def settled(self) -> None:
        """Wait until all that was asked for is verified."""
        await asyncio.gather(*self._verifying)

    async def publish(self, topic: str, body: bytes, *, signature: str | None = None) -> list[int]:
        """Push to all who want a topic; returns how they answered. 410 ends a subscription."""
        answers = []
        for wish in [one for one in self.wishes.values() if one.topic == topic]:
            headers = {"Link": f'<{self.url}>; rel="hub", <{topic}>; rel="self"'}
            if wish.secret is not None:
                digest = hmac.new(wish.secret.encode(), body, self.method).hexdigest()
                headers["X-Hub-Signature"] = signature or f"{self.method}={digest}"
            pushed = self.session.post(wish.callback, data=BytesIO(body), headers=headers)
            async with pushed as answer:
                answers.append(answer.status)
                if answer.status == 410:
                    del self.wishes[wish.callback]
        return answers

    async def ask(self, callback: str, **query: str) -> tuple[int, str]:
        """Ask a callback something, with names such as `hub.mode` written as `mode`."""
        named = {f"hub.{name}": value for name, value in query.items()}
        async with self.session.get(callback, params=named) as answer:
            return answer.status, await answer.text()

    async def _verify(self, form: dict[str, str]) -> None:
        callback, topic = form["hub.callback"], form["hub.topic"]
        confirmed = await self.ask(
            callback,
            mode=form["hub.mode"],
            topic=topic,
            challenge=CHALLENGE,
            lease_seconds=self.lease,
        )
        if confirmed == (200, CHALLENGE):
            self.wishes[callback] = Wish(callback, topic, form.get("hub.secret"))


@asynccontextmanager
async def open_hub() -> AsyncIterator[Hub]:
    async with aiohttp.ClientSession() as session:
        hub = Hub(session)
        app = web.Application()
        app.add_routes([web.post("/", hub.subscribe)])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            hub.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
            yield hub
            await hub.settled()
        finally:
            await runner.cleanup()
