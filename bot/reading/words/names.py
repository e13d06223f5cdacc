"""People's names out of a stretch of headline."""

import re

from bot.reading.words.given import FIRST_NAMES
from bot.reading.words.vocabulary import (
    AFTER_TITLE,
    BEFORE_TITLE,
    COMMON,
    GIVEN_NAMES,
    JARGON,
    NAME_PARTICLES,
    NETWORKS,
    ROLE_NOUNS,
)

_SPLIT = re.compile(r"\s*(?:,|;|&|\+| and | plus | with | along with )\s*", re.IGNORECASE)
_NAME_WORD = re.compile(r"^[A-ZÀ-ÖØ-ÞŁŚŠŽ][\w.'’-]*$|^O'[A-Z]\w+$")
_ROLES = frozenset(word for role in ROLE_NOUNS for word in role.split())
_DESCRIPTIONS = _ROLES | frozenset(
    [
        "oscar",
        "oscars",
        "emmy",
        "bafta",
        "tony",
        "grammy",
        "golden",
        "globe",
        "winner",
        "winners",
        "winning",
        "nominee",
        "nominated",
        "former",
        "ex",
        "series",
        "regular",
        "comedian",
        "comic",
        "singer",
        "rapper",
        "musician",
        "model",
        "actor's",
        "youtuber",
        "wrestler",
        "wwe",
        "nfl",
        "nba",
        "athlete",
        "legend",
        "veteran",
        "icon",
        "superstar",
        "actress's",
        "exclusive",
        "breaking",
        "report",
        "update",
        "confirmed",
        "watch",
        "tvline",
        "dwts",
        "snl",
        "broadway",
        "hollywood",
        "marvel",
        "dc",
        "disney",
        "netflix",
        "the",
        "a",
        "an",
        "new",
        "fellow",
        "original",
        "also",
        "legendary",
        "rising",
        "real-life",
        "movie",
        "film",
        "tv",
        "television",
        "stage",
        "screen",
        "british",
        "american",
        "australian",
        "irish",
        "scottish",
        "canadian",
        "korean",
        "spanish",
        "french",
        "german",
        "late-night",
        "host",
        "guest",
        "recurring",
        "main",
        "longtime",
        "fan",
        "favourite",
        "favorite",
        "beloved",
        "breakout",
        "newcomer",
        "co-lead",
        "lead",
        "leads",
        "stars",
        "star's",
        "show's",
        "series'",
        "season",
        "more",
        "five",
        "four",
        "three",
        "two",
        "six",
        "seven",
        "eight",
        "others",
        "other",
        "will",
        "to",
        "is",
        "are",
        "has",
        "have",
        "been",
        "also",
        "finally",
        "officially",
        "reportedly",
        "mcu",
        "xfl",
        "pop",
        "soap",
        "queer",
        "drag",
        "race",
        "bachelor",
        "bachelorette",
        "sitcom",
        "comedy",
        "drama",
        "musical",
        "theatre",
        "theater",
        "villain",
        "hero",
        "who",
        "as",
        "mystery",
        "character",
        "major",
        "key",
        "undisclosed",
        *("intern", "interns", "doctor", "detective", "companion", "surgeon", "nurse", "cop"),
        *("teacher", "sidekick", "heroine", "judge", "agent", "captain", "recruit"),
        "expanded",
        "another",
        "former",
    ]
)
_STOP = re.compile(
    r"\s(?:as|in|to|for|opposite|on|joining|among|at|after|ahead|following|over|from|into|"
    r"alongside|is|are|will|while|who|with # |before|amid)\s|[:;–|!?(]|§|#|@|~|(?<![ .]\w)\. "
)


