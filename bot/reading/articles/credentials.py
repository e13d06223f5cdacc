"""Titles that the words beside them give away in running text, where one word is not enough."""

import re
from collections.abc import Iterable, Iterator

from bot.reading.articles.persons import RANKS
from bot.reading.titles.catalogue import Catalogue
from bot.reading.titles.mention import Mention
from bot.reading.words.given import FIRST_NAMES
from bot.reading.words.vocabulary import COMMON, GIVEN_NAMES

_BRACKETS = re.compile(r"(?<=[\w.'\"]) \(([^()]{2,90})\)")
_BETWEEN = re.compile(r", (?:and )?| and | & |; ")
_NEW = re.compile(
    r"\b(?:will (?:play|star|guest|have|appear|recur)|guest star|cast|join|recur|tapped|added|"
    r"adds|set to|attached|to star|sign)"
)
_OLD = re.compile(r"\b(?:return|repris|back)")
# Two names in brackets are shows: a person has one part.
_ALONE = re.compile(r"[-•* ]*[A-Z][^(]{3,40}\([^()]+\)[.,;]?")  # a line of a list
_LIST = 3  # brackets of a sentence that are of one form
_TITLE = re.compile(r"[\"']?[A-Z0-9][^a-z,]*[\w'&.!: -]*[\"']?")
_IN_QUOTES = re.compile(r"(?<=[\w.'\"]) \((\"[A-Z][^()\"]{1,40}\"|'[A-Z][^()']{1,40}')\)")
_LISTED = re.compile(r"\([^()]+(?:, | and )[^()]+\)")
_RUN = re.compile(
    r"(?<![\w'])[A-Z0-9][\w'&.!-]*(?: (?:[A-Z0-9][\w'&.!-]*|of|the|and|in|to|a|for|&|vs)(?![\w']))*"
)
_SMALL = (" of", " the", " and", " in", " to", " a", " for", " &", " vs", "'s")
# Before a title: "the third series of", "the drama", "who played Astrid in".
_AT_ONCE = (
    *(" of ", "drama ", "comedy ", "thriller ", "sitcom ", "show ", "hit ", "saga ", "mystery "),
    *("western ", "miniseries ", "dramedy ", "spin-off ", "procedural ", "drama series "),
)
_OF_WHAT = re.compile(
    r"\b(?:seasons?|series|episodes?|finale|cast|creators?|makers|run|writers?|stars?|set|"
    r"fans|reboot|"
    r"revival|adaptation|version) of (?:[Tt]he )?$"
)
_PLAYED_IN = re.compile(
    r"\b(?:star|appear|recur|guest|arc|cast|played|plays|starred|stars|appeared|appears|"
    r"recurred|turn|role|[Aa]s|seen|worked|"
    r"showrunner|ran|directed|"
    r"broke out|"
    r"part)\b[^.;()]{0,60} (?:in|on) (?:[Tt]he )?$"
)
# Behind one: "Friends star", "Friends, which began in 1994".
# Or what it is: "Episodes, the comedy with", "The First, a new series".
_BEHIND = re.compile(
    r", (?:an?|the|its|his|her|their|@'s) (?:[\w'-]+ ){0,3}(?:series|drama|comedy|sitcom|"
    r"thriller|show|"
    r"miniseries|dramedy|anthology|procedural|western|mystery)\b|"
    r" (?:stars?|alum(?:s|ni|na|nus)?|actors?|actress|creators?|showrunners?|veterans?|season|"
    r"finale|"
    r"spin-off|prequel)\b|, (?:which|whose) (?:\w+ )?(?:began|started|ran|ended|premiered|"
    r"launched|aired|"
    r"won|is|was|had|has|returns?|made|gave|put)\b"
)


def cued_titles(text: str, catalogue: Catalogue) -> list[Mention]:
    """Known titles beside "series of", "the drama" or "played Astrid in", whatever their words."""
    found = []
    for match in _RUN.finditer(text):
        start, words = match.start(), match.group().rstrip(".!")
        if start and _is_cued(text, start):
            if text[start - 4 : start].lower() == "the ":
                start, words = start - 4, f"The {words}"
            if mention := _known(_beginnings(words), start, catalogue):
                found.append(mention)
        elif _BEHIND.match(text, match.end()):
            ends = ((match.end() - len(end), end) for end in _ends(match.group()))
            found += [one for at, end in ends if (one := _known([end], at, catalogue))][:1]
    return found


