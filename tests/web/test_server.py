"""The web's doors, asked as others ask them."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import aiohttp
import orjson
import pytest

from bot.domain.article import Article
from bot.domain.kinds import Tier
from bot.errors import SetupError
from bot.web.server import Doors, open_web
from bot.web.signature import SIGNATURE, TIMESTAMP, sign

SECRET = "a secret of a newsroom"
NOW = datetime(2026, 3, 8, 12, tzinfo=UTC)
PUSH = {
    "headline": "Filming Begins on Season 2 of Jessica Jones",
    "text": "<p>It began.</p>",
    "url": "https://deadline.com/story/?utm_source=x",
    "outlet": "deadline",
    "published": "2026-03-08T11:00:00Z",
}


@dataclass
class Newsroom:
    """A client of a server on loopback; `taken` is what the server handed on."""

    session: aiohttp.ClientSession
    taken: list[Article] = field(default_factory=list)
    wrong: str | None = None
    now: datetime = NOW
    url: str = ""

    async def take(self, article: Article) -> Sequence[str]:
        self.taken.append(article)
        return ["no milestone in it"]

    async def check(self) -> str | None:
        return self.wrong

    async def broken(self) -> str | None:
        raise RuntimeError("a secret detail")

    async def push(
        self, body: bytes, *, at: datetime = NOW, signature: str | None = None, secret: str = SECRET
    ) -> tuple[int, dict[str, object]]:
        stamp = int(at.timestamp())
        headers = {TIMESTAMP: str(stamp), SIGNATURE: signature or sign(secret, stamp, body)}
        async with self.session.post(f"{self.url}/ingest", data=body, headers=headers) as answer:
            return answer.status, await answer.json()

    async def get(self, path: str) -> tuple[int, str]:
        async with self.session.get(f"{self.url}{path}") as answer:
            return answer.status, await answer.text()


@pytest.fixture
async def newsroom() -> AsyncIterator[Newsroom]:
    async with aiohttp.ClientSession() as session:
        newsroom = Newsroom(session)
        doors = Doors(
            newsroom.take, {"sources": newsroom.check}, secret=SECRET, clock=lambda: newsroom.now
        )
        async with open_web([doors], "127.0.0.1", 0) as port:
            newsroom.url = f"http://127.0.0.1:{port}"
            yield newsroom


async def test_a_signed_article_is_taken(newsroom: Newsroom) -> None:
    status, answer = await newsroom.push(orjson.dumps(PUSH))
    assert (status, answer) == (200, {"read": ["no milestone in it"]})
    [article] = newsroom.taken
    assert article.headline == PUSH["headline"]
    assert article.text == "It began."
    assert article.url == "https://deadline.com/story/"
    assert (article.outlet.name, article.outlet.tier) == ("Deadline", Tier.TRADE)
    assert article.published_at == NOW - timedelta(hours=1)
    assert article.seen_at == NOW


async def test_the_same_request_is_taken_once(newsroom: Newsroom) -> None:
    body = orjson.dumps(PUSH)
    await newsroom.push(body)
    newsroom.now += timedelta(minutes=4)
    status, answer = await newsroom.push(body)
    assert status == 409
    assert "came before" in str(answer["error"])
    assert len(newsroom.taken) == 1


@pytest.mark.parametrize(
    ("at", "signature", "secret", "says"),
    [
        (NOW - timedelta(minutes=6), None, SECRET, "five minutes"),
        (NOW + timedelta(minutes=6), None, SECRET, "five minutes"),
        (NOW, "sha256=" + "0" * 64, SECRET, "does not fit"),
        (NOW, "nonsense", SECRET, "does not fit"),
        (NOW, None, "the secret of somebody else", "does not fit"),
    ],
    ids=["old", "ahead", "forged", "nonsense", "other secret"],
)
async def test_what_is_not_signed_now_and_by_us_is_refused(
    newsroom: Newsroom, at: datetime, signature: str | None, secret: str, says: str
) -> None:
    status, answer = await newsroom.push(
        orjson.dumps(PUSH), at=at, signature=signature, secret=secret
    )
    assert status == 401
    assert says in str(answer["error"])
    assert SECRET not in str(answer)
    assert newsroom.taken == []


async def test_a_body_other_than_the_signed_one_is_refused(newsroom: Newsroom) -> None:
    stamp = int(NOW.timestamp())
    signature = sign(SECRET, stamp, orjson.dumps(PUSH))
    other = orjson.dumps({**PUSH, "headline": "Jessica Jones Cancelled"})
    status, _ = await newsroom.push(other, signature=signature)
    assert status == 401


async def test_without_headers_it_says_what_to_send(newsroom: Newsroom) -> None:
    async with newsroom.session.post(f"{newsroom.url}/ingest", data=b"{}") as answer:
        assert answer.status == 401
        assert SIGNATURE in await answer.text()


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "JSON"),
        (b"[]", "object"),
        (b"\xff", "JSON"),
        (b"{}", "headline"),
        (b'{"headline": ""}', "headline"),
        (b'{"headline": "..."}', "headline"),
        (b'{"headline": 5}', "headline"),
        (b'{"headline": "A", "url": "file:///etc/passwd"}', "url"),
        (b'{"headline": "A", "published": "yesterday"}', "published"),
        (b'{"headline": "A", "announce": true}', "announce"),
        (b"[" * 100_000, "recursion"),
    ],
)
async def test_a_bad_article_is_refused_by_name(newsroom: Newsroom, body: bytes, says: str) -> None:
    status, answer = await newsroom.push(body)
    assert status == 400
    assert says in str(answer["error"])
    assert newsroom.taken == []


async def test_a_body_larger_than_any_article_is_refused(newsroom: Newsroom) -> None:
    status, answer = await newsroom.push(b"x" * 600_000)
    assert status == 413
    assert "no article" in str(answer["error"])


async def test_it_is_alive_whatever_is_wrong_and_ready_when_nothing_is(newsroom: Newsroom) -> None:
    assert await newsroom.get("/readyz") == (200, '{"sources": "ok"}')
    newsroom.wrong = "every source is paused"
    assert await newsroom.get("/readyz") == (503, '{"sources": "every source is paused"}')
    assert await newsroom.get("/healthz") == (200, "ok\n")
    assert (await newsroom.get("/"))[0] == 404


async def test_a_check_that_breaks_tells_no_details(
    newsroom: Newsroom, caplog: pytest.LogCaptureFixture
) -> None:
    doors = Doors(newsroom.take, {"store": newsroom.broken}, secret=None, clock=lambda: NOW)
    async with open_web([doors], "127.0.0.1", 0) as port:
        newsroom.url = f"http://127.0.0.1:{port}"
        status, text = await newsroom.get("/readyz")
        pushed, answer = await newsroom.push(orjson.dumps(PUSH))
    assert (status, pushed) == (503, 503)
    assert "detail" not in text
    assert "INGEST_SECRET" in str(answer["error"])
    assert "a check failed" in caplog.text


async def test_a_port_that_is_taken_is_explained(newsroom: Newsroom) -> None:
    port = int(newsroom.url.rpartition(":")[2])
    doors = Doors(newsroom.take, {}, secret=None, clock=lambda: NOW)
    with pytest.raises(SetupError, match="WEB_PORT"):
        async with open_web([doors], "127.0.0.1", port):
            pass
