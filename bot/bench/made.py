"""Titles, articles and feeds made up for measuring: as many as wanted, the same every time."""

import random
import re
from collections.abc import Sequence
from html import escape

from bot.reading.titles.catalogue import Title

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


# What outlets publish on most days, in the manner of their excerpts; {} is a show.
_ORDINARY = (
    (
        "{} has never been in a hurry, and its latest hour is no exception. A dinner goes "
        "wrong, a letter turns up two seasons late, and Maria finally says what we have all "
        "been thinking. Here is how the pieces fit, and why the last shot matters more than "
        "it seems."
    ),
    (
        "When Ana Whitlock read the first pages of {}, she put them back in the envelope. “I "
        "thought they had the wrong person,” she says over tea in Bristol. Eight years on, "
        "the actress talks about fame, long nights in the rain and the scene that she would "
        "still like to do again."
    ),
    (
        "Spoilers ahead for the finale of {}. There is a moment near the end when nobody "
        "speaks for a full minute. The director and two of the writers told us how it came "
        "about, what was cut and which line was improvised on the day."
    ),
    (
        "{} drew 4.1 million viewers on Tuesday night, down a tenth from last week but still "
        "ahead of everything else in its hour. A repeat at nine was steady, and the late news "
        "rose slightly among viewers under fifty, according to overnight figures."
    ),
    (
        "It has been a good month for people who like {}. A boxed edition is out, the songs "
        "are on the radio again and a museum in Leeds shows the costumes until autumn. We put "
        "together ten things that even loyal fans may have missed the first time."
    ),
    (
        "The holiday weekend opened softly as families stayed at home. Two sequels shared the "
        "top of the chart, and a small drama about a lighthouse did better than anyone had "
        "expected. Analysts point to the weather, to prices and to a certain match on Sunday."
    ),
)

_HEAD = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:wfw="http://wellformedweb.org/CommentAPI/"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Made up</title>
<atom:link href="https://outlet.example/feed/" rel="self" type="application/rss+xml" />
<link>https://outlet.example</link><description>Television</description>
<lastBuildDate>Mon, 03 Apr 2017 10:30:00 +0000</lastBuildDate><language>en-US</language>
<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>
<generator>https://wordpress.org/?v=6.4</generator>
"""
_TAGS = ("TV", "News", "Drama", "Streaming", "Casting", "Breaking News", "Production")
_EXCERPT = 320  # characters


_ITEMS, _NEWS = 100, 5  # one item in so many reports a milestone


def feed(
    news: Sequence[tuple[str, str]], other: Sequence[str], shows: Sequence[str], *, full: bool
) -> bytes:
    """Build an RSS feed of 100 items as outlets' WordPress writes it: excerpts, or `full` texts.

    Every fifth item is one of the `news`, a headline and its text; between them stand `other`
    headlines with what outlets write on most days of the show that the headline names, or of
    another of the `shows`. Each item has its author, tags, comments, pictures and markup: some
    2.4 KB, or 7 KB in full.
    """
    named = re.compile("|".join(rf"\b{re.escape(show)}\b" for show in sorted(shows, key=len)[::-1]))
    entries = []
    for place in range(_ITEMS):
        headline, text = news[place // _NEWS % len(news)]
        if place % _NEWS:
            headline = other[place % len(other)]
            ordinary = _ORDINARY[place % len(_ORDINARY)]
            found = named.search(headline)
            text = ordinary.format(found.group() if found else shows[place % len(shows)])
        entries.append(_item(place, headline, long_text(text) if full else text, full=full))
    return f"{_HEAD}{''.join(entries)}</channel></rss>".encode()


def _item(place: int, headline: str, text: str, *, full: bool) -> str:
    page = f"https://outlet.example/2017/04/tv/news/a-story-of-many-words-{place}-120201{place}"
    title = escape(headline)
    tags = "".join(f"<category><![CDATA[{tag} {place % 7}]]></category>" for tag in _TAGS)
    paragraphs = "".join(f"<p>{_linked(part, page)}</p>\n" for part in text.split("\n") if part)
    content = f"<content:encoded><![CDATA[{_figure(page)}{paragraphs}]]></content:encoded>"
    return f"""<item><title>{title}</title>
<link>{page}/</link><comments>{page}/#respond</comments>
<dc:creator><![CDATA[A Reporter]]></dc:creator>
<pubDate>Mon, 03 Apr 2017 10:{place % 60:02}:00 +0000</pubDate>{tags}
<guid isPermaLink="false">https://outlet.example/?p=120201{place}</guid>
<description><![CDATA[{_figure(page)}<p>{escape(text[:_EXCERPT])} [&#8230;]</p>
<p>The post <a rel="nofollow" href="{page}/">{title}</a> appeared first on \
<a rel="nofollow" href="https://outlet.example">Made up</a>.</p>]]></description>
{content if full else ""}<wfw:commentRss>{page}/feed/</wfw:commentRss>
<slash:comments>{place % 9}</slash:comments>
<media:content url="{page}.jpg?w=1024" medium="image" type="image/jpeg" width="1024" height="576">
<media:title type="html">{title}</media:title><media:credit>Somebody</media:credit>
<media:thumbnail url="{page}.jpg?w=150" width="150" height="150" /></media:content></item>
"""


def _linked(paragraph: str, page: str) -> str:
    """Markup as editors leave it: a link in each paragraph, something emphasised."""
    first, _, rest = escape(paragraph).partition(" ")
    return f'<a href="{page}/" class="tag" target="_blank"><em>{first}</em></a> {rest}'


def _figure(page: str) -> str:
    return (
        f'<figure class="wp-block-image"><img width="300" height="169" src="{page}.jpg" alt="" '
        f'srcset="{page}-300.jpg 300w, {page}-768.jpg 768w" sizes="(max-width: 300px) 100vw" />'
        "</figure>"
    )
