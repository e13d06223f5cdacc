"""Reasons to make no claim of words that matched: each a rule, tried in order."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from bot.domain.kinds import Kind
from bot.reading.headlines import certainty, people
from bot.reading.headlines.attach import Target
from bot.reading.headlines.line import Line
from bot.reading.headlines.patterns.ideas import is_known
from bot.reading.headlines.patterns.lexicon import PHRASES
from bot.reading.headlines.patterns.table import Hit, hits
from bot.reading.words.vocabulary import SERIES_NOUNS, any_of, phrases

_SERIAL = re.compile(
    r"\b(?:series|show|sitcom|soap|procedural|docuseries|miniseries|mini-series|telenovela|anime|"
    r"k-?drama|pilot|season|episodes?|parter|showrunners?|recurring|tv)\b"
)
# Films are these as well; beside a network they are more likely series.
_OF_TV_TOO = re.compile(rf"\b(?:{any_of(SERIES_NOUNS)})\b")

_IN_THE_WORKS = re.compile(r"^§ (?:is |now )*(?:in the works|in development) at @")
_SET_PHOTOS = re.compile(
    r"(?<!@ reveals )(?<!@ reveals first )(?<!@ shares )(?<!@ releases )(?<!@ shares first )"
    r"(?<!@ releases first )(?<!@ unveils first )\bset (?:photos?|pics|images|pictures|videos?|"
    r"leaks?)\b|\b(?:from|on|look at) (?:the )?set\b|"
    r"\b(?:behind[- ]the[- ]scenes|bts) (?:photos?|pics?|images?|pictures?|snaps?)\b"
)
_COMES_BACK = re.compile(r"\b(?:return|back|continu|com(?:e|ing)|be |sign|keep)")
_NOUN_NEXT = re.compile(
    rf"^ (?:(?!(?:after|by|at|on|in|for|before|despite|amid|following) )[^ ;:,|"
    rf"–.?!]{{1,20}} ){{0,3}}?(?:§|(?:{any_of(SERIES_NOUNS)}|saga|soap|castoff|"
    rf"favou?rite|hit|cult)\b)"
)
_CREW_WORDS = re.compile(
    r"(?:cast|crew|production|filming|shooting|@|#|§|series|show|drama|team|it|season|"
    r"officially|has|have|finally)\W*(?:has |have |is |officially |finally )*$"
)


def doubt(hit: Hit, line: Line) -> str:
    """Why words that matched report nothing; empty when nothing speaks against them."""
    return next((why for holds, why in _RULES if holds(hit, line)), "")


def _undone(hit: Hit, line: Line) -> bool:
    del line
    return not hit.row.negated and bool(certainty.undone(hit.words))


def _from_the_set(hit: Hit, line: Line) -> bool:
    if hit.row.kind is not Kind.FIRST_LOOK or line.skeleton.find("first look at # set") >= 0:
        return False
    return _SET_PHOTOS.search(line.skeleton) is not None


def _adjective(hit: Hit, line: Line) -> bool:
    """Tell "to save cancelled drama §", where the participle only describes it."""
    named = re.fullmatch(r"cancel(?:l)?ed|axed|scrapped", hit.words)
    if hit.row.kind is not Kind.CANCELLED or named is None:
        return False
    before = line.skeleton[: hit.start].rstrip()
    if not before or before.endswith(
        ("has", "have", ":", "@", "just", "officially", "will be", "reportedly", "quietly", "been")
    ):
        return (
            not before
            and bool(_NOUN_NEXT.match(line.skeleton[hit.end :]))
            and len(hits(line.skeleton)) > 1
        )
    return bool(_NOUN_NEXT.match(line.skeleton[hit.end :])) and not before.endswith(
        ("§", "#", "is", "are", "been", "was")
    )


def _of_a_person(hit: Hit, line: Line) -> bool:
    """Tell "Jane Doe returning for season 4", which renews nothing."""
    loose = hit.row.weak and hit.row.person is None
    if not loose or not _COMES_BACK.search(hit.words):
        return False
    before = line.skeleton[: hit.start].rstrip()
    if not before or before[-1] in "§#@~:;,–|!":
        return False
    named = people.people_of(line, hit, ())
    return bool(named) and len(named[-1].split()) >= 2


_SAYS = re.compile(r"\b(?:confirms?|reveals?|announces?|says|shares?|marks?|celebrates?)$")


def _one_actors_day(hit: Hit, line: Line) -> bool:
    """Tell "Krysten Ritter wraps …", where a person stands in the show's place."""
    before = line.skeleton[: hit.start].rstrip()
    if hit.row.kind is not Kind.FILMING_WRAPPED:
        return False
    if not before or _CREW_WORDS.search(before) or before.endswith((":", "–", "!", ";", ",")):
        return False
    if _SAYS.search(before):
        return False
    named = people.people_of(line, hit, ())
    return bool(named) and len(named[-1].split()) >= 2


