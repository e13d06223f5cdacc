"""How sure a line is of what it says: hedges, questions, denials, conditions."""

import re
from functools import lru_cache

from bot.domain.kinds import Certainty

_HARD = re.compile(r"[;|–!]|(?<![ .]\w)(?<! [jsdm]r)\. |\? ")
_SOFT = re.compile(r"[;|–!:,?]|\. | - | (?:as|while|and) (?=[@#§])|(?<=[#~]) as ")

_DENIED = re.compile(
    r"\b(?:not|isn't|aren't|wasn't|hasn't|haven't|won't|doesn't|didn't|don't|can't|never|no|"
    r"denies|deny|denied|refutes|debunks?|"
    r"dismiss(?:es)?|shoots? down|without|yet to|rules? out|false|hoax|fake|far from|"
    r"unlikely|refuse[sd]|fails to|stops short|no plans|quash(?:es)?|calm)\b"
)
_DENIED_LINE = re.compile(
    r"\b(?:denies|denied|debunk(?:s|ed)?|refutes|shoots? down|hoax|fake|rumou?rs? (?:denied|"
    r"false|untrue|quashed|debunked)|"
    r"sets? (?:the )?record straight|dispels?|clarif(?:y|ies)|squash(?:es)?|hits? back|"
    r"not (?:leaving|quitting|true|going anywhere)|isn't (?:leaving|going|ending|over)|no truth|"
    r"insists|despite (?:reports|rumou?rs)|not being cancel(?:l)?ed|here to stay|"
    r"(?:shuts? down|puts? (?:an )?end to|addresses|responds to|slams) (?:\w+ ){0,2}(?:rumou?rs|"
    r"reports|speculation|talk)|"
    r"refused to (?:let|cancel|renew)|(?:can't|won't|refuses to|never) .{0,14}say goodbye|"
    r"not true|untrue|false report|"
    r"fan[- ]made|april fools?|satire|parody)\b"
)
# What follows such a word in the same clause is old, wished for or asked, not reported.
_SUBORDINATE = re.compile(
    r"\b(?:after|following|despite|since|before|until|ahead of|prior to|amid|because|why|how|"
    r"what|where|when|whether|if|would|should|"
    r"once|had|tried|wanted|attempted|unless|in case|almost|nearly|wants?|hopes?|instead of|"
    r"ever since|wake of|upon|"
    r"he'd|she'd|i'd|they'd|we'd|(?<!looks )(?<!sounds )(?<!seems )like|than|even though|though|"
    r"although|could've|would've|nearly)\b"
)
_RUMOURED = re.compile(
    r"\b(?:rumou?r(?:s|ed)?|rumou?r has it|speculation|could|may|might|possibly|possible|"
    r"maybe|perhaps|potential(?:ly)?|whispers?|supposedly|hints?|suggests?)\b"
)
_REPORTED = re.compile(
    r"\b(?:reportedly|reports?(?=:| says| claims| suggest)|sources?(?=:| say| tell| claim)|"
    r"sources|insiders?|according to (?:reports?|sources?|insiders?|a report)|in (?:early |"
    r"final |advanced )?(?:talks|negotiations|discussions)|talks (?:for|to|about)|"
    r"eye(?:s|d|ing)|set to|(?<!than )expected|likely|poised|near(?:s|ing)|(?<!glenn )close to|"
    r"circling|"
    r"said to be|apparently|allegedly|all but|plans? to|planning|looking to|looks to|looks set|"
    r"(?:looks|sounds|seems) like|offered|"
    r"on track|on course|targets?|targeting|aim(?:s|ing)|leaked?|leaks|report$|tipped|"
    r"understood to|believed to|considering|mulling|weighing|exploring|appears to|seems to|"
    r"seemingly|in line|hopes to|gearing up|gears up|prepares? to|nearing|courting|wooing|"
    r"frontrunner|approached|exploring)\b"
)
_OPEN_QUESTION = re.compile(
    r"^\W*(?:so,? |ok,? |\S+: )?(?:will|when|what|why|how|where|who|whose|should|does|do|can|"
    r"which|would|whatever|are we|is there|are there|ready|did|was|were|is (?:#|another|a)|is it|"
    r"was it)\b"
)
# The questions that state an event ("Has season 2 started filming?") are rumour, the rest nothing.
_EVENT_QUESTION = re.compile(r"(?:is|has|have|did|was|are|could|might|may)\b")
ASKED = "a question about an event"
_ANSWERED = re.compile(
    r"\? (?:(?:no|not|nope|don't|probably not|here's)\b|(?:\S+ ){0,3}(?:responds?|answers|reacts|"
    r"clarifies|explains|addresses|weighs)\b)"
)


