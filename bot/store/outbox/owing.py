"""What the ledger leaves in the outbox: announcements owed, and edits of those that changed.

`owe` and `revise` are called inside of the ledger's transaction.
"""

from bot.store.outbox.fanout import owe
from bot.store.outbox.revising import revise

__all__ = ["owe", "revise"]
