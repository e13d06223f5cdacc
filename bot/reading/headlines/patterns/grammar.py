"""How a row's words are spelt: a pattern over ideas, not over letters.

An item of a pattern is
- a name of the lexicon, several between bars (`renew|renewal` is either), a name of `GROUPS`, or
  one of the marks § # @ ~; `?` after it: may be missing, `*`: may be repeated;
- `SEASON`, a season that does not merely say which trailer or finale is meant;
- `..3`, up to three words of the same phrase; `==3`, the same without what tells of other kinds;
  `--3`, of words that may stand between a title and its verb; `__3`, of any words of the clause;
- `!name`, `<!name` and `<name`: what must not follow, must not and must stand before;
- `^` and `$`, the edges of a clause; `$|at`: the edge, or what may stand in its place;
- `>`: what comes now must follow without being part of the words.
"""

import re
from collections.abc import Callable

from bot.reading.headlines.patterns import ideas

# Ideas that rows mean together.
GROUPS = {
    "ORDER": "order|greenlight|pick",
    "THING": "thing|trailer|clip|photo|look|date|reldate|premiere|film|crew|star|role|ensemble|"
    "pilot|exitN|shoot|return|begin",
    "MOD": "det|adv|w|num|new|first|more|@|~|§|series|spinoff",
    "SOFT": "adv|be|will|to|at|@|#|series|det|num|spinoff|reboot|of|from|~|§",
    "MAKES": "renew|renewal|ORDER|get|give|confirm|sets|return|back|save|bringback|continue|keep",
    "AGREES": "ORDER|sets|confirm|dev|come|go|get|pickup|happen|eye|setfor",
    "WANTS": "ORDER|sets|confirm|develop|dev|eye|get|give|bring|bringback|return|back|for|save|"
    "renew",
    "GOES_ON": "return|back|come|continue|bringback|go",
    "COMES": "premieres|premiering|return|come|back|begin|avail",
}
_STOPS = "stop|colon"
_PHRASE = f"{_STOPS}|and|comma|sub|about|star|other|after|ahead|amid|while|neg"
_GAPS = {
    "..": (_PHRASE, True),
    "==": (f"{_PHRASE}|trailer|clip|photo|look|film|crew|join|exit", True),
    "--": ("SOFT", False),
    "__": ("stop", True),
}
_TIMES = {"?": "?", "*": "{0,4}"}


def spread(names: str) -> list[str]:
    """Return the ideas behind names between bars."""
    found: list[str] = []
    for name in names.split("|"):
        found += spread(GROUPS[name]) if name in GROUPS else [name]
    return found


def compiled(words: str) -> re.Pattern[str]:
    """Compile one pattern; ValueError for a name that the lexicon lacks."""
    first, _, ahead = words.partition(">")
    out = "".join(_item(item) for item in first.split())
    if ahead:
        out += f"(?={''.join(_item(item) for item in ahead.split())})"
    return re.compile(out)


def needed(words: str) -> list[frozenset[str]]:
    """Return the ideas of which a line must hold one each, for a pattern to have a chance."""
    return [
        frozenset(["#"] if item == "SEASON" else spread(item))
        for item in words.split()
        if item[0] not in "<!^$>._-=" and item[-1] not in _TIMES
    ]


def _class(names: str, *, but: bool = False) -> str:
    return f"[{'^' if but else ''}{ideas.signs_of(spread(names))}]"


def _gap(item: str) -> str:
    names, but = _GAPS[item[:2]]
    return f"{_class(names, but=but)}{{0,{item[2:]}}}?"


def _named(item: str) -> str:
    times = _TIMES.get(item[-1], "")
    name = item[:-1] if times else item
    if name == "SEASON":
        return f"(?:#(?!{_class('MOD')}{{0,2}}{_class('THING')})){times}"
    return _class(name) + times


# What an item begins with, and what becomes of it; the first that fits is meant.
_FORMS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("^", lambda _: f"(?<!{_class(_STOPS, but=True)})"),
    ("$", lambda item: rf"(?=\Z|{_class(_STOPS + item[1:])})"),
    ("<!", lambda item: f"(?<!{_class(item[2:])})"),
    ("<", lambda item: f"(?<={_class(item[1:])})"),
    ("!", lambda item: f"(?!{_class(item[1:])})"),
    *((gap, _gap) for gap in _GAPS),
    ("", _named),
)


def _item(item: str) -> str:
    return next(build(item) for start, build in _FORMS if item.startswith(start))
