"""What Discord's answers mean for a message."""

from datetime import timedelta

import orjson
import pytest

from bot.alerts.answer import Answer, exhausted_for, message_id
from bot.errors import (
    BadMessageError,
    ChannelClosedError,
    DeliveryError,
    LostAnswerError,
    MessageGoneError,
    TokenRefusedError,
    TryLaterError,
)

_VIA = {"Via": "1.1 google"}


def answer(status: int, payload: object = None, headers: dict[str, str] | None = None) -> Answer:
    body = payload if isinstance(payload, bytes) else orjson.dumps(payload)
    return Answer(status, headers or {}, body)


def error_of(given: Answer) -> DeliveryError:
    with pytest.raises(DeliveryError) as refused:
        message_id(given)
    return refused.value


def test_a_message_has_an_id() -> None:
    assert message_id(answer(200, {"id": "1100000000000000001"})) == 1100000000000000001


@pytest.mark.parametrize(
    "payload", [b"", b"{", b"<html>", b"[]", b"null", b'{"id": null}', b'{"id": "x"}', b"{}"]
)
def test_a_good_status_without_a_message_is_a_lost_answer(payload: bytes) -> None:
    assert isinstance(error_of(answer(200, payload)), LostAnswerError)


@pytest.mark.parametrize("status", [302, 408, 500, 502, 503, 504, 520, 524])
def test_trouble_on_the_way_is_a_lost_answer(status: int) -> None:
    assert isinstance(error_of(answer(status, b"<html>")), LostAnswerError)


def test_a_refused_token_says_what_to_do() -> None:
    error = error_of(answer(401, {"message": "401: Unauthorized", "code": 0}))
    assert isinstance(error, TokenRefusedError)
    assert "DISCORD_TOKEN" in str(error)


@pytest.mark.parametrize(
    ("status", "code", "word"),
    [
        (404, 10003, "deleted"),
        (404, 10004, "no longer in the server"),
        (403, 50001, "View Channel"),
        (403, 50013, "Send Messages"),
        (400, 50008, "this type"),
        (400, 50083, "archived"),
        (403, 160005, "locked"),
        (400, 40058, "forum"),
        (403, 99999, "Some new reason"),
    ],
)
def test_a_closed_channel_is_told_with_what_is_missing(status: int, code: int, word: str) -> None:
    error = error_of(answer(status, {"code": code, "message": "Some new reason"}))
    assert isinstance(error, ChannelClosedError)
    assert error.code == code
    assert word in str(error)


def test_an_unknown_message_is_gone() -> None:
    error = error_of(answer(404, {"code": 10008, "message": "Unknown Message"}))
    assert isinstance(error, MessageGoneError)


def test_a_refused_message_keeps_what_is_wrong_with_it() -> None:
    errors = {"embeds": {"0": {"title": {"_errors": [{"message": "Must be 256 or fewer"}]}}}}
    error = error_of(answer(400, {"code": 50035, "message": "Invalid Form Body", "errors": errors}))
    assert isinstance(error, BadMessageError)
    assert str(error) == "Invalid Form Body (code 50035): embeds.0.title: Must be 256 or fewer"


@pytest.mark.parametrize(("status", "code"), [(400, 50006), (413, 40005), (400, 200000)])
def test_other_refusals_concern_the_message(status: int, code: int) -> None:
    error = error_of(answer(status, {"code": code, "message": "no"}))
    assert isinstance(error, BadMessageError)


def test_a_channels_own_limit_concerns_the_channel() -> None:
    headers = {**_VIA, "X-RateLimit-Scope": "user", "Retry-After": "1"}
    error = error_of(answer(429, {"retry_after": 0.7, "global": False}, headers))
    assert isinstance(error, TryLaterError)
    assert (error.wait, error.everywhere) == (timedelta(seconds=0.7), False)


@pytest.mark.parametrize(
    ("payload", "headers"),
    [
        ({"retry_after": 3.0, "global": True}, _VIA),
        ({"retry_after": 3.0}, {**_VIA, "X-RateLimit-Scope": "global"}),
    ],
)
def test_the_limit_of_all_stops_all(payload: object, headers: dict[str, str]) -> None:
    error = error_of(answer(429, payload, headers))
    assert isinstance(error, TryLaterError)
    assert (error.wait, error.everywhere) == (timedelta(seconds=3), True)


@pytest.mark.parametrize(
    ("status", "payload", "headers"),
    [
        (429, b"<html>", {}),
        (429, {"retry_after": 1.0}, {}),
        (429, b"error code: 1015", {"Via": "1.1 google", "Retry-After": "3"}),
        (403, b"<html>", {}),
        (403, {"code": 40333, "message": "internal network error"}, {}),
        (404, {"code": 0, "message": "404: Not Found"}, {}),
    ],
)
def test_a_ban_or_a_wrong_address_stops_all_for_long_and_blames_no_channel(
    status: int, payload: object, headers: dict[str, str]
) -> None:
    error = error_of(answer(status, payload, headers))
    assert isinstance(error, TryLaterError)
    assert error.everywhere
    assert error.wait >= timedelta(minutes=10)


def test_a_ban_lasts_as_long_as_cloudflare_says() -> None:
    error = error_of(answer(429, b"<html>", {"Retry-After": "3600"}))
    assert isinstance(error, TryLaterError)
    assert error.wait == timedelta(hours=1)


def test_too_many_edits_of_an_old_message_wait() -> None:
    error = error_of(answer(400, {"code": 30046, "message": "Maximum number of edits"}))
    assert isinstance(error, TryLaterError)
    assert error.wait == timedelta(hours=1)


@pytest.mark.parametrize("nonsense", ["soon", "nan", "inf", "-1", None, [], 1e300])
def test_a_wait_that_makes_no_sense_stays_within_reason(nonsense: object) -> None:
    error = error_of(answer(429, {"retry_after": nonsense}, _VIA))
    assert isinstance(error, TryLaterError)
    assert timedelta() < error.wait <= timedelta(days=1)


def test_the_last_request_of_a_bucket_closes_it() -> None:
    headers = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset-After": "4.5"}
    wait = exhausted_for(answer(200, None, headers))
    assert wait is not None
    assert timedelta(seconds=4.5) < wait < timedelta(seconds=4.6)
    assert exhausted_for(answer(200, None, {"X-RateLimit-Remaining": "3"})) is None
    assert exhausted_for(answer(200)) is None
