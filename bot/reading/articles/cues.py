"""Whether a sentence may tell who acts: cheap, and before anything is looked up."""

import re

_TWO_CAPITALS = re.compile(r"[A-ZÀ-Þ][\w.'-]+ \(?(?:[a-z]{2,3} )?[A-ZÀ-Þ\"]")
_CUES = re.compile(
    r"star|cast|ensemble|regular|featur|headlin|front|toplin|lead|\bled\b| as |play|portray|voice|"
    r"repris|appear|recur|join|board|alongside|opposite|\bback\b|return|\bis\b|\bare\b|was|were|"
    r"\(|\bwith\b|'s? [A-Z]|role|part|[Aa]dd|[Aa]s [A-Z]|[,–] [A-Z][^,.]{1,40} (?:in|on|"
    r"for)\b|sign|"
    r"tapped|cameo|character|\bsee\b|name|writes|whose|\bma[dk]e|turn|\bcome|\bgo(?:es|ne)\b|"
    r"went|\bby\b|"
    r"attached|round|new|castmate|among|actor|actress|lineup|line-up|shoes|exit|left|leav|depart"
)
# Those of them that need no pattern: mostly one is there.
_PLAIN_CUES = (
    *(
        " as ",
        "star",
        "with ",
        "cast",
        "play",
        "was ",
        "part",
        "role",
        "join",
        "return",
        "new",
        "(",
    ),
    *("Cast", "Starr", "Led ", "Play", "Voice"),
    *("lead", "appear", "front", "round", "name", "turn", "board", "portray", "featur", "voice"),
)
_ACTS = (
    "er character",
    "is character",
    "play",
    "portray",
    "voice",
    "star",
    "repris",
    "cast",
    "recur",
    "role of",
    "part of",
    "appear",
    "join",
)
_ACTING = re.compile(
    r"\b(?:play|portray|voice|star|co-star|repris|cast\b|recur|[Hh](?:er|is) character|role of|"
    r"part of|"
    r"appear|join)"
)


def may_tell(sentence: str) -> bool:
    """Whether a sentence may tell who acts: cheap, and before anything is looked up."""
    if _TWO_CAPITALS.search(sentence):
        return any(map(sentence.__contains__, _PLAIN_CUES)) or bool(_CUES.search(sentence))
    return any(map(sentence.__contains__, _ACTS)) and bool(_ACTING.search(sentence))
