"""Who acts, out of a folded sentence: parts, and lists of people with a cue at either end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.reading.articles import acting, parts
from bot.reading.articles.folded import Folded
from bot.reading.articles.parts import Tie
from bot.reading.articles.persons import Name

_TWO = 2
_MOST = 60  # names of one sentence that are looked at


@dataclass(frozen=True, slots=True)
class Part:
    """A person who acts, in the sentence's own places; `spot` is where the character stands."""

    start: int
    end: int
    person: str
    character: str | None
    spot: tuple[int, int] | None = None
    elsewhere: bool = False  # told in passing, beside what the sentence is about


@dataclass(slots=True)
class _Item:
    """A person on their way to a part, in folded places."""

    at: int
    name: Name
    end: int  # after what is said beside the name
    tie: Tie | None = None
    immediate: bool = False  # the character follows at once, not after a verb


@dataclass(slots=True)
class Known:
    """What the article has told so far of its names."""

    people: set[str] = field(default_factory=set)
    characters: set[str] = field(default_factory=set)
    him: str | None = None  # whom "Jane Doe, who plays him" means

    def which(self, one: str, other: str) -> bool | None:
        """Whether of two names the first is the actor's; None where neither has been told of."""
        if one in self.people or other in self.characters:
            return True
        return False if other in self.people or one in self.characters else None


def cast_in(folded: Folded, known: Known) -> list[Part]:
    """Return the parts that a sentence tells."""
    names = _allowed(folded)
    used: set[int] = set()
    items: list[_Item] = []
    found = [*_in_order(folded, names, used)]
    for at, name in names:
        if at in used:
            continue
        item = _item(folded, at, name, known, used)
        if item is not None:
            items.append(item)
    items = [item for item in items if item.at not in used]
    for group in _groups(folded, items):
        found += _parts(folded, group, used)
    found += _beside(folded, names)
    return [part for part in found if part.person not in known.characters]


def _beside(folded: Folded, names: Sequence[tuple[int, Name]]) -> Iterator[Part]:
    """Yield what somebody of a sentence has played elsewhere: "who starred in Fargo, will"."""
    for at, name in names:
        match = acting.BESIDE.match(folded.words, at + 1) if name.person else None
        if match is None:
            continue
        group = next((one for one in ("as", "as2") if match[one]), None)
        character = parts.clean(folded.source(*match.span(group))) if group else None
        end = folded.origin(match.end() - 1) + 1
        yield Part(name.start, end, name.whole, character, elsewhere=True)


def _allowed(folded: Folded) -> list[tuple[int, Name]]:
    """Names outside of what tells of books, makers, wishes and other times."""
    words = folded.words
    limit = _limit(words) if any(map(words.__contains__, acting.ELSEWHERE_HINTS)) else len(words)
    blocked: list[tuple[int, int]] = []
    if any(map(words.__contains__, acting.SOURCE_HINTS)):
        blocked = [match.span() for match in acting.SOURCE.finditer(words)]
    intro = acting.INTRODUCED.match(words)
    if intro:  # "Best known for Fargo, Jane Doe will play"
        limit = len(words)
        blocked.append(intro.span())
    return [
        (at, name)
        for at, name in sorted(folded.names.items())[:_MOST]
        if at < limit and not any(start <= at < end for start, end in blocked)
    ]


def _limit(words: str) -> int:
    """Return where a sentence goes on to what is no credit of a show."""
    for elsewhere in acting.ELSEWHERE.finditer(words):
        if not acting.BRIEFLY.match(words, max(0, elsewhere.start() - 2)):
            return elsewhere.start()
    return len(words)


def _item(folded: Folded, at: int, name: Name, known: Known, used: set[int]) -> _Item | None:
    """See what stands beside a name; None for one that is a character or no person."""
    replaced = acting.REPLACED.search(folded.words, max(0, at - 30), at)
    if replaced or not (name.person or name.single):
        return None
    words = folded.words
    before = _tie_before(folded, at, name, known)
    if before and before.start not in used:
        used.update(_places(folded, before))
        end = max(before.until, at + 1)
        return _Item(at, name, end + words.startswith(")", end), before)
    end, tie = _tie_after(folded, at, name, known)
    if _within(words, at, at + 1) or (
        tie is None and words.startswith("'", end) and not acting.CHARACTERS.match(words, end)
    ):
        return None
    if tie and words.startswith(" (", end) and not _is_first(folded, at, tie.start, known):
        return None
    if tie is None or tie.start in used or not (name.person or _surely_plays(words, end)):
        return _Item(at, name, end)
    used.update(_places(folded, tie))
    immediate = bool(acting.AT_ONCE.match(words, end))
    return _Item(at, name, tie.until, tie, immediate)


def _tie_before(folded: Folded, at: int, name: Name, known: Known) -> Tie | None:
    tie = parts.tie_before(folded, at)
    if tie is None or _is_first(folded, tie.start, at, known):
        return None
    return tie if name.person or folded.words.startswith(" (", tie.end) else None


