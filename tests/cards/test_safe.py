"""Outside text can't ping, format or link its way out, and never breaks a limit."""

import re

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards import safe

NASTY = (
    st.text(st.sampled_from("ab @*_~|`<>#[]()\\-:/.0\n\t\u202e\u2066\u200b\u200dא؀é́🎬👩"))
    | st.text()
)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        pytest.param("**bold** __it__", r"\*\*bold\*\* \_\_it\_\_", id="bold"),
        pytest.param("||spoiler|| ~~no~~", r"\|\|spoiler\|\| \~\~no\~\~", id="spoiler"),
        pytest.param("`code` ```x```", r"\`code\` \`\`\`x\`\`\`", id="code"),
        pytest.param("# big", r"\# big", id="heading"),
        pytest.param("> quote", r"\> quote", id="quote"),
        pytest.param("- item", r"\- item", id="list"),
        pytest.param("12. item", r"12\. item", id="numbered list"),
        pytest.param("-# small", r"\-# small", id="small print"),
        pytest.param("No. #1 > all (really)", "No. #1 > all (really)", id="no markup"),
        pytest.param("[a](https://evil.example)", "\\[a\\](https:\u200b//evil.example)", id="link"),
        pytest.param("@everyone <@&5> <#6>", "@\u200beveryone \\<@\u200b&5> \\<#6>", id="ping"),
        pytest.param("a\\", "a\\\\", id="backslash"),
        pytest.param("two\nlines\tand  gaps", "two lines and gaps", id="one line"),
        pytest.param("ab\u202edc\u2066\x00", "abdc", id="direction marks"),
        pytest.param("\u200b \u2060", "", id="nothing to see"),
        pytest.param(
            "Z\u0300\u0301\u0302\u0303\u0304\u0305", "Z\u0300\u0301\u0302", id="stacked marks"
        ),
        pytest.param("قصة", "\u2068قصة\u2069", id="right to left"),
    ],
)
def test_outside_text_is_shown_as_it_was_written(text: str, drawn: str) -> None:
    assert safe.escaped(text, 200) == drawn


@given(NASTY, st.integers(1, 300))
def test_no_text_breaks_its_limit_or_line(text: str, limit: int) -> None:
    for drawn in (safe.escaped(text, limit), safe.plain(text, limit)):
        assert safe.size(drawn) <= limit
        assert not re.search(r"[\n\r]", drawn)
        assert not re.search(r"@(everyone|here|[!&]?\d)", drawn)


@given(NASTY, st.integers(10, 300))
def test_every_markup_character_stays_escaped_where_text_is_cut(text: str, limit: int) -> None:
    drawn = safe.escaped(text, limit)
    assert not re.search(r"[*_~|`<\[\]]|^[#>]", re.sub(r"\\.", "x", drawn))
    assert not drawn.endswith("\\") or drawn.endswith("\\\\")


def test_six_thousand_characters_are_cut_between_words() -> None:
    drawn = safe.escaped("renewed again " * 430, 256)
    assert drawn.endswith(("renewed…", "again…"))
    assert 200 < len(drawn) <= 256


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        pytest.param("abc", 3, "abc", id="fits"),
        pytest.param("abcdef", 4, "abc…", id="one word"),
        pytest.param("ab 👩\u200d👩\u200d👧 family", 8, "ab…", id="joined emoji stay whole"),
        pytest.param("xxe\u0301y", 4, "xx…", id="accents stay with their letter"),
        pytest.param("🎬🎬🎬", 4, "🎬…", id="emoji count twice"),
    ],
)
def test_a_cut_never_falls_within_a_character(text: str, limit: int, short: str) -> None:
    assert safe.cut(text, limit) == short


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"),
        ("HTTP://A.Example:8080/x", "http://a.example:8080/x"),
        (
            "https://a.example/x) [b](https://evil",
            "https://a.example/x%29%20%5Bb%5D%28https://evil",
        ),
        ("https://a.example/@everyone", "https://a.example/%40everyone"),
        ("https://bücher.example/é", "https://xn--bcher-kva.example/%C3%A9"),
        ("https://a.example/%41", "https://a.example/%41"),
        ("javascript:alert(1)", None),
        ("discord://x", None),
        ("https://trusted.example@evil.example/", None),
        ("https://a.example:port/", None),
        ("https://[::1/", None),
        ("https://", None),
        ("https://" + "a" * 70 + ".example/", None),
        ("https://a.example/" + "a" * 2048, None),
        ("", None),
        (None, None),
    ],
)
def test_only_plain_web_addresses_become_links(url: str | None, shown: str | None) -> None:
    assert safe.web_url(url) == shown


@given(NASTY)
def test_no_address_breaks_out_of_its_link(rest: str) -> None:
    drawn = safe.link("label", f"https://a.example/{rest}")
    assert drawn == "label" or re.fullmatch(r"\[label\]\(https://[^\s()<>\[\]@`*|\\]+\)", drawn)


def test_an_embed_that_is_too_long_loses_its_last_fields() -> None:
    embed = discord.Embed(title="t", description="d" * 4000)
    for number in range(4):
        embed.add_field(name=str(number), value="v" * 900)
    assert [field.name for field in safe.fitted(embed).fields] == ["0", "1"]
