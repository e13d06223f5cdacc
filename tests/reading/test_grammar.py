"""Patterns over ideas: what their items match, and what the lexicon makes of its phrases."""

import pytest

from bot.reading.headlines.patterns.grammar import compiled, needed
from bot.reading.headlines.patterns.ideas import sense_of
from bot.reading.headlines.patterns.lexicon import PHRASES


def matches(pattern: str, skeleton: str) -> bool:
    return compiled(pattern).search(sense_of(skeleton).signs) is not None


@pytest.mark.parametrize(
    ("pattern", "skeleton", "expected"),
    [
        ("renew", "@ renews §", True),
        ("renew|cancel", "§ axed by @", True),
        ("begin ..2 film", "§ begins filming", True),
        ("begin ..2 film", "§ begins a long and hard shoot before filming", False),
        ("film ..6 begin", "filming on § # has begun", True),
        ("begin ..4 film", "§ begins; filming later", False),
        ("get ..4 SEASON", "§ gets #", True),
        ("get ..4 SEASON", "§ gets # trailer", False),
        ("get ..4 SEASON", "§ gets # premiere date", False),
        ("halt !w", "§ halts", True),
        ("halt !w", "§ halts traffic", False),
        ("<!@ end", "@ ends §", False),
        ("<!@ end", "§ ends", True),
        ("§ isback $", "§ is back", True),
        ("§ isback $", "§ is back in town", False),
        ("reldate > comma? trailer", "§ release date, trailer", True),
        ("§ --3 cancel", "§ was officially cancelled", True),
        ("§ --3 cancel", "§ panel cancelled", False),
    ],
)
def test_a_pattern_matches_ideas_in_their_places(
    pattern: str,
    skeleton: str,
    expected: bool,  # noqa: FBT001  # what the table says
) -> None:
    assert matches(pattern, skeleton) is expected


def test_the_longest_phrase_is_meant() -> None:
    assert matches("will begin", "§ set to begin filming")
    assert not matches("sets", "§ set to begin filming")


def test_a_phrase_stands_for_all_its_forms_and_choices() -> None:
    assert {"renew", "renews", "renewed", "renewing"} <= set(PHRASES["renew"])
    assert {"won't return", "will not return", "isn't returning"} <= set(PHRASES["pass"])


def test_a_pattern_needs_what_it_cannot_do_without() -> None:
    assert needed("get ..4 SEASON !will $") == [frozenset({"get"}), frozenset({"#"})]


def test_a_name_that_the_lexicon_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="no word of the lexicon"):
        compiled("nosuchidea")
