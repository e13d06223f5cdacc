"""Small things to remember about ourselves, by a key of at most 24 characters."""

from bot.store.models import NoteRow


async def get(key: str) -> str | None:
    row = await NoteRow.get_or_none(key=key)
    return None if row is None else row.value


async def put(key: str, value: str) -> None:
    await NoteRow.update_or_create({"value": value}, key=key)


async def ensure(key: str, fresh: str) -> str:
    """Return what is remembered; `fresh` is from now on if nothing is."""
    row, _ = await NoteRow.get_or_create({"value": fresh}, key=key)
    return row.value
