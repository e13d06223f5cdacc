"""Titles in quotes: known ones, and what only an outlet's quotes make a title."""

import re

from bot.reading.titles.catalogue import Catalogue, Match, Title
from bot.reading.titles.mention import COUNTRY, Mention, choose, with_owner
from bot.reading.titles.standing import SMALL, Surroundings
from bot.reading.words.seasons import SeasonWords, find_seasons, number_of
from bot.reading.words.vocabulary import phrases

_QUOTED = re.compile(
    r"(?<!\w)(?:'(?=\S)((?:[^'\"\n]|(?<=\w)'(?=\w)){1,90}?)(?<=\S)'(?!\w)|\"([^\"\n]{1,90})\")"
)
_SEASON_TAIL = re.compile(
    r"[:,]? \(?(?:the )?(?:(?:final )?(?:season|series|part|volume|vol\.?|chapter) .{1,12}|"
    r"s\d{1,2}|final season|(?:second|third|fourth|fifth|sixth) season)\)?$",
    re.IGNORECASE,
)
_HEAD = re.compile(r"\b[A-Z][a-z]{2,}")
_LONGEST_HALF = 3  # words
_MOST_HEADS = 12
_NUMBER_TAIL = re.compile(r" (\d{1,2})$")
# A quoted phrase with such words is somebody's remark, not a title.
_REMARK = re.compile(
    r"\b(?:i'm|i've|i'll|it's|we're|we've|they're|that's|don't|can't|won't|isn't|very|really|"
    r"so much|gonna|wanna|not going|looking forward|you're|he's|she's|didn't|i|never|always|truth|"
    r"no)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"\b(?:season|trailer|teaser|exclusive|official)\b", re.IGNORECASE)
# Beside these even "I'm Still Here" is a title.
_CALLED = re.compile(
    r"(?:\b(?:series|drama|comedy|sitcom|thriller|dramedy|pilot|miniseries|orders|renews|cancels|"
    r"greenlights|axes|joins|boards|anthology|adaptation) |'s )$",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r" (?:(?:has|is) (?:been )?(?:officially )?)?(?:renewed|cancell?ed|axed|scrapped|ordered|"
    r"greenlit|not going forward|not moving forward|dead|season \d|gets|lands|adds|casts|sets|"
    r"wraps|begins|premieres|picked up|ends|to end|star\b|creator|pilot|spinoff|spin-off|reboot|"
    r"prequel|series order)",
    re.IGNORECASE,
)


# Their seasons have names of their own: "American Horror Story: Coven".
_ANTHOLOGIES = frozenset(
    phrases("""
american horror story, american crime story, american horror stories, true detective, feud, fargo,
the terror, channel zero, slasher, monster, monsters, the sinner, genius, law & order true crime,
welcome to, dirty john, american sports story, accused
""")
)
_SHORTEST_BEGINNING = 5  # letters
_HALF = "the second half of a title whose beginning the line names"


def quoted(around: Surroundings, catalogue: Catalogue, *, provisional: bool) -> list[Mention]:
    found = []
    for match in _QUOTED.finditer(around.text):
        group = 1 if match[1] else 2
        words = match[group] or ""
        mention = _quoted_one(words.strip(" ,:;"), match.start(), match.end(), around, catalogue)
        if mention and (provisional or not mention.provisional):
            found.append(mention)
    return [_with_its_kin(mention, found, around, catalogue) for mention in found]


def _with_its_kin(
    mention: Mention, others: list[Mention], around: Surroundings, catalogue: Catalogue
) -> Mention:
    """Read 'Fire' beside 'Chicago Med' as "Chicago Fire", though another show is called Fire."""
    if mention.provisional or " " in mention.words:
        return mention
    titles = (other.titles[0].title for other in others if other is not mention)
    for head in {title.split()[0] for title in titles if " " in title}:
        if hit := catalogue.exact(f"{head} {mention.words}"):
            mention.titles = choose(catalogue.titles(hit), around, None)
            mention.why = _HALF
    return mention


def _quoted_one(
    words: str, start: int, end: int, around: Surroundings, catalogue: Catalogue
) -> Mention | None:
    label = COUNTRY.search(words) or COUNTRY.match(around.text, end)
    words = COUNTRY.sub("", words)
    name, season = _without_season(words)
    bare = name[4:] if name[:4].lower() == "the " and " " in name[4:] else ""
    linked = re.sub(r" (and|&|of) ", r" \1 the ", words, count=1, flags=re.IGNORECASE)
    owner = re.sub(r"(?:'s|(?<=s)')$", "", words)
    for candidate, kept in (
        (words, None),
        (name, season),
        (bare, season),
        (owner, None),
        (linked, None),
    ):
        if candidate and (hit := catalogue.exact(candidate)):
            titles = choose(catalogue.titles(hit), around, label)
            start = with_owner(around.text, start)
            return Mention(start, end, titles, candidate, "quoted title", quoted=True, season=kept)
    head = name.partition(": ")[0]
    if head.lower() in _ANTHOLOGIES and (hit := catalogue.exact(head)):
        titles = catalogue.titles(hit)
        return Mention(start, end, titles, words, "a season of an anthology", quoted=True)
    if half := _second_half(words, start, end, around.text, catalogue):
        titles = choose(catalogue.titles(half), around, label)
        return Mention(start, end, titles, words, _HALF, quoted=True)
    if _NUMBER_TAIL.search(words) or (
        season and season.end == 0
    ):  # "Gladiator 2" is a film's name; only known shows shed it
        name, season = words, None
    if not _title_like(name) or (_REMARK.search(name) and not _is_called(start, end, around.text)):
        return None
    start = with_owner(around.text, start)
    begun = catalogue.begun(name) if len(name) > _SHORTEST_BEGINNING else None
    title = catalogue.titles(begun) if begun else (Title(name),)
    why = "the beginning of one title alone" if begun else "quoted, not in the catalogue"
    return Mention(start, end, title, name, why, provisional=True, quoted=True, season=season)


def _second_half(words: str, start: int, end: int, text: str, catalogue: Catalogue) -> Match | None:
    """Find "Chicago Fire" for 'Fire' where "Chicago" stands in the line as well."""
    if not 1 <= len(words.split()) <= _LONGEST_HALF:
        return None
    heads = dict.fromkeys(_HEAD.findall(text[:start]) + _HEAD.findall(text[end:]))
    found = (catalogue.exact(f"{head} {words}") for head in list(heads)[:_MOST_HEADS])
    return next((match for match in found if match), None)


def _without_season(words: str) -> tuple[str, SeasonWords | None]:
    """`Jessica Jones Season 2` and `Stranger Things 5` in quotes: the title and the season."""
    from_word = _SEASON_TAIL.search(words)
    if from_word:
        found = find_seasons(words[from_word.start() :].lower())
        season = found[0] if found else _part(from_word.group())
        return words[: from_word.start()].strip(" :,"), season
    number = _NUMBER_TAIL.search(words)
    if number and 2 <= int(number[1]) <= 40:
        return words[: number.start()], SeasonWords(0, 0, number=int(number[1]))
    return words, None


def _part(tail: str) -> SeasonWords | None:
    """Read the part in "Money Heist: Part 5" as a season."""
    found = re.search(r"(?:part|volume|vol\.?|chapter) (\w+)", tail.lower())
    number = number_of(found[1]) if found else None
    return SeasonWords(0, 0, number=number) if number and number > 1 else None


def _is_called(start: int, end: int, text: str) -> bool:
    """Whether the words around say that a show is called so."""
    before = _CALLED.search(text, max(0, start - 20), start)
    return bool(before or (start == 0 and _NEWS.match(text, end)))


def _title_like(words: str) -> bool:
    parts = words.split()
    if not 1 <= len(parts) <= 9 or len(words) < 2 or _NO_NAME.search(words) or words[-2:] == "!?":
        return False
    return parts[0][0].isupper() | parts[0][0].isdigit() and all(
        part[0].isupper() or not part[0].isalpha() or part.lower().rstrip(".") in SMALL
        for part in parts
    )
