"""Every row of the tables matches its own example, and every reason for silence its own."""

import pytest

from bot.reading.headlines.line import mark
from bot.reading.headlines.noise import TABLE, noise_in
from bot.reading.headlines.patterns.row import Row
from bot.reading.headlines.patterns.table import ROWS, hits
from bot.reading.headlines.silences import Noise
from bot.reading.text.normalise import clean_headline
from tests.reading.shelf import CATALOGUE, kinds


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.kind}: {row.example[:60]}")
def test_a_row_matches_its_example(row: Row) -> None:
    line = mark(clean_headline(row.example), CATALOGUE)
    assert any(hit.row is row for hit in hits(line.skeleton))


@pytest.mark.parametrize("noise", TABLE, ids=lambda noise: noise.why)
def test_a_reason_for_silence_silences_its_example(noise: Noise) -> None:
    line = mark(clean_headline(noise.example), CATALOGUE)
    assert noise_in(line.skeleton) is not None
    assert kinds(noise.example) == []
