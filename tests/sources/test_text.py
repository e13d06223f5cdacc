"""An article handed in as a text is taken whole or refused in words."""

import pytest

from bot.errors import InputError
from bot.sources.text import read_text


def test_the_first_line_that_says_something_is_the_headline() -> None:
    data = "\ufeff\n\n  Cameras roll \n\nIt began.\nToday.\n".encode()
    assert read_text(data, "a.txt") == ("Cameras roll", "It began.\nToday.")


def test_a_headline_alone_is_an_article() -> None:
    assert read_text(b"Cameras roll", "a.txt") == ("Cameras roll", "")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n\t\n", "empty", id="blank"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "binary", id="binary"),
        pytest.param("Ren\xe9e joins".encode("latin-1"), "0xe9 at position 3", id="latin-1"),
    ],
)
def test_what_is_no_article_is_refused_in_words(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read_text(data, "a.txt")
