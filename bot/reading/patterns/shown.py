"""What is shown ahead: first looks and trailers."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Row

FIRST_LOOK = (
    Row(
        Kind.FIRST_LOOK,
        r"first[- ]looks?(?! deal)(?: images?| photos?| pics?| pictures| stills?| poster)?",
        "First Look at ‘Jessica Jones’ Season 2",
        "first",
    ),
    Row(
        Kind.FIRST_LOOK,
        r"(?:first|new|exclusive|official|latest|debut|teaser|character|all-new|brand new|"
        r"stunning|eerie|creepy|gorgeous|ominous|season|#) (?:\w+ )?"
        r"(?:images?|photos?|pics|pictures?|posters?|stills?|key art|artwork|glimpse|"
        r"one-sheet|shots|visuals?|banner|concept art|snaps|peek)(?! from set| from the set)",
        "New ‘Jessica Jones’ Season 2 Photos Revealed",
        "first new exclusive official latest debut teaser character all-new brand stunning "
        "eerie creepy gorgeous ominous season",
        weak=True,
    ),
    Row(
        Kind.FIRST_LOOK,
        r"(?:images?|photos?|pics|pictures|posters?|stills?|key art|artwork|art|visual|"
        r"one-sheet|logo) (?:<adv>)(?:reveals?|revealed|released?|releases|unveil(?:s|ed)|"
        r"tease[sd]?|shows?|arrives?|debuts?|lands?|drops?|dropped|offer|gives?|give|"
        r"spotlights?|features?|highlights?|hints?|preview|released|is here|are here|"
        r"introduces?|sees?|feature|for)",
        "‘Jessica Jones’ Season 2 Poster Teases a Darker Chapter",
        "image photo pic poster still key art visual one-sheet logo",
    ),
    Row(
        Kind.FIRST_LOOK,
        r"(?:reveals|unveils?|shares?|debuts|drops?|gets?|releases|shows off|offers?|gives?|"
        r"see|check out|check|posts?) <g5>(?:images?|photos?|pics|pictures|posters?|stills?|"
        r"key art|first look|artwork|logo|title card)",
        "Netflix Releases ‘Jessica Jones’ Season 2 Poster",
        "reveal unveil releas share debut drop get show offer give see check post",
    ),
    Row(
        Kind.FIRST_LOOK,
        r"(?:poster|key art|posters)(?=$|,|;| –| \+|:| and| &)",
        "‘Jessica Jones’ Season 2: Premiere Date, Poster",
        "poster key",
        weak=True,
    ),
    Row(
        Kind.FIRST_LOOK,
        r"(?:title|logo|subtitle) (?:reveal(?:ed)?|unveiled|announced|confirmed)|(?:reveals|"
        r"unveils|gets|announces) (?:an? |its |the )?(?:official |full |"
        r"new )?(?:# )?(?:title|subtitle|logo)",
        "‘Jessica Jones’ Season 2 Title Revealed",
        "title logo subtitle reveal unveil get announc",
        weak=True,
    ),
    Row(
        Kind.FIRST_LOOK,
        r"(?:image|images|photo|photos|picture|pictures|pics|poster|posters|stills?) (?:from|"
        r"of|for) (?:§|#|the new season|the upcoming)|first (?:§ )(?:# )?(?:images?|photos?|"
        r"pics|pictures|poster|posters|stills|look)|(?:first|new) (?:pictures?|images?|"
        r"photos?) of|"
        r"(?:gets?|reveals|shares?|unveils?|drops?|debuts|releases|posts?) (?:an? |the |its |"
        r"some |more |official |exclusive |new |first |eerie |striking |teaser |# |"
        r"§ ){0,5}(?:images?|photos?|pics|pictures?|posters?|stills?|key art|look)",
        "HBO Unveils Image From ‘Jessica Jones’",
        "image photo pic still poster first new get reveal share unveil drop debut releas post",
    ),
    Row(
        Kind.FIRST_LOOK,
        r"(?:posters?|key art|stills|teaser art|one-sheet|(?:set |new |first |official |exclusive |"
        r"preview |production |character )(?:images?|photos?|photographs?|pics?|pictures?|"
        r"portraits|"
        r"snaps|glimpse|shots?))",
        "‘The Defenders’ Poster Unites Marvel's Street Level Heroes",
        "poster key still teaser one-sheet image photo pic portrait snap glimpse shot",
        unless=r"movie|poster (?:boy|girl|child)|film|stock photos?|wedding|throwback|behind|"
        r"fan-?made|leaked",
        weak=True,
    ),
    Row(
        Kind.FIRST_LOOK,
        r"(?:gets|offers|shares|gives) <g3>(?:first |early |new )?(?:look|glimpse|peek) (?:at|of)|"
        r"get (?:your|a) (?:first|early|new) look|see (?:the )?first|first glimpses?",
        "Netflix Offers Early Look at ‘Jessica Jones’ Season 2",
        "get offer share giv see first",
        weak=True,
    ),
    Row(
        Kind.FIRST_LOOK,
        r"(?:fresh|early|closer|exclusive|best|new|sneak) looks? (?:at|inside)|(?:first )?(?:seen|"
        r"pictured|revealed) in (?:full )?costume|in costume(?= for| as|:|$)",
        "Fresh Look at ‘Jessica Jones’: Krysten Ritter in Costume",
        "fresh early closer exclusive best new sneak seen pictur reveal in",
        weak=True,
    ),
)

TRAILER = (
    Row(
        Kind.TRAILER,
        r"(?:trailers?|teasers?|sneak[- ]peeks?|sizzle reel|teaser-trailer)(?! park| poster|"
        r" image| photo| art| pic| breakdown| reaction| date|'s)",
        "‘Jessica Jones’ Season 2 Trailer Arrives",
        "trailer teaser sneak sizzle",
    ),
    Row(
        Kind.TRAILER,
        r"(?:first|new|official|exclusive|full|extended|teaser|final|season|#|latest|early|"
        r"sneak|watch|opening|debut|premiere) (?:\w+ )?(?:footage|promos?|clips?|spot|"
        r"preview|peek|teaser video)(?! special| review)",
        "Watch a New ‘Jessica Jones’ Season 2 Clip",
        "first new official exclusive full extended teaser final season latest early sneak "
        "watch opening debut premiere",
    ),
    Row(
        Kind.TRAILER,
        r"(?:releases|drops?|shares?|unveils?|debuts|reveals|gets?) <g5>(?:trailer|teaser|"
        r"footage|promo|clip|preview)(?! (?:art|poster|images?|photos?|stills?|pics?|date))",
        "Netflix Drops ‘Jessica Jones’ Season 2 Promo",
        "releas drop share unveil debut reveal get",
    ),
    Row(
        Kind.TRAILER,
        r"(?:promo|clip|footage|preview) (?:released|revealed|teases|shows|drops|arrives|"
        r"unveiled|reveals|debuts|hints|sees|features|introduces)",
        "‘Jessica Jones’ Season 2 Promo Teases Kilgrave's Return",
        "promo clip footage preview",
    ),
    Row(
        Kind.TRAILER,
        r"(?:exclusive|watch|new|first|sneak|opening|season|#|§|official|"
        r"extended) (?:§ )?(?:# )?(?:clips?|promos?|footage)(?=:| shows| teases| from| for|"
        r" of|$| released| reveals| sees| features| introduces)|(?:trail|promo|sizzle|"
        r"supertease|super-tease|supertrailer) (?:released|for|teases|arrives|drops|$)|"
        r"watch the (?:first |official |new )?(?:trail|promo|clip)",
        "Exclusive Clip: ‘Jessica Jones’ Meets Her Match",
        "exclusive watch new first sneak opening season official extended trail promo sizzle "
        "super clip footage",
        weak=True,
    ),
)

ROWS = (*TRAILER, *FIRST_LOOK)