def _tie_after(folded: Folded, at: int, name: Name, known: Known) -> tuple[int, Tie | None]:
    words = folded.words
    end = _name_end(words, at)
    if known.him and (plays := acting.HIM.match(words, end)):
        return end, Tie(end, end + 1, plays.end(), known.him)
    if beside := acting.BESIDE.match(words, at + 1):  # "who played Anna in Fargo, will play"
        end = beside.end() + 2 * words.startswith((" #", " ~"), beside.end())
        end += words.startswith(",", end)
    tie = parts.tie_at(folded, at, end)
    if name.pronoun and acting.NO_APPOSITION.match(words, end):
        return end, None
    if tie is None and (clause := acting.CLAUSE.match(words, end)):
        tie = parts.tie_at(folded, at, clause.end())
    return end, tie


def _surely_plays(words: str, end: int) -> bool:
    return bool(acting.PLAYS.match(words, end))


def _places(folded: Folded, tie: Tie) -> Iterator[int]:
    return (at for at in range(tie.start, tie.end) if at in folded.names)


def _is_first(folded: Folded, first: int, second: int, known: Known) -> bool:
    """Whether of "Jane Doe (Anna Hart)" the first is the actor; `first`, `second` are places."""
    between = folded.words[_after(folded, first) : second]
    if not acting.BRACKET.fullmatch(between) or "played by" in between:
        return False
    one, other = folded.names.get(first), folded.names.get(second)
    if one is None or other is None:
        return True
    if one.person != other.person:
        return one.person
    said = known.which(one.whole, other.whole)
    return _by_the_list(folded, first) if said is None else said


def _by_the_list(folded: Folded, first: int) -> bool:
    """Judge the order by the other pairs of a list, or by what stands before and after it."""
    chain = _chain(folded.words, first)
    for at, inside in chain:
        pair = folded.names.get(at), folded.names.get(inside)
        if pair[0] and pair[1] and pair[0].person != pair[1].person:
            return pair[0].person  # as in the rest of the list
    one, other = folded.names.get(first), folded.names.get(chain[0][1] if chain else -1)
    if one and other and one.sure != other.sure:
        return one.sure
    return _names_actors(folded.words, chain[0][0] if chain else first)


def _chain(words: str, first: int) -> list[tuple[int, int]]:
    """List the pairs of "Jane Doe (Anna), John Roe (Luke Hart)" around a place."""
    for chain in acting.PAIRS.finditer(words):
        if chain.start() <= first < chain.end():
            return [(m.start(), m.end() - 1) for m in acting.PAIR.finditer(words, *chain.span())]
    return []


def _names_actors(words: str, first: int) -> bool:
    """Whether a list of "Jane Doe (Anna Hart)" has the actors first, judged by what is around."""
    left = words[max(0, first - 100) : first]
    if acting.STARRING.search(left) or acting.FIRST.search(left):
        return bool(acting.STARRING.search(left))
    # Actors return and join, characters do things.
    group = acting.PAIRS.match(words, first)
    return group is not None and bool(acting.ACTORS.match(words, group.end()))


def _after(folded: Folded, place: int) -> int:
    match = parts.NAMES.match(folded.words, place)
    return match.end() if match else place + 1


def _groups(folded: Folded, items: Sequence[_Item]) -> Iterator[list[_Item]]:
    """Split people into lists: "A, B as X, and C"."""
    group: list[_Item] = []
    for item in items:
        if group and not _joined(folded.words, group[-1], item):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _joined(words: str, one: _Item, other: _Item) -> bool:
    if acting.GAP.fullmatch(words, one.end, other.at):
        return True
    rest = acting.REST.match(words, one.end)
    return bool(rest and rest.end() > one.end and acting.GAP.fullmatch(words, rest.end(), other.at))


def _parts(folded: Folded, group: list[_Item], used: set[int]) -> Iterator[Part]:
    words = folded.words
    last = group[-1]
    head = _headed(words, group[0].at)
    if len(group) > 1:
        _plural(folded, group)
    plain_end = last.end if last.tie is None else _name_end(words, last.at)
    tail = _tailed(words, plain_end)
    crew = bool(acting.CREW_BEFORE.search(words[max(0, group[0].at - 60) : group[0].at]))
    crew = crew or acting.AS_CREW.match(words, last.end) is not None
    group = _without_the_next(words, group, tail=tail)
    sure = sum(item.name.sure for item in group)
    listed = head
    for place, item in enumerate(group):
        if item.at in used:
            continue
        if place and acting.CREW_BEFORE.search(words[max(0, item.at - 30) : item.at]):
            listed = False
            continue
        listed = listed or _goes_on(words, item, place, known=head or tail)
        own = tail or (item is not last and _tailed(words, item.end))
        if item.tie is not None:
            acts = item.name.whole_enough
        else:
            acts = (listed or own) and not crew
            plain = head or bool(tail and acting.STRONG_ALONE.match(words, last.end))
            acts = acts and _may_act(words, item, sure=sure, of=len(group), head=plain)
        if acts:
            yield _part(folded, item)


def _goes_on(words: str, item: _Item, place: int, *, known: bool) -> bool:
    """Whether from here on a list is of people who act."""
    if item.tie is not None:
        return place == 0 or item.immediate or known
    return place > 0 and acting.ONE_STARS.search(words[: item.at]) is not None


