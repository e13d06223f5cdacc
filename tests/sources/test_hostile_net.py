"""Certificates, name servers and codings that are wrong or slow, on loopback."""

import asyncio
import gzip
import socket
import ssl
import threading
import zlib
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import trustme
from aiohttp import web

from bot.errors import SourceError
from bot.sources.fetching import Failed, Fetched, Fetcher, open_fetcher
from bot.sources.names import Names
from bot.sources.parsing import open_parser
from bot.sources.public_only import PublicOnly
from tests.sources.feeds import BASE, NOW, item, rss
from tests.sources.site import LOOPBACK, Site
from tests.sources.test_fetching import Recorder

INVALID = Failed("its certificate is not valid")


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trust(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@asynccontextmanager
async def secure_site(certificate: trustme.LeafCert, *, old: bool = False) -> AsyncIterator[str]:
    """Serve a document over TLS, or only over what was TLS long ago; yields its address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    if old:
        make_old(context)
        context.maximum_version = ssl.TLSVersion.TLSv1_1

    async def page(_: web.BaseRequest) -> web.Response:
        return web.Response(body=b"<rss/>")

    runner = web.ServerRunner(web.Server(page), shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
    try:
        yield f"https://127.0.0.1:{runner.addresses[0][1]}/feed/"
    finally:
        await runner.cleanup()


async def test_a_valid_certificate_is_believed(
    authority: trustme.CA, trust: ssl.SSLContext
) -> None:
    async with (
        secure_site(authority.issue_cert("127.0.0.1")) as url,
        open_fetcher(allow=LOOPBACK, trust=trust) as fetcher,
    ):
        assert isinstance(await fetcher.fetch(url), Fetched)


def expired(authority: trustme.CA) -> trustme.LeafCert:
    return authority.issue_cert("127.0.0.1", not_after=datetime.now(UTC) - timedelta(days=1))


def of_another_host(authority: trustme.CA) -> trustme.LeafCert:
    return authority.issue_cert("outlet.example")


def of_another_authority(_: trustme.CA) -> trustme.LeafCert:
    return trustme.CA().issue_cert("127.0.0.1")


@pytest.mark.parametrize("issue", [expired, of_another_host, of_another_authority])
async def test_a_certificate_that_is_not_valid_is_refused(
    authority: trustme.CA, trust: ssl.SSLContext, issue: Callable[[trustme.CA], trustme.LeafCert]
) -> None:
    async with (
        secure_site(issue(authority)) as url,
        open_fetcher(allow=LOOPBACK, trust=trust) as fetcher,
    ):
        assert await fetcher.fetch(url) == INVALID


async def test_by_default_only_the_systems_authorities_are_believed(
    authority: trustme.CA, fetcher: Fetcher
) -> None:
    async with secure_site(authority.issue_cert("127.0.0.1")) as url:
        assert await fetcher.fetch(url) == INVALID


def make_old(context: ssl.SSLContext) -> None:
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.set_ciphers("DEFAULT@SECLEVEL=0")


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
async def test_a_site_that_only_has_an_old_tls_is_refused(
    authority: trustme.CA, trust: ssl.SSLContext
) -> None:
    async with secure_site(authority.issue_cert("127.0.0.1"), old=True) as url:
        async with open_fetcher(allow=LOOPBACK, trust=trust) as fetcher:
            assert isinstance(await fetcher.fetch(url), Failed)
        make_old(trust)
        async with open_fetcher(allow=LOOPBACK, trust=trust) as fetcher:
            assert isinstance(await fetcher.fetch(url), Fetched), "nothing else was wrong with it"


class NameServer:
    """Knows some names; about any other it says nothing until it is closed."""

    def __init__(self, **known: Sequence[str]) -> None:
        self._known = {f"{name}.example": addresses for name, addresses in known.items()}
        self._closed = threading.Event()
        self._asked = threading.Semaphore(0)

    def __call__(self, host: str, port: int, **_: object) -> list[Any]:
        self._asked.release()
        if host == "nowhere.example":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        if host not in self._known:
            self._closed.wait(30)
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in self._known[host]
        ]

    def wait_until_asked(self, times: int) -> None:
        for _ in range(times):
            assert self._asked.acquire(timeout=20)

    def close(self) -> None:
        self._closed.set()


@pytest.fixture
def name_server() -> Iterator[NameServer]:
    server = NameServer(
        here=["127.0.0.1"],
        both=["10.0.0.1", "169.254.169.254", "8.8.8.8"],
        private=["10.0.0.1", "192.168.0.1"],
    )
    yield server
    server.close()


async def test_names_whose_servers_are_silent_hold_up_nobody_else(
    site: Site, name_server: NameServer
) -> None:
    url = site.put(b"<rss/>").replace("127.0.0.1", "here.example")
    async with open_fetcher(allow=LOOPBACK, names=Names(name_server)) as fetcher:
        # More than the loop has threads, and more than a poller has lanes.
        waiting = [
            asyncio.create_task(fetcher.fetch(f"http://dead-{number}.example/"))
            for number in range(50)
        ]
        await asyncio.to_thread(name_server.wait_until_asked, 50)
        assert isinstance(await fetcher.fetch(url), Fetched)
        assert not any(task.done() for task in waiting)
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        name_server.close()


async def test_a_name_that_is_not_there_is_said_to_be_unknown(name_server: NameServer) -> None:
    async with open_fetcher(names=Names(name_server)) as fetcher:
        answer = await fetcher.fetch("http://nowhere.example/")
    assert answer == Failed("its name is not known (DNS)")


@pytest.mark.parametrize(("host", "tried"), [("both", True), ("private", False)])
async def test_of_several_addresses_only_public_ones_are_tried(
    name_server: NameServer, host: str, *, tried: bool
) -> None:
    recorder = Recorder()
    allow = PublicOnly(make=recorder)
    async with open_fetcher(allow=allow, names=Names(name_server)) as fetcher:
        assert isinstance(await fetcher.fetch(f"http://{host}.example/"), Failed)
    assert bool(recorder.made) == tried


async def test_a_name_that_changes_its_mind_is_judged_by_its_address_each_time(
    site: Site,
) -> None:
    addresses = iter(["127.0.0.1", "192.168.0.1"])

    def rebinding(_: str, port: int, **__: object) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(addresses), port))]

    url = site.put(b"<rss/>", headers={"Connection": "close"}).replace("127.0.0.1", "turn.example")
    for expected in (Fetched, Failed):
        # A fetcher of its own each time, as addresses are remembered for some seconds.
        async with open_fetcher(allow=LOOPBACK, names=Names(rebinding)) as fetcher:
            assert isinstance(await fetcher.fetch(url), expected)
    assert len(site.requests) == 1


def bomb(megabytes: int, wbits: int) -> bytes:
    packer = zlib.compressobj(9, wbits=wbits)
    block = bytes(1024 * 1024)
    return b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush()


async def test_a_bomb_without_the_headers_of_its_coding_is_left_as_well(
    site: Site, fetcher: Fetcher
) -> None:
    url = site.put(bomb(100, -15), headers={"Content-Encoding": "deflate"})
    assert await fetcher.fetch(url) == Failed("larger than 5 MB")


async def test_a_bomb_within_a_bomb_is_unpacked_once_and_is_no_feed(
    site: Site, fetcher: Fetcher
) -> None:
    nested = gzip.compress(bomb(300, 31))
    answer = await fetcher.fetch(site.put(nested, headers={"Content-Encoding": "gzip"}))
    assert isinstance(answer, Fetched)
    assert len(answer.body) < 1024 * 1024
    async with open_parser() as parser:
        with pytest.raises(SourceError):
            await parser.parse(answer.body, BASE, NOW)


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "compress", "x" * 200])
async def test_a_coding_that_was_not_asked_for_ends_in_an_answer(
    site: Site, fetcher: Fetcher, coding: str
) -> None:
    url = site.put(bomb(300, 31), headers={"Content-Encoding": coding})
    answer = await fetcher.fetch(url)
    assert isinstance(answer, Failed) or len(getattr(answer, "body", b"")) < 5 * 1024 * 1024
    assert site.requests[0][1]["Accept-Encoding"] == "gzip, deflate"


async def test_headers_without_end_are_given_up() -> None:
    closing = asyncio.Event()

    async def drip(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nX-More: ")
        await closing.wait()
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(drip, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with open_fetcher(allow=LOOPBACK, seconds=0.3) as fetcher:
            answer = await fetcher.fetch(f"http://127.0.0.1:{port}/")
        closing.set()
    assert answer == Failed("no whole answer within 0.3 seconds")


@pytest.mark.parametrize(
    "location",
    ["http://127.0.0.1:9/\r\nX-Injected: 1", "http://[", "//", "?" + "x" * 9000, "\x00"],
)
async def test_a_redirect_that_makes_no_sense_is_an_answer(fetcher: Fetcher, location: str) -> None:
    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = f"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: {location}\r\n\r\n"
        writer.write(head.encode("latin-1"))
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        found = await fetcher.fetch(f"http://127.0.0.1:{port}/")
    assert isinstance(found, Failed)
    assert found.words


async def test_nothing_of_one_host_goes_to_another(site: Site, fetcher: Fetcher) -> None:
    site.put(rss(item()))
    onward = site.url().replace("//127.0.0.1", "//user:secret@localhost")
    cookie = {"Location": onward, "Set-Cookie": "id=1"}
    url = site.put(path="/old", status=302, headers=cookie).replace("//", "//me:mine@")
    assert isinstance(await fetcher.fetch(url), Fetched)
    for _, headers in site.requests:
        assert not {"Authorization", "Cookie", "Referer"} & set(headers)
