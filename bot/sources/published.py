"""When an item was published, by its feed's word: strictly, or not at all.

Lenient readers of dates turn "20" into today; a wrong date would make old news new.
"""

import re
from datetime import UTC, datetime, timedelta, timezone

_FIRST = datetime(1990, 1, 1, tzinfo=UTC)  # feeds say 1970 for "no date"
_AHEAD = timedelta(days=1)

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
# RFC 822's zones, and those that outlets write. Any other name could be anywhere.
_ZONES = {
    **dict.fromkeys(("z", "ut", "utc", "gmt", "wet"), 0),
    "edt": -4,
    "est": -5,
    "cdt": -5,
    "cst": -6,
    "mdt": -6,
    "mst": -7,
    "pdt": -7,
    "pst": -8,
    "bst": 1,
    "cet": 1,
    "cest": 2,
    "eet": 2,
    "eest": 3,
    "jst": 9,
    "aest": 10,
    "aedt": 11,
}
_RFC_822 = re.compile(
    r"(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]{0,6}\.?,?\s+(\d{4})\s+"
    r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,4}))?",
    re.IGNORECASE | re.ASCII,
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?[^T ]{0,6})?")
_FRACTION = re.compile(r"\.(\d{1,6})\d*")


def published_at(text: str, now: datetime) -> datetime | None:
    """Return the date in UTC; None for what is missing, unclear, before 1990 or ahead of `now`."""
    text = text.strip()[:64]
    try:
        found = _rfc_822(text) or _iso(text)
    except (ValueError, OverflowError):
        return None
    return found if found is not None and _FIRST <= found <= now + _AHEAD else None


def _rfc_822(text: str) -> datetime | None:
    match = _RFC_822.fullmatch(text)
    if match is None:
        return None
    day, month, year, hour, minute, second, sign, off_hours, off_minutes, name = match.groups()
    if sign is not None:
        shift = timedelta(hours=int(off_hours), minutes=int(off_minutes))
        zone = timezone(-shift if sign == "-" else shift)
    elif name is not None and name.lower() not in _ZONES:
        return None
    else:
        zone = timezone(timedelta(hours=_ZONES[name.lower()] if name else 0))
    number = _MONTHS.index(month.lower()) + 1
    moment = (int(year), number, int(day), int(hour), int(minute), min(int(second or 0), 59))
    return datetime(*moment, tzinfo=zone).astimezone(UTC)


def _iso(text: str) -> datetime | None:
    if _ISO.fullmatch(text) is None:
        return None
    found = datetime.fromisoformat(_FRACTION.sub(_microseconds, text))
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


def _microseconds(match: re.Match[str]) -> str:
    return f".{match[1]:0<6}"
