"""Settings as the commands need them: read once, and explained when wrong."""

from pydantic import ValidationError

from bot.errors import SetupError
from bot.store.address import Address, parse_address
from config.settings import Settings


def load_settings() -> Settings:
    """Read the environment and `.env`. Raises SetupError that names the setting."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = "; ".join(
            f"{str(item['loc'][0]).upper()}: {item['msg']}" for item in error.errors()
        )
        raise SetupError(f"A setting is wrong. {wrong}. See .env.example.") from None


def store_address(settings: Settings) -> Address:
    url = settings.database_url
    return parse_address(url.get_secret_value() if url is not None else None)


def bot_token(settings: Settings) -> str:
    """Return the token. Raises SetupError when there is none."""
    if settings.discord_token is None or not settings.discord_token.get_secret_value().strip():
        raise SetupError(
            "DISCORD_TOKEN is not set. Create an application at https://discord.com/developers,"
            " copy its bot's token and put it in .env (see .env.example), or try"
            " `clapper demo`, which needs no token."
        )
    return settings.discord_token.get_secret_value().strip()
