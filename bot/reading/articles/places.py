"""Where a sentence names shows: not characters, days or places of the same name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.claim import ShowRef
from bot.reading.articles.persons import is_name, trimmed
from bot.reading.headlines.line import Line, Mark
from bot.reading.titles.mention import Mention
from bot.reading.titles.signals import FAINT
from bot.reading.words.vocabulary import AFTER_TITLE

# A show's name after these is a character's: "plays Jessica Jones".
_CHARACTER = re.compile(
    r"(?:\b(?:as|plays?|played|playing|portrays|portrayed|voices|detective|about|is|meets?|"
    r"joins?|and|"
    r"alongside|superhero|hero|vigilante|private eye)|/) ?(?:the )?['\"]?$"
)
# After other shows it is one more of them: "has cancelled Fargo, and Vigil won't return".
_ONE_MORE = re.compile(r"\band (?:the )?$")
_AND = re.compile(r"['\"]?,? (?:and|&) (?:the )?['\"]?")
_FATE = re.compile(
    r" (?:will|won't|has|have|is|are|gets?|got|goes|go|returns?|(?:for )?(?:an?|its) [a-z]|"
    r"on [A-Z]|too\b|as well)"
)
_SURELY_CHARACTER = re.compile(
    r"(?:\b(?:as|plays?|played|playing|portrays|portrayed|voices|voiced|detective|role of|part of|"
    r"repris\w+|named|called|character,?|titular|eponymous|hero,?|heroine,?)|/) (?:the )?$"
)
# A show's name after these is only a comparison or a credential.
PASSING = re.compile(
    r"\b(?:like|unlike|than|after|before|since|besides|versus|à la|fans of|following|from|beside|"
    r"with|and|or) "
    r"(?:the |hit |drama |series )*['\"]?$"
    r"|\bwho (?:made|created|wrote|directed|co-created|runs|ran|developed|produced|starred "
    r"(?:in|on)) "
    r"(?:the |hit |drama |series )*['\"]?$"
    r"|\b(?:makers?|creators?|co-creators?|producers?|writers?|directors?|team|people|minds?|"
    r"studio|"
    r"spin-?off|prequel|sequel|companion|successor|answer|heir|rival|fans?|alum\w*|veterans?|"
    r"stars?|leads?|fame|"
    r"neighbou?r|days) (?:behind|of|to|from|on|in) (?:the |hit |drama |series )*['\"]?$",
    re.IGNORECASE,
)
CREDENTIAL = re.compile(
    r"'?\"?(?:,? (?:and|&) ['\"]?[A-Z][\w'’ -]{2,40}?)? (?:duo|trio|team|boss(?:es)?|"
    r"showrunners?|creators?|co-creators?|producers?|writers?|directors?|prequel|sequel|spin-?off|"
    r"fans|stars?|standouts?|vets?|breakouts?|favou?rites?|actors?|actress(?:es)?|alum(?:s|ni|"
    r"nus|na)?|veterans?|regulars?|"
    r"duo|co-stars?|trio)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Tonight")
_INTRODUCED = re.compile(r"(?:\b(?:series|drama|show|comedy|thriller|sitcom|hit|watch)|'s) $")
_SURNAME = re.compile(r" ([A-Z][\w'-]+)(?![\w'])")
_GIVEN = re.compile(r"((?:[A-Z][\w'-]+ )*[A-Z][\w'-]+)(?<!'s) $")
# "in the Harry Potter films"
_NO_SERIES = re.compile(r"['\"’]*s? (?:films?|movies?|novels?|video games?|stage show|musical)\b")
_OF_SHOWS = re.compile(
    r"(?:'s)? (?:cast|crew|team|stars?|series|season|creator|showrunner|finale)\b"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A show where it is named: in the text, and in the skeleton."""

    start: int
    end: int
    at: int
    show: ShowRef


def places_in(line: Line, headline_shows: Sequence[ShowRef], *, faint: bool = False) -> list[Place]:
    """List the shows of a sentence, without characters, days and places of the same name.

    `faint` takes a word by itself, too, that may be a name or a place.
    """
    found: list[Place] = []
    for mark in line.marks:
        if not isinstance(mark.value, Mention):
            continue
        show = mark.value.ref()
        before = line.text[max(0, mark.start - 30) : mark.start]
        if _in_a_name(line.text, mark) or _NO_SERIES.match(line.text, mark.end):
            continue
        own = show in headline_shows
        character = _SURELY_CHARACTER if own else _CHARACTER
        called = character.search(before) and not mark.value.quoted
        more = found and (
            (_ONE_MORE.search(before) and _FATE.match(line.text, mark.end))
            or _AND.fullmatch(line.text, found[-1].end, mark.start)
        )
        if called and not more and not (own and _OF_SHOWS.match(line.text, mark.end)):
            continue
        if not own and not mark.value.quoted and not _likely(mark.value, before, faint=faint):
            continue
        found.append(Place(mark.start, mark.end, mark.at, show))
    return found


def is_passing(text: str, start: int, end: int) -> bool:
    """Whether a show is only a comparison or a credential: "from the makers of …"."""
    return bool(PASSING.search(text[:start]) or CREDENTIAL.match(text, end))


def _likely(mention: Mention, before: str, *, faint: bool) -> bool:
    """Whether the words are a title as it is, and one word not just a name or a place."""
    if not _whole(mention):
        return False
    return (
        faint
        or " " in mention.words
        or mention.why not in FAINT
        or bool(_INTRODUCED.search(before))
    )


def _in_a_name(text: str, mark: Mark) -> bool:
    """Whether a title of one word is part of a name: "Nicola Walker", "Vera Stanhope"."""
    label = text[mark.start : mark.end].removesuffix("'s")
    if " " in label or not label[:1].isalpha():
        return False
    after = _SURNAME.match(text, mark.end)
    if after and is_name(f"{label} {after[1]}") and after[1].lower() not in AFTER_TITLE:
        return True
    before = _GIVEN.search(text, max(0, mark.start - 30), mark.start)
    return before is not None and is_name(f"{trimmed(before[1])[1]} {label}")


def _whole(mention: Mention) -> bool:
    """Whether the words are a title as it is, not a part of one: "in Los Angeles"."""
    words = mention.words.lower()
    if _WEEKDAY.fullmatch(mention.words):
        return False
    names = [name.lower() for title in mention.titles for name in (title.title, *title.aka)]
    return any(words in {name, name.removeprefix("the ")} for name in names)
