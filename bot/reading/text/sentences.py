"""An article's text as paragraphs and sentences, without the page's furniture."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Lines from which on a page is no longer the article.
_TAIL = re.compile(
    r"(?:check also|related(?: (?:articles|stories|posts|content))?:?|read (?:more|next|"
    r"also):?|more from .{1,40}|you may also like:?|recommended(?: for you)?:?|"
    r"sign up .{1,80}|subscribe .{1,80}|follow us .{1,80}|share this.{0,40}|leave a (?:reply|"
    r"comment)|comments|tags?:.{0,120}|filed under.{0,80}|about the author.{0,40})",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"(?:\d+ min(?:ute)?s? read|advertisement|photo(?: credit)?:.{0,80}|image:.{0,80}|"
    r"by [A-Z][\w. -]{2,40})",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…][\"')\]]{0,2}\s+(?=[\"'(\[]?[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'.])(?:[A-Z]|Dr|Mr|Mrs|Ms|St|Jr|Sr|vs|No|Vol|Prof|Co|Lt|Sgt|Det|Capt|Col|Gen|"
    r"Rev|Hon|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Cmdr|Cpl|Maj|Adm|Fr|Insp|Supt|Sen|Gov|Dep|"
    r"U\.S|U\.K|a\.m|p\.m)\.$"
)


class Sentence(NamedTuple):
    place: int
    paragraph: int
    text: str


def paragraphs(text: str) -> Iterator[str]:
    """Paragraphs in order; `text` is clean, one paragraph a line."""
    for line in text.split("\n"):
        if _TAIL.fullmatch(line):
            break
        if line and not _FURNITURE.fullmatch(line):
            yield line


def split(line: str) -> Iterator[str]:
    """Split a paragraph into sentences."""
    start = 0
    for stop in _STOP.finditer(line):
        head = line[max(start, stop.start() - 6) : stop.start() + 1]
        if _ABBREVIATION.search(head):
            continue
        yield line[start : stop.end()].strip()
        start = stop.end()
    if start < len(line):
        yield line[start:].strip()
