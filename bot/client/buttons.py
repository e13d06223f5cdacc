"""Buttons and menus that work for as long as their message stands, whoever drew it and when."""

from collections.abc import Callable, Coroutine
from re import Match
from typing import Any, Self, TypeAlias

import discord

from bot.cards.card import BUTTON_ID, MENU_ID, Action
from bot.client.answers import answer_error
from bot.errors import RefusedError

# Takes the interaction and the numbers in the button's id.
Pressed: TypeAlias = Callable[..., Coroutine[Any, Any, None]]


class Buttons:
    """What each action does. The cogs say so as they are added."""

    def __init__(self) -> None:
        self._pressed: dict[str, Pressed] = {}

    def on(self, action: Action, pressed: Pressed) -> None:
        self._pressed[action] = pressed

    async def press(self, interaction: discord.Interaction[Any], custom_id: str) -> None:
        """Do what the button stands for. Raises RefusedError for one that means nothing now."""
        match = BUTTON_ID.fullmatch(custom_id)
        pressed = None if match is None else self._pressed.get(match["action"])
        if match is None or pressed is None:
            raise RefusedError("This button is too old. Ask for the card again with /show.")
        await pressed(interaction, *_numbers(match))

    async def pick(
        self, interaction: discord.Interaction[Any], custom_id: str, values: list[str]
    ) -> None:
        """Do what the menu stands for. Raises RefusedError for one that means nothing now."""
        match = MENU_ID.fullmatch(custom_id)
        pressed = None if match is None else self._pressed.get(match["action"])
        if match is None or pressed is None:
            raise RefusedError("This menu is too old. Give the command again.")
        await pressed(interaction, *_numbers(match), values)


def _numbers(match: Match[str]) -> list[int]:
    return [int(number) for number in match["numbers"].split(":")[1:]]


class PressedButton(discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=BUTTON_ID):
    """Hears of every press of a button of ours, by the form of its id."""

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        _match: Match[str],
        /,
    ) -> Self:
        if not isinstance(item, discord.ui.Button):
            raise TypeError("only buttons have such ids")
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        # The library would log an exception from here and leave the member without an answer.
        try:
            await interaction.client.buttons.press(interaction, self.custom_id)
        except Exception as error:  # noqa: BLE001 - an outermost edge; answer_error logs it
            await answer_error(interaction, error)


class PickedMenu(discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]], template=MENU_ID):
    """Hears of every choice in a menu of ours."""

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        _match: Match[str],
        /,
    ) -> Self:
        if not isinstance(item, discord.ui.Select):
            raise TypeError("only menus have such ids")
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        # As for buttons: nobody else would answer the member.
        try:
            await interaction.client.buttons.pick(interaction, self.custom_id, self.item.values)
        except Exception as error:  # noqa: BLE001 - an outermost edge; answer_error logs it
            await answer_error(interaction, error)