# Ends of phrases that look like names in capitals: "Fall Schedule", "Sophomore Semester".
_THINGS = frozenset(
    [
        *("schedule", "slate", "date", "dates", "deal", "slot", "lineup", "line-up", "run", "role"),
        *(
            "changes",
            "goodbyes",
            "stream",
            *("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
            "sophomore",
            "goodbye",
            "farewells",
            "tributes",
            "semester",
            "order",
            "orders",
            "shows",
            "series",
            "drama",
            "dramas",
            "comedy",
            "pilot",
        ),
        *("trailer", "trailers", "teaser", "poster", "posters", "premiere", "release", "record"),
        *("records", "bow", "return", "episodes", "episode", "season", "seasons", "details"),
        *("plans", "script", "writers", "room", "studio", "studios", "pictures", "productions"),
        *("entertainment", "television", "rights", "books", "novel", "adaptation", "sequel"),
        *("prequel", "spinoff", "spin-off", "reboot", "revival", "special", "finale", "specials"),
        *("christmas", "halloween", "summer", "winter", "spring", "autumn", "fall", "midseason"),
        *("look", "photos", "images", "art", "footage", "clip", "promo", "scene", "scenes"),
        *("cast", "crew", "stars", "star", "location", "locations", "setting", "title", "villain"),
        *("villains", "characters", "character", "love", "interest", "family", "team", "duo"),
        *("shot", "shots", "start", "window", "bow", "slots", "nights", "night", "tour", "city"),
        *("new", "first", "official", "early", "big", "major", "more", "another", "final", "last"),
    ]
)
_SURNAMES = frozenset(["early", "love", "summer", "winter", "spring", "bow", "city", "star"])
# What may stand between a person and what the person does: "Jane Doe reportedly set to".
_BETWEEN = frozenset(
    [
        *("reportedly", "officially", "finally", "also", "now", "rumoured", "rumored", "said"),
        *("confirmed", "confirms", "set", "tapped", "in", "talks", "to", "will", "is", "are", "be"),
        *("has", "have", "been", "being", "signs", "expected", "likely", "apparently", "may"),
        *("might", "could", "just", "already", "circling", "eyed", "eyeing", "negotiations"),
        *("announced", "announces", "revealed", "both", "all", "each", "suddenly", "quietly"),
        *("abruptly", "temporarily", "lined", "approached", "joining", "cast", "was", "were"),
        *("once", "again", "not", "definitely", "allegedly", "supposedly", "early", "final"),
        *("returning", "returns", "stepping", "steps", "down", "away", "exits", "leaving"),
        *("joins", "promoted", "named", "hired", "back", "up", "out", "upped", "signed"),
        *(
            "he'll",
            "she'll",
            "they'll",
            "he's",
            "she's",
            "they're",
            "he",
            "she",
            "they",
            "says",
            "reveals",
        ),
        *("the", "an", "a", "his", "her", "their", "eyes", "at", "wants", "plans", "due"),
        *("advanced", "nearing", "deal", "near", "closes", "closing", "inks", "boards"),
    ]
)


def names_in(text: str, *, trusting: bool = False, strict: bool = False) -> list[str]:
    """Return the names in "Oscar winner Jane Doe, John Roe and Mary Major".

    `trusting` takes any words for a name (a headline all in lower case); `strict` wants two words
    of which one is uncommon, for places where things other than people stand too.
    """
    names = []
    for part in _SPLIT.split(text.strip(" '\"")):
        name = _name(part, trusting=trusting)
        if name and (not strict or _surely(name)):
            names.append(name)
    return names


def before_stop(text: str) -> int:
    """Where the object of "adds …" ends in a skeleton that follows the verb."""
    stop = _STOP.search(text)
    return stop.start() if stop else len(text)


def _name(part: str, *, trusting: bool) -> str | None:
    words = part.split()
    while len(words) > 1 and words[-1].strip(".,'").lower() in _BETWEEN:
        words.pop()
    run: list[str] = []
    for word in reversed(words):
        bare = word.strip("'\"()[].,").lower()
        given = len(run) == 1 and bare in GIVEN_NAMES and word[0].isupper()
        if (bare in _DESCRIPTIONS and not given) or bare.endswith("'s") or word.startswith("'"):
            break
        if not (_NAME_WORD.match(word) or bare in NAME_PARTICLES or (trusting and word.isalpha())):
            break
        run.insert(0, word)
    return _checked(run)


def _checked(run: list[str]) -> str | None:
    """Join the words of a name; None for what can't be one."""
    while run and run[0].lower() in NAME_PARTICLES and run[0].islower():
        run.pop(0)
    name = " ".join(run).strip("'\"., ")
    if not 1 <= len(run) <= 5 or len(name) < 3:
        return None
    if len(run) == 1 and (
        name.lower() in COMMON
        or name.lower() in AFTER_TITLE
        or name.lower() in BEFORE_TITLE
        or name.lower() in JARGON
        or name.lower() in NETWORKS
        or name.isupper()
    ):
        return None
    if name.lower() in NETWORKS or all(word.lower() in JARGON for word in run):
        return None
    if run[-1].lower() in _THINGS - _SURNAMES and run[0].lower() not in FIRST_NAMES:
        return None
    return name


def _surely(name: str) -> bool:
    words = [word.lower().strip(".") for word in name.split()]
    if (
        len(words) < 2
        or words[-1] in _THINGS
        or words[0] in _THINGS
        or any(word in JARGON or word in {"be", "directed"} for word in words)
    ):
        return False
    return any(word not in COMMON for word in words)
