"""What the posts of a forum are called."""

from datetime import datetime

from bot.alerts.ports import Subject
from bot.cards import safe, words
from bot.domain.announcement import Hold
from bot.domain.dates import PartialDate

_NAME = 100  # characters, Discord's limit
_OF_DAY = {
    Hold.DAILY: "Daily digest",
    Hold.WEEKLY: "Weekly digest",
    Hold.QUIET: "While it was quiet here",
    Hold.LATE: "Catching up",
}


def name(subject: Subject, hold: Hold | None, when: datetime) -> str:
    """Return the show's title; for what tells several shows, what it is and its day by `when`."""
    if len({one.show.id for one in subject.told}) == 1:
        return safe.plain(subject.show.title, _NAME) or "A show"
    of_day = "News" if hold is None else _OF_DAY.get(hold, "News")
    return f"{of_day}, {words.date(PartialDate.of(when.date()))}"
