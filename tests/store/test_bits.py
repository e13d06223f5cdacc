"""Kinds as bits: what is stored today must mean the same for ever."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.kinds import Kind
from bot.store.bits import bit_of, bits_of, kinds_of

STORED = {
    Kind.ANNOUNCED: 1,
    Kind.ORDERED: 2,
    Kind.RENEWED: 4,
    Kind.FINAL_SEASON: 8,
    Kind.CANCELLED: 16,
    Kind.REVIVED: 32,
    Kind.CAST_ADDED: 64,
    Kind.CAST_EXIT: 128,
    Kind.CREW_CHANGE: 256,
    Kind.FILMING_SCHEDULED: 512,
    Kind.FILMING_STARTED: 1024,
    Kind.FILMING_PAUSED: 2048,
    Kind.FILMING_RESUMED: 4096,
    Kind.FILMING_WRAPPED: 8192,
    Kind.FIRST_LOOK: 16384,
    Kind.TRAILER: 32768,
    Kind.PREMIERE_DATED: 65536,
    Kind.PREMIERE_MOVED: 131072,
    Kind.PREMIERED: 262144,
}


def test_every_kind_keeps_the_bit_that_databases_have() -> None:
    assert {kind: bit_of(kind) for kind in Kind} == STORED


@given(st.frozensets(st.sampled_from(Kind)))
def test_a_set_of_kinds_comes_back_as_it_was(kinds: frozenset[Kind]) -> None:
    assert kinds_of(bits_of(kinds)) == kinds
