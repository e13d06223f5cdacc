"""Markdown as Discord reads it, at the page's own parser."""

import pytest

from bot.sandbox import GuildHandle, MemberHandle, Sandbox
from tests.sandbox.page.conftest import Open

pytestmark = pytest.mark.asyncio(loop_scope="session")

# What is written, and the HTML that the nodes make (which the page itself never writes).
_CASES = {
    "**a** *b* _c_ __d__ ~~e~~": ("<strong>a</strong> <em>b</em> <em>c</em> <u>d</u> <s>e</s>"),
    "***both*** **a *b* c**": ("<strong><em>both</em></strong> <strong>a <em>b</em> c</strong>"),
    "snake_case_name 2 * 3 * 4": "snake_case_name 2 * 3 * 4",
    r"\*not\* \_this\_ \~\~": "*not* _this_ ~~",
    "`**code**` ``a`b``": "<code>**code**</code> <code>a`b</code>",
    "**open and ~~never closed": "**open and ~~never closed",
    "> one\n> two\nthree": "<blockquote>one<br>two</blockquote>three",
    ">>> one\ntwo": "<blockquote>one<br>two</blockquote>",
    "-# small\n#no heading": '<small class="subtext">small</small>#no heading',
    "- a\n  - b\n- c": (
        '<ul class="list"><li>a<ul class="list"><li>b</li></ul></li><li>c</li></ul>'
    ),
    "3. a\n4. b": '<ol class="list" start="3"><li>a</li><li>b</li></ol>',
    "<:clap:123> <a:spin:456>": (
        '<span class="emoji">:clap:</span> <span class="emoji">:spin:</span>'
    ),
    "</follow add:99> @everyone": (
        '<span class="pill">/follow add</span> <span class="pill">@everyone</span>'
    ),
    "<@1> <@&2> <#3>": (
        '<span class="pill">@unknown-user</span> <span class="pill">@unknown-role</span>'
        ' <span class="pill">#unknown</span>'
    ),
    "<t:99999999999999:R> <t:1e5>": "&lt;t:99999999999999:R&gt; &lt;t:1e5&gt;",
    "[a](javascript:b) [c](ftp://d)": "[a](javascript:b) [c](ftp://d)",
    "<script>x</script>": "&lt;script&gt;x&lt;/script&gt;",
}
_LINKS = {
    "(https://a.example/x_(y)).": ["https://a.example/x_(y)"],
    "https://a.example/_b_ **https://c.example/d**": [
        "https://a.example/_b_",
        "https://c.example/d",
    ],
    "[**w**](<https://a.example/b>) <https://c.example/>": [
        "https://a.example/b",
        "https://c.example/",
    ],
}
_DRAW = """async (source) => {
  const { Rich } = await import("/js/rich.js");
  const none = () => null;
  const box = document.createElement("div");
  const store = { findUser: none, findRole: none, findChannel: none, now: 0 };
  box.append(new Rich(store).blocks(source));
  return [box.innerHTML, [...box.querySelectorAll("a")].map((one) => one.href)];
}"""
_TIME = f"""async (source) => {{
  const start = performance.now();
  await ({_DRAW})(source);
  return performance.now() - start;
}}"""
# Each of them makes a careless parser go back and forth, or deep.
_HEAVY = [
    part * (2000 // len(part))
    for part in (
        *(
            "**",
            "*_",
            "[",
            "||",
            "> ",
            "`",
            "<",
            "*a",
            "**a ",
            "_a",
            "__a _b ",
            "~~a",
            "[a](",
            "||a",
        ),
        *("```", "<t:", "- a\n", "*a **b ", "` `` ", "https://a(", "\\*"),
    )
]


async def test_markdown_becomes_the_nodes_that_discord_shows(
    visit: Open, sandbox: Sandbox, guild: GuildHandle, ann: MemberHandle
) -> None:
    assert sandbox
    assert ann
    guild.channel("news")
    page = await visit()
    drawn = {source: (await page.evaluate(_DRAW, source))[0] for source in _CASES}
    links = {source: (await page.evaluate(_DRAW, source))[1] for source in _LINKS}

    assert drawn == _CASES
    assert links == _LINKS
    took: dict[str, float] = {source[:8]: await page.evaluate(_TIME, source) for source in _HEAVY}
    assert {start: ms for start, ms in took.items() if ms > 1000} == {}
