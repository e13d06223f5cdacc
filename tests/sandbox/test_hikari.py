"""A second library, hikari, so that the sandbox is Discord's and not discord.py's."""

import asyncio

import hikari

from bot.sandbox import Sandbox


async def test_hikari_logs_in_and_answers_a_command() -> None:
    async with Sandbox() as sandbox:
        guild = sandbox.guild("Alias Investigations fans")
        channel, ann = guild.channel("news"), guild.member("Ann")
        client = hikari.GatewayBot(
            sandbox.token,
            rest_url=sandbox.api_url,
            intents=hikari.Intents.GUILDS,
            banner=None,
            logs=None,
            suppress_optimization_warning=True,
        )
        told: list[str] = []

        @client.listen()
        async def started(_: hikari.StartedEvent) -> None:
            application = await client.rest.fetch_application()
            command = client.rest.slash_command_builder("show", "Show a card")
            option = hikari.CommandOption(
                type=hikari.OptionType.STRING, name="title", description="A title", is_required=True
            )
            await client.rest.set_application_commands(application.id, [command.add_option(option)])

        @client.listen()
        async def available(event: hikari.GuildAvailableEvent) -> None:
            told.append(event.guild.name)

        @client.listen()
        async def asked(event: hikari.InteractionCreateEvent) -> None:
            interaction = event.interaction
            assert isinstance(interaction, hikari.CommandInteraction)
            assert interaction.options
            await interaction.create_initial_response(hikari.ResponseType.DEFERRED_MESSAGE_CREATE)
            embed = hikari.Embed(title=str(interaction.options[0].value))
            await interaction.edit_initial_response("found", embed=embed)

        await client.start(check_for_updates=False)
        try:
            await sandbox.wait_for(lambda: sandbox.world.commands[None] and told)
            answer = await sandbox.invoke(ann, channel, "show", {"title": "jessica"})
            sent = await client.rest.create_message(channel.id, "hello", attachment=b"pixels")
        finally:
            await client.close()
            await asyncio.gather(*_leftovers(), return_exceptions=True)

    assert told == ["Alias Investigations fans"]
    assert (answer.content, answer.embeds[0]["title"]) == ("found", "jessica")
    assert sent.content == "hello"
    assert [one.content for one in channel.messages] == ["found", "hello"]


def _leftovers() -> list["asyncio.Task[object]"]:
    return [one for one in asyncio.all_tasks() if one is not asyncio.current_task()]
