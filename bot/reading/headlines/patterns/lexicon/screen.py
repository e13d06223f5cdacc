"""What is shown, and when it comes out."""

IDEAS = {
    "premiere": """
        premiere, drop, land, premier, debut, launch, release, bow, air, airing, stream,
        streaming debut, arrive, unspool, rollout, roll out, season premiere, series premiere,
        comeback date, air-date, arrival, drop date, be released, be available, be out, go live,
        be here, be broadcast, get released, hit screens, hit, unleash, bow on, kickoff, open
    """,
    "premieres": """
        touches down, beams down, sails in, rolls in, checks in, unlocks, opens its doors, rides
        in, marches in, splashes down, storms in, premieres, drops, lands, debuts, launches,
        releases, bows, airs, streams, arrives, hits, unspools, rolls out, lands on, opens, hits
        screens, goes live, touches down, splashes down, descends, begins airing, begins
        streaming, starts airing, starts streaming
    """,
    "premiered": """
        premiered, landed, debuted, launched, released, arrived, aired, bowed, streamed, dropped
    """,
    "premiering": """
        premiering, debuting, launching, releasing, arriving, dropping, landing, streaming,
        airing, bowing, hitting, heading
    """,
    "avail": """
        available, here, is here, are here, out now, streaming now, now streaming, now airing,
        now available, now playing, on screens, available now, available to stream, available to
        watch, now live, now on, streaming everywhere, now showing, watch now, now out
    """,
    "isout": "is out, are out, be out, it is out, it's out",
    "date": """
        date, dates, window, timeframe, time frame, release month, start date, date and time,
        dated
    """,
    "reldate": """
        release date, premiere date, air date, airdate, launch date, debut date, return date,
        airdates, premiere dates, release dates, streaming date, premiere window, release
        window, premiere month, release timeframe, launch window, launch dates, season premiere
        date, airing date, broadcast date, transmission date, tx date, premiere plans, release
        year, release plans, comeback date, release schedule, start date
    """,
    "datev": """
        dates, schedule~, slot~~, slate~, slots in, pencil~ in, earmark~, put~ on the calendar,
        on the calendar, on the schedule
    """,
    "setfor": """
        set for, slated for, scheduled for, dated for, due in, due on, on track for, booked for,
        pencilled in for, lined up for, penciled in for, confirmed for, due out, due for,
        planned for, expected in, expected on, on course for, targeted for, set in, set on,
        dated, lands on date, due, earmarked for, slotted for, on tap for, locked for, tipped for,
        coming this, a date
    """,
    "eye": "eye~, eyeing, target~, aim~ for, eyed for, hoping for, aim~ at",
    "clash": """
        scheduling {change/changes/conflict/conflicts/issue/issues/clash/clashes/reasons/problems}
    """,
    "delay": """
        delay~, postpone~, push~ back, pushed back, put back, puts back, held back, holds back,
        hold~ back, set back, put~ off, delayed again, moved back, move~ back, slip~~, slide~, slid,
        bumped back, knocked back, kicked back, pushed out, taken off the schedule, kept off,
        push~ off, held until, pull~ from schedule, pulled from schedule, off the schedule,
        setback
    """,
    "push": """
        push~, bump~, shift~, reschedule~, holds, holding, held, kicked, delayed to, wait
        longer, held over
    """,
    "moveup": """
        move~ up, moved up, bring~ forward, brought forward, pull~ forward, pull~ up, advance~,
        accelerate~, move~ forward, moved forward, push~ up, bump~ up, bring~ up, moves up,
        earlier than expected, earlier than planned, sooner than expected, later than planned,
        later than expected
    """,
    "launch": "launch",
    "slate": "slate, schedule, lineup, line-up, calendar",
    "wait": "wait~",
    "longer": "longer",
    "years": "years, decades, year, decade",
    "tvset": """
        tv, television, screens, screen, our screens, the air, the small screen, small screen
    """,
    "special": "special, specials, one-off, reunion, reunion special",
    "trailer": """
        trailer, trailers, teaser, teasers, sneak peek, sneak-peek, sneak peeks, sneak preview,
        teaser trailer, teaser-trailer, trailer's, super tease, super-tease, supertease,
        supertrailer, sizzle reel, official trailer, first trailer, final trailer, full trailer,
        teaser clip, trail, opening minutes, first minutes, opening scene, opening credits,
        title sequence
    """,
    "clip": "clip, clips, promo, promos, footage, spot, featurette, video, first footage",
    "photo": """
        image, images, photo, photos, pic, pics, picture, pictures, poster, posters, stills, key
        art, artwork, one-sheet, visual, key visual, logo, title card, photographs, portraits,
        first-look images, first-look photos, first look photos, first look images, first-look
        pictures, concept art, title treatment, snaps, portrait, shots, character posters,
        teaser poster, teaser posters, teaser images, teaser image, teaser art, promotional images,
        promo images, promo photos,
        production stills
    """,
    "look": """
        first look, first-look, first glimpse, early look, new look, exclusive look, sneak look,
        first official look, glimpse, best look, look at, first looks, glimpses, official first
        look, closer look, a look at, better look
    """,
    "show": """
        share~, drop~~, debut, debuts, release~, releases, unveil~, offer~, give~, tease~,
        showcase~, post~, feature~, highlight~, hint~, spotlight~, introduce~, preview~,
        reveal~, surface~, arrive~, unleash~, hits, out, lands
    """,
    "watch": "watch, see",
    "tease": "tease~",
    "titleN": "title, subtitle, logo, official title",
    "pictured": "pictured, seen, revealed",
    "costume": "costume, full costume",
}
