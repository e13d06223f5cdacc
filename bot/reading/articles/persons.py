"""Names in a sentence: whole ones, a surname once the whole name has stood, and characters'."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from bot.reading.titles.mention import Mention
from bot.reading.words.given import FIRST_NAMES
from bot.reading.words.vocabulary import COMMON, GIVEN_NAMES, JARGON, NETWORKS, words

# A capitalised word without a possessive's ending: "O'Reilly", "Anne-Marie", but "Smith" of
# "Smith's".
WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž](?:[^\W_]|-(?=\w)|'(?!s\b)(?=\w))+)"
_INITIALS = r"(?:[A-Z]\. ?){1,3}(?<! )"
_SHORT = (
    r"(?:Drs?|Mr|Mrs|Ms|Lt|Sgt|Det|Capt|Cmdr|Cpl|Maj|Col|Gen|Adm|Rev|Fr|St|Prof|Insp|Sen|Gov|Dep|"
    r"Jr|Sr)\."
)
_PARTICLE = r"(?:de|la|le|van|von|der|den|del|da|di|dos|du|al|el|bin|ben|y)"
_NICK = r"(?:\"[A-Z][^\"]{1,20}\"|'[A-Z][^'\"]{1,20}'(?= [A-Z]))"
_PIECE = rf"(?:{_SHORT}|{WORD}|{_INITIALS})"
_RUN = re.compile(
    rf"(?<![\w-])(?<!\w['’]){_PIECE}(?: (?:{_PIECE}|[A-Z](?= [A-Z][a-z])|{_NICK}|(?:{_PARTICLE} "
    rf"){{1,2}}{_PIECE})){{0,5}}"
    r"(?: I{2,3}\b| IV\b|,? (?:Jr|Sr)\.)?"
)
# Words that stand before a name without being part of it.
_BEFORE = words("""
aka playing portraying young
the this that these those season series episode show and but when while after before in on at from
with for as it he she they we you i if there here what who why how his her their its no yes
according speaking besides even only both also meanwhile elsewhere now then like unlike did does is
was will would can could about because since although though where of to by so or not new another
original exclusive former starring stars star co-star co-stars actor actress actors actresses
director creator co-creator co-showrunner co-creators co-showrunners executive-producer ep
writer producer showrunner showrunners comedian comic singer rapper host author executive boss
newcomer bosses fellow screenwriter playwright presenter novelist filmmaker
newcomers winner winners nominee nominees winning nominated
veteran veterans alum alums lead leads british american australian irish scottish welsh canadian
french german
spanish italian english danish swedish norwegian korean japanese indian
says said photo image watch sadly happily finally yet still add adds casts joining opposite
alongside featuring look meet see between remember pictured above why whether perhaps
maybe surely certainly today yesterday tonight watching expect thank enter cast returning led
reprising written created
directed produced following unlike despite thanks created-by among rounding leading
""")
# Words that no person's name has.
_NOT_NAMES = words("""
season series episode show the this that monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december deadline
variety exclusive television studios pictures productions entertainment universe cinematic comics
content agency awards award academy city street avenue island county university
day international women's first second third fourth fifth final marvel netflix hulu showtime
hollywood reporter media news times post guild group company association committee festival press
comic-con york angeles kingdom states europe channel network radio magazine book
books talks house motion part chapter volume christmas halloween plot production filming everyone
someone somebody nobody theatre theater school hotel hospital police army street's road square
originals limited artists management partners films film movie movies tv fx bbc itv hbo nbc abc cbs
fund authority board council institute foundation commission corporation ministry government
department
amc plus disney+ apple+ amazon paramount+ starz syfy sky peacock trailer teaser cast
""")
# The last words of places that no surname is; beside a common word they are no name.
_PLACES = words("""
gardens square station stadium airport museum mall boulevard heights harbour harbor beach village
upside
""")
_MONTHS = frozenset(["april", "may", "june", "august"])  # and first names
_SURNAMES_TOO = frozenset(["day", "house", "post", "street", "page", "new", "york", "chase"])
# Networks that are first names or surnames as well.
_ALSO_NAMES = frozenset(["dave", "max", "stan", "fox", "sky", "own", "ten", "alibi", "bet"])
# Whoever is called so is a character.
RANKS = words("""
dr dr. drs doctor mr mr. mrs mrs. ms ms. miss lt lt. lieutenant sgt sgt. sergeant det det. detective
capt capt. captain col col. colonel gen gen. general maj maj. major cmdr cmdr. commander cpl
corporal private adm admiral rev rev. reverend father mother brother sister prof professor prof.
insp inspector dci ds dc di dsu superintendent constable chief agent officer deputy sheriff marshal
judge senator governor president king queen prince princess lord lady duke duchess count countess
baron baroness emperor empress sir master madame madam dame aunt auntie uncle nurse warden mayor
special grandma grandpa pastor bishop sister's
""")
_LED = re.compile(r"-(?:led|fronted|starrer|starring|headlined)$")
# To know these is far cheaper than all names, and mostly enough to say no.
_SECOND = re.compile(r"[A-ZÀ-Þ]\S* (?=([A-ZÀ-ÞĀ-Ž](?:[^\W_]|-(?=\w)|'(?!s\b)(?=\w))+))")
_PRONOUN = re.compile(
    r"\b(?:(?:[Hh]e(?:'ll)?|[Ss]he(?:'ll)?|[Tt]he (?:actor|actress|star|comedian|singer|"
    r"performer|newcomer))\b"
    r"(?=,? (?!and\b|or\b))|(?:[Hh]is|[Hh]er) character(?=,? (?:[A-Z]|is |was |the |an? ))|"
    r"[Tt]he (?:\d\d-year-old|[A-Z][\w-]+-born (?:actor|actress|star))\b|(?:His|Her)(?= [A-Z]))"
)
_ACTS = re.compile(
    r",? (?:\d\d, )?(?:who )?(?:(?:also|will|has|is|was|be|been) ){0,4}(?:play(?:s|ed|ing)?|"
    r"portray(?:s|ed|ing)?|starr?(?:s|ed|ing)? as|repris(?:es?|ed|ing)|joining [^.;]{3,30} as)\b"
)
_FAMILY = re.compile(
    r"\b(?:brothers|sisters|siblings|twins|(?:co-)?(?:showrunner|creator|director)s) $",
    re.IGNORECASE,
)
_RANK_WITHIN = re.compile(
    r"(?<=[a-z]) (?=(?:DI|DCI|DS|DC|DSU|PC|Dr\.?|Detective|Det\.|Sgt\.?|Sergeant) [A-Z])"
)
_CONTRACTED = re.compile(r"'(?:ll|ve|re|d|m)$")
_PRIZES = frozenset(["emmy", "oscar", "bafta", "tony", "grammy", "golden"])


_SHORTEST = 2  # letters of a name
_SHORTEST_BEHIND = 6  # of one that follows a title at once
# Who goes by one name.
_MONONYMS = frozenset(
    [
        *("zendaya", "awkwafina", "rihanna", "madonna", "shakira", "beyoncé", "adele", "cher"),
        *("björk", "sting", "usher", "ludacris", "common", "lulu", "halsey", "lizzo", "dido"),
    ]
)
_AT_THE_HEAD = 30  # characters: who stands before them is what the sentence is about


@dataclass(frozen=True, slots=True)
class Name:
    """A name at a place; `whole` is all of it, `person` whether somebody real may bear it."""

    start: int
    end: int
    whole: str
    person: bool
    single: bool = False  # one word, and no whole name with it is known
    pronoun: bool = False

    @property
    def whole_enough(self) -> bool:
        """Whether it can stand for somebody: a surname alone leaves open whose it is."""
        return not self.single or self.whole.lower() in _MONONYMS

    @property
    def sure(self) -> bool:
        """Whether it begins like a person's name, and is no place or prize."""
        first = self.whole.partition(" ")[0]
        return first.endswith(".") or first.lower().split("-")[0] in FIRST_NAMES


