"""Forms that ask for one more thing before something is done."""

from collections.abc import Callable, Coroutine
from typing import Any

import discord

from bot.cards.card import Card
from bot.client.answers import answer, answer_error


class ReasonForm(discord.ui.Modal, title="Withdraw it everywhere"):
    """Asks why, then answers with the card that `act` makes of the reason."""

    because: discord.ui.TextInput["ReasonForm"] = discord.ui.TextInput(
        label="Why? Every channel will read this.",
        placeholder="It was about another show of that name",
        max_length=200,
    )

    def __init__(self, act: Callable[[str], Coroutine[object, object, Card]]) -> None:
        super().__init__(timeout=600)
        self._act = act

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        await answer(interaction, self._act(self.because.value), ephemeral=True)

    async def on_error(  # type: ignore[override] # the library's own Modal differs from its base
        self, interaction: discord.Interaction[Any], error: Exception, /
    ) -> None:
        await answer_error(interaction, error)
