"""A headline read again, with what its text makes sure: "Ghosts" is a show if the text says so."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.reading.articles.credentials import cued_titles
from bot.reading.articles.own import OwnShows
from bot.reading.articles.places import is_passing, places_in
from bot.reading.headlines.headline import Outcome, read_line
from bot.reading.headlines.line import Line, mark
from bot.reading.text.sentences import Sentence
from bot.reading.titles.catalogue import Catalogue
from bot.reading.titles.mention import Mention
from bot.reading.titles.signals import FAINT
from bot.reading.titles.standing import Shape, shape_of

_SENTENCES = 4
_ARTICLE = re.compile(r"^(?:the|an?) ")


def read_again(
    headline: Line,
    outcome: Outcome,
    opening: Sequence[Sentence],
    catalogue: Catalogue,
    published: date | None,
) -> tuple[Line, Outcome, list[Mention]]:
    """Return the headline, its outcome and the show that its text is about.

    The headline is read anew if it names a show of its opening that it alone left in doubt. If it
    names none, the one show of the first paragraph is what the text is about.
    """
    meant = _meant(headline, opening, catalogue)
    if meant:
        headline = mark(headline.text, catalogue, known=meant)
        outcome = read_line(headline, published)
    if outcome.claims or not _in_doubt(headline, opening):
        return headline, outcome, []
    found = _named(opening, catalogue)
    text = headline.text
    cased = shape_of(text) not in {Shape.UPPER, Shape.LOWER}
    line = f" {text if cased else text.lower()} "
    known = [
        mention
        for _, mention in found
        if _stands_in(mention.words if cased else mention.words.lower(), line)
    ]
    if known:
        again = mark(text, catalogue, known=OwnShows(known).find(text, anywhere=True))
        return again, read_line(again, published), []
    if not found:
        return headline, outcome, []
    return headline, outcome, _mainly(found, opening)


def _meant(headline: Line, opening: Sequence[Sentence], catalogue: Catalogue) -> list[Mention]:
    """Find the known shows behind the headline's unknown titles: ‘Obi-Wan’ for “Obi-Wan Kenobi”."""
    unknown = [mention for _, mention in headline.mentions if mention.provisional]
    if not unknown:
        return []
    known = {mention.ref(): mention for _, mention in _named(opening, catalogue)}
    found = []
    for mention in unknown:
        words = _ARTICLE.sub("", mention.words.lower())
        titles = [one for one in known.values() if _begins(one.titles[0].title, words)]
        whole = catalogue.exact(words)
        if len(titles) == 1:
            found.append(replace(mention, titles=titles[0].titles, provisional=False))
        elif whole and words != mention.words.lower():
            found.append(replace(mention, titles=catalogue.titles(whole), provisional=False))
    return found


def _begins(title: str, words: str) -> bool:
    lower = _ARTICLE.sub("", title.lower())
    return lower.startswith(words) and not lower[len(words) : len(words) + 1].isalnum()


def _stands_in(words: str, line: str) -> bool:
    """Whether a line has these words, not inside longer ones; it begins and ends with a blank."""
    at = line.find(words)
    while at >= 0:
        if not (line[at - 1].isalnum() or line[at + len(words)].isalnum()):
            return True
        at = line.find(words, at + 1)
    return False


def _mainly(found: list[tuple[int, Mention]], opening: Sequence[Sentence]) -> list[Mention]:
    """Return the one show that the first paragraph with a show is about."""
    first = min(paragraph for paragraph, _ in found)
    shows = {mention.ref(): mention for paragraph, mention in found if paragraph == first}
    if len(shows) > 1:
        sure = {ref: one for ref, one in shows.items() if one.quoted or one.why not in FAINT}
        shows = sure or shows
    if len(shows) > 1:
        # Dicts keep order: of several that stand as often the first is meant.
        times = {
            ref: sum(sentence.text.count(one.words) for sentence in opening)
            for ref, one in shows.items()
        }
        most = max(times.values())
        shows = {ref: one for ref, one in shows.items() if times[ref] == most}
        if all(one.why in FAINT for one in list(shows.values())[1:]):
            return list(shows.values())[:1]
    return list(shows.values()) if len(shows) == 1 else []


def _in_doubt(headline: Line, opening: Sequence[Sentence]) -> bool:
    """Whether the headline names no known show, and none in quotes that its text names too."""
    mentions = [mention for _, mention in headline.mentions]
    return all(
        (mention.provisional or mention.why in FAINT)
        and not any(mention.words in one.text for one in opening)
        for mention in mentions
    )


def _named(opening: Sequence[Sentence], catalogue: Catalogue) -> list[tuple[int, Mention]]:
    """List the shows of the first sentences, with their paragraphs."""
    found = []
    for sentence in opening[:_SENTENCES]:
        line = mark(
            sentence.text,
            catalogue,
            provisional=False,
            known=cued_titles(sentence.text, catalogue),
        )
        starts = {place.start for place in places_in(line, (), faint=True)}
        found += [
            (sentence.paragraph, mention)
            for _, mention in line.mentions
            if mention.start in starts and not is_passing(sentence.text, mention.start, mention.end)
        ]
    return found
