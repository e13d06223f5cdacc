"""People and networks by name: what can be followed beside shows."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.domain.follow import Target
from bot.domain.text import fold
from bot.errors import RefusedError
from bot.store.catalogue import people

_LONGEST = 100  # characters of a name
_NEAR = 5


async def find_person(typed: str) -> Target:
    """Return who is meant: somebody known, or whoever has that full name some day.

    Raises RefusedError for what is no name, or is only a part of one.
    """
    name = " ".join(typed.split())
    if not fold(name) or len(name) > _LONGEST:
        raise RefusedError("Write the person's full name.")
    known = await people.named(name)
    if known is not None:
        return Target.person(known)
    if " " in name:
        return Target.person(name)
    near = "; ".join(await people.starting(name, limit=_NEAR))
    hint = f" Do you mean one of these: {near}?" if near else ""
    raise RefusedError(f"Write the person's full name.{hint}")


class Networks:
    """The networks of all shows; of one with several spellings the most frequent counts."""

    def __init__(self, names: Iterable[str | None]) -> None:
        counted = Counter(name for name in names if name)
        # From rare to frequent, so that the frequent spelling stays, then the known ones first.
        spelt = {fold(name): name for name, _ in reversed(counted.most_common())}
        self._names = dict(reversed(spelt.items()))

    def suggest(self, typed: str, limit: int = 25) -> Sequence[str]:
        wanted = fold(typed)
        return [name for key, name in self._names.items() if wanted in key or not typed][:limit]

    def find(self, typed: str) -> Target:
        """Return the network that is meant. Raises RefusedError, which says what is near."""
        name = self._names.get(fold(typed))
        if name is not None:
            return Target.network(name)
        near = "; ".join(self.suggest(typed, _NEAR))
        hint = f" Do you mean one of these: {near}?" if near else " Check the spelling."
        raise RefusedError(f"No known show is on a network called “{typed[:_LONGEST]}”.{hint}")