class Roll:
    """The people whose whole names a text gives, by surname."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._known: dict[str, str | None] | None = None
        self._seconds: frozenset[str] | None = None  # capitalised words behind such words
        self._firsts: dict[str, set[str]] = {}

    def whole(self, surname: str) -> str | None:
        """Return the one full name with that surname."""
        if self._seconds is None:
            found = (_SECOND.findall(text) for text in self._texts)
            self._seconds = frozenset(chain.from_iterable(found))
        if surname not in self._seconds:
            return None
        return self._all().get(surname)

    def by_first(self, first: str) -> str | None:
        """Return the one full name that begins with a first name."""
        if first.lower() not in FIRST_NAMES:
            return None
        self._all()
        found = self._firsts.get(first, set())
        return next(iter(found)) if len(found) == 1 else None

    def _all(self) -> dict[str, str | None]:
        if self._known is None:
            self._known = {}
            for text in self._texts:
                for match in _RUN.finditer(text):
                    _, name = trimmed(match.group())
                    if is_name(name):
                        self._add(name)
                        self._firsts.setdefault(name.split()[0], set()).add(name)
        return self._known

    def _add(self, name: str) -> None:
        parts = name.removesuffix(".").removesuffix(" Jr").split()
        last = parts[-1]
        twin = self._known.setdefault(last, name) if self._known is not None else None
        if twin is not None and twin != name and self._known is not None:
            # "Jane Doe" and "Captain Jane Doe" are one; "Jane Doe" and "John Doe" are two.
            shorter, longer = sorted((twin, name), key=len)
            self._known[last] = shorter if longer.endswith(f" {shorter}") else None


def names_in(
    sentence: str, roll: Roll, shows: Sequence[tuple[int, int]], networks: Sequence[tuple[int, int]]
) -> list[Name]:
    """Names in order, outside of shows, and of networks unless those are part of a name."""
    found = []
    for match in _RUN.finditer(sentence):
        start, end = match.span()
        inside = [(first, last) for first, last in shows if start < last and first < end]
        if inside:  # "plays Jericho Detective Jane Doe"
            before = min(first for first, _ in inside) - 1
            if is_name(trimmed(_LED.sub("", sentence[start:before]))[1]):
                end = before
            else:
                start = max(last for _, last in inside) + 1
            if end - start < _SHORTEST_BEHIND or (start and not sentence[start - 1].isspace()):
                continue
        stretches = [
            part
            for span in _without_networks(sentence, start, end, networks)
            for part in _before_rank(sentence, *span)
        ]
        for first, last in stretches:
            if name := _name(sentence, first, last, roll):
                found.append(name)
    return _of_one_family(sentence, found)


def _of_one_family(sentence: str, names: list[Name]) -> list[Name]:
    """Give "the brothers Matt and Ross Duffer" one surname."""
    for place, (one, other) in enumerate(pairwise(names)):
        between = sentence[one.end : other.start] == " and "
        if between and one.single and other.person and _FAMILY.search(sentence, 0, one.start):
            whole = f"{one.whole} {other.whole.rpartition(' ')[2]}"
            names[place] = replace(one, whole=whole, person=True, single=False)
    return names


def _before_rank(sentence: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split "Leslie DI Kirsten Hart": a surname, and the character whose rank parts the two."""
    parted = _RANK_WITHIN.search(sentence, start, end)
    if parted is None:
        return [(start, end)]
    return [(start, parted.start()), (parted.start() + 1, end)]


