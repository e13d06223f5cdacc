"""Claims in the store: what every article said, and what the ledger made of it."""

from collections.abc import Sequence

from bot.domain.claim import Claim
from bot.domain.kinds import Certainty, Kind, Tier
from bot.domain.report import Report, Verdict
from bot.store.columns import clean, clip_or_none, from_date, to_date
from bot.store.models import ClaimRow
from bot.store.polling.server_feeds import servers_with
from bot.store.statement import fetch, insert, known_time, time_of

# In plain SQL, as it is asked for with every article that says something.
_REPORTS = """
SELECT claim.id, season, subject, role, milestone_id, kind, certainty, "when",
    article.key AS article, published_at, seen_at, outlet.folded AS outlet, outlet.tier AS tier,
    article.source_id AS feed
FROM claim
JOIN article ON article.id = claim.article_id
JOIN outlet ON outlet.id = article.outlet_id
WHERE claim.show_id = $1 ORDER BY claim.id
"""


async def reports_of(show_id: int) -> Sequence[Report]:
    """Return every claim about a show, in the order in which they were stored."""
    rows = await fetch(_REPORTS, show_id)
    servers = await servers_with({row["feed"] for row in rows} - {None})
    return [
        Report(
            kind=Kind(row["kind"]),
            certainty=Certainty(row["certainty"]),
            article=row["article"],
            outlet=row["outlet"],
            tier=Tier(row["tier"]),
            seen_at=known_time(row["seen_at"]),
            published_at=time_of(row["published_at"]),
            season=row["season"],
            subject=row["subject"],
            role=row["role"],
            when=to_date(row["when"]),
            claim_id=row["id"],
            milestone_id=row["milestone_id"],
            feed=row["feed"],
            servers=servers.get(row["feed"], frozenset()),
        )
        for row in rows
    ]


async def save(
    claim: Claim, verdict: Verdict, *, article_id: int, show_id: int, milestone_id: int
) -> int:
    """Keep a claim as evidence of a milestone; returns its id."""
    columns = {
        "article_id": article_id,
        "show_id": show_id,
        "milestone_id": milestone_id,
        "season": claim.season,
        "kind": claim.kind.value,
        "certainty": int(claim.certainty),
        "subject": clip_or_none(claim.subject),
        "role": clip_or_none(claim.role),
        "when": from_date(claim.when),
        "quote": clean(claim.quote),
        "reason": clean(claim.reason),
        "verdict": verdict.value,
    }
    return await insert("claim", columns)


async def move(claim_ids: Sequence[int], milestone_id: int) -> None:
    """Make claims the evidence of another milestone."""
    await ClaimRow.filter(id__in=list(claim_ids)).update(milestone_id=milestone_id)
