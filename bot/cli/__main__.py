"""`python -m bot.cli` is `clapper`."""

from bot.cli.main import main

main()
