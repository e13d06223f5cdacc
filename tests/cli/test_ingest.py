"""`clapper ingest`, as it is typed."""

import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from bot.cli.ingest import Wish, bring_in
from bot.errors import InputError
from tests.cli.conftest import Clapper
from tests.shared import shared
from tests.sources.feeds import item, rss
from tests.sources.site import LOOPBACK, open_site

HEADLINE = "Filming Begins on Season 2 of Jessica Jones"
SAID = "Jessica Jones: filming of season 2 has begun (confirmed)"
LINES = "\n".join(
    [
        json.dumps({"title": HEADLINE, "outlet": "Deadline", "published": "2017-04-03"}),
        "no JSON",
        json.dumps({"title": "..."}),
        json.dumps({"title": "Severance renewed for season 3", "url": "https://a.example/1"}),
    ]
)
PAGE = f"""<html><head><title>{HEADLINE} - Deadline</title>
<meta property="og:site_name" content="Deadline"/></head>
<body><article><p>It began.</p></article></body></html>"""


def test_ingest_says_what_an_article_became(clapper: Clapper) -> None:
    ended = clapper("ingest", str(shared("seed", "jessica-jones-season-2.txt")))
    assert ended.code == 0
    lines = [line.strip() for line in ended.out.splitlines()]
    assert lines[0] == "Shooting for Jessica Jones Season 2 Has Begun"
    claim = "Jessica Jones: filming of season 2 has begun (confirmed): history, so nobody is told"
    assert claim in lines
    assert "Jessica Jones, season 2: premiere 2018" in lines
    assert "Jessica Jones, season 2: episodes 13" in lines
    assert "Jessica Jones, season 1: premiere 20 November 2015" in lines


def test_a_second_ingest_changes_nothing(clapper: Clapper) -> None:
    first = clapper("ingest", "-", stdin=HEADLINE.encode())
    second = clapper("ingest", "-", stdin=HEADLINE.encode())
    assert "filming of season 2 has begun" in first.out
    assert "known already; nothing changed" in second.out
    assert second.code == 0


def test_a_folder_is_taken_whole_though_one_file_in_it_is_bad(
    clapper: Clapper, tmp_path: Path
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(HEADLINE)
    (folder / "b.txt").write_bytes(b"\x00\x01")
    (folder / "c.txt").write_text("Severance renewed for season 3")
    ended = clapper("ingest", str(folder))
    assert ended.code == 1
    assert "b.txt: a binary file" in ended.err
    assert "filming of season 2 has begun" in ended.out
    assert "renewed" in ended.out


def test_a_page_a_feed_and_lines_are_told_apart(clapper: Clapper, tmp_path: Path) -> None:
    folder = tmp_path / "articles" / "2017"
    folder.mkdir(parents=True)
    (folder / "a.html").write_text(PAGE)
    (folder / "b.xml").write_bytes(rss(item("Severance renewed for season 3", number=1)))
    (folder / "c.jsonl").write_text(LINES)
    (folder / "picture.png").write_bytes(b"\x89PNG")
    ended = clapper("ingest", str(tmp_path / "articles"))
    assert ended.code == 1
    assert f"  {SAID}: history, so nobody is told" in ended.out
    assert "Severance: renewed for season 3 (confirmed)" in ended.out
    assert "4 articles, 4 reports of milestones." in ended.out
    assert "c.jsonl, line 2: no JSON" in ended.err
    assert "c.jsonl, line 3: no object with a “title”" in ended.err


def make_zip(path: Path, name: str, body: bytes) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, body)
        archive.writestr("readme.md", "not an article")


def make_tar(path: Path, name: str, body: bytes) -> None:
    with tarfile.open(path, "w:gz") as archive:
        one = tarfile.TarInfo(name)
        one.size = len(body)
        archive.addfile(one, io.BytesIO(body))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)


@pytest.mark.parametrize(
    ("name", "make"), [("old.zip", make_zip), ("old.tar.gz", make_tar), ("old.tgz", make_tar)]
)
def test_an_archive_is_history(clapper: Clapper, tmp_path: Path, name: str, make: object) -> None:
    assert callable(make)
    path = tmp_path / name
    make(path, "../../2017/a.txt", HEADLINE.encode())
    ended = clapper("ingest", str(path))
    assert (ended.code, ended.err) == (0, "")
    assert f"{SAID}: history, so nobody is told" in ended.out
    announced = clapper("ingest", str(path), "--announce")
    assert announced.code == 1
    assert "an archive is history" in announced.err
    assert not (tmp_path.parent.parent / "2017").exists()


def test_an_archive_that_is_no_archive_or_a_bomb_is_refused(
    clapper: Clapper, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"PK\x03\x04 and nothing else")
    assert "the archive is damaged" in clapper("ingest", str(broken)).err
    cut = tmp_path / "cut.tar.gz"
    make_tar(cut, "a.txt", b"x" * 10_000)
    cut.write_bytes(cut.read_bytes()[:60])
    assert "the archive is damaged" in clapper("ingest", str(cut)).err
    bomb = tmp_path / "bomb.zip"
    make_zip(bomb, "a.txt", b"\0" * 50_000_000)
    assert "bomb.zip/a.txt: larger than 5 MB" in clapper("ingest", str(bomb)).err
    empty = tmp_path / "empty.zip"
    make_zip(empty, "b.exe", b"")
    assert "no file in it that can be read" in clapper("ingest", str(empty)).err


@pytest.mark.usefixtures("clapper")
async def test_an_address_is_a_page_or_a_feed(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    wish = Wish(announce=False, outlet=None, url=None, published=None)
    async with open_site() as site:
        page = site.put(PAGE.encode(), path="/story/", headers={"Content-Type": "text/html"})
        assert await bring_in(page, wish, allow=LOOPBACK) == 0
        feed = site.put(rss(item("Severance renewed for season 3"), item("Two", number=2)))
        assert await bring_in(feed, wish, allow=LOOPBACK) == 0
        with pytest.raises(InputError, match="404"):
            await bring_in(site.url("/nothing"), wish, allow=LOOPBACK)
        with pytest.raises(InputError, match="not a public one"):
            await bring_in(page, wish)
    out = capfdbinary.readouterr().out.decode()
    assert SAID in out
    assert "2 articles, 1 reports of milestones." in out


@pytest.mark.parametrize(
    ("arguments", "stdin", "says"),
    [
        pytest.param(("ingest", "-"), b"", "standard input: empty", id="empty"),
        pytest.param(("ingest", "-"), b"caf\xe9", "not UTF-8", id="latin-1"),
        pytest.param(("ingest", "-"), b"a" * 5_000_001, "larger than 5 MB", id="huge"),
        pytest.param(("ingest", "-"), b"<html></html>", "without a headline", id="page"),
        pytest.param(("ingest", "-"), b"{}", "not a feed", id="json"),
        pytest.param(("ingest", "nowhere.txt"), b"", "nowhere.txt: No such file", id="missing"),
        pytest.param(("ingest", "-", "--url", "ftp://x"), b"A", "not a web address", id="address"),
    ],
)
def test_bad_input_is_refused_in_one_line(
    clapper: Clapper, arguments: tuple[str, ...], stdin: bytes, says: str
) -> None:
    ended = clapper(*arguments, stdin=stdin)
    assert ended.code == 1
    assert says in ended.err
    assert ended.err.count("\n") == 1
