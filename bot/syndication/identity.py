"""Names of what goes out that no other installation gives, and that never change."""

from uuid import UUID, uuid4, uuid5

from bot.store import notes

_NOTE = "installation"


async def installation() -> UUID:
    """Return this installation's own name; the first call makes it."""
    return UUID(await notes.ensure(_NOTE, str(uuid4())))


def named(installation: UUID, what: str) -> UUID:
    """Return the name of a thing, such as `milestone 7`."""
    return uuid5(installation, what)
