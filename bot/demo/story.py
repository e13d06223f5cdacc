"""The story: articles in the order in which they arrived, as data."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from bot.domain.article import Article, Outlet
from bot.domain.kinds import Tier

STORY = Path(__file__).with_name("story.jsonl")


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore")

    at: datetime
    published: datetime
    outlet: str
    tier: Tier
    url: str
    headline: str
    text: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article, and when it reached us."""

    at: datetime
    article: Article


def load_story() -> list[Arrival]:
    with STORY.open("rb") as lines:
        return [_arrival(_Line.model_validate_json(line)) for line in lines]


def _arrival(line: _Line) -> Arrival:
    article = Article(
        headline=line.headline,
        text=line.text,
        outlet=Outlet(line.outlet, line.tier),
        published_at=line.published,
        seen_at=line.at,
        url=line.url,
    )
    return Arrival(line.at, article)
