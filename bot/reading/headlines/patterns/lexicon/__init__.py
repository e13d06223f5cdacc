"""What the words of production news mean: each phrase stands for an idea, or several.

A phrase added here is known to every row of the tables. `begin~` stands for begin, begins, its
regular past form (beginned does no harm) and beginning; `stop~~` doubles the last letter; irregular
forms are spelt out, and "{won't/will not} return" is both. Where several phrases begin at one word
the longest wins, so that "set to" is no setting and "first day of filming" no filming. A word may
stand under several ideas.
"""

import re

from bot.reading.headlines.patterns.lexicon import fates, little, people, screen, work

_IDEAS = {**little.IDEAS, **fates.IDEAS, **work.IDEAS, **screen.IDEAS, **people.IDEAS}


def _forms(phrase: str) -> list[str]:
    """All forms of a phrase whose verb ends in `~` (or `~~` where its last letter doubles)."""
    found = re.match(r"(.* )?([\w'-]+?)(~~?)( .*)?$", phrase)
    if found is None:
        return [phrase]
    before, verb, sign, rest = found[1] or "", found[2], found[3], found[4] or ""
    double = verb + verb[-1] if sign == "~~" else verb
    if verb.endswith("e") and not verb.endswith("ee"):
        forms = [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        forms = [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    else:
        plural = "es" if verb.endswith(("s", "x", "ch", "sh", "z")) or verb == "go" else "s"
        forms = [verb, verb + plural, double + "ed", double + "ing"]
    return [before + form + rest for form in forms]


def _phrases(text: str) -> tuple[str, ...]:
    """Every form of the phrases between commas."""
    parts = (" ".join(part.split()) for part in text.split(","))
    spelt = (one for part in parts if part for one in _choices(part))
    return tuple(dict.fromkeys(form for one in spelt for form in _forms(one)))


def _choices(phrase: str) -> list[str]:
    """All that "{won't/will not} return" stands for."""
    before, brace, rest = phrase.partition("{")
    if not brace:
        return [phrase]
    inside, _, after = rest.partition("}")
    return [
        before + " ".join(one.split()) + tail
        for one in inside.split("/")
        for tail in _choices(after)
    ]


PHRASES: dict[str, tuple[str, ...]] = {idea: _phrases(text) for idea, text in _IDEAS.items()}
