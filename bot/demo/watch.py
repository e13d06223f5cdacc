"""The demo for people: the page's address, the story at a pace to follow, then whatever they do."""

import asyncio
import sys

from bot.demo.stage import open_stage
from bot.demo.story import load_story
from bot.taken import claimed

_OVERTURE = 3.0  # seconds to open the page in


async def play_for_people(port: int, pace: float) -> None:
    """Play until interrupted; `pace` is in seconds between two articles. Raises SetupError."""
    story = load_story()
    async with open_stage(story[0].at, port=port) as stage:
        _say(f"Clapper's demo is at {stage.sandbox.page_url}")
        _say(
            f"{len(story)} articles are being played in; type /show jess in a channel meanwhile,"
            " or hand in an article of your own. Ctrl-C ends it.\n"
        )
        stage.newsroom.listen(stage.player.deliver)
        await asyncio.sleep(_OVERTURE)
        async for arrival, taken in stage.player.play(story):
            stage.newsroom.note(arrival.article, taken)
            stage.sandbox.panel_changed()
            article = arrival.article
            _say(f"{arrival.at:%Y-%m-%d}  {article.outlet.name}: {article.headline}")
            for line in claimed(taken):
                _say(f"            → {line}")
            await asyncio.sleep(pace)
        _say("\nThe story is told. The servers stay open until Ctrl-C.")
        await stage.player.run()


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
