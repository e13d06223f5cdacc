"""Claims in the store: what every article said, and what the ledger made of it."""

from collections.abc import Sequence

from bot.domain.claim import Claim
from bot.domain.kinds import Certainty, Kind, Tier
from bot.domain.report import Report, Verdict
from bot.store.columns import clean, clip_or_none, from_date, to_date
from bot.store.models import ClaimRow


async def reports_of(show_id: int) -> Sequence[Report]:
    """Return every claim about a show, in the order in which they were stored."""
    rows = (
        await ClaimRow.filter(show_id=show_id)
        .order_by("id")
        .values(
            "season",
            "subject",
            "role",
            "milestone_id",
            "kind",
            "certainty",
            "when",
            claim_id="id",
            article="article__key",
            published_at="article__published_at",
            seen_at="article__seen_at",
            outlet="article__outlet__folded",
            tier="article__outlet__tier",
        )
    )
    return [
        Report(
            kind=Kind(row.pop("kind")),
            certainty=Certainty(row.pop("certainty")),
            tier=Tier(row.pop("tier")),
            when=to_date(row.pop("when")),
            **row,
        )
        for row in rows
    ]


async def save(
    claim: Claim, verdict: Verdict, *, article_id: int, show_id: int, milestone_id: int
) -> int:
    """Keep a claim as evidence of a milestone; returns its id."""
    row = await ClaimRow.create(
        article_id=article_id,
        show_id=show_id,
        milestone_id=milestone_id,
        season=claim.season,
        kind=claim.kind.value,
        certainty=int(claim.certainty),
        subject=clip_or_none(claim.subject),
        role=clip_or_none(claim.role),
        when=from_date(claim.when),
        quote=clean(claim.quote),
        reason=clean(claim.reason),
        verdict=verdict.value,
    )
    return row.id


async def move(claim_ids: Sequence[int], milestone_id: int) -> None:
    """Make claims the evidence of another milestone."""
    await ClaimRow.filter(id__in=list(claim_ids)).update(milestone_id=milestone_id)
