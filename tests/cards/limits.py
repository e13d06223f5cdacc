"""Discord's limits of a message, written down apart from the code that keeps to them."""

from collections.abc import Mapping
from typing import Any


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def broken_limits(body: Mapping[str, Any]) -> list[str]:
    """Name what Discord would refuse about content, embeds and components."""
    found = []
    if units(body.get("content") or "") > 2000:
        found.append("content")
    embeds = body.get("embeds", [])
    if sum(_total(embed) for embed in embeds) > 6000:
        found.append("embeds in total")
    for embed in embeds:
        found += _broken_embed(embed)
    for row in body.get("components", []):
        found += _broken_row(row)
    return found


def _total(embed: Mapping[str, Any]) -> int:
    texts = [embed.get("title"), embed.get("description"), embed.get("footer", {}).get("text")]
    for field in embed.get("fields", []):
        texts += [field["name"], field["value"]]
    return sum(units(text) for text in texts if text)


def _broken_embed(embed: Mapping[str, Any]) -> list[str]:
    found = []
    texts = [("title", embed.get("title"), 256), ("description", embed.get("description"), 4096)]
    texts.append(("footer", embed.get("footer", {}).get("text"), 2048))
    for field in embed.get("fields", []):
        texts += [("field name", field["name"], 256), ("field value", field["value"], 1024)]
        if not field["name"].strip() or not field["value"].strip():
            found.append("empty field")
    found += [name for name, text, limit in texts if text is not None and units(text) > limit]
    if len(embed.get("fields", [])) > 25:
        found.append("fields")
    if not (embed.get("title") or "").strip():
        found.append("no title")
    urls = [embed.get("url"), embed.get("thumbnail", {}).get("url")]
    found += [f"url {url}" for url in urls if url and not url.startswith(("http://", "https://"))]
    return found


def _broken_row(row: Mapping[str, Any]) -> list[str]:
    buttons = row["components"]
    ids = [button["custom_id"] for button in buttons]
    found = ["label" for button in buttons if not 1 <= units(button["label"]) <= 80]
    found += ["custom id" for custom_id in ids if not 1 <= len(custom_id) <= 100]
    if not 1 <= len(buttons) <= 5 or len(set(ids)) != len(ids):
        found.append("row")
    return found
