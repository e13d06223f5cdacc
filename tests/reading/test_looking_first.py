"""Looking cheaply before reading is never wrong: what it passes over holds nothing."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bench import corpus
from bot.domain.article import Article, Outlet
from bot.domain.claim import Reading
from bot.reading.articles.passage import signs_of
from bot.reading.headlines.headline import may_report
from bot.reading.headlines.line import mark
from bot.reading.headlines.noise import TABLE, noise_in
from bot.reading.headlines.patterns.lexicon import PHRASES
from bot.reading.headlines.patterns.table import hits
from bot.reading.lines import article_of
from bot.reading.reader import explain, may_tell, read
from bot.reading.text.normalise import clean_headline, clean_text
from bot.reading.text.sentences import split
from bot.reading.wanting import wants_text
from tests.reading.shelf import CATALOGUE, DAY

_FILES = (
    *("headlines_tuned", "headlines_held_out", "headlines_held_out_plain"),
    *("articles_tuned", "articles_held_out"),
)
_TITLES = corpus.catalogue()


def _lines() -> Iterator[str]:
    """Yield all headlines, and all paragraphs."""
    for name in _FILES:
        for item in corpus.items(name):
            yield clean_headline(str(item["title"]))
            yield from clean_text(str(item.get("text") or "")).split("\n")


def test_noise_is_found_wherever_its_pattern_finds_it() -> None:
    patterns = [
        (re.compile(rf"(?<![\w'-])(?:{noise.words})(?![\w-])"), re.compile(noise.unless))
        for noise in TABLE
        if "<num>" not in noise.words
    ]
    for line in map(str.lower, _lines()):
        for words, unless in patterns:
            found = words.search(line)
            if found and not (unless.pattern and unless.search(line)):
                assert noise_in(line) is not None, found


@pytest.mark.parametrize("name", _FILES)
def test_an_article_that_is_not_read_would_have_told_nothing(name: str) -> None:
    headlines = [str(item["title"]) for item in corpus.items(name)]
    for place, item in enumerate(corpus.items(name)):
        article = article_of(item)
        _reads_the_same(article)
        other = Article(headlines[place - 1], article.text, article.outlet, DAY, DAY)
        _reads_the_same(other)


def test_a_paragraph_holds_what_its_sentences_hold() -> None:
    for paragraph in _lines():
        _holds_its_sentences(paragraph)


_WORDS = st.one_of(
    st.sampled_from(sorted({phrase for phrases in PHRASES.values() for phrase in phrases})),
    st.sampled_from(
        [
            *("‘Jessica Jones’", "Jessica Jones", "Evil", "You", "Netflix", "season 2", "S3"),
            *("March 8", "2024", "next month", "Jane Doe", "Ana Whitlock", "she", "who", "as"),
            *("plays", "showrunner", "eight episodes", "premiered", "starring", "(", ")", ","),
            *(":", ".", "–", "?", "-", "'", "…", "the", "of", "and", "with", "is", "only"),
        ]
    ),
)
_GLUE = st.sampled_from([" ", " ", " ", " ", "-", "/", ". ", ", "])


@st.composite
def _text(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.tuples(_WORDS, _GLUE), max_size=16))
    text = "".join(word + glue for word, glue in parts)
    return text.title() if draw(st.booleans()) else text


@given(_text(), _text())
@settings(max_examples=300, deadline=None)
def test_any_words_that_are_not_read_would_have_told_nothing(headline: str, text: str) -> None:
    _reads_the_same(Article(headline, text, Outlet(""), DAY, DAY))


@given(st.lists(_text(), min_size=2, max_size=4).map(". ".join))
@settings(max_examples=200, deadline=None)
def test_any_paragraph_holds_what_its_sentences_hold(text: str) -> None:
    _holds_its_sentences(clean_headline(text))


@given(_text())
@settings(max_examples=300, deadline=None)
def test_a_line_that_may_report_nothing_matches_no_row(text: str) -> None:
    text = clean_headline(text)
    if not may_report(text):
        assert not hits(mark(text, CATALOGUE).skeleton)


def _holds_its_sentences(paragraph: str) -> None:
    for sentence in split(paragraph):
        parts = zip(signs_of(sentence), signs_of(paragraph), strict=True)
        assert all(whole or not part for part, whole in parts), sentence


def _reads_the_same(article: Article) -> None:
    told = explain(article, _TITLES)
    assert read(article, _TITLES) == told.reading
    if not may_tell(article):
        assert told.reading == Reading()
        assert not wants_text(article, told)
