"""Which marks a pattern needs: told for sure, or not at all."""

import pytest

from bot.reading.patterns.needs import marks_needed


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("renewed for #", "#"),
        ("renewed(?: for #)?", ""),
        ("(?:for #|with #) at @", "#@"),
        ("for #|for good", ""),
        (r"§[^#]{0,3}\(~\)", "§~"),
        ("(?:~ ){0,2}premiere", ""),
        ("premiere(?= ~)", ""),
    ],
)
def test_only_marks_that_every_match_holds_are_named(words: str, expected: str) -> None:
    assert marks_needed(words) == frozenset(expected)
