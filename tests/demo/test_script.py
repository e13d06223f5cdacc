"""The story through the whole of Clapper: what Discord shows is what a careful reader expects."""

import json
import sys
from collections import Counter
from dataclasses import dataclass

import pytest

from bot.cli.main import main
from bot.demo.story import STORY


@dataclass(frozen=True, slots=True)
class Played:
    """The lines that the headless demo printed."""

    shown: list[dict[str, object]]
    answers: dict[str, str]

    def posted(self, channel: str) -> list[dict[str, object]]:
        return [line for line in self.shown if line["channel"] == channel and not line["edited"]]


@pytest.fixture
def played(
    database: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Played:
    if database != "sqlite":
        pytest.skip("the demo has a SQLite store of its own")
    monkeypatch.setattr(sys, "argv", ["clapper", "demo", "--script"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert not ended.value.code
    lines = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    return Played(
        [line for line in lines if "channel" in line],
        {line["command"]: line["answer"] for line in lines if "command" in line},
    )


def expected_news(show: str) -> Counter[tuple[object, ...]]:
    articles = [json.loads(line) for line in STORY.read_text().splitlines()]
    return Counter(
        (claim["season"], claim["kind"])
        for article in articles
        for claim in article["expect"]
        if claim["news"] and claim["show"] == show
    )


def test_the_demo_shows_what_a_careful_reader_expects(played: Played) -> None:
    told = Counter((line["season"], line["kind"]) for line in played.posted("jessica-news"))
    assert told == expected_news("Jessica Jones")

    identities = [(line["channel"], line["message_id"]) for line in played.shown]
    fresh = [(line["channel"], line["message_id"]) for line in played.shown if not line["edited"]]
    assert len(fresh) == len(set(fresh))
    assert set(identities) == set(fresh)

    for channel in ("jessica-news", "the-wire"):
        filming = [
            line
            for line in played.shown
            if line["channel"] == channel
            and (line["kind"], line["season"]) == ("filming_started", 2)
            and line["show"] == "Jessica Jones"
        ]
        assert [line["edited"] for line in filming].count(False) == 1
        assert str(filming[-1]["text"]).count("](https://") == 9

    kinds = {line["kind"] for line in played.posted("premiere-dates")}
    assert kinds <= {"premiere_dated", "premiere_moved", "premiered"}

    card = played.answers["/show jessica-jones"]
    assert "Krysten Ritter as *Jessica Jones*" in card
    assert "Season 3" in card
    assert "Jessica Jones" in played.answers["/show jesica jons"]
    assert "No show is called" in played.answers["/show a show that nobody made"]