def _is_cued(text: str, start: int) -> bool:
    the = 4 if text[start - 4 : start].lower() == "the " else 0
    before = text[max(0, start - the - 14) : start - the]
    if before.endswith(_AT_ONCE):
        return not before.endswith(" of ") or bool(_OF_WHAT.search(text, max(0, start - 30), start))
    return before.endswith((" in ", " on ")) and bool(
        _PLAYED_IN.search(text, max(0, start - 90), start)
    )


def _known(candidates: Iterable[str], start: int, catalogue: Catalogue) -> Mention | None:
    for words in candidates:
        hit = catalogue.exact(words)
        if hit and not hit.short and (" " in words or words.lower() not in GIVEN_NAMES):
            end = start + len(words)
            return Mention(start, end, catalogue.titles(hit), words, "a cue beside it")
    return None


def _beginnings(words: str) -> Iterator[str]:
    while words:
        yield words.removesuffix("'s")
        words = words.rpartition(" ")[0]
        while words.endswith(_SMALL):
            words = words.rpartition(" ")[0]


def _ends(words: str) -> Iterator[str]:
    while words:
        yield words
        words = words.partition(" ")[2]


def credentials_in(text: str, catalogue: Catalogue) -> list[tuple[int, int]]:
    """Stretches in brackets behind a name that hold shows: "Jane Doe (Fargo, Mad Men)".

    One word alone is as likely a character's name ("Hopper"): there the sentence must tell of
    somebody new.
    """
    if " (" not in text:
        return []
    found: list[tuple[int, int]] = []
    others: list[tuple[int, int]] = []
    for match in _BRACKETS.finditer(text):
        before = text[: match.start()].rsplit(" ", 1)[-1].strip("\"'")
        titles = [title.strip("\"'") for title in _BETWEEN.split(match[1])]
        if before[:1].isupper() and _are_shows(titles, text, catalogue):
            found.append(match.span(1))
        elif before[:1].isupper() and all(_TITLE.fullmatch(title) for title in titles):
            others.append(match.span(1))
    # Beside shows in brackets the others are shows, too: a list has one form.
    like = [one for one in others if _is_title(text[slice(*one)])]
    if not found and like and len(others) >= _LIST and not _ranks(text):
        return others
    return sorted([*found, *others]) if found else _quoted(text)


def _names_somebody(words: str) -> bool:
    first = words.partition(" ")[0].lower()
    return first in FIRST_NAMES or first in RANKS


def _ranks(text: str) -> bool:
    """Whether a bracket of a sentence names a character by rank."""
    return any(one[1].partition(" ")[0].lower() in RANKS for one in _BRACKETS.finditer(text))


def _is_title(words: str) -> bool:
    """Whether words in brackets behind somebody new are a title rather than a character."""
    first, _, rest = words.partition(" ")
    if words[:1].isdigit() or "/" in words or first == "The":
        return True
    if not rest or first.lower() in FIRST_NAMES or first.lower() in RANKS:
        return False
    return any(part.islower() or part.lower() in COMMON for part in words.split())


def _quoted(text: str) -> list[tuple[int, int]]:
    return [match.span(1) for match in _IN_QUOTES.finditer(text)]


def _are_shows(titles: list[str], text: str, catalogue: Catalogue) -> bool:
    capital = [title for title in titles if title[:1].isupper() or title[:1].isdigit()]
    if len(capital) > 1 and len(capital) == len(titles) and _LISTED.search(text):
        return not any(_names_somebody(title) for title in titles)
    known = [title for title in capital if catalogue.exact(title)]
    if any(" " in title for title in known):
        return True
    alone = _ALONE.fullmatch(text) or _NEW.search(text)
    if len(capital) == len(titles) == 1 and alone and _is_title(titles[0]):
        return True
    if not known or any(title.lower() in GIVEN_NAMES for title in known):
        return False
    return len(known) > 1 or bool(_NEW.search(text) and not _OLD.search(text))
