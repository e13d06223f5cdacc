"""Imports point inward (DESIGN §4): each room may know only the rooms named here."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# What stands in the store for all of its rooms.
STORE = {
    "bot.store.address",
    "bot.store.bits",
    "bot.store.columns",
    "bot.store.delivery_models",
    "bot.store.follows",
    "bot.store.guild_hours",
    "bot.store.models",
    "bot.store.notes",
    "bot.store.source_models",
    "bot.store.statement",
    "bot.store.transaction",
}

MAY_IMPORT = {
    "bot.domain": set[str](),
    "bot.reading": {"bot.domain", "bot.errors"},
    "bot.reading.text": {"bot.domain"},
    "bot.reading.words": {"bot.domain", "bot.reading.text"},
    "bot.reading.titles": {"bot.domain", "bot.reading.text", "bot.reading.words"},
    "bot.reading.headlines": {
        "bot.domain",
        "bot.reading.text",
        "bot.reading.words",
        "bot.reading.titles",
    },
    "bot.reading.articles": {
        "bot.domain",
        "bot.reading.text",
        "bot.reading.words",
        "bot.reading.titles",
        "bot.reading.headlines",
    },
    "bot.store": {"bot.domain", "bot.errors"},
    "bot.store.catalogue": {"bot.domain", "bot.errors", *STORE},
    "bot.store.polling": {"bot.domain", "bot.errors", *STORE},
    "bot.store.ledger": {"bot.domain", "bot.errors", "bot.store.polling", *STORE},
    "bot.store.outbox": {
        "bot.domain",
        "bot.errors",
        "bot.store.ledger",
        "bot.store.polling",
        *STORE,
    },
    "bot.together": set[str](),
    "bot.polling": {
        "bot.domain",
        "bot.errors",
        "bot.loops",
        "bot.sources",
        "bot.store",
        "bot.together",
    },
    # Of the cards only words: which phrase tells a kind, and whether it still holds.
    "bot.syndication": {
        "bot.domain",
        "bot.errors",
        "bot.loops",
        "bot.store",
        "bot.cards.headlines",
        "bot.cards.truth",
        "bot.cards.words",
    },
    "bot.web": {"bot.domain", "bot.errors", "bot.loops", "bot.sources", "bot.syndication"},
    "bot.catalogue": {"bot.domain", "bot.errors", "bot.loops", "bot.store"},
    "bot.ledger": {"bot.domain", "bot.errors", "bot.loops", "bot.store", "bot.together"},
    "bot.alerts": {"bot.domain", "bot.errors", "bot.loops", "bot.store"},
    "bot.cards": {"bot.domain", "bot.errors", "bot.alerts", "bot.catalogue"},
    "bot.sandbox": set[str](),
    "bot.sender": {"bot.errors", "bot.alerts"},
    "bot.jobs": {"bot.alerts", "bot.store"},
    "bot.client": {
        "bot.domain",
        "bot.errors",
        "bot.alerts",
        "bot.catalogue",
        "bot.cards",
        "bot.polling.server_feeds",
        "bot.syndication",
    },
    "cogs": {
        "bot.domain",
        "bot.errors",
        "bot.alerts",
        "bot.catalogue",
        "bot.cards",
        "bot.client",
        "bot.polling.server_feeds",
        "bot.syndication",
    },
    "config": set[str](),
}

# Which rooms may know a library that would otherwise seep everywhere.
ONLY_IN = {
    "discord": {"bot.client", "bot.cards", "cogs", "bot.bench"},
    "tortoise": {"bot.store"},
    "asyncpg": {"bot.store", "bot.jobs", "bot.bench"},
    "pgqueuer": {"bot.jobs.engine"},
    # The client only names its errors, which discord.py lets through.
    "aiohttp": {"bot.client", "bot.sandbox", "bot.sender", "bot.sources", "bot.web", "bot.bench"},
    "typer": {"bot.cli"},
    "rich": {"bot.cli"},
    "icalendar": {"bot.syndication"},
}


def sources(package: str) -> list[Path]:
    path = ROOT.joinpath(*package.split("."))
    return sorted(path.rglob("*.py")) if path.is_dir() else [path.with_suffix(".py")]


def imports(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import hides where it points"
            module = node.module or ""
            found |= {
                f"{module}.{alias.name}" if is_module(f"{module}.{alias.name}") else module
                for alias in node.names
            }
    return found


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def within(module: str, room: str) -> bool:
    return module == room or module.startswith(f"{room}.")


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_lies_below_it(room: str) -> None:
    allowed = MAY_IMPORT[room] | {room}
    for file in sources(room):
        ours = {name for name in imports(file) if name.split(".")[0] in {"bot", "cogs", "config"}}
        strangers = {name for name in ours if not any(within(name, one) for one in allowed)}
        assert not strangers, f"{file.relative_to(ROOT)} imports {strangers}"


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_in_its_rooms(library: str) -> None:
    for file in [*sources("bot"), *sources("cogs"), *sources("config")]:
        module = ".".join(file.relative_to(ROOT).with_suffix("").parts)
        if any(within(module, room) for room in ONLY_IN[library]):
            continue
        assert not any(within(name, library) for name in imports(file)), module


def test_no_file_grows_past_four_hundred_lines() -> None:
    written = [*sources("bot"), *sources("cogs"), *sources("config"), *sources("tests")]
    files = [file for file in written if file.parent.name != "migrations"]
    long = {
        str(file.relative_to(ROOT)) for file in files if len(file.read_text().splitlines()) > 400
    }
    assert not long
