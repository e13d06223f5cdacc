"""JSON lines in, JSON lines out."""

import json

import pytest

from bot.errors import InputError
from bot.reading.lines import explain_json_line, read_json_line, title_of
from tests.reading.shelf import CATALOGUE

_GOOD = {
    "id": 7,
    "title": "‘Jessica Jones’ Renewed for Season 3 at Netflix",
    "published": "2018-04-12",
}


def test_a_line_gives_its_claims_with_its_id() -> None:
    told = json.loads(read_json_line(json.dumps(_GOOD), CATALOGUE))
    assert told == {
        "id": 7,
        "claims": [
            {
                "show": "Jessica Jones",
                "season": 3,
                "kind": "renewed",
                "certainty": "confirmed",
                "subject": None,
                "when": None,
                "quote": "'Jessica Jones' Renewed for Season 3 at Netflix",
            }
        ],
    }


@pytest.mark.parametrize(
    ("line", "identity"),
    [
        ("", None),
        ("not json", None),
        ("[]", None),
        ("[" * 100_000, None),
        ('{"id": "a"}', "a"),
        ('{"id": "a", "title": 3}', "a"),
        ('{"id": "a", "title": "x", "text": []}', "a"),
        ('{"id": "a", "title": "x", "published": "yesterday"}', "a"),
    ],
)
def test_a_bad_line_says_what_is_wrong(line: str, identity: str | None) -> None:
    told = json.loads(read_json_line(line, CATALOGUE))
    assert told["id"] == identity
    assert told["error"]


def test_a_catalogue_line_needs_a_title() -> None:
    assert title_of('{"title": "Ghosts", "aka": ["Ghosts US"], "year": 2021}').year == 2021
    with pytest.raises(InputError, match="title"):
        title_of('{"aka": []}')


def test_an_explanation_shows_claim_words_and_reason() -> None:
    text = explain_json_line(json.dumps(_GOOD), CATALOGUE)
    assert "CLAIM" in text
    assert "stated as fact" in text
    assert "§ renewed for # at @" in text
