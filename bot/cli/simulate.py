"""`clapper simulate`: what follows would have brought, from the ledger."""

import asyncio
from typing import Annotated

import typer

from bot.alerts.insight import Insight
from bot.alerts.replay import Replay
from bot.app import open_app
from bot.cards.replay_card import in_words, summary
from bot.domain.follow import Follow, Preset
from bot.domain.hours import GuildHours, Rhythm, parse_quiet
from bot.domain.kinds import Certainty
from bot.domain.spans import parse_span
from bot.domain.zones import find_zone
from bot.errors import InputError
from bot.setup import load_settings, store_address

_NOBODY = 1  # an id for a server, channel or role that need not exist


def simulate(  # noqa: PLR0913  # its options are its arguments
    follow: Annotated[
        list[str],
        typer.Option(
            help="A show, everything, person:NAME or network:NAME. May be given several times."
        ),
    ],
    *,
    kinds: Annotated[Preset, typer.Option(help="Which kinds of news.")] = Preset.EVERYTHING,
    certainty: Annotated[
        str, typer.Option(help="How sure it must be: rumoured, reported or confirmed.")
    ] = Certainty.REPORTED.word,
    since: Annotated[str, typer.Option(help="How far back: 12h, 90d, 8w.")] = "90d",
    ping: Annotated[bool, typer.Option("--ping", help="As if a role were pinged.")] = False,
    rhythm: Annotated[str, typer.Option(help="instant, daily 18:00 or weekly fri 18:00.")] = (
        "instant"
    ),
    quiet: Annotated[str, typer.Option(help="Quiet hours, like 22:00-07:00.")] = "off",
    zone: Annotated[str, typer.Option(help="The time zone of both.")] = "UTC",
    forum: Annotated[bool, typer.Option(help="As in a forum: each show by itself.")] = False,
) -> None:
    """Say what one channel with these follows would have had posted lately."""
    try:
        length, sure = parse_span(since), Certainty.from_word(certainty)
        told, hours = Rhythm.parse(rhythm), GuildHours(find_zone(zone), parse_quiet(quiet))
    except ValueError as error:
        raise InputError(f"{str(error).rstrip('.')}.") from error

    async def ask() -> Replay:
        async with open_app(store_address(load_settings())) as app:
            wishes = [
                Follow(
                    id=place,
                    guild_id=_NOBODY,
                    channel_id=_NOBODY,
                    target=(await app.shows.target(typed)).target,
                    kinds=kinds.kinds,
                    min_certainty=sure,
                    role_id=_NOBODY if ping else None,
                    rhythm=told,
                )
                for place, typed in enumerate(follow)
            ]
            return await Insight(clock=app.clock).replay(wishes, length, hours, forum=forum)

    replay = asyncio.run(ask())
    for post in replay.posts:
        typer.echo(f"{post.at:%Y-%m-%d %H:%M}\t{in_words(post)}")
    typer.echo(summary(replay))
