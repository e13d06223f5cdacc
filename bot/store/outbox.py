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

_DUE = """
run_at = CASE
    WHEN state <> 'sent' THEN run_at
    WHEN message_id IS NULL THEN NULL
    WHEN $2 = 1 OR posted_at > $3 THEN $4
    ELSE COALESCE(run_at, $5) END
"""

# A lead's revision is ahead of its milestone's: it grew with all that its message tells.
_REVISE = f"""
UPDATE announcement SET revision = CASE WHEN revision < $6 THEN $6 ELSE revision + 1 END, {_DUE}
WHERE milestone_id = $1 AND (revision < $6 OR hold IS NOT NULL)
"""  # noqa: S608  # ours

# What is told in the message of another makes that one due.
_REVISE_LEADS = f"""
UPDATE announcement SET revision = revision + 1, {_DUE}
WHERE id IN (SELECT bundle_id FROM announcement WHERE milestone_id = $1 AND state = 'gathered')
"""  # noqa: S608  # ours


async def revise(milestone_id: int, revision: int, *, urgent: bool, now: datetime) -> int:
    """Owe a milestone's new revision to all that have it or wait for it. Returns how many.

    Unsent announcements just take it. Posted ones are edited at once when it is `urgent` or
    they are younger than an hour; otherwise at most once a day.
    """
    when = (milestone_id, int(urgent), now - _FREELY_EDITED, now, now + _GATHERED)
    revised = await change(_REVISE, *when, revision)
    await change(_REVISE_LEADS, *when)
    return revised
