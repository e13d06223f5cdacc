"""Indexes that Tortoise has no word for."""

from tortoise.indexes import Index


class PresentIndex(Index):
    """Of rows only where its one field is set: what is not, and what stays so, costs nothing."""

    def __init__(self, *, fields: tuple[str, ...] | list[str], name: str | None = None) -> None:
        super().__init__(fields=fields, name=name)
        [column] = self.fields
        self.extra = f" WHERE {column} IS NOT NULL"
