"""The outbox: what is owed to whom, and what became of it.

`owe` and `revise` are called inside of the ledger's transaction.
"""

from bot.store.fanout import owe
from bot.store.revising import revise

__all__ = ["owe", "revise"]