_THINGS = frozenset(PHRASES["other"])
_SHOWN_OR_CAST = frozenset(
    {Kind.FIRST_LOOK, Kind.TRAILER, Kind.CAST_ADDED, Kind.CAST_EXIT, Kind.CREW_CHANGE}
)
_HEAD = re.compile(r"(?: #)?((?: [a-z][\w'-]*){1,3}) ")
# "Title: The First Shadow releases", "Title: Sirens of the Deep trailer" are about something else.
_SUBTITLE = re.compile(
    r":(?: [a-z][\w'-]*){1,3} (?:of|in)(?: the)?"
    r"(?: (?!(?:new|first|final|full|official|latest) )[a-z][\w'-]*){1,2} "
)
_THE = re.compile(r": the((?: [a-z][\w'-]*){2,4})")


def named_after(targets: Sequence[Target], hit: Hit, line: Line) -> bool:
    """Tell "§ bar shuts down" and "§ maze announced": a thing that only bears the name."""
    if len(targets) != 1 or targets[0].at >= hit.start:
        return False
    at = targets[0].at
    if hit.row.person is None and not targets[0].mention.quoted:
        longer = _THE.match(line.skeleton, at + 1)
        words = longer[1].split() if longer else []
        if any(not is_known(one) and is_known(other) for one, other in pairwise(words)):
            return True
        if _SUBTITLE.fullmatch(line.skeleton, at + 1, hit.start):
            return True
    between = _HEAD.fullmatch(line.skeleton, at + 1, hit.start)
    if hit.row.kind in _SHOWN_OR_CAST or between is None:
        return False
    words = between[1].split()
    return any(word in _THINGS for word in words) or not any(map(is_known, words))


def safe_unknown(targets: Sequence[Target], hit: Hit, line: Line) -> bool:
    """Accept a title outside the catalogue where only a series can be meant."""
    if not all(target.mention.provisional for target in targets):
        return True
    if line.seasons or _SERIAL.search(line.skeleton) or hit.row.kind is Kind.RENEWED:
        return True
    if _IN_THE_WORKS.search(line.skeleton):
        return True
    on_tv = "@" in line.skeleton
    return on_tv and (hit.row.serial or _OF_TV_TOO.search(line.skeleton) is not None)


# A bare number after one of these tells a film or game: "The Equalizer 3", "The Witcher 4".
NUMBERED_ELSEWHERE = frozenset(
    phrases("""
the equalizer, the witcher, downton abbey, the last of us, halo, fallout, sonic, castlevania, tomb
raider, resident evil, percy jackson, evil dead, scream, lethal weapon, rush hour, gladiator, sex
and the city, mortal kombat, devil may cry, cyberpunk, assassin's creed, god of war, twisted
metal, saw, bad boys, john wick, taken, top gun, the karate kid, the santa clause, hellboy, blade,
constantine, robin hood, psych, mission: impossible, star trek, jurassic world, ghosts, mean girls,
clueless
""")
)


