"""An article's own shows, found again in its text: there they need no second signal."""

import re
from collections.abc import Iterable

from bot.reading.titles.catalogue import Title
from bot.reading.titles.mention import Mention
from bot.reading.words.vocabulary import COMMON, GIVEN_NAMES

_LEAST = 3  # letters of a title that may stand anywhere
_PLAIN = COMMON | GIVEN_NAMES
_QUOTES = frozenset("\"'")
_CLOSED = re.compile(r"[\"',.]{1,2}(?![\w-])")
# A common word at the head of a sentence is the title where this follows: "See, with Jane Doe,"
_APPOSED = re.compile(r", (?:with|which|whose|starring|the|an?|from|about|created|based) ")
_ENDED = re.compile(r"(?![\w-])")


class OwnShows:
    """The shows of a headline, by their titles and by the words of the headline."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._titles: dict[str, Title] = {}
        for mention in mentions:
            title = mention.titles[0]
            for name in (title.title, mention.words, *_shorter(title.title)):
                self._titles.setdefault(name, title)
        self._names = sorted(filter(str.strip, self._titles), key=len, reverse=True)

    def find(self, text: str, *, anywhere: bool = False) -> list[Mention]:
        """Find them as they are written; a common word counts quoted, or with a capital inside."""
        found: list[Mention] = []
        for name in self._names:  # no pattern: it would be made anew for each article
            at = text.find(name)
            while at >= 0:
                mention = self._mention_at(at, name, text, anywhere=anywhere)
                if mention and not any(
                    mention.start < other.end and other.start < mention.end for other in found
                ):
                    found.append(mention)
                at = text.find(name, at + 1)
        found.sort(key=lambda mention: mention.start)
        return found

    def _mention_at(self, at: int, name: str, text: str, *, anywhere: bool) -> Mention | None:
        before, last = text[at - 1 : at], at + len(name)
        closed = before in _QUOTES and _CLOSED.match(text, last)
        if not closed:
            if before and (before in "'-_" or before.isalnum()):
                return None
            if not (_ENDED.match(text, last) and (anywhere or _means_it(name, text, at))):
                return None
        start, end = (at - 1, closed.end()) if closed else (at, last)
        end += 2 * text.startswith("'s", end)
        titles = (self._titles[name],)
        return Mention(start, end, titles, name, "the headline's show", quoted=bool(closed))


def _shorter(title: str) -> Iterable[str]:
    """Yield what a text calls it after the first time: no article, no first half."""
    head, colon, tail = title.partition(": ")
    if colon:
        yield tail
        if " " in head:
            yield head
    if title.startswith("The ") and " " in title[4:]:
        yield title[4:]


def _means_it(name: str, text: str, start: int) -> bool:
    """Whether a bare name is the title here, and no common word or first name."""
    if not name[0].isupper() and not name[0].isdigit():
        return False
    if " " in name or (len(name) > _LEAST and name.lower() not in _PLAIN):
        return True
    if _APPOSED.match(text, start + len(name)):
        return True
    return start > 0 and text[start - 1] == " " and text[start - 2 : start - 1] not in '.!?":'
