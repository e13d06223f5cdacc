"""Titles that the words beside them give away in running text, where one word is not enough."""

import re
from collections.abc import Iterable, Iterator

from bot.reading.catalogue import Catalogue
from bot.reading.mention import Mention
from bot.reading.vocabulary import GIVEN_NAMES

_BRACKETS = re.compile(r"(?<=[\w.'\"]) \(([^()]{2,90})\)")
_BETWEEN = re.compile(r", (?:and )?| and | & |; ")
_NEW = re.compile(r"\b(?:cast|join|recur|tapped|added|adds|set to|attached|to star|sign)")
_OLD = re.compile(r"\b(?:return|repris|back)")


_TITLE = r"(?P<t>[A-Z0-9][\w'&.!-]*(?: (?:[A-Z0-9][\w'&.!-]*|of|the|and|in|to|a|for|&|vs))*)"
_CUED = re.compile(
    r"\b(?:(?:seasons?|series|episodes?|finale|cast|creators?|makers|run|writers?|stars?|set|fans|"
    r"reboot|revival|adaptation|version) of |(?:drama|comedy|thriller|sitcom|show|hit|saga|mystery|"
    r"western|miniseries|dramedy|spin-off|procedural) (?:series )?|"
    r"(?:played|plays|starred|stars|appeared|appears|recurred|turn|role|[Aa]s|seen|worked|"
    r"broke out|"
    r"part) [^.;()]{0,60}?\b(?:in|on) )"
    rf"(?:the )?{_TITLE}"
)
_SMALL = (" of", " the", " and", " in", " to", " a", " for", " &", " vs")


_CUE_AFTER = re.compile(
    rf"{_TITLE}(?: (?:stars?|alum(?:s|ni|na|nus)?|actors?|actress|creators?|showrunners?|"
    rf"veterans?|season|"
    r"finale|spin-off|prequel)\b|, (?:which|whose) (?:\w+ )?(?:began|started|ran|ended|"
    r"premiered|launched|"
    r"aired|won|is|was|had|has|returns?|made|gave|put)\b)"
)


def cued_titles(text: str, catalogue: Catalogue) -> list[Mention]:
    """Known titles beside "series of", "the drama" or "played Astrid in", whatever their words."""
    found = []
    for match in _CUED.finditer(text):
        start, words = match.start("t"), match["t"].rstrip(".!")
        if text[start - 4 : start].lower() == "the ":
            start, words = start - 4, f"The {words}"
        if mention := _longest(_beginnings(words), start, catalogue):
            found.append(mention)
    for match in _CUE_AFTER.finditer(text):
        words = match["t"]
        ends = _ends(words)
        for end in ends:
            if mention := _longest([end], match.end("t") - len(end), catalogue):
                found.append(mention)
                break
    return found


def _longest(candidates: Iterable[str], start: int, catalogue: Catalogue) -> Mention | None:
    for words in candidates:
        hit = catalogue.exact(words)
        if hit and not hit.short and (" " in words or words.lower() not in GIVEN_NAMES):
            end = start + len(words)
            return Mention(start, end, catalogue.titles(hit), words, "a cue beside it")
    return None


def _beginnings(words: str) -> Iterator[str]:
    while words:
        yield words
        words = words.rpartition(" ")[0]
        while words.endswith(_SMALL):
            words = words.rpartition(" ")[0]


def _ends(words: str) -> Iterator[str]:
    while words:
        yield words
        words = words.partition(" ")[2]


def credentials_in(text: str, catalogue: Catalogue) -> list[tuple[int, int]]:
    """Stretches between brackets that hold titles of shows.

    One word alone is as likely a character's name ("Hopper"): there the sentence must tell of
    somebody new.
    """
    if " (" not in text:
        return []
    found = []
    for match in _BRACKETS.finditer(text):
        before = text[: match.start()].rsplit(" ", 1)[-1].strip("\"'")
        titles = [title.strip("\"'") for title in _BETWEEN.split(match[1])]
        if before[:1].isupper() and _are_shows(titles, text, catalogue):
            found.append(match.span(1))
    return found


def _are_shows(titles: list[str], text: str, catalogue: Catalogue) -> bool:
    known = [title for title in titles if title[:1].isupper() and catalogue.exact(title)]
    if any(" " in title for title in known):
        return True
    if not known or any(title.lower() in GIVEN_NAMES for title in known):
        return False
    return len(known) > 1 or bool(_NEW.search(text) and not _OLD.search(text))
