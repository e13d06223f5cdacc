"""Text and links from outside, made harmless, and kept within Discord's limits.

Nothing that an outlet writes may ping, format or link its way out of its place. Lengths are in
UTF-16 units: Discord does not say what it counts, and there are never fewer of these.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import SplitResult, quote, urlsplit

import discord

# Discord's limits, all inclusive (resources/message.mdx, components/reference.mdx).
TITLE = 256
DESCRIPTION = 4096
FIELD_NAME = 256
FIELD_VALUE = 1024
FIELDS = 25
FOOTER = 2048
EMBED = 6000  # all text of a message's embeds
CONTENT = 2000
LABEL = 80
CHOICE = 100
URL = 2048

LINK_URL = 400  # our own: a longer one would eat the field that it stands in

_REMEMBERED = 1024  # texts, of which the longest are quotes

_ZERO_WIDTH = "\u200b"
_JOINERS = "\u200c\u200d"  # letters of Persian and Hindi, and emoji, need them
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_MARKUP = re.compile(r"[\\*_~|`<\[\]]|^[#>]|^[-+](?=[\s#])")
_NUMBERED = re.compile(r"^(\d+)\.(?=\s)")
_STACKED = re.compile(r"([\u0300-\u036f\u0483-\u0489]{3})[\u0300-\u036f\u0483-\u0489]+")
_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.)*[a-z0-9-]{1,63}\.?", re.IGNORECASE)
_URL_SAFE = "!$&'+,-./:;=?_~%"


def size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def plain(text: str, limit: int) -> str:
    """`text` in one line for where Discord reads no markdown; empty if nothing can be seen."""
    return _fitted(text, limit, _isolated)


# Cards repeat names, outlets and addresses: most of a card is the same as the last one's.
@lru_cache(_REMEMBERED)
def escaped(text: str, limit: int) -> str:
    """`text` in one line for where Discord reads markdown: shown as it was written."""
    return _fitted(text, limit, lambda line: _isolated(_escape(line)))


def cut(text: str, limit: int) -> str:
    """Return the start of `text` and an ellipsis: cut between words, never in a character."""
    if size(text) <= limit:
        return text
    end = min(len(text), max(0, limit - 1))
    while end and size(text[:end]) > limit - 1:
        end -= 1
    while end and _clings(text[end], text[end - 1]):
        end -= 1
    space = text.rfind(" ", end * 4 // 5, end + 1)
    return text[: space if space > 0 else end].rstrip() + "…" if limit > 0 else ""


def link(label: str, url: str | None) -> str:
    """Return a masked link, or just the label (escape it) if `url` is none that can be shown."""
    safe_url = web_url(url, LINK_URL)
    return label if safe_url is None else f"[{label}]({safe_url})"


@lru_cache(_REMEMBERED)
def web_url(url: str | None, limit: int = URL) -> str | None:
    """`url` if it is a plain http(s) address, with all that markdown could read encoded."""
    try:
        parts = urlsplit(url or "")
        address = _address(parts)
    except ValueError:  # which UnicodeError is too
        return None
    return address if address is not None and len(address) <= limit else None


def fitted(embed: discord.Embed) -> discord.Embed:
    """Drop fields off the end until the embed as a whole is short enough."""
    while _total(embed) > EMBED and embed.fields:
        embed.remove_field(len(embed.fields) - 1)
    return embed


def _total(embed: discord.Embed) -> int:
    texts = [embed.title, embed.description, embed.footer.text, embed.author.name]
    for field in embed.fields:
        texts += [field.name, field.value]
    return sum(size(text) for text in texts if text)


def _fitted(text: str, limit: int, draw: Callable[[str], str]) -> str:
    line = _clean(text[: limit * 4])
    room = limit
    drawn = draw(cut(line, room))
    while size(drawn) > limit:
        room -= max(1, (size(drawn) - limit) // 2)
        drawn = draw(cut(line, room))
    return drawn


def _clean(text: str) -> str:
    if text.isascii() and text.isprintable():  # nearly all, and many times faster
        return " ".join(text.split()).replace("@", "@" + _ZERO_WIDTH)
    kept = "".join(char for char in text if char.isspace() or _may_stay(char))
    line = " ".join(_STACKED.sub(r"\1", kept).split())
    if not any(unicodedata.category(char)[0] in "LNPS" for char in line):
        return ""
    return line.replace("@", "@" + _ZERO_WIDTH)


def _may_stay(char: str) -> bool:
    # C are control, format (which turns the reading direction), half and private characters.
    return char in _JOINERS or unicodedata.category(char)[0] != "C"


def _escape(line: str) -> str:
    line = _NUMBERED.sub(r"\1\\.", _MARKUP.sub(r"\\\g<0>", line))
    return line.replace("://", f":{_ZERO_WIDTH}//")


def _isolated(line: str) -> str:
    """Keep a right-to-left name from turning around the words beside it."""
    if not line.isascii() and any(unicodedata.bidirectional(char) in {"R", "AL"} for char in line):
        return _ISOLATE + line + _END_ISOLATE
    return line


def _clings(char: str, before: str) -> bool:
    return char in _JOINERS or before in _JOINERS or unicodedata.category(char)[0] == "M"


def _address(parts: SplitResult) -> str | None:
    """Build it anew; raises ValueError for a port or a name that is none."""
    host = (parts.hostname or "").encode("idna").decode("ascii")
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or not _HOST.fullmatch(host):
        return None
    port = "" if parts.port is None else f":{parts.port}"
    rest = parts._replace(scheme="", netloc="").geturl()
    return f"{parts.scheme}://{host}{port}{quote(rest, safe=_URL_SAFE + '#')}"
