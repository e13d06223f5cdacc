"""The outbox: who is owed which announcement, and what became of it."""
