"""What a card is: an embed and the buttons under it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import discord

from bot.cards.safe import LABEL, plain


class Action(StrEnum):
    """What a button asks for."""

    FOLLOW = "follow"  # show
    TIMELINE = "timeline"  # show: open it
    PAGE = "page"  # show, page: turn to it
    REPORT = "report"  # milestone: say what is wrong with it
    COMPLAIN = "complain"  # milestone, complaint: that is wrong with it
    RETRACT = "retract"  # milestone: ask why, then take it back everywhere
    CONFIRM = "confirm"  # milestone: it stands
    WHICH = "which"  # message: which of the milestones that it tells is wrong
    KINDS = "kinds"  # follow: choose its kinds one by one
    LOUD = "loud"  # server: choose the kinds that break through its quiet hours


SILENT = 1 << 12  # the flag of messages that notify nobody

# The number is the version of the ids' form: a button may be pressed years after it was drawn.
BUTTON_ID = re.compile(r"clapper:1:(?P<action>[a-z]+)(?P<numbers>(?::\d{1,20})*)")


@dataclass(frozen=True, slots=True)
class Button:
    """A button that stands for an action on ids; whoever presses it is checked then."""

    label: str
    action: Action
    numbers: tuple[int, ...]
    emoji: str | None = None
    prominent: bool = False

    @property
    def custom_id(self) -> str:
        return ":".join(["clapper", "1", self.action, *map(str, self.numbers)])

    def draw(self) -> discord.ui.Button[discord.ui.View]:
        style = discord.ButtonStyle.primary if self.prominent else discord.ButtonStyle.secondary
        return discord.ui.Button(
            label=plain(self.label, LABEL),
            custom_id=self.custom_id,
            emoji=self.emoji,
            style=style,
        )


MENU_ID = re.compile(r"clapper-menu:1:(?P<action>[a-z]+)(?P<numbers>(?::\d{1,20})*)")


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu of which several lines can be chosen; `lines` are labels by their values."""

    action: Action
    numbers: tuple[int, ...]
    lines: Mapping[str, str]
    chosen: frozenset[str]
    placeholder: str
    least: int = 1
    most: int | None = None  # all, unless it says so

    @property
    def custom_id(self) -> str:
        return ":".join(["clapper-menu", "1", self.action, *map(str, self.numbers)])

    def draw(self) -> discord.ui.Select[discord.ui.View]:
        options = [
            discord.SelectOption(
                label=plain(label, LABEL), value=value, default=value in self.chosen
            )
            for value, label in self.lines.items()
        ]
        return discord.ui.Select(
            custom_id=self.custom_id,
            placeholder=self.placeholder,
            min_values=self.least,
            max_values=self.most or len(options),
            options=options,
        )


@dataclass(frozen=True, slots=True)
class Card:
    embed: discord.Embed
    buttons: tuple[Button, ...] = ()
    menu: Menu | None = None  # only in answers to members, never in announcements

    def components(self) -> list[dict[str, object]]:
        """Return the buttons as JSON: one row, which holds five."""
        if not self.buttons:
            return []
        row = [dict(button.draw().to_component_dict()) for button in self.buttons[:5]]
        return [{"type": discord.ComponentType.action_row.value, "components": row}]
