"""What an article changed."""

from dataclasses import dataclass

from bot.domain.claim import Claim
from bot.domain.report import Verdict


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a claim; `milestone_id` is the milestone that it is evidence of."""

    claim: Claim
    verdict: Verdict
    milestone_id: int


@dataclass(frozen=True, slots=True)
class Record:
    """All that an article changed.

    `owed` are the ids of milestones that channels are to hear of, `revised` of those whose
    messages have to be edited, `new_shows` of shows that nobody knew. `refused` are claims about
    what is not surely a show.
    """

    outcomes: tuple[Outcome, ...] = ()
    owed: tuple[int, ...] = ()
    revised: tuple[int, ...] = ()
    new_shows: tuple[int, ...] = ()
    refused: tuple[Claim, ...] = ()

    def __add__(self, other: "Record") -> "Record":
        return Record(
            self.outcomes + other.outcomes,
            self.owed + other.owed,
            self.revised + other.revised,
            self.new_shows + other.new_shows,
            self.refused + other.refused,
        )
