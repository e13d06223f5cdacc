"""Jessica Jones in April 2017, and ways to change her."""

from datetime import UTC, datetime

from bot.alerts.ports import Notice
from bot.catalogue.dossier import Dossier
from bot.domain.announcement import Announcement, DeliveryState
from bot.domain.claim import Job
from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind, Tier
from bot.domain.milestone import Evidence, Milestone, MilestoneState
from bot.domain.show import CreditLine, Season, Show
from bot.domain.stage import SeasonStatus, Stage

SEEN = datetime(2017, 4, 3, 9, 0, tzinfo=UTC)
SHOW = Show(
    id=7,
    slug="jessica-jones",
    title="Jessica Jones",
    network="Netflix",
    premiered=PartialDate(2015, 11, 20),
    weight=95,
    url="https://www.tvmaze.com/shows/1370/jessica-jones",
)
DEFENDERS = Show(
    id=8,
    slug="the-defenders",
    title="The Defenders",
    network="Netflix",
    premiered=PartialDate(2017),
)


def evidence(
    outlet: str = "On Location Vacations",
    quote: str = "Season 2 is now filming at Broadway and West 101st Street",
    *,
    url: str | None = "https://olv.example/jessica-jones",
    tier: Tier = Tier.FAN,
    certainty: Certainty = Certainty.CONFIRMED,
    headline: str = "Jessica Jones season 2 has begun filming",
) -> Evidence:
    return Evidence(outlet, tier, url, headline, quote, certainty, SEEN, SEEN)


def milestone(  # noqa: PLR0913 - one argument a field
    kind: Kind = Kind.FILMING_STARTED,
    season: int | None = 2,
    *,
    id_: int = 1,
    certainty: Certainty = Certainty.CONFIRMED,
    state: MilestoneState = MilestoneState.ACTIVE,
    when: PartialDate | None = None,
    happened_on: PartialDate | None = PartialDate(2017, 4, 3),  # noqa: B008 - frozen
    subject: str | None = None,
    role: str | None = None,
    reports: tuple[Evidence, ...] = (evidence(),),
) -> Milestone:
    return Milestone(
        id=id_,
        show_id=SHOW.id,
        kind=kind,
        season=season,
        subject=subject,
        role=role,
        epoch=0,
        certainty=certainty,
        state=state,
        when=when,
        happened_on=happened_on,
        first_seen_at=SEEN,
        revision=1,
        evidence=reports,
    )


FILMING = milestone()
RENEWED = milestone(
    Kind.RENEWED,
    id_=2,
    happened_on=PartialDate(2016, 1, 17),
    reports=(evidence("Deadline", "Netflix has renewed it for a second season", tier=Tier.TRADE),),
)
CAST = {
    "Krysten Ritter": "Jessica Jones",
    "Mike Colter": "Luke Cage",
    "Rachael Taylor": "Trish Walker",
    "Wil Traval": "Will Simpson",
    "Erin Moriarty": "Hope Shlottman",
    "Eka Darville": "Malcolm Ducasse",
    "Carrie-Anne Moss": "Jeri Hogarth",
    "David Tennant": "Kilgrave",
}
STATUS = SeasonStatus(
    season=2,
    stage=Stage.FILMING,
    since=PartialDate(2017, 4, 3),
    because=FILMING,
    premiere=PartialDate(2018),
    episodes=13,
)
DOSSIER = Dossier(
    show=SHOW,
    current=STATUS,
    statuses=(
        SeasonStatus(1, Stage.AIRED, PartialDate(2015, 11, 20), episodes=13),
        STATUS,
    ),
    seasons=(Season(1, 13, PartialDate(2015, 11, 20)), Season(2, 13, PartialDate(2018))),
    credits=(
        CreditLine("Melissa Rosenberg", Job.SHOWRUNNER),
        *(CreditLine(person, Job.CAST, character, 1) for person, character in CAST.items()),
        CreditLine("Krysten Ritter", Job.CAST, season=2),
    ),
    related=(DEFENDERS,),
    milestones=(FILMING, RENEWED),
)


def notice(
    about: Milestone = FILMING,
    *,
    show: Show = SHOW,
    role_id: int | None = None,
    message_id: int | None = None,
    instead: Milestone | None = None,
) -> Notice:
    owed = Announcement(
        id=1,
        milestone_id=about.id,
        guild_id=100,
        channel_id=200,
        role_id=role_id,
        state=DeliveryState.LEASED,
        revision=about.revision,
        shown_revision=0,
        attempted_revision=about.revision,
        attempts=1,
        run_at=SEEN,
        first_attempt_at=SEEN,
        posted_at=None,
        message_id=message_id,
        created_at=SEEN,
    )
    return Notice(owed, about, show, instead)
