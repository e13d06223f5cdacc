"""As many lines as fit a description, then how many more there are."""

from collections.abc import Iterable

from bot.cards.safe import size

_ROOM = 3900  # characters; leaves room in a description for "and 12 more"


def fitting(lines: Iterable[str], total: int) -> str:
    """Join lines while they fit; of `total` lines only those are drawn that are shown."""
    shown: list[str] = []
    left = _ROOM
    for line in lines:
        left -= size(line) + 1
        if left < 0:
            shown.append(f"and {total - len(shown)} more")
            break
        shown.append(line)
    return "\n".join(shown)
