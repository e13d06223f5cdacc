"""Feeds with something wrong in them: those of `formats`, changed at random but knowingly.

A change knows the structure: it repeats, drops, swaps and nests whole elements and attributes,
puts tricks where texts, numbers and names are, cuts off, joins formats and re-encodes. The same
seed gives the same feed.
"""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from random import Random
from typing import TypeAlias

from tests.sources.formats import FORMATS, Entry

Change: TypeAlias = Callable[[bytes, Random], bytes]

_ENTRIES = tuple(
    Entry(
        number,
        title,
        f"/2026/03/story-{number}/",
        datetime(2026, 3, 8, 9, number, tzinfo=UTC),
        "Cameras roll in New York, the makers of “Jessica Jones” said on Monday.",
    )
    for number, title in enumerate(
        (
            "‘Jessica Jones’ Renewed for Season 3 at Netflix",
            "‘Luke Cage’ Season 2 Review: Harlem & Its Hero",
            "Law & Order Sets Premiere Date: March 8",
        )
    )
)
SEEDS = tuple(write(_ENTRIES, "https://outlet.example") for write in FORMATS.values())

_TAG = re.compile(rb"<[^<>]{1,300}>")
_ELEMENT = re.compile(rb"<([a-zA-Z:]{1,30})[^<>]{0,200}>[^<]{0,500}</\1>", re.DOTALL)
_TEXT = re.compile(rb"(?<=>)[^<>]{3,300}(?=<)|(?<=\")[^\"<>]{3,300}(?=\")")
_NUMBER = re.compile(rb"\d+")
_ATTRIBUTE = re.compile(rb"\s[a-zA-Z:]{2,20}=\"[^\"]{0,200}\"")

_WORDS = (
    *(b"&amp;amp;amp;#8216;", b"&#0;", b"&#x110000;", b"&#xD800;", b"&#99999999999999999999;"),
    *(
        b"&nbsp;",
        b"&bogus;",
        b"&",
        b"<",
        b">",
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"-->",
        b"--",
        b"\x00",
    ),
    *(
        b"\xff\xfe",
        b"\xed\xa0\x80",
        b"\xc0\xaf",
        b"\xef\xbb\xbf",
        b"\xe2\x80\xae",
        b"\xcc\x81" * 200,
    ),
    *(
        b"@everyone <@&1> <t:0:R> [x](javascript:alert(1)) ||`",
        b"\xf0\x9f\x8e\xac" * 50,
        b"' OR 1=1 --",
    ),
    *(b"<script>alert(1)</script>", b"&lt;img src=x onerror=alert(1)&gt;", b"<b><i></b></i>"),
    *(
        b"javascript:alert(1)",
        b"http://[",
        b"http://[::1]:99999/",
        b"//",
        b"data:text/html,x",
        b"?" * 99,
    ),
    *(b"Thu, 01 Jan 1970 00:00:00 GMT", b"9999-12-31T23:59:59Z", b"20", b"2026-02-30", b"24:61:61"),
    *(
        b"Sun, 08 Mar 2026 11:00:00 -9999",
        b"0000-00-00T00:00:00Z",
        b"1e309",
        b"-1",
        b"NaN",
        b"{}",
        b"%s%n",
    ),
    *(
        b"Jessica Jones " * 300,
        b"Season 99999999999999999999",
        b"\\u0000\\ud800",
        b"\t\r\n\v\f",
        b"",
    ),
)
_HEADS = (
    *(
        b"<?xml version='1.0' encoding='UTF-7'?>",
        b"<?xml version='9.9'?>",
        b"<!DOCTYPE rss>",
        b"\n\n \t",
    ),
    *(
        b"<?xml version='1.0' encoding='UTF-16'?>",
        b"<?xml version='1.0' encoding='bogus'?>",
        b"\x1f\x8b",
    ),
    *(
        b"<!DOCTYPE r [<!ENTITY a 'b'>]>",
        b"<!DOCTYPE html>",
        b"<?xml-stylesheet href='x'?>",
        b"<!-- x -->",
    ),
    *(
        b"<!DOCTYPE r SYSTEM 'file:///etc/passwd'>",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\x00\x00\xfe\xff",
        b"{",
        b"[",
    ),
)
_NUMBERS = (b"0", b"-1", b"00", b"1e400", b"99999999999999999999999999", b"0x7f", b"\xd9\xa3", b"")
_CODINGS = ("utf-16", "utf-32", "utf-16-be", "cp1252", "utf-8-sig", "utf-7", "cp037", "shift_jis")


def mutated(seed: int) -> bytes:
    """Return the feed of that seed: one to six changes to one of ours."""
    rnd = Random(seed)  # noqa: S311  # made-up data, no secret
    body = rnd.choice(SEEDS)
    for _ in range(rnd.choice((1, 1, 2, 3, 4, 6))):
        body = rnd.choice(CHANGES)(body, rnd)[:400_000]
    return body


