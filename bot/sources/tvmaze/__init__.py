"""TVmaze: a free catalogue of shows (CC BY-SA; every show links back to its page there)."""

from bot.sources.tvmaze.client import TvMaze, open_tvmaze

__all__ = ["TvMaze", "open_tvmaze"]
