"""Asking the net: what every kind of host makes of it."""

import asyncio
import gzip
import socket
import zlib
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web

from bot.domain.source import Validators
from bot.sources.fetching import (
    Answer,
    Failed,
    Fetched,
    Fetcher,
    Missing,
    Refused,
    Unchanged,
    open_fetcher,
)
from bot.sources.public_only import PublicOnly
from tests.sources.site import LOOPBACK, Site

MODIFIED = "Sun, 08 Mar 2026 11:00:00 GMT"


async def test_a_document_comes_with_what_asks_for_it_next_time(
    site: Site, fetcher: Fetcher
) -> None:
    url = site.wordpress(b"<rss/>", '"abc"', MODIFIED)
    first = await fetcher.fetch(url)
    assert isinstance(first, Fetched)
    assert (first.body, first.validators) == (b"<rss/>", Validators('"abc"', MODIFIED))
    assert await fetcher.fetch(url, first.validators) == Unchanged()
    one_wrong = Validators('"abc"', "Sun, 08 Mar 2026 10:00:00 GMT")
    assert isinstance(await fetcher.fetch(url, one_wrong), Fetched)


async def test_it_says_who_asks_and_keeps_no_cookies(site: Site, fetcher: Fetcher) -> None:
    url = site.put(b"x", headers={"Set-Cookie": "id=1"})
    await fetcher.fetch(url.replace("//", "//user:secret@"))
    await fetcher.fetch(url)
    for _, headers in site.requests:
        assert headers["User-Agent"].startswith("Clapper/")
        assert "https://fans.example" in headers["User-Agent"]
        assert "Authorization" not in headers
        assert "Cookie" not in headers


@pytest.mark.parametrize(
    ("status", "headers", "answer"),
    [
        (410, {}, Missing(for_good=True)),
        (404, {}, Missing(for_good=False)),
        (429, {"Retry-After": "3600"}, Refused("", timedelta(hours=1))),
        (503, {"Retry-After": "Sun, 08 Mar 2026 13:00:00 GMT"}, Refused("", timedelta(hours=1))),
        (503, {"Retry-After": "soon"}, Refused("")),
        (403, {}, Refused("")),
        (500, {}, Refused("")),
        (418, {}, Failed("")),
        (304, {}, Unchanged()),
        (304, {"Cache-Control": "public, max-age=600"}, Unchanged(timedelta(minutes=10))),
    ],
)
async def test_each_status_is_an_answer(
    site: Site, status: int, headers: dict[str, str], answer: Answer
) -> None:
    noon = datetime(2026, 3, 8, 12, tzinfo=UTC)
    url = site.put(status=status, headers=headers)
    async with open_fetcher(allow=LOOPBACK, clock=lambda: noon) as fetcher:
        found = await fetcher.fetch(url)
    if isinstance(found, Refused | Failed):
        assert str(status) in found.words
        found = Refused("", found.wait) if isinstance(found, Refused) else Failed("")
    assert found == answer


@pytest.mark.parametrize(("status", "moved"), [(301, True), (308, True), (302, False)])
async def test_a_redirect_is_followed_and_a_lasting_one_remembered(
    site: Site, fetcher: Fetcher, status: int, *, moved: bool
) -> None:
    site.put(b"x")
    answer = await fetcher.fetch(site.redirect("/old", "/feed/", status))
    assert isinstance(answer, Fetched)
    assert answer.url == site.url()
    assert answer.moved_to == (site.url() if moved else None)


async def test_a_loop_and_a_long_chain_end(site: Site, fetcher: Fetcher) -> None:
    loop = site.redirect("/loop", "/loop")
    assert await fetcher.fetch(loop) == Failed("more than 5 redirects")
    assert len(site.requests) == 6
    for number in range(5):
        site.redirect(f"/{number}", f"/{number + 1}")
    site.put(b"x", path="/5")
    assert isinstance(await fetcher.fetch(site.url("/0")), Fetched)


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://x/"])
async def test_a_redirect_leads_to_no_other_kind_of_place(
    site: Site, fetcher: Fetcher, to: str
) -> None:
    answer = await fetcher.fetch(site.redirect("/old", to))
    assert isinstance(answer, Failed)
    assert len(site.requests) == 1


