"""How Clapper is doing in a server, channel by channel."""

from collections.abc import Iterator, Mapping, Sequence

import discord

from bot.alerts.insight import ChannelHealth, Deliveries, Health
from bot.cards import safe, words
from bot.cards.card import Card
from bot.cards.lines import fitting

_GREEN, _AMBER, _BLUE = 0x2E9E5B, 0xE08E0B, 0x3478C6
_REASON = 200


def draw(health: Health, missing: Mapping[int, Sequence[str]]) -> Card:
    """Draw it; `missing` names what Clapper may not do in a channel, by the channel's id."""
    if not health.channels:
        text = "This server follows nothing yet. Use /follow to begin."
        return Card(_embed(text, _BLUE, health))
    lines = (
        "\n".join(_lines(one, missing.get(one.channel_id, ()), health)) for one in health.channels
    )
    well = not missing and all(one.paused_because is None for one in health.channels)
    return Card(_embed(fitting(lines, len(health.channels)), _GREEN if well else _AMBER, health))


def _published(done: Deliveries) -> Iterator[str]:
    """Say which messages did not go on to the followers of an announcement channel."""
    if done.to_publish:
        yield f"-# {words.count(done.to_publish, 'message')} to be published: ten or so an hour"
    if done.unpublished:
        message = words.count(done.unpublished, "message")
        yield f"-# {message} of this week posted and not published: Discord refused it"
    if done.published_late:
        message = words.count(done.published_late, "message")
        yield f"-# {message} of this week posted and not published: it was old news by its turn"


def _embed(text: str, colour: int, health: Health) -> discord.Embed:
    embed = discord.Embed(title="Clapper in this server", description=text, colour=colour)
    if health.hours.quiet is not None:
        zone = health.hours.zone or "UTC"
        embed.description = f"🌙 {words.quiet(health.hours).capitalize()} ({zone})\n{text}"
    read = "No article has been read yet."
    if health.read_at is not None:
        read = f"Last article read {words.ago(health.now - health.read_at)}."
    embed.set_footer(text=read)
    return embed


def _lines(one: ChannelHealth, missing: Sequence[str], health: Health) -> Iterator[str]:
    done = one.deliveries
    mark = "✅" if one.paused_because is None and not missing else "⚠️"
    said = [words.count(one.follows, "follow")]
    if done.posted_at is None:
        said.append("nothing posted yet")
    else:
        said.append(f"last posted {words.ago(health.now - done.posted_at)}")
    if done.owed:
        said.append(f"{words.count(done.owed, 'announcement')} on the way")
    yield f"{mark} <#{one.channel_id}>: {', '.join(said)}"
    if done.waiting and done.due_at is not None:
        wait = "waits" if done.waiting == 1 else "wait"
        yield (
            f"-# {words.count(done.waiting, 'announcement')} {wait} for a digest or the end of"
            f" quiet hours, the next {words.moment(done.due_at, 'R')}"
        )
    if one.paused_because is not None:
        yield f"-# paused: {safe.escaped(one.paused_because, _REASON)}"
        yield "-# /unfollow ends it; otherwise it goes on by itself as soon as it can."
    if missing:
        yield f"-# Clapper needs there: {', '.join(missing)}"
    if done.held:
        yield f"-# {words.count(done.held, 'announcement')} held until it is open again"
    yield from _published(done)
    if done.refused:
        yield f"-# {words.count(done.refused, 'announcement')} refused by Discord"
