"""Time zones as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.zones import find_zone, near_zones, zone_of


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Berlin", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("UTC", "UTC"),
        ("sao paulo", "America/Sao_Paulo"),
        ("EST", "EST"),
    ],
)
def test_a_zone_is_found_by_its_name_or_its_city(typed: str, name: str) -> None:
    assert find_zone(typed) == name
    assert zone_of(name).key == name


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Europe/Berlni", "Europe/Berlin"),
        ("Nwe York", "America/New_York"),
        ("Londn", "Europe/London"),
        ("Wakanda", "Examples: Europe/Berlin"),
    ],
)
def test_an_unknown_zone_is_refused_with_what_is_near(typed: str, near: str) -> None:
    with pytest.raises(ValueError, match=near):
        find_zone(typed)


def test_what_is_offered_grows_out_of_what_was_typed() -> None:
    assert "UTC" in near_zones("", 25)
    assert near_zones("tok", 5)[0] == "Asia/Tokyo"
    assert set(near_zones("europe/l", 9)) >= {"Europe/Lisbon", "Europe/London"}


@given(st.text(max_size=20))
def test_whatever_is_typed_is_found_or_refused(typed: str) -> None:
    offered = near_zones(typed, 25)
    assert len(offered) <= 25
    assert all(zone_of(name) for name in offered)