def _numbered(hit: Hit, line: Line) -> bool:
    del hit
    return any(
        mention.season is not None and mention.ref().title.lower() in NUMBERED_ELSEWHERE
        for _, mention in line.mentions
    )


def _in_cinemas(hit: Hit, line: Line) -> bool:
    """Tell "Some Title 2 to open in August": a season opens nowhere, a film does."""
    numbered = any(mention.season is not None for _, mention in line.mentions)
    return numbered and re.search(r"\bopen(?:s|ing)?\b", hit.words) is not None


_FAREWELL = re.compile(r"\b(?:goodbye|farewell)\b")
_LAST_DAYS = re.compile(
    r"\b(?:wrap(?:s|ped)?|filming|final day|last day|finish(?:es|"
    r"ed)? filming)\b"
)


def _last_day(hit: Hit, line: Line) -> bool:
    """Tell "§ wraps filming, Jane Doe says goodbye", where all go home."""
    exits = hit.row.kind is Kind.CAST_EXIT and _FAREWELL.search(hit.words)
    return bool(exits and _LAST_DAYS.search(line.skeleton))


def _back_to_the_show(hit: Hit, line: Line) -> bool:
    """Tell "Jane Doe to return to § in 2023": a show does not come back to itself."""
    del line
    dated = hit.row.kind is Kind.PREMIERE_DATED
    return dated and re.search(r"\b(?:return\w*|back) (?:to|for) §", hit.words) is not None


_BRINGS = re.compile(rf"\bbr(?:ings?|ought) (?:\S+ ){{0,3}}?(?:{any_of(SERIES_NOUNS)}) (?:back)?$")


def _brought_back(hit: Hit, line: Line) -> bool:
    """Tell "@ brings time-travel drama back for #": the show comes back, not a person."""
    back = hit.row.kind is Kind.CAST_ADDED and "back" in hit.words
    return back and _BRINGS.search(line.skeleton, 0, hit.start) is not None


def _not_yet_cast(hit: Hit, line: Line) -> bool:
    """Tell "nears order of § with Jane Doe": who made the pilot is known already."""
    ordered = hit.row.kind is Kind.CAST_ADDED and hit.words == "with"
    return ordered and re.search(r"\bnear(?:s|ing)\b", line.skeleton[: hit.start]) is not None


_OF_PLANS = re.compile(
    r"\b(?:forward|ahead|in the works|in development|proceed\w*|happen\w*|picked up|renew\w*|"
    r"order\w*|recommissioned|live on)\b"
)
_DRIVES_OUT = re.compile(r"\bpush(?:es|ed)? (?:\S+ ){1,4}to (?:quit|leave|exit)\b")


def _of_a_plan(hit: Hit, line: Line) -> bool:
    """Tell "§ spin-off not moving forward": nobody leaves."""
    del line
    return hit.row.kind is Kind.CAST_EXIT and _OF_PLANS.search(hit.words) is not None


_OF_ONE = re.compile(r"\b(?:he|she|i)(?:'s|'m| is| was) (?:done|finished|over)\b")
_BACK_ON_SET = re.compile(r"\bback (?:on|at|to) (?:the )?§ (?:# )?set\b")


_STILL = re.compile(
    r"\bstill (?:being |very much )?(?:in (?:the )?(?:works|development)|"
    r"developing|planned|happening)\b"
)


def _nothing_new(hit: Hit, line: Line) -> bool:
    """Tell "# still in the works": that is known."""
    plan = hit.row.kind in {Kind.RENEWED, Kind.ANNOUNCED, Kind.ORDERED}
    return plan and _STILL.search(line.skeleton) is not None


_OTHERS = re.compile(
    r"(?:ling|ed)? (?:more|other|others|several|many|most|some|half|\d+|two|three|four|five|six|"
    r"seven|"
    r"eight|nine|ten)(?: of)?(?: [\w-]+){0,2} (?:shows?|series|others|dramas|comedies|sitcoms|"
    r"pilots)\b"
    r"(?!.*(?:including|§))"
)


