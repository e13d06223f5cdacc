"""The outbox: what is owed to whom, and what became of it.

`owe` and `revise` are called inside of the ledger's transaction.
"""

from datetime import datetime, timedelta

from bot.store.fanout import owe
from bot.store.statement import change

__all__ = ["owe", "revise"]

# Discord limits edits of messages that are older than an hour (error 30046). A later change that
# is not urgent waits a day, so that whatever else comes until then goes into the same edit.
_FREELY_EDITED = timedelta(hours=1)
_GATHERED = timedelta(days=1)

_REVISE = """
UPDATE announcement SET revision = $2, run_at = CASE
    WHEN state <> 'sent' THEN run_at
    WHEN message_id IS NULL THEN NULL
    WHEN $3 = 1 OR posted_at > $4 THEN $5
    ELSE COALESCE(run_at, $6) END
WHERE milestone_id = $1 AND revision < $2
"""


async def revise(milestone_id: int, revision: int, *, urgent: bool, now: datetime) -> int:
    """Owe a milestone's new revision to all that have it or wait for it. Returns how many.

    Unsent announcements just take it. Posted ones are edited at once when it is `urgent` or
    they are younger than an hour; otherwise at most once a day.
    """
    return await change(
        _REVISE,
        milestone_id,
        revision,
        int(urgent),
        now - _FREELY_EDITED,
        now,
        now + _GATHERED,
    )
