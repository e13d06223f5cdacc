"""`clapper doctor`, `migrate`, `backup`, `shows`: what they say and how they end."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock

from bot.doctor import invite_link
from tests.cli.conftest import Clapper


def database(tmp_path: Path) -> Path:
    return tmp_path / "clapper.db"


def test_without_a_token_run_says_where_to_get_one(clapper: Clapper) -> None:
    ended = clapper("run")
    assert ended.code == 1
    assert "DISCORD_TOKEN is not set" in ended.err
    assert "clapper demo" in ended.err


def test_a_wrong_setting_is_named_without_its_value(
    clapper: Clapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEND_RATE", "canary")
    ended = clapper("run")
    assert ended.code == 1
    assert "SEND_RATE" in ended.err
    assert "canary" not in ended.err


def test_the_doctor_finds_a_missing_token(clapper: Clapper) -> None:
    ended = clapper("doctor")
    assert ended.code == 1
    assert "WRONG DISCORD_TOKEN is not set" in ended.out


def test_the_invite_asks_for_what_cards_need_and_no_more() -> None:
    assert invite_link(7) == (
        "https://discord.com/oauth2/authorize?client_id=7&scope=bot+applications.commands"
        f"&permissions={(1 << 10) | (1 << 11) | (1 << 14) | (1 << 16) | (1 << 38)}"
    )


def test_migrate_makes_the_database_and_has_nothing_to_do_twice(clapper: Clapper) -> None:
    assert "applied 0001" in clapper("migrate").out
    assert "already up to date" in clapper("migrate").out


def test_a_database_of_a_newer_clapper_is_left_alone(clapper: Clapper, tmp_path: Path) -> None:
    clapper("migrate")
    with closing(sqlite3.connect(database(tmp_path))) as connection, connection:
        connection.execute(
            "INSERT INTO tortoise_migrations (app, name, applied_at)"
            " VALUES ('clapper', '9999_later', '2030-01-01')"
        )
    ended = clapper("ingest", "-", stdin=b"Severance renewed")
    assert ended.code == 1
    assert "newer Clapper" in ended.err
    assert "Update Clapper" in ended.err


def test_a_second_process_on_one_file_is_refused(clapper: Clapper, tmp_path: Path) -> None:
    clapper("migrate")
    with FileLock(f"{database(tmp_path)}.lock"):
        ended = clapper("ingest", "-", stdin=b"Severance renewed")
    assert ended.code == 1
    assert "Another Clapper is using" in ended.err


def test_an_unreachable_server_is_explained_without_the_password(
    clapper: Clapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://me:canary@127.0.0.1:1/clapper")
    ended = clapper("migrate")
    assert ended.code == 1
    assert "clapper on 127.0.0.1:1 can't be used" in ended.err
    assert "canary" not in ended.out + ended.err


def test_a_place_that_can_not_be_written_is_explained(
    clapper: Clapper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'file' / 'clapper.db'}")
    ended = clapper("migrate")
    assert ended.code == 1
    assert "Check that the folder exists, is writable" in ended.err


def test_a_backup_is_a_whole_database(clapper: Clapper, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    clapper("ingest", "-", stdin=b"Severance renewed for season 3")
    assert clapper("backup", str(copy)).code == 0
    with closing(sqlite3.connect(copy)) as connection:
        [headline] = connection.execute("SELECT headline FROM article").fetchone()
    assert headline == "Severance renewed for season 3"


def test_a_backup_replaces_no_file(clapper: Clapper, tmp_path: Path) -> None:
    clapper("migrate")
    copy = tmp_path / "copy.db"
    copy.write_text("precious")
    ended = clapper("backup", str(copy))
    assert ended.code == 1
    assert copy.read_text() == "precious"


def test_a_list_of_shows_is_brought_in_once(clapper: Clapper, tmp_path: Path) -> None:
    shows = tmp_path / "shows.jsonl"
    shows.write_text('{"title": "The Quiet Harbour", "year": 2020, "network": "BBC One"}')
    assert "1 of 1 shows added" in clapper("shows", "import", str(shows)).out
    assert "0 of 1 shows added" in clapper("shows", "import", str(shows)).out
    listed = clapper("shows", "list").out
    assert "the-quiet-harbour\tThe Quiet Harbour\tBBC One, 2020" in listed


def test_an_unknown_bench_is_refused_with_those_there_are(clapper: Clapper) -> None:
    ended = clapper("bench", "nonsense")
    assert ended.code == 1
    assert "There is no bench 'nonsense'. There are: " in ended.err
    assert all(name in ended.err for name in ("commands", "memory", "reader"))
