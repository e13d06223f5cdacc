"""The outlets that we know by name: how far each is trusted, and where its feeds are."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import config
from bot.domain.article import Outlet
from bot.domain.kinds import Tier
from bot.domain.text import fold, slugify

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){0,14}")  # others would only be guessed
_FILE = Path(config.__file__).with_name("outlets.toml")


def known_outlet(name: str) -> Outlet:
    """Return the outlet of that name; one that is not listed counts as press."""
    return _listed().get(fold(name)) or Outlet(name.strip() or "Unknown outlet")


def curated_feeds() -> Mapping[str, Outlet]:
    """Return the addresses of the feeds that Clapper comes with, and whose they are."""
    feeds: dict[str, list[str]] = _file()["feeds"]
    return {url: known_outlet(name) for name, urls in feeds.items() for url in urls}


def tag_feeds(title: str) -> Mapping[str, Outlet]:
    """Return where outlets may have a feed about one show, by the name of its tag there."""
    patterns: dict[str, str] = _file()["tags"]
    return {
        pattern.format(slug=slug): known_outlet(name)
        for name, pattern in patterns.items()
        for slug in tags_of(title)
    }


def tags_of(title: str) -> tuple[str, ...]:
    """Return a title as a part of an address, as WordPress writes it: `&` goes, or is `and`."""
    forms = (title.replace("&", " "), title)
    slugs = dict.fromkeys(slugify(form) for form in forms)
    return tuple(slug for slug in slugs if _SLUG.fullmatch(slug))


@cache
def _listed() -> dict[str, Outlet]:
    return {
        fold(name): Outlet(name, tier)
        for tier in Tier
        for name in _file().get(tier.value, {}).get("names", ())
    }


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text("utf-8"))
