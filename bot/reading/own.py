"""An article's own shows, found again in its text: there they need no second signal."""

import re
from collections.abc import Iterable

from bot.reading.catalogue import Title
from bot.reading.mention import Mention
from bot.reading.vocabulary import COMMON, GIVEN_NAMES

_LEAST = 3  # letters of a title that may stand anywhere


class OwnShows:
    """The shows of a headline, by their titles and by the words of the headline."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._titles: dict[str, Title] = {}
        for mention in mentions:
            title = mention.titles[0]
            for name in (title.title, mention.words, *_shorter(title.title)):
                self._titles.setdefault(name, title)
        names = sorted(self._titles, key=len, reverse=True)
        any_name = "|".join(map(re.escape, names))
        self._pattern = (
            re.compile(
                rf"(?<![\w'-])(?P<open>[\"'])?(?P<name>{any_name})(?(open)[\"',.]{{1,2}})(?![\w-])"
            )
            if names
            else None
        )
        self._hints = tuple(name.split(maxsplit=1)[0] for name in names)

    def find(self, text: str, *, anywhere: bool = False) -> list[Mention]:
        """Find them as they are written; a common word counts quoted, or with a capital inside."""
        if self._pattern is None or not any(map(text.__contains__, self._hints)):
            return []
        return [
            self._mention(match)
            for match in self._pattern.finditer(text)
            if anywhere or match["open"] or _means_it(match["name"], text, match.start())
        ]

    def _mention(self, match: re.Match[str]) -> Mention:
        name = match["name"]
        end = match.end() + 2 * match.string.startswith("'s", match.end())
        return Mention(
            match.start(),
            end,
            (self._titles[name],),
            name,
            "the headline's show",
            quoted=bool(match["open"]),
        )


def _shorter(title: str) -> Iterable[str]:
    """Yield what a text calls it after the first time: no article, no first half."""
    head, colon, tail = title.partition(": ")
    if colon:
        yield tail
        if " " in head:
            yield head
    if title.startswith("The ") and " " in title[4:]:
        yield title[4:]


def _means_it(name: str, text: str, start: int) -> bool:
    """Whether a bare name is the title here, and no common word or first name."""
    if not name[0].isupper() and not name[0].isdigit():
        return False
    if " " in name or (len(name) > _LEAST and name.lower() not in COMMON | GIVEN_NAMES):
        return True
    return start > 0 and text[start - 1] == " " and text[start - 2 : start - 1] not in '.!?":'
