"""The ledger: what articles claimed, and the milestones that they made."""
