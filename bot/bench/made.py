"""Titles, articles and feeds made up for measuring: as many as wanted, the same every time."""

import random
from collections.abc import Sequence
from html import escape

from bot.reading.catalogue import Title

_SYLLABLES = [a + b for a in "bdklmnrstv" for b in "aeio"]
_PLAIN = (
    *("the", "of", "and", "love", "life", "man", "woman", "night", "day", "house", "dark", "blood"),
    *("city", "girl", "boys", "home", "last", "first", "lost", "american", "secret", "family"),
    *("world", "story", "star", "fire", "heart", "black", "white", "king", "queen", "dead", "good"),
)
_FILLER = """
The crew has spent some weeks by the river, where a market was turned into a station and back.
Nobody who lives there minded much, and a baker on the corner sold more rolls than ever before.
Critics were kind to the earlier run, though the middle was slow and some threads were dropped.
A spokesperson did not return a call, and the agency that keeps the street would not say more.
""".replace("\n", " ")


def titles(count: int, seed: int = 1) -> list[Title]:
    """Different titles of one to six words, about as common and as rare as real ones."""
    rnd = random.Random(seed)  # noqa: S311  # made-up data, no secret
    names: dict[str, None] = {}
    while len(names) < count:
        words = [_word(rnd) for _ in range(rnd.choice((1, 2, 2, 2, 3, 3, 3, 4, 5, 6)))]
        names[" ".join(words).title()] = None
    return [Title(name, place, network="Netflix", year=2000) for place, name in enumerate(names)]


def _word(rnd: random.Random) -> str:
    if rnd.random() < 0.4:
        return rnd.choice(_PLAIN)
    return "".join(rnd.choice(_SYLLABLES) for _ in range(rnd.randint(2, 4)))


def long_text(text: str, words: int = 600) -> str:
    """Return the text with filler paragraphs after it, `words` long."""
    filled = text
    while len(filled.split()) < words:
        filled += "\n\n" + _FILLER
    return " ".join(filled.split(" ")[:words])


def feed(headlines: Sequence[str], summaries: Sequence[str], count: int = 100) -> bytes:
    """Build an RSS feed as WordPress writes it."""
    entries = "".join(
        f"<item><title>{escape(headlines[place % len(headlines)])}</title>"
        f"<link>https://example.org/{place}</link><guid isPermaLink='false'>{place}</guid>"
        "<pubDate>Mon, 03 Apr 2017 10:00:00 +0000</pubDate><category>TV</category>"
        f"<description><![CDATA[<p>{summaries[place % len(summaries)]}</p>]]></description></item>"
        for place in range(count)
    )
    head = "<rss version='2.0'><channel><title>Made up</title><link>https://example.org</link>"
    return f"<?xml version='1.0' encoding='UTF-8'?>{head}{entries}</channel></rss>".encode()