def _without_the_next(words: str, group: list[_Item], *, tail: bool) -> list[_Item]:
    """Drop the last of "with co-star Jane Doe, John Roe offered": he is the next subject."""
    if len(group) < _TWO or tail or group[-1].tie is not None:
        return group
    one, last = group[-2:]
    joined = words[one.end : last.at]
    return group[:-1] if joined == ", " and acting.DOES.match(words, last.end) else group


def _may_act(words: str, item: _Item, *, sure: int, of: int, head: bool) -> bool:
    """Whether a name without a character can be a person's who acts, not a place's or a film's."""
    if item.name.pronoun and not _tailed(words, item.end, plainly=True):
        return False
    if item.name.single:
        return head and of > 1 and item.name.whole_enough
    if not item.name.person:
        return head and of > 1 and sure * 2 > of
    if item.name.sure or sure:
        return True
    if head or acting.STRONG_ALONE.match(words, item.end):
        return True
    return bool(acting.JOINING.search(words, 0, item.at))


def _name_end(words: str, at: int) -> int:
    aside = parts.ASIDE.match(words, at + 1)
    return aside.end() if aside else at + 1


def _within(words: str, at: int, end: int) -> bool:
    """Whether a name only ends a clause about somebody else: "who made it with Jane Doe, stars"."""
    return words.startswith(",", end) and bool(acting.IN_CLAUSE.search(words, max(0, at - 80), at))


def _headed(words: str, at: int) -> bool:
    start = max(0, at - 110)
    left = words[start:at]
    stop = max(left.rfind(". "), left.rfind("; ")) + 1
    if acting.STAR_AND.search(left, stop):
        return True
    head = acting.HEAD.search(left, stop)
    if head is None or acting.CREW_BEFORE.search(left, stop):
        return False
    if acting.OF_A_FILM.search(left, stop, head.start()):
        return False
    if acting.WORKS_WITH.search(left, stop):  # "will produce alongside Jane Doe"
        return False
    if head.group().startswith(("in addition", "besides", "as well")):
        return acting.OF_A_CAST.search(words, at) is not None
    as_well = head.group().startswith(("as ", "so ")) and " as " not in head.group()
    return not (as_well and acting.CREW.search(left, stop, head.start()))


def _tailed(words: str, end: int, *, plainly: bool = False) -> bool:
    """Whether what follows says that somebody acts; `plainly`, by a verb."""
    if acting.NEVER_DID.match(words, end):
        return False
    if not any(map(words[end : end + 110].__contains__, acting.TAIL_HINTS)):
        return False
    match = acting.TAIL.match(words, end)
    if match is None:
        clause = acting.CLAUSE.match(words, end)
        return clause is not None and _tailed(words, clause.end(), plainly=plainly)
    if plainly and not (match["weak"] or match["strong"]):
        return False
    as_what = match["weak"] or match.group().endswith(" as")
    if as_what and acting.CREW_AFTER.match(words, match.end()):
        return False
    return not acting.FILM.match(words, match.end())


def _in_order(folded: Folded, names: Sequence[tuple[int, Name]], used: set[int]) -> Iterator[Part]:
    """Yield the parts of "A and B play X and Y", and take their names."""
    people = {at for at, name in names if name.person}
    for match in acting.LIST.finditer(folded.words):
        places = [at for at in range(*match.span()) if at in people]
        after = parts.SEVERAL.match(folded.words, match.end())
        after = after or parts.SEVERAL_INSIDE.match(folded.words, match.end())
        ties = parts.several(folded, after) if after else []
        if not ties:
            before = parts.SEVERAL_BEFORE.search(
                folded.words, max(0, match.start() - 120), match.start()
            )
            ties = parts.several(folded, before) if before else []
        if not ties and folded.words.startswith(")", match.end()):
            before = parts.SEVERAL_BRACKETS.search(
                folded.words, max(0, match.start() - 120), match.start()
            )
            ties = parts.several(folded, before) if before else []
        if not ties or len(ties) != len(places):
            continue
        for at, tie in zip(places, ties, strict=True):
            used.update((at, *_places(folded, tie)))
            yield _part(folded, _Item(at, folded.names[at], at + 1, tie))


def _plural(folded: Folded, group: list[_Item]) -> None:
    """Forget the part in "A and B play X": it is nobody's, or both's."""
    last = group[-1]
    if last.tie is None or last.immediate or any(item.tie for item in group[:-1]):
        return
    if acting.PLURAL.match(folded.words, _name_end(folded.words, last.at)):
        last.tie = None


def _part(folded: Folded, item: _Item) -> Part:
    tie = item.tie
    start, end = item.name.start, item.name.end
    if tie is None:
        return Part(start, end, item.name.whole, None)
    spot = (folded.origin(tie.start), folded.origin(tie.end - 1) + 1)
    last = folded.names.get(tie.end - 1)
    spot = (spot[0], last.end if last else spot[1])
    until = folded.origin(min(tie.until, len(folded.words)) - 1) + 1
    return Part(min(start, spot[0]), max(end, until, spot[1]), item.name.whole, tie.character, spot)
