"""The demo without a browser: what Discord shows, as JSON lines."""

import sys
from collections.abc import Mapping

import orjson

from bot.alerts.subjects import load_subjects
from bot.demo.stage import Stage, open_stage
from bot.demo.story import load_story
from bot.sandbox import ChannelHandle, Message
from bot.store.outbox.delivery import milestone_of

_COMMANDS: tuple[tuple[str, dict[str, str]], ...] = (
    ("show", {"title": "jessica-jones"}),
    ("show", {"title": "the expanse"}),
    ("show", {"title": "jesica jons"}),
    ("show", {"title": "a show that nobody made"}),
    ("following", {}),
)


async def play_script() -> None:
    """Play the story, print a line for each message posted or edited, then some commands."""
    story = load_story()
    async with open_stage(story[0].at) as stage:
        stage.player.listen(Shown(stage).tell)
        async for _ in stage.player.play(story):
            pass
        news = stage.cast.channels[0]
        for command, options in _COMMANDS:
            answer = await stage.sandbox.invoke(stage.cast.admin, news, command, options)
            typed = " ".join([f"/{command}", *options.values()])
            _print({"command": typed, "answer": answer.message.text})


class Shown:
    """Tells what the channels show that they did not show before."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._edits: dict[int, int] = {}

    async def tell(self) -> None:
        for channel in self._stage.cast.channels:
            for message in channel.messages:
                if not message.ephemeral and self._edits.get(message.id) != len(message.edits):
                    edited = message.id in self._edits
                    self._edits[message.id] = len(message.edits)
                    _print(await self._line(channel, message, edited=edited))

    async def _line(
        self, channel: ChannelHandle, message: Message, *, edited: bool
    ) -> Mapping[str, object]:
        milestone_id = await milestone_of(message.id)
        subjects = await load_subjects([milestone_id] if milestone_id is not None else [])
        subject = next(iter(subjects.values()), None)
        title, _, text = message.text.partition("\n")
        return {
            "at": self._stage.clock(),
            "channel": channel.name,
            "message_id": str(message.id),
            "edited": edited,
            "title": title,
            "text": text,
            "kind": None if subject is None else subject.milestone.kind,
            "show": None if subject is None else subject.show.title,
            "season": None if subject is None else subject.milestone.season,
        }


def _print(line: Mapping[str, object]) -> None:
    sys.stdout.buffer.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
    sys.stdout.buffer.flush()
