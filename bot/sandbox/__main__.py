"""Run the sandbox by itself: `python -m bot.sandbox [PORT]`, with a sample server."""

import asyncio
import sys

from bot.sandbox.api import Sandbox


async def _run(port: int) -> None:
    async with Sandbox(port) as sandbox:
        guild = sandbox.guild("Sample server")
        guild.channel("general")
        guild.channel("news", kind="announcement")
        guild.member("Ann", permissions="manage_guild")
        guild.member("Ben")
        lines = [
            f"page     {sandbox.page_url}",
            f"api      {sandbox.api_url}",
            f"gateway  {sandbox.gateway_url}",
            f"token    {sandbox.token}",
            "Ctrl-C ends it.",
        ]
        sys.stdout.write("\n".join(lines) + "\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


def main() -> None:
    """OSError with the port in its text when the port is taken."""
    arguments = sys.argv[1:]
    if len(arguments) > 1 or (arguments and not arguments[0].isdecimal()):
        sys.exit("usage: python -m bot.sandbox [PORT]")
    try:
        asyncio.run(_run(int(arguments[0]) if arguments else 0))
    except KeyboardInterrupt:
        pass
    except OSError as error:
        sys.exit(f"can't listen: {error}. Choose another port.")


if __name__ == "__main__":
    main()
