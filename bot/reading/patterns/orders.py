"""Ordered: shows that are new."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Row, Side

_SERIESY = (
    r"(?:straight-to-series|series|pilot|limited series|drama|comedy|sitcom|miniseries|"
    r"docuseries|thriller|show|anthology|dramedy|adaptation|"
    r"spin-?off|prequel|sequel series|reboot|remake|put pilot|animated series|backdoor pilot|"
    r"anime|tv series)"
)

ROWS = (
    Row(
        Kind.ORDERED,
        r"(?:orders?|ordered|ordering|greenlights?|greenlit|greenlighted|green-lights?|"
        r"green-lit|green lights|green lit|"
        r"picks? up|picked up|commissions?|commissioned)(?! for #| #| \w+ #)",
        "Netflix Orders ‘Jessica Jones’ to Series",
        "order green pick commission",
        serial=True,
        weak=True,
        unless=r"rights|special|awards?|baftas?|emmys?|gongs?|prizes?|territories|scripts|"
        r"more episodes|additional episodes|film|movie|deal|episodes? order for|back nine|"
        r"full season|where|distribution|for uk|finale|takeout|where it left off",
        note="of a new show; “orders # of §” is a renewal",
    ),
    Row(
        Kind.ORDERED,
        r"(?:ordered|picked up|picks? up|goes|moves|sent|heads|"
        r"greenlit) <g3>(?:straight[- ])?to[- ](?:series|pilot)",
        "‘The Defenders’ Ordered Straight to Series at Netflix",
        "order pick go move sent head greenlit",
        serial=True,
    ),
    Row(
        Kind.ORDERED,
        r"(?:gets?|got|lands?|scores?|earns?|nabs?|snags?|receives?|given|wins|secures|"
        r"awarded|bags) <g5>"
        r"(?:series|pilot|straight-to-series|put pilot|season|episode|cast-contingent|"
        r"two-season)[ -]?(?:order|commitment|pick-?up|green ?light|go-ahead)"
        r"(?: order)?",
        "‘The Defenders’ Lands Straight-to-Series Order at Netflix",
        "get got land score earn nab snag receiv given win secure award bag",
        serial=True,
    ),
    Row(
        Kind.ORDERED,
        r"(?:series|pilot|straight-to-series|mini-?series|drama|comedy|8-episode|ten-episode|"
        r"episode) (?:order|pick-?up|greenlight|green light|commitment|commission)"
        r"(?: for §| to §)?",
        "HBO Hands Series Order to ‘The Defenders’",
        "series pilot straight mini drama comedy 8- ten episode",
        serial=True,
        weak=True,
    ),
    Row(
        Kind.ORDERED,
        r"(?:gets?|given|gives|receives|lands|earns|nabs|hands|has) (?:§ )?(?:the |a |"
        r"an official )?(?:green ?light|green-light|go-ahead|nod)(?: to §| for §)?(?: at @|"
        r" from @| by @)?",
        "‘The Defenders’ Gets the Green Light at Netflix",
        "get give receiv land earn nab hand has",
        weak=True,
    ),
    Row(
        Kind.ORDERED,
        rf"(?:gives|hands|awards|sets|grants) <g3>§ <g3>(?:{_SERIESY} (?:order|commitment|"
        rf"pickup|green ?light))",
        "Netflix Gives ‘The Defenders’ a Series Order",
        "give hand award set grant",
        side=Side.AFTER,
        serial=True,
    ),
    Row(
        Kind.ORDERED,
        r"(?:hands?|handed|hands out|gives|gave|gives out|awards|grants) (?:an? |"
        r"out )?<g3>(?:pilot|series|straight-to-series|limited series|"
        r"<num>-episode) (?:orders?|pick-?ups?|commitments?|"
        r"green ?lights?)(?: orders?)?(?: to| for)?",
        "NBC Hands Out Pilot Pickups to ‘The Defenders’",
        "hand give gave award grant",
        side=Side.AFTER,
        serial=True,
    ),
    Row(
        Kind.ORDERED,
        r"(?:a go|officially a go|moving forward|moves forward|is happening|"
        r"gets? (?:the )?go-ahead|goes to series|headed to series|heading to series|"
        r"going to series|lands at @ with|set at @ with|sets @ (?:series|pilot|limited)|"
        r"lands (?:at|on) @)(?= |$)",
        "‘The Defenders’ Goes to Series at Netflix",
        "go moving moves happen head land set",
        unless=r"#|~|final",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.ORDERED,
        r"(?:commissions?|commissioned|orders?|ordered|greenlights?|greenlit|green-lights?|"
        r"picks up|announces|unveils) <g8>(?:<num>-(?:part|parter|episode)|six-part|drama|"
        r"thriller|comedy|sitcom|series|adaptation|miniseries|limited series|docuseries|spinoff|"
        r"spin-off|prequel|pilots?) <g5>§",
        "BBC Commissions Six-Part Belfast Police Drama ‘The Defenders’",
        "commission order green pick announc unveil",
        side=Side.AFTER,
        unless=r"#|rights|special|trailer|premieres?|dates?|cast|film|movie|deal|spin-?offs? of",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.ORDERED,
        r"§,? (?:an? )?(?:new )?<g5>(?:series|drama|thriller|comedy|spinoff|spin-off|prequel|"
        r"adaptation|sitcom|anthology|show|pilot|reboot)? ?<adv>(?:ordered|greenlit|"
        r"green-lit|commissioned|picked up|given (?:the )?(?:green ?light|go-ahead)|"
        r"lands (?:at|on|series)|gets (?:official )?green ?light)",
        "‘The Defenders’ Limited Series Officially Greenlit at Netflix",
        "order green commission pick given land get",
        unless=r"#|rights|special|trailer|premieres?|dates?|film|movie|deal|more|season|episodes",
        weak=True,
        serial=True,
    ),
)