def _span(found: Sequence[re.Match[bytes]], body: bytes, rnd: Random) -> tuple[int, int]:
    """Choose one of the places, or any stretch where there is none."""
    if found:
        return rnd.choice(found).span()
    start = rnd.randint(0, len(body))
    return start, min(start + rnd.randint(0, 40), len(body))


def _put(body: bytes, span: tuple[int, int], new: bytes) -> bytes:
    return body[: span[0]] + new + body[span[1] :]


def _places(pattern: re.Pattern[bytes]) -> Callable[[bytes, Random], tuple[int, int]]:
    return lambda body, rnd: _span(list(pattern.finditer(body)), body, rnd)


_a_tag, _an_element, _a_text = _places(_TAG), _places(_ELEMENT), _places(_TEXT)
_a_number, _an_attribute = _places(_NUMBER), _places(_ATTRIBUTE)


def drop_tag(body: bytes, rnd: Random) -> bytes:
    return _put(body, _a_tag(body, rnd), b"")


def repeat_tag(body: bytes, rnd: Random) -> bytes:
    start, end = _a_tag(body, rnd)
    return _put(body, (start, end), body[start:end] * rnd.choice((2, 3, 300)))


def drop_element(body: bytes, rnd: Random) -> bytes:
    return _put(body, _an_element(body, rnd), b"")


def repeat_element(body: bytes, rnd: Random) -> bytes:
    start, end = _an_element(body, rnd)
    return _put(body, (start, end), body[start:end] * rnd.choice((2, 5, 1500)))


def nest_element(body: bytes, rnd: Random) -> bytes:
    start, end = _an_element(body, rnd)
    depth = rnd.choice((2, 30, 300))
    return _put(body, (start, end), b"<a>" * depth + body[start:end] + b"</a>" * depth)


def swap_elements(body: bytes, rnd: Random) -> bytes:
    first, second = sorted((_an_element(body, rnd), _an_element(body, rnd)))
    if first[1] > second[0]:
        return body
    moved = body[slice(*first)]
    return _put(_put(body, second, moved), first, body[slice(*second)])


def change_text(body: bytes, rnd: Random) -> bytes:
    return _put(body, _a_text(body, rnd), rnd.choice(_WORDS))


def add_words(body: bytes, rnd: Random) -> bytes:
    start, end = _a_text(body, rnd)
    place = rnd.randint(start, end)
    return _put(body, (place, place), rnd.choice(_WORDS))


def change_number(body: bytes, rnd: Random) -> bytes:
    return _put(body, _a_number(body, rnd), rnd.choice(_NUMBERS))


def change_attribute(body: bytes, rnd: Random) -> bytes:
    new = b' x="%s"' % rnd.choice(_WORDS)
    return _put(body, _an_attribute(body, rnd), new * rnd.choice((0, 1, 2)))


def many_attributes(body: bytes, rnd: Random) -> bytes:
    start, end = _a_tag(body, rnd)
    crowd = b"".join(b' a%d="%d"' % (n, n) for n in range(rnd.choice((10, 65, 3000))))
    return _put(body, (start, end), body[start : end - 1] + crowd + b">")


def cut_off(body: bytes, rnd: Random) -> bytes:
    return body[: rnd.randint(0, len(body))]


def cut_out(body: bytes, rnd: Random) -> bytes:
    start = rnd.randint(0, len(body))
    return _put(body, (start, min(start + rnd.choice((1, 7, 400)), len(body))), b"")


def flip_bytes(body: bytes, rnd: Random) -> bytes:
    changed = bytearray(body)
    for _ in range(rnd.choice((1, 3, 20)) if changed else 0):
        changed[rnd.randrange(len(changed))] = rnd.randrange(256)
    return bytes(changed)


def splice(body: bytes, rnd: Random) -> bytes:
    other = rnd.choice(SEEDS)
    return body[: rnd.randint(0, len(body))] + other[rnd.randint(0, len(other)) :]


def put_inside(body: bytes, rnd: Random) -> bytes:
    return _put(body, _a_text(body, rnd), rnd.choice(SEEDS))


def new_head(body: bytes, rnd: Random) -> bytes:
    head = rnd.choice(_HEADS)
    return head + body if rnd.random() < 0.5 else head + body.partition(b"?>")[2]


def re_encode(body: bytes, rnd: Random) -> bytes:
    return body.decode("utf-8", "replace").encode(rnd.choice(_CODINGS), "replace")


def repeat_all(body: bytes, rnd: Random) -> bytes:
    return body * rnd.choice((2, 3, 40))


CHANGES: tuple[Change, ...] = (
    *(drop_tag, repeat_tag, drop_element, repeat_element, nest_element, swap_elements),
    *(change_text, change_text, change_text, add_words, add_words, add_words, change_number),
    *(change_attribute, many_attributes, cut_off, cut_out, flip_bytes, splice, put_inside),
    *(new_head, re_encode, repeat_all),
)
