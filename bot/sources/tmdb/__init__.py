"""TMDB: a second catalogue of shows, asked only with the key of whoever runs Clapper."""

from bot.sources.tmdb.client import API, Tmdb, open_tmdb

__all__ = ["API", "Tmdb", "open_tmdb"]
