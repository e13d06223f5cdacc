"""Lengths of time as people type them: `90d`, `12h`, `2w`."""

import re
from datetime import timedelta

_FORM = re.compile(r"(\d{1,4})\s*([hdw])")
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def parse_span(text: str) -> timedelta:
    """Read such a length. Raises ValueError for anything else."""
    match = _FORM.fullmatch(text.strip().lower())
    if match is None:
        raise ValueError(f"not a length of time: {text!r} (write 12h, 90d or 8w)")
    return int(match[1]) * _UNITS[match[2]]
