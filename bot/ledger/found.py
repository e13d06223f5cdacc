"""The shows that an article is about, found in the store or added to it."""

from bot.domain.claim import Claim, ShowRef
from bot.domain.kinds import Certainty
from bot.domain.show import Show
from bot.domain.text import fold
from bot.store.catalogue import shows

# Titles longer than this are sentences that the reader mistook for one. The longest titles of
# scripted series have about 80 characters and a dozen words.
_LONGEST = 80
_MOST_WORDS = 12


class FoundShows:
    """Finds each show's id once; `added` are the ids of those that nobody knew."""

    def __init__(self) -> None:
        self._found: dict[ShowRef, int | None] = {}
        self.added: list[int] = []

    async def find(self, ref: ShowRef) -> int | None:
        if ref not in self._found:
            self._found[ref] = await shows.identify(ref.title, ref.id)
        return self._found[ref]

    async def find_or_add(self, claim: Claim) -> int | None:
        """Find a claim's show, or add it provisionally; None when it is not surely a show."""
        show_id = await self.find(claim.show)
        if show_id is None and _is_surely_a_show(claim):
            title = claim.show.title.strip()
            show_id = (await shows.add(Show(id=0, slug="", title=title, provisional=True))).id
            self._found[claim.show] = show_id
            self.added.append(show_id)
        return show_id


def _is_surely_a_show(claim: Claim) -> bool:
    title = claim.show.title.strip()
    return (
        claim.certainty >= Certainty.REPORTED
        and 0 < len(title) <= _LONGEST
        and len(title.split()) <= _MOST_WORDS
        and any(char.isalnum() for char in fold(title))
    )
