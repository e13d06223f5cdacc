"""`clapper simulate`: what it prints, and how it ends on bad input."""

import pytest

from tests.cli.conftest import Clapper

RENEWED = b"Severance Renewed for Season 3 at Apple TV+"


def test_it_prints_what_would_have_been_posted(clapper: Clapper) -> None:
    clapper("ingest", "-", "--announce", stdin=RENEWED)
    ended = clapper("simulate", "--follow", "Severance", "--ping")
    assert ended.code == 0
    [post, summary] = ended.out.splitlines()
    assert post.endswith("\tSeverance: renewed for season 3")
    assert summary == "1 message, 1 of them with a ping."


def test_it_says_what_would_have_been_held_back(clapper: Clapper) -> None:
    clapper("ingest", "-", "--announce", stdin=RENEWED)
    ended = clapper("simulate", "--follow", "everything", "--kinds", "premieres")
    assert ended.out.splitlines() == ["0 messages. Held back: 1 of other kinds."]
    ended = clapper("simulate", "--follow", "network:apple tv+", "--since", "8w")
    assert "1 message." in ended.out


def test_digests_count_as_messages(clapper: Clapper) -> None:
    clapper("ingest", "-", "--announce", stdin=RENEWED)
    clapper("ingest", "-", "--announce", stdin=b"Severance Season 3 Begins Filming")
    wish = ("simulate", "--follow", "everything")
    assert clapper(*wish).out.splitlines()[-1] == "2 messages."
    last = clapper(*wish, "--rhythm", "weekly", "--zone", "berlin").out.splitlines()[-1]
    assert last == "2 milestones in 1 message."


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--follow", "everything", "--since", "ages"), "write 12h, 90d or 8w"),
        (("--follow", "everything", "--certainty", "wild"), "not a certainty: 'wild'"),
        (("--follow", "everything", "--quiet", "nights"), "Write it like 22:00-07:00"),
        (("--follow", "everything", "--zone", "Berlni"), "Near it: Europe/Berlin"),
        (("--follow", "qqqq"), "No show is called"),
        (("--follow", "network:qqqq"), "No known show is on a network called"),
        (("--follow", "person:Krysten"), "full name"),
    ],
)
def test_bad_input_is_explained(clapper: Clapper, options: tuple[str, ...], said: str) -> None:
    ended = clapper("simulate", *options)
    assert ended.code == 1
    assert said in ended.err
