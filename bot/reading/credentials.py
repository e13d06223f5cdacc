"""Titles in brackets behind a name, "Jane Doe (Fargo, Mad Men)": what somebody did before."""

import re

from bot.reading.catalogue import Catalogue
from bot.reading.vocabulary import GIVEN_NAMES

_BRACKETS = re.compile(r"(?<=[\w.'\"]) \(([^()]{2,90})\)")
_BETWEEN = re.compile(r", (?:and )?| and | & |; ")
_NEW = re.compile(r"\b(?:cast|join|recur|tapped|added|adds|set to|attached|to star|sign)")
_OLD = re.compile(r"\b(?:return|repris|back|as|plays?)\b")


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
