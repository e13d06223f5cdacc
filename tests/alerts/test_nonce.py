"""The key by which Discord knows a repetition."""

from bot.alerts.nonce import nonce_of

_SNOWFLAKE = 1_100_000_000_000_000_000


def test_a_hundred_thousand_announcements_have_as_many_nonces() -> None:
    nonces = {
        nonce_of(milestone, _SNOWFLAKE + channel)
        for milestone in range(1, 317)
        for channel in range(317)
    }
    assert len(nonces) == 316 * 317


def test_a_nonce_is_the_same_in_every_process_and_within_discords_length() -> None:
    assert nonce_of(7, _SNOWFLAKE) == "a50f042c22a025fe19864578"
    assert nonce_of(7, _SNOWFLAKE) != nonce_of(8, _SNOWFLAKE)


def test_numbers_that_run_together_are_told_apart() -> None:
    assert nonce_of(1, 23) != nonce_of(12, 3)
