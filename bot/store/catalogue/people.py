"""People and their credits in the store."""

from collections.abc import Sequence

from bot.domain.claim import Credit, Job
from bot.domain.show import CreditLine
from bot.domain.text import fold
from bot.store.columns import clean, clip, clip_or_none
from bot.store.models import CreditRow, PersonRow
from bot.store.statement import fetch

# The update that changes nothing has it return the row that another process added just now.
_ADD = """
INSERT INTO person (name, folded) VALUES ($1, $2)
ON CONFLICT (folded) DO UPDATE SET folded = excluded.folded RETURNING id
"""


async def credits_of(show_id: int) -> Sequence[CreditLine]:
    """Return a show's credits in the order in which they became known."""
    rows = (
        await CreditRow.filter(show_id=show_id)
        .order_by("id")
        .values_list("person__name", "job", "character", "season")
    )
    return [CreditLine(name, Job(job), character, season) for name, job, character, season in rows]


async def save_credit(show_id: int, credit: Credit, article_id: int | None) -> None:
    """Keep a credit, or fill in what a known one lacks: its season, its character."""
    person_id = await person(credit.person)
    known = await CreditRow.filter(show_id=show_id, person_id=person_id, job=credit.job.value)
    same = _same(known, credit)
    if same is None:
        await CreditRow.create(
            identity=_identity(show_id, person_id, credit),
            show_id=show_id,
            person_id=person_id,
            job=credit.job.value,
            character=clip_or_none(credit.character),
            season=credit.season,
            quote=clean(credit.quote),
            article_id=article_id,
        )
        return
    if same.season is None and credit.season is not None:
        same.season = credit.season
        same.identity = _identity(show_id, person_id, credit)
    if same.character is None:
        same.character = clip_or_none(credit.character)
    await same.save()


async def person(name: str) -> int:
    """Find a person by name, or add one; returns the id."""
    folded = clip(fold(name))
    rows = await fetch("SELECT id FROM person WHERE folded = $1", folded)
    if not rows:
        rows = await fetch(_ADD, clip(name), folded)
    return int(rows[0]["id"])


async def named(name: str) -> str | None:
    """Return how a person's name is written; None for somebody unknown."""
    row = await PersonRow.get_or_none(folded=clip(fold(name)))
    return None if row is None else row.name


async def starting(typed: str, *, limit: int) -> Sequence[str]:
    """Return the names that start so, in their order."""
    rows = PersonRow.filter(folded__startswith=clip(fold(typed))) if typed else PersonRow.all()
    return [
        str(name)
        for name in await rows.order_by("folded").limit(limit).values_list("name", flat=True)
    ]


def _same(known: Sequence[CreditRow], credit: Credit) -> CreditRow | None:
    """Find the known credit that this one repeats or completes."""
    exact = [row for row in known if row.season == credit.season]
    if exact or credit.season is None:
        return next(iter(exact or known), None)
    return next((row for row in known if row.season is None), None)


def _identity(show_id: int, person_id: int, credit: Credit) -> str:
    season = "" if credit.season is None else credit.season
    return f"{show_id}|{person_id}|{credit.job}|{season}"
