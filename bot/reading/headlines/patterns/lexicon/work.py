"""Filming, from its date to its wrap, and what halts it."""

IDEAS = {
    "film": """
        filming, production, shooting, principal photography, photography, lensing, the shoot,
        its shoot, shoot's, film shoot, its production, filming schedule, physical production
    """,
    "shoot": "film, films, shoot, shoots, be filmed, be shot, lens, roll cameras",
    "shoots": "shoots, films",
    "shot": "filmed, shot",
    "cam": "camera, cameras, the camera, the cameras",
    "roll": "roll~, turn over, turning over, turn, turns, whir, whirring",
    "facing": """
        before, in front of, go~ before, goes before, going before, gone before, went before,
        go~ in front of
    """,
    "begin": """
        begin~, began, begun, start~, kick~ off, commence~, get~ underway, get~ under way, got
        underway, got under way, get~ started, got started, enter~, gets going, get~ going,
        head~ into, head~ back into, goes into, go into, going into, gone into, went into, move~
        into, rolls into, trot~ into, head~ to set, launch into, step~ into, jump~ into, set~
        off, roll~ into, kick-start~, kickstart~
    """,
    "underway": """
        underway, under way, in full swing, in progress, ongoing, up and running, afoot, well
        underway, off and running, continues apace, rolling now, has a start
    """,
    "inprod": """
        in production, now filming, on set, on the set, back on set, back in production, on
        location, into production, back before the cameras, currently filming, now shooting,
        currently shooting, back to set, back on the set, back filming, return~ to set, back to
        filming, back to production
    """,
    "work": """
        go~ to work, goes to work, get~ to work, gets rolling, get~ rolling, got rolling, gets
        going, get~ going, begin~ work, start~ work, set to work, rolls on, gets started
    """,
    "backwork": "back to work, back at work, return~ to work, gets back to work",
    "day1": """
        first day of filming, first day of production, first day of shooting, day one of
        filming, day 1 of filming, day one of production, day one of shooting, day 1 of
        production, first day on set, day one on set, day 1 on set, first day of principal
        photography, first clapperboard, first slate, clapperboard
    """,
    "shootdate": """
        start of filming, start of production, start of shooting, start of principal
        photography, production start, filming start, start of shoot
    """,
    "floors": "on floors, go~ on floors, on the floors, went on floors",
    "host": "host, hosts",
    "filmcrew": "{film/camera/filming/production} {crew/crews}",
    "spotted": "spotted, seen, snapped, pictured",
    "wrap": "wrap~~, a wrap, calls wrap, called a wrap, calls a wrap",
    "complete": """
        complete~, in the can, fully shot, last day of filming, last day of shooting, last day
        on set, final day of filming, final day of shooting, final day on set, final day of
        production, last day of production, stopped rolling, stop rolling, stops rolling,
        already shot, already filmed, done filming, done shooting, finished filming, finished
        shooting
    """,
    "halt": """
        halt~, pause~, suspend~, shut~ down, shutting down, shutdown, shut-down, on hold, on
        pause, hiatus, stop~~, stall~, interrupt~, grind~ to a halt, ground to a halt,
        standstill, stoppage, hit~ pause, hits the brakes, called off, call~ off, abandoned,
        evacuate~, disrupt~, on ice, cease~, down tools, downs tools, put~ on hold, goes dark,
        go dark, sent home, stood down, frozen, freeze~, held up, taking a break, break from,
        grounded, forced off set, in limbo, breaks off, knocked out, production shutdown,
        sidelined, paralyzed, paralysed, walk~ off set
    """,
    "forced": "forced to, force~",
    "down": "down, called off, on ice, halted, knocked down",
    "resume": """
        resume~, restart~, re-start~, recommence~, back underway, back under way, back up and
        running, start~ again, begin~ again, roll again, rolling again, rolls again, back on
        track, back rolling, pick~ back up, picks up where, gets back underway, back in
        business, back in action, back in full swing, re-begin~, start~ up again, get~ back to,
        underway again, under way again
    """,
    "longwait": """
        long delay, long delays, lengthy delay, lengthy delays, years of delays, months of delays
    """,
    "strike": """
        strike, strikes, covid, covid-19, coronavirus, pandemic, lockdown, shutdown, hiatus,
        pause, delay, delays, halt, wildfires, fire, injury, stoppage, walkout, positive test,
        outbreak, break, suspension, accident
    """,
    "scenes": "scenes, sequences, episodes, exteriors, parts, exterior scenes, the last scenes",
    "beingshot": "being filmed, being shot, been filming, been shooting, been shooting on location",
    "goeson": "continues, continue",
    "workon": "work on, work",
}
