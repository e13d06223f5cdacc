"""The story that the demo plays and the catalogue that it starts from are sound data."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

import orjson
import pytest

import bot.demo
import config
from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind, Tier

Line: TypeAlias = Mapping[str, object]

ARTICLE_KEYS = {"at", "published", "outlet", "tier", "url", "headline", "text", "expect"}
EXPECTED_KEYS = {"show", "season", "kind", "certainty", "news"}
SHOW_KEYS = {"title", "aka", "network", "year", "country", "weight"}
FULL_SHOW_KEYS = SHOW_KEYS | {"premiered", "ended", "cast", "showrunner", "seasons"}


def _lines(package_file: str, name: str) -> list[Line]:
    path = Path(package_file).with_name(name)
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


@pytest.fixture(scope="module")
def story() -> list[Line]:
    return _lines(bot.demo.__file__, "story.jsonl")


@pytest.fixture(scope="module")
def shows() -> list[Line]:
    return _lines(config.__file__, "shows.jsonl")


def _time(article: Line, key: str) -> datetime:
    return datetime.fromisoformat(str(article[key]))


def _expected(article: Line) -> Sequence[Line]:
    found = article["expect"]
    assert isinstance(found, list)
    return found


def _all_expected(story: Sequence[Line]) -> list[Line]:
    return [claim for article in story for claim in _expected(article)]


def _event(claim: Line) -> tuple[object, ...]:
    return claim["show"], claim["season"], claim["kind"]


def _reports(story: Sequence[Line], *event: object) -> list[Line]:
    return [one for one in story if event in map(_event, _expected(one))]


def test_articles_have_all_that_the_pipeline_needs(story: list[Line]) -> None:
    for article in story:
        assert set(article) == ARTICLE_KEYS
        assert all(article[key] for key in ARTICLE_KEYS - {"expect"})
        Tier(str(article["tier"]))


def test_urls_are_unique_and_lead_nowhere(story: list[Line]) -> None:
    urls = [urlsplit(str(article["url"])) for article in story]
    assert len(set(urls)) == len(urls)
    assert all(url.scheme == "https" and str(url.hostname).endswith(".example") for url in urls)


def test_an_outlet_keeps_its_tier(story: list[Line]) -> None:
    tiers = {(article["outlet"], article["tier"]) for article in story}
    assert len(tiers) == len({outlet for outlet, _ in tiers})


def test_articles_come_in_order_and_none_before_it_was_published(story: list[Line]) -> None:
    arrivals = [_time(article, "at") for article in story]
    assert arrivals == sorted(set(arrivals))
    assert (arrivals[0].year, arrivals[-1].year) == (2016, 2024)
    for article in story:
        delay = _time(article, "at") - _time(article, "published")
        assert timedelta(0) <= delay <= timedelta(hours=1)


def test_texts_are_short_enough_to_be_read_in_a_demo(story: list[Line]) -> None:
    lengths = [len(str(article["text"]).split()) for article in story]
    assert min(lengths) >= 20
    assert max(lengths) <= 160


def test_expected_claims_use_our_words(story: list[Line]) -> None:
    for claim in _all_expected(story):
        assert set(claim) == EXPECTED_KEYS
        Kind(str(claim["kind"]))
        Certainty.from_word(str(claim["certainty"]))
        assert isinstance(claim["news"], bool)
        assert claim["season"] is None or isinstance(claim["season"], int)


def test_the_first_report_of_an_event_is_news_and_an_echo_follows_one(story: list[Line]) -> None:
    told = set()
    for claim in _all_expected(story):
        assert claim["news"] or _event(claim) in told
        told.add(_event(claim))


def test_expected_shows_are_in_the_catalogue_once(story: list[Line], shows: list[Line]) -> None:
    titles = Counter(show["title"] for show in shows)
    assert {titles[claim["show"]] for claim in _all_expected(story)} == {1}


def test_eight_outlets_report_that_filming_began_five_of_them_at_once(story: list[Line]) -> None:
    reports = _reports(story, "Jessica Jones", 2, "filming_started")
    first = _time(reports[0], "at")
    assert len({article["outlet"] for article in reports}) == len(reports) == 8
    delays = [_time(article, "at") - first for article in reports]
    assert sum(delay <= timedelta(minutes=50) for delay in delays) == 5
    assert timedelta(days=8) <= delays[-1] <= timedelta(days=9)
    assert [claim["news"] for article in reports for claim in _expected(article)].count(True) == 1


def test_the_premiere_date_grows_more_precise(story: list[Line]) -> None:
    vague, exact, *_ = _reports(story, "Jessica Jones", 2, "premiere_dated")
    assert "2018" in str(vague["headline"])
    assert "March" not in f"{vague['headline']} {vague['text']}"
    assert "March 8, 2018" in str(exact["text"])


@pytest.mark.parametrize("event", [("Jessica Jones", 3, "renewed"), ("The Expanse", 4, "revived")])
def test_hedged_reports_are_confirmed_soon(story: list[Line], event: tuple[object, ...]) -> None:
    claims = [claim for claim in _all_expected(story) if _event(claim) == event]
    assert [(claim["certainty"], claim["news"]) for claim in claims[:2]] == [
        ("reported", True),
        ("confirmed", False),
    ]


@pytest.mark.parametrize(
    "event", [("Jessica Jones", 2, "premiere_dated"), ("The Witcher", 2, "filming_resumed")]
)
def test_what_is_known_for_sure_a_month_later_is_news_again(
    story: list[Line], event: tuple[object, ...]
) -> None:
    first, second, *_ = _reports(story, *event)
    assert _time(second, "at") - _time(first, "at") > timedelta(days=30)
    assert all(
        claim["news"]
        for article in (first, second)
        for claim in _expected(article)
        if _event(claim) == event
    )


@pytest.mark.parametrize(
    ("person", "before"), [("Janet McTeer", "reported"), ("David Tennant", "rumoured")]
)
def test_a_casting_is_heard_of_before_it_is_sure(
    story: list[Line], person: str, before: str
) -> None:
    reports = _reports(story, "Jessica Jones", 2, "cast_added")
    of_person = [one for one in reports if person in str(one["headline"])]
    first, second, *_ = [claim for one in of_person for claim in _expected(one)]
    assert (first["certainty"], first["news"]) == (before, True)
    assert (second["certainty"], second["news"]) == ("confirmed", False)


def test_noise_is_mixed_in_all_the_way(story: list[Line]) -> None:
    noise = [article for article in story if not _expected(article)]
    assert len(noise) >= 18
    assert len({_time(article, "at").year for article in noise}) >= 6


def test_catalogue_lines_are_whole(shows: list[Line]) -> None:
    for show in shows:
        assert set(show) in (SHOW_KEYS, FULL_SHOW_KEYS)
        assert re.fullmatch("[A-Z]{2}", str(show["country"]))
        assert isinstance(show["weight"], int)
        assert 0 <= show["weight"] <= 100
        if show.get("premiered"):
            assert PartialDate.parse(str(show["premiered"])).year == show["year"]


def test_shows_of_one_title_are_told_apart_by_country_or_year(shows: list[Line]) -> None:
    keys = [(show["title"], show["country"], show["year"]) for show in shows]
    assert len(set(keys)) == len(keys)
    assert Counter(show["title"] for show in shows)["The Office"] == 2


def test_a_fresh_installation_knows_the_first_season_of_jessica_jones(shows: list[Line]) -> None:
    (show,) = [one for one in shows if one["title"] == "Jessica Jones"]
    assert show["seasons"] == [{"number": 1, "episodes": 13, "premiere": "2015-11-20"}]
    assert show["showrunner"] == "Melissa Rosenberg"
    assert isinstance(show["cast"], list)
    assert {"person": "David Tennant", "character": "Kilgrave", "season": 1} in show["cast"]
    assert len(show["cast"]) == 8
