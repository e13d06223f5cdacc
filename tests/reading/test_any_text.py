"""Whatever comes in, the reader answers: no exception, no guess, no endless search."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.article import Article, Outlet
from bot.reading.reader import read
from tests.reading.shelf import CATALOGUE, DAY, article, claims

_PIECES = st.sampled_from(
    [
        *(
            "‘Jessica Jones’",
            "Season 2",
            "renewed",
            "for",
            "Netflix",
            "begins",
            "filming",
            "March 8",
        ),
        *("and", ",", ":", "?", "–", "“", "’s", "to", "You", "First Look", "cancelled", "joins"),
        *("&amp;#8217;", "<b>", "Jane Doe", "as", "\u200b", "\u202e", "…", "S2", "31 June", "2018"),
    ]
)
_DAYS = st.none() | st.datetimes(timezones=st.just(UTC))


@given(st.text(max_size=300), st.text(max_size=600), _DAYS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_an_exception(
    headline: str, text: str, published: datetime | None
) -> None:
    read(Article(headline, text, Outlet(""), published, DAY), CATALOGUE)


@given(st.lists(_PIECES, max_size=14), _DAYS)
@settings(max_examples=200, deadline=None)
def test_any_words_of_the_trade_are_read_without_an_exception(
    pieces: list[str], published: datetime | None
) -> None:
    words = " ".join(pieces)
    read(Article(words, f"{words}. {words}.", Outlet(""), published, DAY), CATALOGUE)


def _core(headline: str) -> set[tuple[str, str, int | None]]:
    return {(c.show.title, c.kind.value, c.season) for c in claims(headline)}


_PLAIN = "Netflix Renews Jessica Jones for Season 3"


@pytest.mark.parametrize(
    "headline",
    [
        _PLAIN.upper(),
        _PLAIN.lower(),
        "Netflix\u200b Renews Jes\u200bsica Jones for\u00a0Season 3",
        "\u202eNetflix Renews Jessica Jones for Season 3\u202c",
        "Netflix Renews &amp;#8216;Jessica Jones&amp;#8217; for Season 3",
        "<b>Netflix</b> Renews <i>Jessica Jones</i> for Season 3",
        "Netflix Renews “Jessica Jones” for Season 3…",
        "\N{MATHEMATICAL BOLD CAPITAL N}etflix Renews Jessica Jones for Season 3",
    ],
)
def test_disguises_change_nothing(headline: str) -> None:
    assert _core(headline) == {("Jessica Jones", "renewed", 3)}


_MEGABYTE = 1_000_000


@pytest.mark.parametrize(
    "hostile",
    [
        "a" * _MEGABYTE,
        " " * _MEGABYTE,
        "\n" * _MEGABYTE,
        "renewed " * (_MEGABYTE // 8),
        "‘" * _MEGABYTE,
        "'a " * (_MEGABYTE // 3),
        "<script>" * (_MEGABYTE // 8),
        "&amp;" * (_MEGABYTE // 5),
        "Jane Doe, " * (_MEGABYTE // 10),
        "Jessica Jones season 2 " * (_MEGABYTE // 23),
        "A.B. " * (_MEGABYTE // 5),
        "set to begin to will be " * (_MEGABYTE // 24),
        "starring Jane Doe as Jane Doe, played by " * (_MEGABYTE // 41),
        "(" * _MEGABYTE,
        "You, Evil & From " * (_MEGABYTE // 17),
        "S.W.A.T.: " * (_MEGABYTE // 10),
        "Netflix's Evil and " * (_MEGABYTE // 19),
        "The Last of Us Season 2 of The Last of Us, " * (_MEGABYTE // 43),
    ],
    ids=lambda text: repr(text[:24]),
)
def test_a_megabyte_of_hostile_text_takes_less_than_a_second(hostile: str) -> None:
    started = time.process_time()
    read(article(hostile, f"Jessica Jones. {hostile}"), CATALOGUE)
    assert time.process_time() - started < 1