@lru_cache(maxsize=64)  # asked by several rules of the same words
def clause_of(skeleton: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch between hard stops around some words."""
    first = 0
    last = len(skeleton)
    for stop in _HARD.finditer(skeleton):
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end:
            last = stop.start() + 1
            break
    return first, last


_UNDONE = re.compile(r"\b(?:not|never|nearly|almost|yet to|isn't|hasn't|haven't|won't|no)\b")


# "Why Jane Doe is leaving §" states that she does.
_LEAVING = re.compile(
    r"why (?:[^\s,;:]+ ){0,4}(?:is|are) (?:[^\s,;:]+ ){0,4}?(?:leaving|exiting|departing|"
    r"not returning)\b"
)


def judge(skeleton: str, start: int, end: int) -> tuple[Certainty | None, str]:
    """How sure the words at that place are; None when they report nothing, and why."""
    first, last = clause_of(skeleton, start, end)
    clause = skeleton[first:last]
    before = skeleton[first:start]
    near = _last_words(before, 6)
    denied = _DENIED.search(_last_words(before, 4)) or _DENIED_LINE.search(skeleton)
    if denied:
        return None, f"denied: “{denied.group()}”"
    subordinate = _SUBORDINATE.search(near)
    leaving = _LEAVING.match(skeleton, 0, end)
    if leaving and subordinate and subordinate.group() == "why":
        return Certainty.CONFIRMED, "a reason is given for it"
    if subordinate:
        return None, f"not the news itself: “{subordinate.group()}” stands before it"
    if clause.rstrip().endswith("?"):
        return _asked(skeleton, first, max(end, last), end)
    return _hedged(skeleton, first, last, end)


def _asked(skeleton: str, first: int, last: int, end: int) -> tuple[Certainty | None, str]:
    asked = skeleton[first:last]
    if _OPEN_QUESTION.search(asked) and not _EVENT_QUESTION.match(asked.strip()):
        return None, "a question"
    if _ANSWERED.search(skeleton, end):
        return None, "a question that is answered"
    return Certainty.RUMOURED, ASKED


# "cancelled, producer hints at a new home": the hint is of something else.
_OF_ANOTHER = re.compile(r", .*\bhints?$")


def _hedged(skeleton: str, first: int, last: int, end: int) -> tuple[Certainty, str]:
    # A hedge at the head ("Report: …") or at the end ("…, sources say") covers its whole line.
    clause = skeleton[first:last]
    rumour = _RUMOURED.search(skeleton[first:end]) or re.search(
        r"\b(?:rumou?r(?:s|ed)?|speculation)\b", skeleton
    )
    rumour = rumour or re.search(r"\b(?:hints?|suggests?)\b", clause)
    if rumour and not _OF_ANOTHER.search(skeleton, end, rumour.end()):
        return Certainty.RUMOURED, f"“{rumour.group()}”"
    hedge = _REPORTED.search(clause) or re.search(
        r"^(?:report|sources?|exclusive report|insiders?):|\breportedly\b|\breport\W*$", skeleton
    )
    if hedge:
        return Certainty.REPORTED, f"“{hedge.group()}”"
    return Certainty.CONFIRMED, "stated as fact"


def _last_words(before: str, count: int) -> str:
    cut = max((stop.end() for stop in _SOFT.finditer(before)), default=0)
    return " ".join(before[cut:].split()[-count:])


def undone(words: str) -> str:
    """Find a "not" or "nearly" inside the words themselves."""
    found = _UNDONE.search(words)
    return found.group() if found else ""
