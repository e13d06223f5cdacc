"""Links of messages as members copy them."""

import re

# A link ends with the message's id; ids have had 17 digits or more since 2015.
_MESSAGE = re.compile(r"(?:https://\S+/)?(\d{17,20})")


def message_in(typed: str) -> int | None:
    """Return the id in a message's link, or the bare id; None for anything else."""
    match = _MESSAGE.fullmatch(typed.strip())
    return None if match is None else int(match[1])
