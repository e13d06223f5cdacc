"""Premieres in a calendar, read back by the library that calendars trust."""

import random
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given

from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import MilestoneState
from bot.domain.show import Season
from bot.ledger.page import mend
from bot.store.catalogue import season_days
from bot.store.ledger import milestones
from bot.store.transaction import transaction
from bot.syndication.ics import write_ics
from bot.syndication.plain import line
from bot.syndication.syndication import Syndication
from bot.syndication.values import Calendar, Event, Report, Standing
from tests.ledger.newsroom import Newsroom, claim, day
from tests.syndication.conftest import HOSTILE, events_in

NOW = day("2017-06-01")
RETRACTED = MilestoneState.RETRACTED


async def read() -> list[dict[str, Any]]:
    syndication = Syndication(clock=lambda: NOW)
    written = write_ics(await syndication.calendar(syndication.everything()))
    return events_in(written)


async def announce(room: Newsroom, on: str, when: str | None, *, moved: bool = False) -> None:
    kind = Kind.PREMIERE_MOVED if moved else Kind.PREMIERE_DATED
    await room.report("Deadline", on, claim(kind, when=when))


async def take_back(room: Newsroom, kind: Kind) -> None:
    known = await room.only(kind)
    async with transaction():
        await milestones.retract(known.id, "a mistake", now=NOW)
        await mend(known.id, NOW)


async def test_a_premiere_is_a_whole_day_of_no_time_zone(room: Newsroom) -> None:
    await announce(room, "2017-05-01", "2018-03-08")
    [event] = await read()
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2018, 3, 8), date(2018, 3, 9))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["SUMMARY"] == "Jessica Jones: season 2, premiere"
    assert (event["STATUS"], event["TRANSP"], event["SEQUENCE"]) == ("CONFIRMED", "TRANSPARENT", 0)
    assert event["DTSTAMP"].dt == day("2017-05-01")
    assert "Deadline: “premiere_dated 2”" in event["DESCRIPTION"]


@pytest.mark.parametrize("when", ["2018-03", "2018-spring", "2018-Q2", "2018", None])
async def test_what_is_not_known_to_the_day_is_no_day(room: Newsroom, when: str | None) -> None:
    await announce(room, "2017-05-01", when)
    assert await read() == []


async def test_a_month_becomes_a_day_once_it_is_named(room: Newsroom) -> None:
    await announce(room, "2017-05-01", "2018-03")
    await announce(room, "2017-05-20", "2018-03-08")
    [event] = await read()
    assert (event["DTSTART"].dt, event["STATUS"]) == (date(2018, 3, 8), "CONFIRMED")


async def test_a_premiere_that_moves_stays_one_event(room: Newsroom) -> None:
    await announce(room, "2017-05-01", "2018-03-08")
    [before] = await read()
    await announce(room, "2017-05-20", "2018-04-12", moved=True)
    [after] = await read()
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert (after["DTSTART"].dt, after["STATUS"]) == (date(2018, 4, 12), "CONFIRMED")
    await take_back(room, Kind.PREMIERE_MOVED)
    [back] = await read()
    assert back["UID"] == before["UID"]
    assert back["SEQUENCE"] > after["SEQUENCE"]
    assert (back["DTSTART"].dt, back["STATUS"]) == (date(2018, 3, 8), "CONFIRMED")


async def test_a_premiere_that_becomes_vague_is_cancelled_on_its_day(room: Newsroom) -> None:
    await announce(room, "2017-05-01", "2018-03-08")
    await announce(room, "2017-05-20", "2019", moved=True)
    [event] = await read()
    assert (event["DTSTART"].dt, event["STATUS"]) == (date(2018, 3, 8), "CANCELLED")
    assert "no longer stands" in event["DESCRIPTION"]


async def test_what_was_taken_back_is_cancelled_for_a_month(room: Newsroom) -> None:
    await announce(room, "2017-05-01", "2018-03-08")
    [before] = await read()
    await take_back(room, Kind.PREMIERE_DATED)
    [event] = await read()
    assert (event["UID"], event["STATUS"]) == (before["UID"], "CANCELLED")
    assert event["SEQUENCE"] > before["SEQUENCE"]
    later = Syndication(clock=lambda: NOW + timedelta(days=31))
    assert (await later.calendar(later.everything())).events == []


@pytest.mark.parametrize("seed", range(10))
async def test_an_event_that_changes_has_a_higher_sequence(room: Newsroom, seed: int) -> None:
    rnd = random.Random(seed)  # noqa: S311 - the same every time
    days = ["2018-03-08", "2018-04-12", "2018-03", "2019", None]
    shown: dict[str, tuple[int, object]] = {}
    for step in range(8):
        active = [one for one in await room.milestones() if one.state is not RETRACTED]
        if active and rnd.random() < 0.3:
            known = rnd.choice(active)
            async with transaction():
                await milestones.retract(known.id, "a mistake", now=NOW)
                await mend(known.id, NOW)
        else:
            season = rnd.choice([2, 2, 2, None])
            kind = Kind.PREMIERE_MOVED if step and rnd.random() < 0.5 else Kind.PREMIERE_DATED
            said = claim(kind, season, when=rnd.choice(days))
            await room.report(
                rnd.choice(["Deadline", "Variety"]), f"2017-05-{3 * step + 1:02}", said
            )
        for event in await read():
            uid, sequence = str(event["UID"]), int(event["SEQUENCE"])
            now = (event["DTSTART"].dt, str(event["STATUS"]), str(event["SUMMARY"]))
            before, then = shown.get(uid, (-1, None))
            assert sequence > before or (sequence == before and now == then)
            shown[uid] = (sequence, now)


