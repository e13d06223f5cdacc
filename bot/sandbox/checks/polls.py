"""Polls: a question, up to ten answers, and how long they stay open."""

from collections.abc import Iterator

from bot.sandbox.checks import fields
from bot.sandbox.errors import Problem

QUESTION, ANSWER, MOST_ANSWERS, LONGEST_HOURS = 300, 55, 10, 768


def check(poll: object, path: fields.Path) -> Iterator[Problem]:
    if not isinstance(poll, dict):
        yield from fields.mapping(poll, path)
        return
    yield from _media(poll.get("question"), (*path, "question"), QUESTION)
    answers = poll.get("answers")
    yield from fields.listing(answers, (*path, "answers"), MOST_ANSWERS, 1)
    for index, one in enumerate(answers if isinstance(answers, list) else ()):
        here = (*path, "answers", index)
        if isinstance(one, dict):
            yield from _media(one.get("poll_media"), (*here, "poll_media"), ANSWER)
        else:
            yield from fields.mapping(one, here)
    hours = poll.get("duration")
    if hours is not None:
        # discord.py sends 24.0 for 24.
        whole = int(hours) if isinstance(hours, float) and hours.is_integer() else hours
        yield from fields.number(whole, (*path, "duration"), 1, LONGEST_HOURS)


def _media(media: object, path: fields.Path, longest: int) -> Iterator[Problem]:
    if isinstance(media, dict):
        yield from fields.text(media.get("text") or "", (*path, "text"), longest, 1)
    else:
        yield from fields.mapping(media, path)
