"""Lines that tell of more than one event: each is told once, and of the right season."""

import pytest

from tests.reading.shelf import claims


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        (
            "Yellowjackets renewed for a fourth and (truly) final season",
            {("renewed", 4), ("final_season", 4)},
        ),
        (
            "Adam Scott leaving Yellowjackets after season 3, Jane Doe to replace him",
            {("cast_exit", 3), ("cast_added", None)},
        ),
        ("Jane Doe and John Roe to return to Yellowjackets in 2027", {("cast_added", None)}),
        ("‘Yellowjackets’ Un-Cancelled: Apple Brings Mystery Drama Back", {("revived", None)}),
        (
            "‘Yellowjackets’ Un-Cancelled: Apple Shifts Course, Brings Mystery Drama Back for S2",
            {("revived", 2)},
        ),
        (
            "‘Yellowjackets’ Renewed for Season 3 at Apple With Jane Doe Returning",
            {("renewed", 3), ("cast_added", 3)},
        ),
        ("Yellowjackets wraps filming, Adam Scott says goodbye", {("filming_wrapped", None)}),
        ("Adam Scott exits Yellowjackets over a scheduling conflict", {("cast_exit", None)}),
    ],
)
def test_each_part_of_a_line_is_told_once(headline: str, told: set[tuple[str, int | None]]) -> None:
    assert {(claim.kind.value, claim.season) for claim in claims(headline)} == told


def test_who_takes_over_is_named_once() -> None:
    told = claims("‘Yellowjackets’ Renewed For Season 4 With Jane Doe Taking Over For John Roe")
    joined = [claim.subject for claim in told if claim.kind.value == "cast_added"]
    assert joined == ["Jane Doe"]