async def test_what_is_only_reported_is_tentative_and_a_rumour_is_no_event(room: Newsroom) -> None:
    reported = claim(Kind.PREMIERE_DATED, when="2018-03-08", certainty=Certainty.REPORTED)
    rumour = claim(Kind.PREMIERE_DATED, 3, when="2019-03-08", certainty=Certainty.RUMOURED)
    await room.report("Deadline", "2017-05-01", reported)
    await room.report("Blog", "2017-05-01", rumour)
    [event] = await read()
    assert event["STATUS"] == "TENTATIVE"
    assert event["SUMMARY"] == "Jessica Jones: season 2, premiere (reported)"


async def test_seasons_and_starts_of_filming_are_events_of_their_own(room: Newsroom) -> None:
    await announce(room, "2017-05-01", "2018-03-08")
    await room.report("Deadline", "2017-05-02", claim(Kind.PREMIERE_DATED, 3, when="2019-06-14"))
    await room.report("Deadline", "2017-05-03", claim(Kind.FILMING_SCHEDULED, 3, when="2018-06-25"))
    found = [(event["DTSTART"].dt, str(event["SUMMARY"])) for event in await read()]
    assert found == [
        (date(2018, 3, 8), "Jessica Jones: season 2, premiere"),
        (date(2018, 6, 25), "Jessica Jones: season 3, filming starts"),
        (date(2019, 6, 14), "Jessica Jones: season 3, premiere"),
    ]


async def test_days_of_more_than_a_year_ago_are_left_out(room: Newsroom) -> None:
    await room.report("Deadline", "2015-10-01", claim(Kind.PREMIERE_DATED, 1, when="2015-11-20"))
    assert await read() == []


async def catalogue_says(
    room: Newsroom, premiere: str | None, finale: str | None = None, *, number: int = 2
) -> None:
    days = [None if text is None else PartialDate.parse(text) for text in (premiere, finale)]
    await season_days.save(room.show.id, [Season(number, 13, *days)], now=NOW)


async def test_the_catalogues_days_are_there_where_the_ledger_has_none(room: Newsroom) -> None:
    await catalogue_says(room, "2018-03-08", "2018-05-24")
    premiere, finale = await read()
    assert [str(event["SUMMARY"]) for event in (premiere, finale)] == [
        "Jessica Jones: season 2, premiere",
        "Jessica Jones: season 2, finale",
    ]
    assert (finale["DTSTART"].dt, finale["STATUS"]) == (date(2018, 5, 24), "TENTATIVE")
    assert str(finale["DESCRIPTION"]) == "TVmaze"
    await catalogue_says(room, "2018-03-08", "2018-05-31")
    _, moved = await read()
    assert (moved["UID"], moved["DTSTART"].dt) == (finale["UID"], date(2018, 5, 31))
    assert moved["SEQUENCE"] > finale["SEQUENCE"]
    await catalogue_says(room, None)
    assert await read() == []


@pytest.mark.parametrize(
    ("announced", "standing"),
    [
        (["2018-03-08"], ["2018-03-08 CONFIRMED"]),
        (["2018-03-22"], ["2018-03-22 CONFIRMED"]),
        (["2018-03"], ["2018-03-08 TENTATIVE"]),
        (["2019"], []),
        (["2018-03-08", "2019"], ["2018-03-08 CANCELLED"]),
        (["2018-spring", "2018-03-22"], ["2018-03-22 CONFIRMED"]),
    ],
)
async def test_the_ledger_knows_better_than_the_catalogue(
    room: Newsroom, announced: list[str], standing: list[str]
) -> None:
    await catalogue_says(room, "2018-03-08")
    for place, when in enumerate(announced):
        await announce(room, f"2017-05-0{place + 1}", when, moved=place > 0)
    found = await read()
    assert [f"{event['DTSTART'].dt} {event['STATUS']}" for event in found] == standing


async def test_a_season_that_comes_out_at_once_has_no_finale(room: Newsroom) -> None:
    await catalogue_says(room, "2018-03-08", "2018-03-08")
    assert len(await read()) == 1


@given(title=HOSTILE, quote=HOSTILE, outlet=HOSTILE)
def test_no_text_breaks_out_of_its_property(title: str, quote: str, outlet: str) -> None:
    reports = [Report(line(outlet), line(quote), "https://a.example/,;:")]
    event = Event(
        id=UUID(int=1),
        sequence=2,
        day=date(2018, 3, 8),
        title=line(title),
        category="Premiere",
        note=line(quote),
        reports=reports,
        standing=Standing.CONFIRMED,
        created=NOW,
        changed=NOW,
    )
    written = write_ics(Calendar(line(title), line(quote), [event]))
    lines = written.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(one) <= 75 and b"\n" not in one for one in lines)
    [read_back] = events_in(written)
    assert str(read_back["SUMMARY"]) == event.title
    assert str(read_back["URL"]) == reports[0].url
    assert reports[0].quote in str(read_back["DESCRIPTION"])
    assert read_back["UID"] == str(event.id)
