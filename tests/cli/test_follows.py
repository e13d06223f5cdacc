"""`clapper follows`: out, in again, and what is said of titles that are unclear."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Clapper


@pytest.fixture
def titles(tmp_path: Path) -> Path:
    path = tmp_path / "titles.txt"
    path.write_text("Severance\nperson:Krysten Ritter\n\nSeverance\nnetwork:netflix\neverything\n")
    return path


def bring_in(clapper: Clapper, titles: Path, *more: str) -> list[str]:
    where = ("--server", "900", "--channel", "1")
    return clapper("follows", "import", str(titles), *where, *more).out.splitlines()


def test_a_list_of_titles_is_followed_once(clapper: Clapper, titles: Path) -> None:
    assert bring_in(clapper, titles) == [
        "Severance: Severance, followed",
        "person:Krysten Ritter: Krysten Ritter, followed",
        "network:netflix: Netflix, followed",
        "everything: everything, followed",
    ]
    assert bring_in(clapper, titles)[0] == "Severance: Severance, followed already"
    listed = clapper("follows", "list").out.splitlines()
    assert len(listed) == 4
    assert "900\t1\tSeverance\tall news, reported or confirmed\tactive" in listed


def test_a_dry_run_follows_nothing(clapper: Clapper, titles: Path) -> None:
    assert bring_in(clapper, titles, "--dry-run")[0] == "Severance: Severance, would be followed"
    assert clapper("follows", "list").out == ""


def test_an_unclear_title_is_reported_and_the_others_are_followed(
    clapper: Clapper, tmp_path: Path
) -> None:
    path = tmp_path / "titles.txt"
    path.write_text("a show that nobody made\nSeverance\n")
    ended = clapper("follows", "import", str(path), "--server", "900", "--channel", "1")
    assert ended.code == 1
    first, second = ended.out.splitlines()
    assert first.startswith("a show that nobody made: NOT followed. ")
    assert second == "Severance: Severance, followed"


def test_what_is_exported_can_be_imported_elsewhere(
    clapper: Clapper, titles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(clapper, titles)
    exported = clapper("follows", "export").out
    follows = json.loads(exported)
    assert [one["follow"] for one in follows] == [
        "severance",
        "person:Krysten Ritter",
        "network:Netflix",
        "everything",
    ]
    assert follows[0]["server"] == "900"
    follows[0] |= {"kinds": ["renewed"], "certainty": "confirmed", "role": "71", "silent": True}
    follows[0]["publish"] = True
    file = tmp_path / "follows.json"
    file.write_text(json.dumps(follows))
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'another.db'}")
    assert clapper("follows", "import", str(file)).code == 0
    assert json.loads(clapper("follows", "export").out) == follows


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[{"server": "1"}]', "Not a list of follows: 0 channel: Field required"),
        ("[nonsense", "Not a list of follows"),
        ("Severance", "needs --server and --channel"),
    ],
)
def test_a_file_that_can_not_be_read_is_explained(
    clapper: Clapper, tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "file"
    path.write_text(text)
    ended = clapper("follows", "import", str(path))
    assert ended.code == 1
    assert said in ended.err


def test_rhythms_and_zones_are_listed_and_taken_elsewhere(clapper: Clapper, tmp_path: Path) -> None:
    wish = {"server": "900", "channel": "1", "follow": "severance", "zone": "Berlin"}
    path = tmp_path / "follows.json"
    path.write_text(json.dumps([{**wish, "rhythm": "fridays 7am"}]))
    assert clapper("follows", "import", str(path)).code == 0
    assert "weekly fri 07:00 Europe/Berlin" in clapper("follows", "list").out
    [exported] = json.loads(clapper("follows", "export").out)
    assert (exported["rhythm"], exported["zone"]) == ("weekly fri 07:00", "Europe/Berlin")
    path.write_text(json.dumps([{**wish, "rhythm": "hourly"}]))
    ended = clapper("follows", "import", str(path))
    assert (ended.code, "weekly fri 18:00" in ended.out) == (1, True)


def test_quiet_hours_are_taken_elsewhere_too(clapper: Clapper, tmp_path: Path) -> None:
    path = tmp_path / "follows.json"
    hours = {"server": "900", "zone": "berlin", "quiet": "22-7", "breaks_through": ["trailer"]}
    path.write_text(json.dumps([hours, {"server": "901", "quiet": "at night"}]))
    ended = clapper("follows", "import", str(path))
    assert ended.code == 1
    assert ended.out.splitlines()[0] == "hours of 900: quiet from 22:00 to 07:00, Europe/Berlin"
    assert "hours of 901: NOT taken." in ended.out
    exported = clapper("follows", "export").out
    [written] = json.loads(exported)
    assert written == {**hours, "zone": "Europe/Berlin", "quiet": "22:00-07:00"}
    path.write_text(exported)
    assert clapper("follows", "import", str(path)).code == 0
