"""Outlets, and the sources that are polled: which, when, for whom."""
