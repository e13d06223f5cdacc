"""Renewed: more seasons of a show are ordered."""

from bot.domain.kinds import Certainty, Kind
from bot.reading.headlines.patterns.row import Row

ROWS = (
    Row(
        Kind.RENEWED,
        "renew",
        "‘Jessica Jones’ Renewed for Season 3 at Netflix",
        serial=True,
        unless="deal",
        note="“Netflix renews §” and “§ renewed”: the side is settled by what stands there",
    ),
    Row(
        Kind.RENEWED,
        "renewal !undone",
        "‘Jessica Jones’ Lands Season 3 Renewal",
        noun=True,
        serial=True,
        unless="deal undone",
    ),
    Row(
        Kind.RENEWED,
        """get ..4 SEASON
        get ..4 # ORDER|pickup
        get ..4 pickup
        get ..3 more series|runs
        get ..3 more $""",
        "‘Jessica Jones’ Scores Early Third-Season Pickup at Netflix",
        serial=True,
        weak=True,
        unless="role exit",
    ),
    Row(
        Kind.RENEWED,
        """ORDER ..4 SEASON
        ORDER for|with|into ..3 #
        ORDER ..3 more series|runs
        # ORDER|pickup
        # --3 ORDER
        give ..5 SEASON !det|new|date
        give ..5 # ORDER|pickup
        give ..4 pickup
        give ..4 more series|runs""",
        "Netflix Hands Early Season 3 Order to ‘Jessica Jones’",
        serial=True,
        weak=True,
        unless="role exit",
    ),
    Row(
        Kind.RENEWED,
        """confirm ..3 SEASON !will|be|to
        sets ..2 SEASON !will|be|to
        SEASON be* adv* happen|dev|confirm|ORDER
        SEASON ..3 be adv* happen|dev|confirm|ORDER|come
        SEASON ..3 happen
        SEASON of § be? adv* confirmed
        happen colon|comma __4 SEASON""",
        "‘Jessica Jones’ Season 3 Is Officially Happening",
        serial=True,
        weak=True,
        unless="reldate setfor trailer photo look role film ensemble cast",
    ),
    Row(
        Kind.RENEWED,
        """§|# --4 will|to|be|adv ..2 GOES_ON ..3 for|with|into ..2 SEASON
        § --3 GOES_ON ..2 for|into ..2 SEASON
        bringback|bring|keep|continue ..6 for|with|into|to ..2 SEASON
        keep ..4 SEASON
        keep __6 with|for ..1 SEASON
        extend ..2 §
        series be? return|back|come ..2 for|into|with ..2 SEASON
        series ..2 will|to return|back ..1 for ..1 SEASON
        § --3 will|be ..2 get|continue ..3 SEASON""",
        "‘Jessica Jones’ Will Be Back on Netflix for a Third Season",
        serial=True,
        weak=True,
        unless="premiere ~ trailer reldate star role look photo",
        note="of persons too (“back for season 3”), and before dates",
    ),
    Row(
        Kind.RENEWED,
        """more of? § --2 be|come|dev|happen|ORDER|confirm
        more series ..3 happen|dev|confirm|ORDER|come
        ORDER|get|give|confirm ..2 more of? §
        ORDER|get|confirm|give ..3 more series
        be|will be? det? SEASON ..1 of|for §
        back|return for more
        § be? setfor|forrole SEASON $|comma|at
        more from ..1 §
        @ yes ..1 §
        § will|to return $|comma|and
        back|return|get|give|ORDER ..2 for? ..1 more|num more? runs""",
        "More ‘Jessica Jones’ Is on the Way at Netflix",
        serial=True,
        weak=True,
        unless="trailer ~ film",
    ),
    Row(
        Kind.RENEWED,
        """SEASON sets|setfor > at|§|@
        notdone ..1 §""",
        "Season 3 Set for ‘Jessica Jones’",
        serial=True,
        weak=True,
        negated=True,
        unless="~ reldate trailer film date",
    ),
    Row(
        Kind.RENEWED,
        "develop|dev|eye ..3 SEASON",
        "Netflix Working on ‘Jessica Jones’ Season 3",
        serial=True,
        weak=True,
        at_most=Certainty.REPORTED,
    ),
    Row(
        Kind.RENEWED,
        """@ ..5 § ..3 for|to|into ..2 SEASON
        § ..5 for|to|into|with ..2 SEASON at @""",
        "Netflix Waves ‘Jessica Jones’ Through to a Third Season",
        serial=True,
        weak=True,
        frame=True,
        unless="star trailer premiere film ~ crew role cast add end last return photo look delay "
        "drop thing exit premieres",
    ),
)