def _of_others(hit: Hit, line: Line) -> bool:
    """Tell "§ ordered, while @ cancels more shows", which names none."""
    fate = hit.row.kind in {Kind.CANCELLED, Kind.RENEWED, Kind.ORDERED}
    return fate and "§" not in hit.words and _OTHERS.match(line.skeleton, hit.end) is not None


def _the_ending(hit: Hit, line: Line) -> bool:
    """Tell "§ # ending: who dies", which is about its last episode."""
    noun = hit.row.kind is Kind.FINAL_SEASON and hit.words.endswith("ending")
    return noun and line.skeleton.startswith(":", hit.end)


_COMING = re.compile(r"\bcoming (?:\S+ )?to @$")


def _to_come(hit: Hit, line: Line) -> bool:
    """Tell "§ coming to @": it is not out yet."""
    del line
    return hit.row.kind is Kind.PREMIERED and _COMING.search(hit.words) is not None


def _of_one(hit: Hit, line: Line) -> bool:
    """Tell "§ star says she's done after #": the show goes on."""
    return hit.row.kind is Kind.CANCELLED and _OF_ONE.search(line.skeleton) is not None


def _on_set(hit: Hit, line: Line) -> bool:
    """Tell "Jane Doe back on § set": who never left does not join."""
    return hit.row.kind is Kind.CAST_ADDED and _BACK_ON_SET.search(line.skeleton) is not None


_CAPTION = re.compile(r": (?:photos?|pics?|pictures?|video)$")


_OWN_PICTURES = re.compile(
    r"\b(?:shares?|posts?) (?:\S+ ){0,2}(?:photos?|pics?|pictures?|snaps?|"
    r"video)$"
)


def _own_pictures(hit: Hit, line: Line) -> bool:
    """Tell "§ # wraps filming; Jane Doe shares photo"."""
    shown = hit.row.kind in {Kind.FIRST_LOOK, Kind.TRAILER} and _OWN_PICTURES.search(
        line.skeleton, 0, hit.end
    )
    return bool(shown) and _LAST_DAYS.search(line.skeleton) is not None


def _captioned(hit: Hit, line: Line) -> bool:
    """Tell "Jane Doe glum after § cancellation: photos", a gossip page's caption."""
    shown = hit.row.kind in {Kind.FIRST_LOOK, Kind.TRAILER} and not line.seasons
    return shown and hit.row.weak and _CAPTION.search(line.skeleton) is not None


def _driven_out(hit: Hit, line: Line) -> bool:
    """Tell "schedule pushes Jane Doe to quit §": no date is pushed."""
    pushed = hit.row.kind in {Kind.PREMIERE_MOVED, Kind.FILMING_PAUSED}
    return pushed and _DRIVES_OUT.search(line.skeleton) is not None


_RULES: tuple[tuple[Callable[[Hit, Line], bool], str], ...] = (
    (_undone, "denied or not done"),
    (_numbered, "a film or game of that number"),
    (_adjective, "only says which show is meant"),
    (_from_the_set, "photos from the set"),
    (_of_a_person, "said of a person"),
    (_one_actors_day, "one person's last day"),
    (_in_cinemas, "a film opens"),
    (_last_day, "a farewell at the wrap"),
    (_back_to_the_show, "said of a person"),
    (_brought_back, "said of the show"),
    (_not_yet_cast, "the cast of a pilot"),
    (_of_a_plan, "said of the show"),
    (_driven_out, "said of a person"),
    (_nothing_new, "nothing new"),
    (_of_others, "of shows without a name"),
    (_the_ending, "about its last episode"),
    (_to_come, "not out yet"),
    (_of_one, "said of a person"),
    (_own_pictures, "a cast's own pictures"),
    (_captioned, "a page's own pictures"),
    (_on_set, "said of a day's work"),
)
