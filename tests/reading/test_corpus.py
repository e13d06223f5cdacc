"""The tuned half of the corpus is read about as well as when this floor was set."""

import pytest

from bot.bench import corpus


@pytest.mark.parametrize(
    ("name", "precision", "recall"),
    [("headlines_tuned", 0.96, 0.9), ("articles_tuned", 0.9, 0.88)],
)
def test_quality_holds(name: str, precision: float, recall: float) -> None:
    quality = corpus.measure(name, corpus.catalogue())
    assert quality.kinds.precision >= precision
    assert quality.kinds.recall >= recall
    assert quality.false_alarm_rate <= 0.02
    assert quality.certainty_accuracy >= 0.95


def test_facts_are_read_as_well_as_they_were() -> None:
    facts = corpus.measure("articles_tuned", corpus.catalogue()).facts
    assert facts.precision >= 0.93
    assert facts.recall >= 0.78
