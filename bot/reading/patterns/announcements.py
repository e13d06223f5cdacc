"""In the works: a series without an order yet."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Row, Side

ROWS = (
    Row(
        Kind.ANNOUNCED,
        r"(?:<series> )?<adv>in (?:the |early |active )?(?:works|development|"
        r"pre-development)(?: at @| for @| from @)?",
        "‘The Defenders’ Series in the Works at Netflix",
        "in",
        weak=True,
    ),
    Row(
        Kind.ANNOUNCED,
        r"(?:develops?|developing|(?:begins|starts) developing|"
        r"puts <g5>in(?:to)? development|set up|sets up|is developing|"
        r"in talks to develop)(?= |$)"
        r"(?! feelings| story)",
        "Netflix Developing ‘The Defenders’ Series",
        "develop begin start put set in",
        side=Side.AFTER,
        weak=True,
    ),
    Row(
        Kind.ANNOUNCED,
        r"(?:announces?|announced|unveils?|sets?|reveals?|plots?|plotting|preps?|prepping|"
        r"plans?|planning|making|adapting|adapts|to adapt|teams? (?:up )?(?:on|for)|"
        r"readies|readying|eyes|eyeing|pitching|launches|mounting|tackling|confirms|"
        r"working on) <g5>(?:(?:new |tv |original |live-action |animated |limited |"
        r"scripted ){0,3}<series> )<g2>§",
        "Netflix Announces New Marvel Series ‘The Defenders’",
        "announc unveil set reveal plot prep plan mak adapt to team read eye pitch launch "
        "mount tackl confirm work",
        side=Side.AFTER,
        weak=True,
    ),
    Row(
        Kind.ANNOUNCED,
        r"(?:announces?|announced|unveils?|sets?|plots?|plotting|preps?|prepping|plans?|"
        r"planning|making|adapting|adapts|to adapt|teams? (?:up )?(?:on|for)|"
        r"readies|readying|eyes|eyeing|pitching|working on|tackling) <g2>§ <g2>(?:tv |"
        r"original |live-action |animated |limited |scripted )?"
        r"<series>(?! premiere| finale| star| date| trailer| order| return| revival)",
        "Apple Plotting ‘The Defenders’ Drama Series",
        "announc unveil set plot prep plan mak adapt to team read eye pitch work tackl",
        side=Side.AFTER,
        weak=True,
    ),
    Row(
        Kind.ANNOUNCED,
        r"§ <g2>(?:tv |live-action |animated |limited )?<series> <adv>(?:announced|planned|"
        r"set|unveiled|being developed|brewing|coming|eyed|set up|lands at @|heads to @|"
        r"happening)"
        r"(?= at| for| by| from| to| with|$|,)(?! to (?:premiere|debut|return|film|shoot|"
        r"begin|start))",
        "‘The Defenders’ Series Announced by Netflix",
        "announc plan set unveil being brew com eye land head happen",
        weak=True,
    ),
    Row(
        Kind.ANNOUNCED,
        r"(?:lands|wins|nabs|acquires|snags|buys|takes) <g3>§ <g3>(?:bidding war|adaptation|"
        r"put pilot|series package|to develop)",
        "HBO Wins ‘The Defenders’ After Bidding War",
        "land win nab acquir snag buy take",
        side=Side.AFTER,
        weak=True,
    ),
    Row(
        Kind.ANNOUNCED,
        r"(?:adaptation|spin-?off|series|reboot|remake) (?:of §|"
        r"from § \w+) (?:is )?(?:in the works|in development|announced|coming)",
        "TV Adaptation of ‘The Defenders’ in the Works",
        "adaptation spin series reboot remake",
        weak=True,
    ),
    Row(
        Kind.ANNOUNCED,
        r"(?:brewing|cooking up|working on|at work on|hatching|dreaming up|mulling|"
        r"teaming up (?:on|for)|teaming (?:on|for)|teams? (?:up )?(?:on|for)|shopping|"
        r"penning|tackling|adapting|reimagining|to adapt|to develop|set to develop|optioned|"
        r"options) (?:an? |the |new )?<g3>§",
        "Amazon Cooking Up ‘The Defenders’ With Marvel",
        "brew cook work at hatch dream mull team shop pen tackl adapt reimagin to set option",
        side=Side.AFTER,
        weak=True,
        serial=True,
    ),
    Row(
        Kind.ANNOUNCED,
        r"(?:in the works|in development|heading to|headed to|coming to|being adapted|"
        r"being developed|lands at|set up at|sets up at|to be adapted|getting|gets|becoming|"
        r"is becoming|being turned into) (?:an? |the )?(?:@ |tv |new |live-action |limited |"
        r"animated |as ){0,4}<series>?",
        "‘The Defenders’ Being Adapted as Netflix Series",
        "in head com being land set to get becom",
        weak=True,
    ),
)
