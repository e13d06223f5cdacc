"""The demo's newsroom beside the channels: the story's articles, and a desk for one's own."""

from collections import deque
from collections.abc import Awaitable, Callable, Sequence

from bot.app import App
from bot.domain.article import Article
from bot.errors import InputError
from bot.pipeline import Taken
from bot.sandbox import PanelArticle
from bot.sources.outlets import known_outlet
from bot.sources.text import split_headline
from bot.taken import lines

_KEPT = 200  # articles that the panel lists


class Newsroom:
    """Lists what came in. What a person hands in is news of the story's own day."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._listeners: list[Callable[[], Awaitable[None]]] = []
        self._latest: deque[PanelArticle] = deque(maxlen=_KEPT)

    def listen(self, listener: Callable[[], Awaitable[None]]) -> None:
        """Have a listener awaited after each article that a person hands in."""
        self._listeners.append(listener)

    def note(self, article: Article, taken: Taken) -> None:
        """List an article with what was read in it."""
        entry = PanelArticle(
            article.seen_at, article.outlet.name, article.headline, tuple(lines(taken))
        )
        self._latest.appendleft(entry)

    async def articles(self) -> Sequence[PanelArticle]:
        return list(self._latest)

    async def submit(self, headline: str, text: str, outlet: str) -> Sequence[str]:
        try:
            title, _ = split_headline(headline, "The headline")
        except InputError as error:
            return [str(error)]
        now = self._app.clock()
        article = Article(title, text, known_outlet(outlet), now, now)
        taken = await self._app.pipeline.take(article, may_announce=True)
        self.note(article, taken)
        for listener in self._listeners:
            await listener()
        return list(lines(taken))
