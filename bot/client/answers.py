"""How an interaction is answered: in time, once, and politely when something fails."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import TypeVar

import discord
from discord import app_commands

from bot.cards import replies
from bot.cards.card import Card
from bot.client.channels import why_not
from bot.errors import RefusedError

logger = logging.getLogger(__name__)

T = TypeVar("T")

_PATIENCE = 1.5  # seconds; Discord gives up on an interaction after 3
_TOO_LATE = frozenset({10062, 40060})  # unknown interaction, already acknowledged


async def answer(
    interaction: discord.Interaction[discord.Client],
    drawing: Coroutine[object, object, Card],
    *,
    ephemeral: bool = False,
) -> None:
    """Answer with the card; with "thinking…" first, should drawing it take long."""
    async with _deferred_if_late(interaction, ephemeral=ephemeral):
        card = await drawing
    if interaction.response.is_done():
        await interaction.edit_original_response(embed=card.embed, view=_view(card))
    else:
        await interaction.response.send_message(
            embed=card.embed, view=_view(card), ephemeral=ephemeral
        )


@asynccontextmanager
async def _deferred_if_late(
    interaction: discord.Interaction[discord.Client], *, ephemeral: bool
) -> AsyncIterator[None]:
    loop = asyncio.get_running_loop()
    deferring: list[asyncio.Task[object]] = []

    def defer() -> None:
        response = interaction.response
        deferring.append(loop.create_task(response.defer(ephemeral=ephemeral, thinking=True)))

    timer = loop.call_later(_PATIENCE, defer)
    try:
        yield
    finally:
        timer.cancel()
        await asyncio.gather(*deferring)


def read(parse: Callable[[str], T], typed: str) -> T:
    """Return what was typed as a value. Raises RefusedError with what is wrong with it."""
    try:
        return parse(typed)
    except ValueError as error:
        raise RefusedError(str(error)) from error


async def amend(interaction: discord.Interaction[discord.Client], card: Card) -> None:
    """Put a card in the place of the answer, where that is still to be seen."""
    try:
        await interaction.edit_original_response(embed=card.embed, view=_view(card))
    except discord.HTTPException as error:
        logger.info("answer not amended interaction=%s code=%s", interaction.id, error.code)


async def turn(
    interaction: discord.Interaction[discord.Client], drawing: Coroutine[object, object, Card]
) -> None:
    """Put the card in the place of the one whose button was pressed."""
    card = await drawing
    await interaction.response.edit_message(embed=card.embed, view=_view(card))


async def answer_error(interaction: discord.Interaction[discord.Client], error: Exception) -> None:
    """Tell a member what is wrong; tell the log what is wrong with us."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if isinstance(cause, discord.HTTPException) and cause.code in _TOO_LATE:
        logger.warning("answer came too late interaction=%s code=%s", interaction.id, cause.code)
        return
    text = _reason(cause)
    if text is None:
        logger.error("interaction failed interaction=%s", interaction.id, exc_info=cause)
        text = "Something went wrong on our side, and it is in the log. Please try again later."
    try:
        await _refuse(interaction, text)
    except discord.HTTPException as failure:
        logger.warning("reply failed interaction=%s code=%s", interaction.id, failure.code)


def _reason(cause: Exception) -> str | None:
    """Put in words what the member can do about it; None where that is nothing."""
    match cause:
        case RefusedError():
            return str(cause)
        case app_commands.NoPrivateMessage():
            return "That works in servers only."
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return "Discord still shows an old form of this command. Reload it and try again."
        case app_commands.TransformerError(type=discord.AppCommandOptionType.channel):
            return why_not(cause.value)
        case _:
            return None


async def _refuse(interaction: discord.Interaction[discord.Client], text: str) -> None:
    card = replies.refused(text)
    if interaction.response.is_done():
        await interaction.followup.send(embed=card.embed, ephemeral=True)
    else:
        await interaction.response.send_message(embed=card.embed, ephemeral=True)


def _view(card: Card) -> discord.ui.View:
    """Make what draws the buttons; a stopped view, which the library does not keep for ever."""
    view = discord.ui.View(timeout=None)
    for button in card.buttons:
        view.add_item(button.draw())
    if card.menu is not None:
        view.add_item(card.menu.draw())
    view.stop()
    return view