def _without_networks(
    sentence: str, start: int, end: int, networks: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Split a run of capitals where a network stands in it: "Netflix's Jane Doe", "Dave Roe"."""
    for first, last in networks:
        if not (start < last and first < end):
            continue
        run = sentence[start:end]
        if sentence[first:last].lower() in _ALSO_NAMES and is_name(trimmed(run)[1]):
            continue
        before, after = (start, first - 1), (last + 1, end)
        return [span for span in (before, after) if span[0] < span[1]]
    return [(start, end)]


def _name(sentence: str, start: int, end: int, roll: Roll) -> Name | None:
    skipped, run = trimmed(sentence[start:end])
    start += skipped
    if (led := _LED.search(run)) is not None:  # "the Jane Doe-led drama"
        run, end = run[: led.start()], end - len(led.group())
    if " " in run:
        return _of_several_words(start, end, run)
    lower = run.lower()
    if (
        len(run) < _SHORTEST
        or _CONTRACTED.search(run)
        or lower in _NOT_NAMES
        or (lower in NETWORKS and not (lower in _ALSO_NAMES and sentence[end : end + 2] == " ("))
        or (
            lower in _PRIZES
            and not sentence[:start].endswith(("plays ", "played ", " as ", " is "))
        )
    ):
        return None
    whole = roll.whole(run)
    if whole is None and _ACTS.match(sentence, end):  # "Henry, who plays Geralt"
        whole = roll.by_first(run)
    if whole:
        return Name(start, end, whole, person=whole.split(maxsplit=1)[0].lower() not in RANKS)
    return (
        None if _heads(sentence, start, lower) else Name(start, end, run, person=False, single=True)
    )


def _of_several_words(start: int, end: int, run: str) -> Name | None:
    rank = run.split(maxsplit=1)[0].lower() in RANKS
    run = run.replace(", Jr.", " Jr.").replace(", Sr.", " Sr.")
    knight = run.removeprefix("Sir ").removeprefix("Dame ")
    if is_name(run) or rank:
        known = not rank or (knight != run and is_name(knight))
        return Name(start, end, knight, person=known)
    return None if _is_thing(run) else Name(start, end, run, person=False)


def _heads(sentence: str, start: int, lower: str) -> bool:
    """Whether a word has its capital only from heading a sentence."""
    before = sentence[:start].rstrip()
    if before.strip("\"'(") and not before.endswith(('"', ":")):
        return False
    common = lower in COMMON and lower not in GIVEN_NAMES
    return common or lower.endswith(("ing", "ed", "ly", "'s"))


def _is_thing(run: str) -> bool:
    return any(part.lower() in _NOT_NAMES for part in run.split())


def with_pronouns(sentence: str, names: list[Name], antecedent: str | None) -> list[Name]:
    """Add "she" and "the actress": the one person named before them, or `antecedent`."""
    found = list(names)
    for match in _PRONOUN.finditer(sentence):
        before = {one.whole for one in names if one.person and one.end <= match.start()}
        whole = before.pop() if len(before) == 1 else None if before else antecedent
        if whole and not any(one.start < match.end() and match.start() < one.end for one in names):
            found.append(Name(match.start(), match.end(), whole, person=True, pronoun=True))
    return sorted(found, key=lambda one: one.start) if len(found) > len(names) else names


def antecedent(
    sentence: str,
    before: Sequence[str],
    roll: Roll,
    shows: Callable[[str], Sequence[Mention]],
) -> str | None:
    """Return whom "she" at the head of a sentence means: the subject of a sentence before it."""
    if not _PRONOUN.search(sentence):
        return None
    for earlier in before:
        people = [one for one in names_in(earlier, roll, _spans(shows(earlier)), ()) if one.person]
        if len({one.whole for one in people}) == 1 or (people and people[0].start < _AT_THE_HEAD):
            return people[0].whole
        if people or not _PRONOUN.search(earlier):
            return None
    return None


def last_named(
    sentences: Sequence[str], roll: Roll, shows: Callable[[str], Sequence[Mention]]
) -> str | None:
    """Return the last whole name of the first of these sentences that has one."""
    for sentence in sentences:
        names = names_in(sentence, roll, _spans(shows(sentence)), ())
        whole = [one.whole for one in names if " " in one.whole]
        if whole:
            return whole[-1]
    return None


def _spans(mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    return [(mention.start, mention.end) for mention in mentions]


def trimmed(run: str) -> tuple[int, str]:
    """Drop what only stands before the name: how many characters, and the rest."""
    skipped = 0
    while run:
        first, _, rest = run.partition(" ")
        lower = first.lower()
        given = lower == "will" and run.count(" ") == 1
        if lower in _PRIZES and rest.lower().startswith(("winn", "nomin", "globe")):
            rest = rest.partition(" ")[2].removeprefix("Globe ").removeprefix("Winner ")
            skipped, run = skipped + len(run) - len(rest), rest
            continue
        worthy = lower.endswith(("-winning", "-nominated", "-born", "-winner", "-nominee", "-time"))
        if given or not (worthy or lower in _BEFORE or (lower in NETWORKS and rest)):
            break
        if lower in _ALSO_NAMES and rest.count(" ") == 0:
            break
        skipped += len(first) + 1
        run = rest
    return skipped, run


def is_name(run: str) -> bool:
    """Whether capitalised words can be somebody's whole name."""
    parts = run.split()
    if not 2 <= len(parts) <= 6 or run.isupper() or run.lower() in NETWORKS:
        return False
    lower = [part.lower().strip(".'\"") for part in parts]
    if lower[0] in _MONTHS and len(lower) == 2:
        lower[0] = ""
    if lower[0] in FIRST_NAMES and lower[-1] in _SURNAMES_TOO:
        lower[-1] = ""
    if any(part in _NOT_NAMES for part in lower):
        return False
    if lower[0] not in FIRST_NAMES and all(part in COMMON or part in _PLACES for part in lower):
        return False  # "Upside Down"
    return not any(
        part in JARGON and (part != "fox" or not place) for place, part in enumerate(lower)
    )
