"""Which words report something although their line holds noise as well."""

import re

from bot.domain.kinds import Kind
from bot.reading.headlines.noise import Silence
from bot.reading.headlines.patterns.table import Hit
from bot.reading.words.vocabulary import SERIES_NOUNS, any_of

# Said before plain news and a stop, these only lead to it: "Fans rejoice: § renewed".
LEADS = frozenset({"what fans do", "opinion or colour", "somebody talks"})


# Said of the part that somebody plays: "joins § as Bob's ex-wife".
OF_A_PART = frozenset(
    {
        "private lives and looks",
        "a contest or a week of a soap",
        "business, charity or the town",
        "sport, games or the world",
    }
)
# What such a line holds before its colon is its subject, not news.
ASKING = frozenset(
    {
        "a review or recap",
        "an explainer or guide",
        "a release-date guide",
        "a list or ranking",
        "a viewing guide or list",
        "history",
    }
)
# These name trailers, dates and casts without having any to tell of.
GUIDES = frozenset(
    {
        "a review or recap",
        "an explainer or guide",
        "a release-date guide",
        "a list or ranking",
        "a viewing guide or list",
        "a guide",
        "opinion, play or wares",
        "about an episode",
        "a film, game, book, stage or song",
        "a film's sequel",
        "history",
    }
)

_TALK = "talk, wishes or speculation"
_CONFIRMS = re.compile(r"\bconfirm(?:s|ed)\b")
# "After record ratings, § renewed": what a line begins with to lead to its news.
_SETTING = re.compile(
    r"(?:after|despite|following|amid|with|thanks to|on the heels of|fresh off|hot off)"
    r"\b[^,:;§]{3,60}, "
)
_FOR_THE_STAGE = re.compile(
    r" (?:§ |# ){0,2}(?:for|to) (?:\S+ ){0,2}?(?:broadway|west end|film|"
    r"movie)\b"
)
# "Meet the new crew in the new § trailer"
_IN_A_NEW = re.compile(
    r"\bin (?:the |this |an? )?(?:new|first|official|full|"
    r"latest) (?:\S+ ){0,3}?§ "
)
_STOP = re.compile(r"[:;–!?|] ?|\. | - ")
_BREAK = re.compile(r"[,;:–!?|] |\. | (?:as|amid|despite|due to|after|and|with|ahead of) ")
# Atomic, so that hostile repetitions can't be split in many ways.
_HEAD = re.compile(
    rf"(?:(?>[@§#–-]|drama|comedy|sitcom|thriller|series|show|soap|has|have|is|been|to|"
    rf"officially|the|its|and|both|exclusive|breaking|{any_of(SERIES_NOUNS)})[ ,:]*+)*+"
)
# "§ season 2 trailer: Jessica goes back to work": what follows is told of the story.
_CAPTION = re.compile(
    r"\b(?:trailer|teaser|clip|promo|poster|preview|sneak peek|first look|footage)s?:"
)
_OF_THE_SCREEN = frozenset(
    {
        Kind.TRAILER,
        Kind.FIRST_LOOK,
        Kind.PREMIERE_DATED,
        Kind.PREMIERE_MOVED,
        Kind.PREMIERED,
    }
)


def without_captions(skeleton: str, matched: list[Hit]) -> list[Hit]:
    """Drop what a caption says of the story; a network after the colon speaks for itself."""
    caption = _CAPTION.search(skeleton)
    if caption is None or "@" in skeleton[caption.end() : caption.end() + 3]:
        return matched
    return [hit for hit in matched if hit.start < caption.end() or hit.row.kind in _OF_THE_SCREEN]


def outspoken(hit: Hit, silent: Silence) -> bool:
    """Whether words report something although there is noise before or after them."""
    if hit.row.person and hit.start < silent.start < silent.end < hit.end:
        return silent.why in OF_A_PART
    if silent.start <= hit.start < silent.end:
        return False
    if hit.row.frame or silent.start < hit.end <= silent.end or hit.start < silent.start < hit.end:
        return False
    return _after(hit, silent) if hit.start >= silent.end else _before(hit, silent)


def _after(hit: Hit, silent: Silence) -> bool:
    if hit.row.noun:
        shown = _IN_A_NEW.search(hit.skeleton, silent.end, hit.end)
        return shown is not None and silent.why in LEADS
    setting = _SETTING.match(hit.skeleton)
    if setting and silent.end <= setting.end() <= hit.start:
        return silent.why not in GUIDES
    if silent.why == _TALK and _CONFIRMS.search(hit.skeleton, silent.end, hit.end):
        return True
    if hit.row.weak or silent.why not in LEADS:
        return False
    return _STOP.search(hit.skeleton, silent.end, hit.start) is not None


def _before(hit: Hit, silent: Silence) -> bool:
    if _BREAK.search(hit.skeleton, hit.end, silent.start):
        caption = _CAPTION.search(hit.skeleton)
        if caption and hit.start < caption.end() <= silent.start:
            return silent.why not in ASKING
        return not (hit.row.noun and silent.why in GUIDES)
    if hit.row.kind is Kind.CAST_EXIT and _FOR_THE_STAGE.match(hit.skeleton, hit.end):
        return True
    if hit.row.person and silent.why in OF_A_PART:
        return True
    plain = not hit.row.weak and silent.why not in GUIDES
    return plain and _HEAD.fullmatch(hit.skeleton, 0, hit.start) is not None
