"""Which people the words of a milestone are about, and the part they have in it."""

import re
from collections.abc import Sequence

from bot.reading.headlines.line import Line
from bot.reading.headlines.patterns.row import Person
from bot.reading.headlines.patterns.table import Hit
from bot.reading.titles.mention import Mention
from bot.reading.titles.standing import Shape, shape_of
from bot.reading.words import names
from bot.reading.words.given import FIRST_NAMES
from bot.reading.words.vocabulary import AFTER_TITLE, BEFORE_TITLE, ROLE_NOUNS, any_of

# "adds § star Jane Doe": the name follows what the person is known from.
_KNOWN_FROM = re.compile(
    rf" (?:[a-z'-]+ ){{0,3}}?§(?: #)?(?: (?:and|&) §)?[ -](?:{any_of(ROLE_NOUNS)}) (?=\w)"
)


# In "adds two more: Jane Doe", what stands before the names.
_COUNTED = re.compile(
    r"(?: (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|more|new|faces|names|cast|"
    r"members|"
    r"series|regulars|stars|actors|recurring|to|#|for|its|guest|players|roles|up|§))+: (?=\w)"
    r"| (?:its|a|an|the|new|his|her)(?: [\w'-]+){1,3}: (?:§ )?(?=\w)"
)


def _owned(line: Line, end: int) -> re.Match[str] | None:
    """Find "The Walking Dead's" before a name: where the person is known from."""
    found = re.compile(r" § (?=[a-z])").match(line.skeleton, end)
    if found is None:
        return None
    mention = dict(line.mentions)[end + 1]
    return found if is_owner(line, mention) else None


def is_owner(line: Line, mention: Mention) -> bool:
    """Whether a possessive title stands before somebody's name: "Severance's Jane Doe"."""
    if not line.text.endswith("'s", 0, mention.end):
        return False
    name = _FULL_NAME.match(line.text, mention.end)
    return name is not None and name[1].lower() in FIRST_NAMES


_FULL_NAME = re.compile(r"'? ([A-Z][\w'-]+) (?:[A-Z]\. )?[A-Z]")


def people_of(line: Line, hit: Hit, others: Sequence[Hit]) -> list[str]:
    """Who joins or leaves, in the order of the headline."""
    trusting = shape_of(line.text) in {Shape.LOWER, Shape.UPPER}
    if hit.row.person in {Person.AFTER, Person.EITHER}:
        known = _KNOWN_FROM.match(line.skeleton, hit.end) or _COUNTED.match(line.skeleton, hit.end)
        known = known or _owned(line, hit.end)
        start = known.end() if known else hit.end
        end = start + names.before_stop(line.skeleton[start:])
        found = names.names_in(line.source(start, end), strict=not trusting, trusting=trusting)
        if found or hit.row.person is Person.AFTER:
            return found
    start = 0
    for stop in re.finditer(
        r"[;:|–!?§#@~]|(?<![ .]\w)(?<! [jsdm]r)\. ", line.skeleton[: hit.start]
    ):
        if stop.group() != ":" or line.skeleton[stop.end() : hit.start].strip():
            start = stop.end()  # "Jane Doe: Out of §" has its name before the stop
    for other in others:
        if start < other.end <= hit.start and other.row.kind is not hit.row.kind:
            start = other.end
    return names.names_in(line.source(start, hit.start), trusting=trusting)


_VERBS = (
    AFTER_TITLE | BEFORE_TITLE | frozenset(("steps", "down", "away", "fired", "replaced", "ousted"))
)
_APART = re.compile(r" (?:to|as|for|of|the|its|new|an?|by|with|after) ", re.IGNORECASE)


def people_within(line: Line, hit: Hit) -> list[str]:
    """Find whoever is named within the words: "showrunner Jane Doe exits"."""
    for place, part in enumerate(_APART.split(line.source(hit.start, hit.end))):
        words = part.split()[place == 0 :]  # the first word is the verb or the job
        while words and words[-1].lower() in _VERBS:
            words.pop()
        if found := names.names_in(" ".join(words), strict=True):
            return found
    return []


def role_of(line: Line, hit: Hit) -> str | None:
    """Find what somebody joins or leaves as."""
    rest = line.skeleton[hit.end - 4 if hit.words.endswith(" as") else hit.end :]
    found = re.match(r".{0,120}?\bas (?:an? |the |its |new )*([^,;:|–!?§#@~.]{2,60})", rest)
    if found is None:
        return None
    offset = len(line.skeleton) - len(rest)
    words = line.source(offset + found.start(1), offset + found.end(1))
    words = re.split(
        r" (?:in|for|on|at|and|after|ahead|opposite|with|to)$| (?:in|for|on|at|after|"
        r"ahead of|opposite|alongside) ",
        words,
    )[0]
    return words.strip(" '\"") or None