BOMB = 300 * 1024 * 1024


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
async def test_a_bomb_is_left_before_it_unfolds(site: Site, fetcher: Fetcher, coding: str) -> None:
    packer = zlib.compressobj(9, wbits=31 if coding == "gzip" else 15)
    block = bytes(1024 * 1024)
    body = b"".join(packer.compress(block) for _ in range(BOMB // len(block))) + packer.flush()
    answer = await fetcher.fetch(site.put(body, headers={"Content-Encoding": coding}))
    assert answer == Failed("larger than 5 MB")


async def test_compressed_documents_are_unpacked(site: Site, fetcher: Fetcher) -> None:
    url = site.put(gzip.compress(b"<rss/>"), headers={"Content-Encoding": "gzip"})
    answer = await fetcher.fetch(url)
    assert isinstance(answer, Fetched)
    assert answer.body == b"<rss/>"


async def test_a_body_without_end_is_left(site: Site, fetcher: Fetcher) -> None:
    async def endless(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while not site.closing.is_set():
            await response.write(bytes(65536))
        return response

    assert await fetcher.fetch(site.serve(endless)) == Failed("larger than 5 MB")


@pytest.mark.parametrize("drip", [True, False], ids=["drip", "silence"])
async def test_a_slow_host_is_given_up(site: Site, *, drip: bool) -> None:
    async def slow(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        if drip:
            await response.write(b"<")
        await site.closing.wait()
        return response

    async with open_fetcher(allow=LOOPBACK, seconds=0.2) as fetcher:
        answer = await fetcher.fetch(site.serve(slow))
    assert answer == Failed("no whole answer within 0.2 seconds")


@pytest.mark.parametrize(
    "raw",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
        b"SSH-2.0-OpenSSH_9\r\n",
        b"",
    ],
    ids=["length", "chunks", "header", "coding", "protocol", "nothing"],
)
async def test_broken_answers_are_answers(fetcher: Fetcher, raw: bytes) -> None:
    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(raw)
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        for scheme in ("http", "https"):
            found = await fetcher.fetch(f"{scheme}://127.0.0.1:{port}/")
            assert isinstance(found, Failed)
            assert found.words


@pytest.mark.parametrize("url", ["", "x", "http://", "http://[", "ftp://x/", "http://a b/", "//x"])
async def test_what_is_no_web_address_is_said_to_be_none(fetcher: Fetcher, url: str) -> None:
    answer = await fetcher.fetch(url)
    assert isinstance(answer, Failed)


PRIVATE = [
    "http://127.0.0.1/",
    "http://localhost./",
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://0x7f.1/",
    "http://0.0.0.0/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
    "http://[2002:7f00:1::]/",
    "http://10.0.0.1/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://192.0.2.1:22/",
    "http://203.0.113.1/",
]


class Recorder:
    """Makes no socket at all: it only notes that one would have been made."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, family: int, kind: int, protocol: int) -> socket.socket:
        del family, kind, protocol
        self.made += 1
        raise OSError("no packet leaves this test")


@pytest.mark.parametrize("url", PRIVATE)
async def test_no_packet_goes_to_a_private_address(url: str) -> None:
    recorder = Recorder()
    async with open_fetcher(allow=PublicOnly(make=recorder)) as fetcher:
        answer = await fetcher.fetch(url)
    assert isinstance(answer, Failed)
    assert recorder.made == 0


@pytest.mark.parametrize("url", ["http://8.8.8.8/", "https://[2606:4700::1111]/"])
async def test_a_public_address_is_let_through(url: str) -> None:
    recorder = Recorder()
    async with open_fetcher(allow=PublicOnly(make=recorder)) as fetcher:
        await fetcher.fetch(url)
    assert recorder.made == 1


async def test_an_odd_port_is_refused_on_a_public_address() -> None:
    recorder = Recorder()
    async with open_fetcher(allow=PublicOnly(make=recorder)) as fetcher:
        answer = await fetcher.fetch("http://8.8.8.8:22/")
    assert answer == Failed("no connection: port 22 is not one for the web")
    assert recorder.made == 0


async def test_a_redirect_to_a_private_address_is_refused(site: Site) -> None:
    url = site.redirect("/old", "http://169.254.169.254/latest/meta-data/")
    async with open_fetcher(allow=LOOPBACK) as fetcher:
        answer = await fetcher.fetch(url)
    assert answer == Failed("no connection: its address is not a public one")
