"""Raw headline or body text into plain text that the patterns can rely on."""

import html
import re
import unicodedata

# Longer headlines are cut: the longest real ones have about 250 characters.
MAX_HEADLINE = 400
# A long feature has 30,000 characters; what comes after that is never news.
MAX_TEXT = 60_000
_MAX_RAW = 4 * MAX_TEXT  # markup may outweigh the text

_QUOTES = {ord(char): "'" for char in "‘’\u201a\u201b\u02bc\u00b4`\u2032\u2039\u203a"} | {
    ord(char): '"' for char in "“”„‟″«»"
}
_DASHES = dict.fromkeys(map(ord, "‐‑‒−"), "-") | dict.fromkeys(map(ord, "–—―"), " – ")  # noqa: RUF001  # dashes are the matter here
_HIDDEN = dict.fromkeys(
    [
        *(0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0xFEFF),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),
    ]
)
_TABLE: dict[int, str | None] = {**_QUOTES, **_DASHES, **_HIDDEN}
_ODD = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]")

# The reader marks shows, seasons, networks and dates with these; none may come from outside.
_MARKS = "§#@~¤"
_TAG = re.compile(r"<(?:/?[a-zA-Z]|!)[^<>]{0,500}>")
_BREAK = re.compile(
    r"<(?:/?p|br|/?div|/?li|/?h[1-6]|/?blockquote|/?ul)\b[^<>]{0,300}>", re.IGNORECASE
)
_DROPPED = re.compile(r"<(script|style)\b[^<>]{0,300}>[^<]{0,20000}</\1>", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufff0-\uffff]")


def clean_headline(raw: str) -> str:
    """One line: entities undone, tags and hidden characters gone, quotes and dashes plain."""
    return " ".join(_plain(raw[: 4 * MAX_HEADLINE]).split())[:MAX_HEADLINE]


def clean_text(raw: str) -> str:
    """As a headline, but paragraphs stay apart, one a line."""
    text = raw[:_MAX_RAW]
    if "<" in text:
        text = _BREAK.sub("\n", _DROPPED.sub(" ", text))
    lines = (" ".join(line.split()) for line in _plain(text).split("\n"))
    return "\n".join(filter(None, lines))[:MAX_TEXT]


def _plain(text: str) -> str:
    # Feeds escape titles twice (facts: WordPress in CDATA); parsers undo one layer.
    for _ in range(2):
        if "&" not in text:
            break
        text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    if not text.isascii():
        text = _ODD.sub(_plain_char, text)
        if not unicodedata.is_normalized("NFKC", text):
            # It may bring forth what the table removes, such as primes and spacing accents.
            text = _ODD.sub(_plain_char, unicodedata.normalize("NFKC", text))
    for mark in _MARKS:
        text = text.replace(mark, " ")
    # Asking first is faster; two signs for what is lost in decoding count as printable.
    if text.replace("\n", " ").isprintable() and not ("\ufffc" in text or "\ufffd" in text):
        return text
    return _CONTROL.sub(" ", text)


def _plain_char(match: re.Match[str]) -> str:
    return _TABLE[ord(match.group())] or ""
