"""Filming paused, and going on again."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Row

_FILM = "film product shoot photograph principal lens camera"

_PAUSED = (
    r"(?:halt(?:s|ed|ing)?|paus(?:es|ed|ing|e)|suspend(?:s|ed|ing)?|shut(?:s|ting)? down|"
    r"shuttered|on hold|put on hold|delay(?:s|ed)?|postpone[sd]?|stopp?(?:s|ed)?|stalled|stalls|"
    r"interrupted|pushed(?: back)?|grinds to a halt|put on pause|on pause|shutdown|shut-down|"
    r"disrupted)"
)

PAUSED = (
    Row(
        Kind.FILMING_PAUSED,
        rf"<film> <g5><adv>{_PAUSED}",
        "‘The Witcher’ Season 2 Production Halted",
        _FILM,
    ),
    Row(
        Kind.FILMING_PAUSED,
        r"(?:halts?|halted|pauses?|paused|suspends?|suspended|shuts? down|shutting down|"
        r"stops?|stopped|postpones?|postponed|delays?|delayed|delaying|pushes|pushed|"
        r"forced to halt|forced to pause|puts|hits pause on|hit pause on|hits the brakes on) "
        r"(?:§ )?(?:# )?<g3>(?:filming|production|shooting|principal photography|shoot|"
        r"start of production)(?! on hold)",
        "Netflix Shuts Down Production on ‘The Witcher’ Season 2",
        _FILM,
    ),
    Row(
        Kind.FILMING_PAUSED,
        r"(?:filming|production|shooting) (?:hiatus|pause|halt|shutdown|delay|stoppage|"
        r"break)(?! ends| over)",
        "Covid Forces ‘The Witcher’ Into Production Shutdown",
        _FILM,
        weak=True,
    ),
    Row(
        Kind.FILMING_PAUSED,
        r"(?:put|puts|placed|goes|forced) (?:§ )?(?:# )?(?:production |filming )?on (?:hold|"
        r"pause|hiatus)",
        "Netflix Puts ‘The Witcher’ Season 2 on Hold",
        "put place goes forced",
        weak=True,
    ),
    Row(
        Kind.FILMING_PAUSED,
        r"(?:shuts down|shut down|shutting down|halted)(?= after| due| amid| over| as|"
        r" because| following| for)",
        "‘The Witcher’ Season 2 Shuts Down After Positive Test",
        "shut halt",
        weak=True,
    ),
    Row(
        Kind.FILMING_PAUSED,
        r"<film> <g8>(?:called off|down|cancel(?:l)?ed for|scrapped for|abandoned|"
        r"at a standstill|in limbo|on ice|taking a break|hits? pause|dark|interrupted|"
        r"evacuated)(?= |$)|(?:stops?|stopped|stopping|cease[sd]?|ceasing|abandons?|"
        r"calls off) (?:filming|production|shooting|cameras|the shoot)",
        "Filming of ‘The Witcher’ Called Off for Two Weeks",
        _FILM + " stop ceas abandon call",
    ),
    Row(
        Kind.FILMING_PAUSED,
        r"<film> <g3>(?:won't|will not|can't|cannot|unable to) (?:start|begin|resume|go ahead|"
        r"continue|proceed)|delays? (?:the )?start of (?:filming|production|shooting)|"
        r"(?:filming|production|shooting) <g3>(?:pushed|held up|thrown into|brought to a "
        r"(?:halt|standstill)|in jeopardy|hit by|disrupted|frozen|stood down)",
        "‘The Witcher’ Season 2 Filming Won't Start During Strike",
        _FILM + " delay",
        serial=True,
    ),
    Row(
        Kind.FILMING_PAUSED,
        r"(?:cast|crew|crews|team|set|producers) (?:and (?:cast|crew) )?(?:downs? tools|sent home|"
        r"stood down|shut(?:s|ter(?:s|ed))?(?: down)?|walks? out|evacuated)",
        "‘The Witcher’ Cast and Crew Down Tools Over Covid",
        "cast crew team set produc",
        weak=True,
    ),
)

RESUMED = (
    Row(
        Kind.FILMING_RESUMED,
        r"(?:resumes?|resumed|resuming|re-?starts?|re-?started|re-?starting|recommences|"
        r"picks up|gets back to|got back to) (?:§ )?(?:# )?<g3>(?:filming|production|"
        r"shooting|principal photography|shoot|work on)",
        "‘The Witcher’ Season 2 Resumes Production",
        _FILM + " resum restart",
    ),
    Row(
        Kind.FILMING_RESUMED,
        r"<film> <g8>(?:resum(?:es?|ed|ing)|re-?starts?|re-?started|picks back up|"
        r"back on track|back underway|back up and running|re-?begins|back on|starts again|"
        r"begins again)",
        "Filming on ‘The Witcher’ Season 2 Resumes",
        _FILM,
    ),
    Row(
        Kind.FILMING_RESUMED,
        r"(?:back in|returns? to|returning to|back to|back at|returned to) (?:filming|"
        r"production|shooting|work|set|the set) (?:on <g5>)?(?:# )?(?:§ )?(?:# "
        r")?<g2>(?:after|following) <g3>"
        r"(?:shutdown|hiatus|pause|strikes?|covid|coronavirus|pandemic|lockdown|delay|halt|"
        r"break|injury|stoppage|fire|suspension)",
        "‘The Witcher’ Back in Production After Covid Shutdown",
        "back return",
    ),
    Row(
        Kind.FILMING_RESUMED,
        r"(?:cameras (?:are )?(?:back rolling|rolling again|roll again|back on))",
        "Cameras Rolling Again on ‘The Witcher’ Season 2",
        "camera",
    ),
    Row(
        Kind.FILMING_STARTED,
        r"(?:back in|returns? to|returning to|back to|returned to) (?:filming|production|"
        r"shooting|set|the set)(?! design)",
        "‘Jessica Jones’ Returns to Production for Season 3",
        "back return",
        weak=True,
        note="without a pause named it is the next season's start",
    ),
    Row(
        Kind.FILMING_RESUMED,
        r"(?:re-?starts?|re-?started|restarting|resumes?) (?:its |the )?cameras|"
        r"recommenc(?:es?|ed|ing)|(?:goes|go|went|gets|is|are) back (?:before|"
        r"in front of) (?:the )?cameras|picks <g5>back up|(?:back|returns?|returned|"
        r"returning) to work(?= after|:|$| following| on)|"
        r"(?:cameras|production|filming) (?:to |will |can )?(?:roll|rolls|start|starts|begin|"
        r"begins|go|goes) again|(?:filming|production|shooting) (?:is )?(?:back|"
        r"returns)(?: on| up)?(?= after| following|$| in)|(?:to|will|set to|ready to|"
        r"cleared to) (?:resume|restart|return to) (?:filming|production|shooting|work|set)",
        "‘The Witcher’ Goes Back Before the Cameras After Break",
        "restart re resum recommenc go went get is are pick back return camera product film "
        "shoot to will set ready cleared",
    ),
    Row(
        Kind.FILMING_RESUMED,
        r"(?:cast|crew|crews|team) (?:\w+ ){0,2}(?:back (?:at|to) work|returns? to work|"
        r"picks? up (?:tools|where))",
        "‘The Witcher’ Cast Back at Work",
        "cast crew team",
        weak=True,
    ),
)

ROWS = (*RESUMED, *PAUSED)
