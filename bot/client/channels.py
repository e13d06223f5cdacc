"""Where a card can be posted, what is missing where it can't, and who may decide on it."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import discord

from bot.errors import RefusedError

# Text and announcement channels, the threads of these and of forums; forums and media channels.
Place: TypeAlias = discord.TextChannel | discord.Thread | discord.ForumChannel


def missing(channel: Place) -> list[str]:
    """Name the permissions that the bot needs to post cards there and does not have."""
    return _missing(channel.permissions_for(channel.guild.me), channel)


def is_restricted(interaction: discord.Interaction[Any], chosen: Place | None = None) -> bool:
    """Whether the chosen channel, or the current one, is for adults."""
    channel = interaction.channel if chosen is None else chosen
    nsfw = getattr(channel, "is_nsfw", None)  # direct messages have none
    return nsfw is not None and bool(nsfw())


def lacking_in(
    interaction: discord.Interaction[Any], channel_ids: Iterable[int]
) -> dict[int, list[str]]:
    """Name what is missing in those channels that are known and lack something."""
    found = {}
    for channel_id in channel_ids:
        channel = _known(interaction, channel_id)
        if isinstance(channel, Place) and (lacking := missing(channel)):
            found[channel_id] = lacking
    return found


def name_of(interaction: discord.Interaction[Any], channel_id: int) -> str:
    """Return what a channel is called in a menu, where it can't be linked."""
    channel = _known(interaction, channel_id)
    return "a channel that is gone" if channel is None else f"#{channel.name}"


def _known(
    interaction: discord.Interaction[Any], channel_id: int
) -> discord.abc.GuildChannel | discord.Thread | None:
    guild = interaction.client.get_guild(interaction.guild_id or 0)
    return None if guild is None else guild.get_channel_or_thread(channel_id)


def require_manager(interaction: discord.Interaction[Any]) -> int:
    """Return the server's id. Raises RefusedError unless the member may manage the server."""
    if interaction.guild_id is None:
        raise RefusedError("That works in servers only.")
    if interaction.client.get_guild(interaction.guild_id) is None:
        raise RefusedError("Clapper is not in this server. Add it to the server first.")
    # Discord hides the commands from others, but a server can open them, and all see buttons.
    if not interaction.permissions.manage_guild:
        raise RefusedError("Only members who may manage the server can change what it follows.")
    return interaction.guild_id


def why_not(chosen: object) -> str:
    """Say why what was chosen as a channel is none that can be followed in."""
    kind = getattr(chosen, "type", None)
    if kind in {discord.ChannelType.public_thread, discord.ChannelType.private_thread}:
        return "Clapper can't see that thread. Add it to the thread, then try again."
    return "Choose a text channel, an announcement channel, a forum or a thread."


def takes_posts(interaction: discord.Interaction[Any], chosen: Place | None) -> bool:
    """Whether the chosen channel, or the current one, is a forum or a media channel."""
    channel = interaction.channel if chosen is None else chosen
    return isinstance(channel, discord.ForumChannel)


def heard_by(interaction: discord.Interaction[Any], chosen: Place | None) -> Sequence[int]:
    """Return the channels whose news are told where that is: of a forum's post, its forum too."""
    channel = interaction.channel if chosen is None else chosen
    ids = [chosen_or_current(interaction, chosen)]
    if isinstance(channel, discord.Thread) and isinstance(channel.parent, discord.ForumChannel):
        ids.append(channel.parent.id)
    return ids


def chosen_or_current(interaction: discord.Interaction[Any], chosen: Place | None) -> int:
    """Return a channel's id, whatever may be posted there."""
    channel_id = interaction.channel_id if chosen is None else chosen.id
    if channel_id is None:
        raise RefusedError("Choose a channel.")
    return channel_id


def require_postable(
    interaction: discord.Interaction[Any],
    chosen: Place | None = None,
    role: discord.Role | None = None,
) -> int:
    """Return the id of the chosen channel, or of the current one.

    Raises RefusedError, naming what is missing, unless cards and pings get through there.
    """
    channel = interaction.channel if chosen is None else chosen
    if not isinstance(channel, Place):
        raise RefusedError(why_not(channel))
    current = channel.id == interaction.channel_id
    theirs = interaction.app_permissions if current else channel.permissions_for(channel.guild.me)
    if lacking := _missing(theirs, channel):
        raise RefusedError(
            f"Clapper can't post in #{channel.name}. It needs there: {', '.join(lacking)}."
            " Grant that in the channel's settings, then try again."
        )
    if role is not None:
        _require_pingable(role, theirs)
    return channel.id


def require_publishable(interaction: discord.Interaction[Any], chosen: Place | None) -> None:
    """Raise RefusedError unless what is posted there can be published."""
    channel = interaction.channel if chosen is None else chosen
    if not isinstance(channel, discord.TextChannel) or not channel.is_news():
        raise RefusedError(
            "Only what is posted in an announcement channel can be published. Choose one, or make"
            " the channel one: its settings, Overview, Announcement Channel. Threads can't be."
        )


def _missing(theirs: discord.Permissions, channel: Place) -> list[str]:
    needed = {"View Channel": theirs.view_channel}
    if isinstance(channel, discord.ForumChannel):
        needed["Create Posts"] = theirs.send_messages
    if isinstance(channel, discord.TextChannel):
        needed["Send Messages"] = theirs.send_messages
    else:
        needed["Send Messages in Threads"] = theirs.send_messages_in_threads
    needed["Embed Links"] = theirs.embed_links
    return [name for name, granted in needed.items() if not granted]


def _require_pingable(role: discord.Role, theirs: discord.Permissions) -> None:
    if role.is_default():
        raise RefusedError("Clapper pings one role, never everyone. Choose another role.")
    if not (role.mentionable or theirs.mention_everyone):
        raise RefusedError(
            f"Clapper can't ping @{role.name}. Allow anyone to mention that role, or grant Clapper"
            " Mention @everyone, @here, and All Roles in the channel."
        )
