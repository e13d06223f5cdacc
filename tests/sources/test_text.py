"""An article handed in as a text is taken whole or refused in words."""

from pathlib import Path

import pytest

from bot.errors import InputError
from bot.sources.text import MAX_BYTES, read_file


def written(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    return path


def test_the_first_line_that_says_something_is_the_headline(tmp_path: Path) -> None:
    path = written(tmp_path, "\ufeff\n\n  Cameras roll \n\nIt began.\nToday.\n".encode())
    assert read_file(path) == ("Cameras roll", "It began.\nToday.")


def test_a_headline_alone_is_an_article(tmp_path: Path) -> None:
    assert read_file(written(tmp_path, b"Cameras roll")) == ("Cameras roll", "")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n\t\n", "empty", id="blank"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "binary", id="binary"),
        pytest.param("Ren\xe9e joins".encode("latin-1"), "0xe9 at position 3", id="latin-1"),
        pytest.param(b"a" * (MAX_BYTES + 1), "larger than 5 MB", id="huge"),
    ],
)
def test_what_is_no_article_is_refused_in_words(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read_file(written(tmp_path, data))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"missing\.txt: No such file"):
        read_file(tmp_path / "missing.txt")
