"""The corpus has the form that its README promises; what a label says is not checked here."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TypedDict

import pytest
from rapidfuzz import fuzz, process

from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind

HERE = Path(__file__).parent
ABOUT_PEOPLE = {Kind.CAST_ADDED, Kind.CAST_EXIT, Kind.CREW_CHANGE}
NEAR_COPY = 80  # token_sort_ratio of two headlines that are one sentence with other names


class Label(TypedDict):
    show: str
    season: int | None
    kind: str
    certainty: str
    subject: str | None
    when: str | None


class CastFact(TypedDict):
    person: str
    character: str | None
    show: str
    season: int | None


class ShowrunnerFact(TypedDict):
    person: str
    show: str


class EpisodesFact(TypedDict):
    show: str
    season: int | None
    count: int


class PremiereFact(TypedDict):
    show: str
    season: int | None
    when: str


class Facts(TypedDict):
    cast: list[CastFact]
    showrunner: list[ShowrunnerFact]
    episodes: list[EpisodesFact]
    premiere: list[PremiereFact]


class Headline(TypedDict):
    id: str
    title: str
    text: str | None
    outlet: str | None
    published: str | None
    gold: list[Label]


class Article(Headline):
    facts: Facts


class CatalogueLine(TypedDict):
    title: str
    aka: list[str]
    network: str | None
    year: int | None
    country: str | None


def lines(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


def headlines(half: str) -> list[Headline]:
    return [json.loads(line) for line in lines(f"headlines_{half}.jsonl")]


def articles(half: str) -> list[Article]:
    return [json.loads(line) for line in lines(f"articles_{half}.jsonl")]


def catalogue() -> list[CatalogueLine]:
    return [json.loads(line) for line in lines("catalogue.jsonl")]


HELD_OUT = headlines("held_out") + headlines("held_out_plain")
ALL_HEADLINES = headlines("tuned") + HELD_OUT
ALL_ARTICLES = articles("tuned") + articles("held_out")
EVERYTHING: list[Headline] = [*ALL_HEADLINES, *ALL_ARTICLES]


def test_every_line_has_the_fields_of_its_form() -> None:
    assert all(headline.keys() == Headline.__annotations__.keys() for headline in ALL_HEADLINES)
    assert all(article.keys() == Article.__annotations__.keys() for article in ALL_ARTICLES)
    assert all(article["facts"].keys() == Facts.__annotations__.keys() for article in ALL_ARTICLES)
    assert all(line.keys() == CatalogueLine.__annotations__.keys() for line in catalogue())


def test_no_id_and_no_title_comes_twice() -> None:
    ids = Counter(item["id"] for item in EVERYTHING)
    titles = Counter(item["title"] for item in EVERYTHING)
    assert max(ids.values()) == 1
    assert max(titles.values()) == 1


def test_labels_use_the_words_and_dates_of_the_domain() -> None:
    for item in EVERYTHING:
        if item["published"] is not None:
            date.fromisoformat(item["published"])
        for label in item["gold"]:
            assert label.keys() == Label.__annotations__.keys(), item["id"]
            Certainty.from_word(label["certainty"])
            Kind(label["kind"])
            if label["when"] is not None:
                PartialDate.parse(label["when"])


def test_a_subject_is_a_person_whom_the_words_name() -> None:
    for item in EVERYTHING:
        words = f"{item['title']} {item['text']}".casefold()
        for label in item["gold"]:
            if label["subject"] is not None:
                assert Kind(label["kind"]) in ABOUT_PEOPLE, item["id"]
                assert label["subject"].casefold() in words, item["id"]


def test_facts_name_people_and_dates_that_the_text_holds() -> None:
    for article in ALL_ARTICLES:
        text, facts = article["text"], article["facts"]
        assert text is not None
        assert 80 <= len(text.split()) <= 250
        people = [fact["person"] for fact in facts["cast"]]
        people += [fact["person"] for fact in facts["showrunner"]]
        assert all(person.split()[-1] in text for person in people), article["id"]
        assert all(fact["count"] > 0 for fact in facts["episodes"])
        for premiere in facts["premiere"]:
            PartialDate.parse(premiere["when"])


def test_the_catalogue_knows_every_show_of_a_label() -> None:
    titles = {line["title"] for line in catalogue()}
    named = {label["show"] for item in EVERYTHING for label in item["gold"]}
    for article in ALL_ARTICLES:
        facts = article["facts"]
        named |= {fact["show"] for fact in facts["cast"]}
        named |= {fact["show"] for fact in facts["showrunner"]}
        named |= {fact["show"] for fact in facts["episodes"]}
        named |= {fact["show"] for fact in facts["premiere"]}
    assert named - titles == set()


@pytest.mark.parametrize(
    ("items", "least"), [(ALL_HEADLINES, 700), (ALL_ARTICLES, 84)], ids=["headlines", "articles"]
)
def test_there_are_enough_and_two_in_five_report_nothing(items: list[Headline], least: int) -> None:
    assert len(items) >= least
    assert sum(not item["gold"] for item in items) >= 0.4 * len(items)


@pytest.mark.parametrize("half", ["tuned", "held_out"])
def test_either_half_has_each_kind_at_least_nine_times(half: str) -> None:
    counts = Counter(label["kind"] for item in headlines(half) for label in item["gold"])
    assert {kind: counts[kind] for kind in Kind if counts[kind] < 9} == {}


def test_neither_half_is_a_near_copy_of_the_other() -> None:
    tuned = [item["title"].casefold() for item in headlines("tuned")]
    held_out = [item["title"].casefold() for item in HELD_OUT]
    scores = process.cdist(tuned, held_out, scorer=fuzz.token_sort_ratio, score_cutoff=NEAR_COPY)
    assert not scores.any()
