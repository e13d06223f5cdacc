"""A text's sentences, and which of them may tell something: cheap, before anything is looked up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from bot.reading.articles.credits import names_somebody
from bot.reading.articles.facts import tells_something
from bot.reading.headlines.headline import may_report
from bot.reading.text.sentences import Sentence, paragraphs, split
from bot.reading.text.spelling import lower_of

_MAX_SENTENCES = 400
_MAX_SENTENCE = 1500  # characters
_OPENING = 8  # sentences, at most


class Signs(NamedTuple):
    """What some words may hold: a credit, a fact, a season that is spoken of from here on."""

    names: bool
    tells: bool
    turns: bool


class Heard(NamedTuple):
    """A sentence, its words as far as they are read, and what they may hold."""

    sentence: Sentence
    words: str
    signs: Signs


_NOTHING = Signs(names=False, tells=False, turns=False)
_ALL = Signs(names=True, tells=True, turns=True)


@dataclass(frozen=True)
class Passage:
    """A clean text in sentences."""

    text: str
    heard: Sequence[Heard]

    @property
    def first(self) -> list[Sentence]:
        """The sentences among which the opening is."""
        return [heard.sentence for heard in self.heard[:_OPENING]]

    @cached_property
    def tells(self) -> bool:
        """Whether there may be a credit or a fact."""
        return any(heard.signs.names or heard.signs.tells for heard in self.heard)


def may_open(sentence: Sentence) -> bool:
    """Whether a sentence of an opening may report something."""
    return may_report(sentence.text)


def passage_of(text: str) -> Passage:
    """Split a clean text, and see what each sentence may hold."""
    return Passage(text, list(islice(_heard(text), _MAX_SENTENCES)))


def _heard(text: str) -> Iterator[Heard]:
    place = 0
    for number, paragraph in enumerate(paragraphs(text)):
        together = signs_of(paragraph)  # mostly none, and nothing need be asked of its sentences
        for words in split(paragraph):
            read = words[:_MAX_SENTENCE]
            alone = together if read == paragraph else signs_of(read, together)
            yield Heard(Sentence(place, number, words), read, alone)
            place += 1


def signs_of(words: str, within: Signs = _ALL) -> Signs:
    """See what a sentence, or any sentence of a paragraph, may hold; no more than what it is in."""
    if within is _NOTHING:
        return _NOTHING
    lower = lower_of(words)
    names = within.names and names_somebody(words)
    tells = within.tells and tells_something(lower)
    turns = within.turns and ("season" in lower or "series" in lower or "year" in lower)
    return Signs(names, tells, turns) if names or tells or turns else _NOTHING
