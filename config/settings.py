"""Everything that can be set, from the environment or a `.env` file beside the checkout.

Nothing is read at import: the composition root builds one `Settings`.
"""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

_CHECKOUT = Path(__file__).parent.parent


class Settings(BaseSettings):
    """Each field's description is its line in `.env.example`; a test compares the two."""

    model_config = SettingsConfigDict(
        env_file=_CHECKOUT / ".env",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    discord_token: SecretStr | None = Field(
        None,
        description="The bot's token, from discord.com/developers. Only `clapper run` needs it.",
    )
    database_url: SecretStr | None = Field(
        None,
        description="Where everything is kept: sqlite:///path/to/clapper.db or"
        " postgres://user:password@host/database. Unset: a SQLite file in your data folder.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="How much to tell: debug, info, warning or error."
    )
    send_rate: float = Field(
        45.0,
        gt=0,
        le=50,
        description="Messages a second for the whole bot. Discord allows 50 requests a second;"
        " the rest is left to commands.",
    )
    on_unknown: Literal["resend", "skip"] = Field(
        "resend",
        description="What to do when nobody can tell whether a message was posted, for want of the"
        " permission to read a channel's history: resend (it may be there twice) or skip.",
    )
    catalogue: Literal["tvmaze", "starter"] = Field(
        "tvmaze",
        description="Where shows are known from. tvmaze: once `clapper shows sync` has copied"
        " them, they are kept fresh. starter: nobody on the net is asked.",
    )
    tvmaze_url: str = Field(
        "https://api.tvmaze.com", description="TVmaze's address; another one is for tests."
    )
    tmdb_key: SecretStr | None = Field(
        None,
        description="Your own key of themoviedb.org, if its cast, picture and status are to be"
        " added to cards. Read its terms: free for what is not commercial.",
    )
    tmdb_url: str = Field(
        "https://api.themoviedb.org/3", description="TMDB's address; another one is for tests."
    )
    news_sources: Literal["curated", "none"] = Field(
        "curated",
        description="Which feeds are polled. curated: those of config/outlets.toml that you did not"
        " remove, and those that you added. none: no site is asked for news.",
    )
    article_texts: bool = Field(
        default=True,
        description="Whether an article's own page is read when its headline leaves open which"
        " show, season or day it is about.",
    )
    tag_feeds: bool = Field(
        default=True,
        description="Whether outlets' feeds about single shows are polled, a few times a day, for"
        " shows that somebody follows.",
    )
    feeds_per_server: int = Field(
        10,
        ge=0,
        le=1000,
        description="How many feeds of its own each server may add with /sources. 0: none.",
    )
    contact: str | None = Field(
        None,
        pattern=r"^[\x21-\x7e]{1,200}$",
        description="How Discord and the sites that are polled can reach you, a web or e-mail"
        " address. It is sent with every request. Unset: Discord is told PUBLIC_URL, sites"
        " nothing.",
    )
    web_port: int | None = Field(
        None,
        ge=1,
        le=65535,
        description="The port for POST /ingest, feeds and calendars, WebSub, /healthz and /readyz."
        " Unset: none of them.",
    )
    web_host: str = Field(
        "127.0.0.1",
        description="The address to serve them on. Put a proxy with TLS before any other than"
        " this machine's own.",
    )
    public_url: str | None = Field(
        None,
        pattern=r"^https?://[^\s/?#@]+(/[^\s?#]*)?$",
        max_length=500,
        description="The address under which others reach the web port, such as"
        " https://clapper.example. Feeds and calendars are offered there, and hubs push news to it"
        " (WebSub). Unset: neither.",
    )
    ingest_secret: SecretStr | None = Field(
        None,
        min_length=16,
        description="What articles at POST /ingest are signed with: 16 characters or more."
        " Unset: none are taken.",
    )
    discord_api_url: str = Field(
        "https://discord.com/api/v10",
        description="Discord's REST address; another one points Clapper at a sandbox or proxy.",
    )
    discord_gateway_url: str = Field(
        "wss://gateway.discord.gg/", description="Discord's Gateway address, likewise."
    )

    @property
    def home(self) -> str | None:
        """The public address with a slash at its end."""
        return None if self.public_url is None else f"{self.public_url.rstrip('/')}/"
