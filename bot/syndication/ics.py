"""A calendar as iCalendar (RFC 5545), its days as whole days of no time zone."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar as Written
from icalendar import Event as WrittenEvent

from bot.syndication.values import Calendar, Event, Report

TYPE = "text/calendar"

_REFRESH = timedelta(hours=6)  # how long a calendar may keep it


def write_ics(calendar: Calendar) -> bytes:
    written = Written()
    written.add("prodid", "-//Clapper//Milestones of TV shows//EN")
    written.add("version", "2.0")
    written.add("calscale", "GREGORIAN")
    written.add("method", "PUBLISH")
    # Both: the first of each pair is RFC 7986, the second what calendars knew before it.
    written.add("name", calendar.title)
    written.add("x-wr-calname", calendar.title)
    written.add("description", calendar.description)
    written.add("refresh-interval", _REFRESH, parameters={"value": "DURATION"})
    written.add("x-published-ttl", "PT6H")
    for event in calendar.events:
        written.add_component(_event(event))
    body: bytes = written.to_ical()
    return body


def _event(event: Event) -> WrittenEvent:
    written = WrittenEvent()
    written.add("uid", str(event.id))
    written.add("sequence", event.sequence)
    written.add("dtstamp", _seconds(event.changed))
    written.add("created", _seconds(event.created))
    written.add("last-modified", _seconds(event.changed))
    written.add("dtstart", event.day)
    written.add("dtend", event.day + timedelta(days=1))
    written.add("summary", event.title)
    written.add("description", _description(event))
    written.add("categories", [event.category])
    written.add("status", event.standing.value)
    written.add("transp", "TRANSPARENT")  # nobody is busy because of it
    if event.link is not None:
        written.add("url", event.link)
    return written


def _description(event: Event) -> str:
    return "\n".join([*([event.note] if event.note else []), *map(_said, event.reports)])


def _said(report: Report) -> str:
    words = f"{report.outlet}: “{report.quote}”" if report.quote else report.outlet
    return f"{words} {report.url}" if report.url else words


def _seconds(time: datetime) -> datetime:
    return time.astimezone(UTC).replace(microsecond=0)
