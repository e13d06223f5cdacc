"""What a push says: one article as JSON."""

from datetime import UTC, datetime

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.domain.article import Article
from bot.domain.link import canonical_url
from bot.errors import InputError
from bot.sources.outlets import known_outlet
from bot.sources.plain import plain_line, plain_text


class _Pushed(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    headline: str = Field(min_length=1, max_length=1000)
    text: str = Field("", max_length=400_000)
    url: str | None = Field(None, max_length=2048)
    outlet: str = Field("By hand", min_length=1, max_length=200)
    published: datetime | None = None


def read_pushed(body: bytes, now: datetime) -> Article:
    """Read an article; undated means now. Raises InputError that names what is wrong."""
    try:
        pushed = _Pushed.model_validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError(f"{where}: {first['msg']}" if where else first["msg"]) from None
    url = None if pushed.url is None else canonical_url(pushed.url)
    if pushed.url is not None and url is None:
        raise InputError("url: not a web address (http or https)")
    headline = plain_line(pushed.headline)
    if not any(char.isalnum() for char in headline):
        raise InputError("headline: it has no words")
    published = pushed.published or now  # whoever pushes does so when it happens
    if published.tzinfo is None:
        published = published.replace(tzinfo=UTC)
    return Article(
        headline,
        plain_text(pushed.text),
        known_outlet(pushed.outlet),
        published.astimezone(UTC),
        now,
        url,
    )
