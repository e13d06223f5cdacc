"""Subscriptions in the store, and whose turn it is to be asked for."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.subscription import Subscription
from bot.store.columns import clip, utc
from bot.store.polling import sources
from bot.store.source_models import SourceRow, SubscriptionRow
from bot.store.statement import change, fetch, for_update_skip_locked

_CLAIM = """
UPDATE subscription SET ask_at = $1, attempts = attempts + 1 WHERE id IN (
    SELECT id FROM subscription WHERE ask_at <= $2 ORDER BY ask_at LIMIT $3 {lock}
)
RETURNING id
"""


async def want(
    source_id: int, hub: str, topic: str, *, token: str, secret: str | None, now: datetime
) -> bool:
    """Keep the wish to be told by a hub. Returns whether that is new or goes elsewhere now.

    The token and secret are used only then.
    """
    row = await SubscriptionRow.get_or_none(source_id=source_id)
    if row is not None and (row.hub, row.topic) == (hub, topic):
        return False
    wanted = {
        "hub": hub,
        "topic": topic,
        "token": token,
        "secret": secret,
        "ask_at": utc(now),
        "attempts": 0,
        "lease_until": None,
        "error": None,
    }
    await SubscriptionRow.update_or_create(wanted, source_id=source_id)
    return True


async def claim(limit: int, *, retry_at: datetime, now: datetime) -> Sequence[Subscription]:
    """Take those that are due, which are due again at `retry_at` should nothing come of it."""
    sql = _CLAIM.format(lock=for_update_skip_locked())
    ids = {row["id"] for row in await fetch(sql, retry_at, now, limit)}
    found = await _subscriptions(id__in=sorted(ids)) if ids else []
    forgotten = ids - {one.id for one in found}
    if forgotten:  # their sources were removed, so they are let run out
        await SubscriptionRow.filter(id__in=sorted(forgotten)).delete()
    return found


async def find(token: str) -> Subscription | None:
    """Return the one that is pushed to this address, if its source is still wanted."""
    found = await _subscriptions(token=token, ask_at__isnull=False)
    return found[0] if found else None


async def asked(subscription: Subscription, *, ask_at: datetime) -> None:
    """Note when to ask a hub again that takes its time, unless it has confirmed meanwhile."""
    same = SubscriptionRow.filter(id=subscription.id, attempts=subscription.attempts)
    await same.update(ask_at=utc(ask_at))


async def confirmed(subscription_id: int, *, lease_until: datetime, ask_at: datetime) -> None:
    """Note that a hub will push until then, and when to renew it."""
    await SubscriptionRow.filter(id=subscription_id).update(
        lease_until=utc(lease_until), ask_at=utc(ask_at), attempts=0, error=None
    )


async def refused(subscription_id: int, error: str, *, ask_at: datetime) -> None:
    """Note that a hub won't, and when to ask it again."""
    await SubscriptionRow.filter(id=subscription_id).update(
        error=clip(error, 500), ask_at=utc(ask_at), lease_until=None
    )


async def ask_all_again(*, at: datetime) -> None:
    """Have every subscription asked for as if it were new."""
    await change("UPDATE subscription SET ask_at = $1, attempts = 0", at)


async def pushed(subscription: Subscription, *, news: bool, now: datetime) -> None:
    """Note that a hub does push: its source is polled less often while that lasts."""
    until = subscription.lease_until
    told: dict[str, object] = {"pushed_until": None if until is None else utc(until)}
    if news:
        told["news_at"] = utc(now)
    await SourceRow.filter(id=subscription.source.id).update(**told)


async def outrun(source_id: int) -> None:
    """Note that a poll found news before the hub told of it."""
    await change("UPDATE source SET pushed_until = NULL WHERE id = $1", source_id)


async def _subscriptions(**wanted: object) -> list[Subscription]:
    rows = await SubscriptionRow.filter(**wanted)
    of_rows = {row.source_id: row for row in rows}  # type: ignore[attr-defined] # Tortoise's
    return [
        Subscription(
            row.id,
            source,
            row.hub,
            row.topic,
            row.token,
            row.secret,
            row.attempts,
            row.lease_until,
            row.error,
        )
        for source in await sources.by_ids(of_rows)
        for row in [of_rows[source.id]]
    ]
