"""The answers around a report: what is wrong, thank you, and what was decided."""

from collections.abc import Sequence

import discord

from bot.alerts.ports import Subject
from bot.cards import safe, words
from bot.cards.card import Action, Button, Card, Menu
from bot.cards.headlines import headline
from bot.domain.complaint import Complaint

_BLUE, _GREEN = 0x3478C6, 0x2E9E5B
_COMPLAINTS = {
    Complaint.WRONG_SHOW: "wrong show",
    Complaint.WRONG_KIND: "something else happened",
    Complaint.DUPLICATE: "posted before",
    Complaint.NOT_NEWS: "not news",
}
# Their numbers stand in the ids of buttons: give a new one the next.
_NUMBERS = tuple(Complaint)


def in_words(complaint: Complaint) -> str:
    return _COMPLAINTS[complaint]


def numbered(number: int) -> Complaint | None:
    """Return the complaint that a button's number stands for."""
    return _NUMBERS[number] if number < len(_NUMBERS) else None


def ask(subject: Subject, *, decides: bool) -> Card:
    """Ask what is wrong; whoever runs Clapper `decides` at once instead."""
    id_ = subject.milestone.id
    buttons = [
        Button(_COMPLAINTS[one].capitalize(), Action.COMPLAIN, (id_, number))
        for number, one in enumerate(_NUMBERS)
    ]
    text = f"What is wrong with this?\n{what(subject)}"
    if decides:
        text = f"You run this Clapper, so you can decide.\n{what(subject)}"
        buttons = [
            Button("Withdraw it everywhere", Action.RETRACT, (id_,), "🗑️"),
            Button("It stands", Action.CONFIRM, (id_,), "✅"),
        ]
    return Card(discord.Embed(description=text, colour=_BLUE), tuple(buttons))


def which(told: Sequence[Subject]) -> Card:
    """Ask which of all that a message tells is meant."""
    lines = {str(one.milestone.id): f"{one.show.title}: {headline(one.milestone)}" for one in told}
    menu = Menu(Action.WHICH, (), lines, frozenset(), "Choose one", most=1)
    return Card(discord.Embed(description="Which of these is wrong?", colour=_BLUE), menu=menu)


def thanks(complaint: Complaint, reports: int) -> Card:
    text = (
        f"Thank you. You reported it as: {_COMPLAINTS[complaint]}."
        f" That makes {words.count(reports, 'report')} of it; whoever runs Clapper decides."
    )
    return Card(discord.Embed(description=text, colour=_GREEN))


def withdrawn(subject: Subject, replies: int) -> Card:
    channels = words.count(replies, "channel")
    text = f"Withdrawn: {what(subject)}\n{channels} will be told, each by one reply."
    return Card(discord.Embed(description=text, colour=_GREEN))


def confirmed(subject: Subject, settled: int) -> Card:
    text = f"It stands: {what(subject)}\n{words.count(settled, 'report')} settled."
    return Card(discord.Embed(description=text, colour=_GREEN))


def what(subject: Subject) -> str:
    """`**Jessica Jones: filming of season 2 has begun**`."""
    show = safe.escaped(subject.show.title, 100) or "A show"
    return f"**{show}: {safe.escaped(headline(subject.milestone), 150)}**"
