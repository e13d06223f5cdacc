"""Who plays in it, makes it, comes and goes; and what else a show has."""

IDEAS = {
    "series": """
        series, show, tv show, tv series, drama, dramedy, comedy, sitcom, thriller, miniseries,
        mini-series, limited series, anthology, docuseries, docu-series, anime, animated series,
        reality series, procedural, soap, k-drama, kdrama, telenovela, saga, hit, epic, western,
        crime, spy, police, medical, legal, period, fantasy, sci-fi, horror, mystery, superhero,
        romcom, rom-com, franchise, star wars, star trek, scripted, marvel, mcu, live-action,
        animated, limited,
        tv, television, event
        series, programme, program, romance, whodunit, space, noir, cop, soapy, streaming
        series, serial, shows, dramas, comedies, sitcoms, thrillers, adaptation, series',
        show's, series's
    """,
    "spinoff": """
        spinoff, spin-off, spinoffs, spin-offs, prequel, sequel series, offshoot, companion
        series, origin story, sister series, prequel series, spinoff series, spin-off series
    """,
    "pilot": "pilot, pilots, backdoor pilot",
    "thing": """
        finale date, casting director, casting call, casting calls, finale, finales, episode,
        episodes, ep, villain, villains, storyline, plot, story, scene, scenes, character,
        characters, recap, review, ratings, spoilers, theory, ending, cliffhanger, script,
        scripts, writers room, details, budget, soundtrack, runtime, twist, moment, locations,
        location, title, rumors, rumours, update, updates, theories, set, plans, hopes, chances,
        future, fate, viewers, villain's, score, opener, arc, arcs, guide, questions, secrets,
        wedding, death, song, music, timeline, reaction, blu-ray, dvd, party, event,
        panel, easter, boxset, box, cover, theme
    """,
    "star": """
        star, stars, star's, actor, actors, actress, actresses, alum, alums, co-star, co-stars,
        vet, vets, veteran, favourite, favorite, fave, leading man, leading lady, castmate,
        scene-stealer, breakout, newcomer, lead, leads, co-lead, regular, regulars, series
        regular, series regulars, guest star
    """,
    "crew": """
        showrunner, showrunners, co-showrunner, co-showrunners, director, directors, head
        writer, head writers, lead writer, composer, composers, series director, lead director,
        creative team, cinematographer, new boss, showrunner's, writer, writers, creator,
        creators, co-creator, executive producer, executive producers, producer, producers,
        screenwriter, boss, bosses, helmer, ep's
    """,
    "join": """
        join~, board~, sign~ on, sign~ up, signs aboard, come~ aboard, came aboard, climb~
        aboard, hop~~ aboard, on board, aboard, join~ cast of, join~ the cast of, join~ the
        cast, joins cast, added to, check~ into, enlist~ in, enrol~, enroll~, circle~, circling,
        in final talks, in early talks, in negotiations, signing on, reunite~, suit~ up for,
        cross~ over to, guest~ on, drop~~ in on, report~ for duty, take~ part in, take~ a part in,
        taking part in
    """,
    "cast": """
        cast, casts, tap~~, tapped, enlist~, recruit~, hire~, rope~ in, booked, signed, eyed,
        lined up, drafted, casting
    """,
    "add": """
        add~, added, hire~, enlist~, recruit~, tap~~, casts, cast, sign~, rope~ in, welcome~,
        bring~ in, bring~ on, brings aboard, snag~~, find~, lure~, hook~, name~, casts as,
        rounds out cast with, expand~ cast with, bolster~ cast with, fills out cast with
    """,
    "play": """
        star, stars, starring, lead, leads, leading, headline~, headlining, topline~, front~,
        play~, portray~, recur~~, guest, guest-star~~, guest star~~, co-star~~, cameo~, appear~,
        voice~, reprise~, top~~, headlines, join, co-lead~, guest starring, guest stars, feature
        in, pop up, turn up
    """,
    "headline": "headline, headlines, lead, leads, topline, toplines, front, fronts",
    "head": "head~",
    "role": """
        guest appearance, cameo appearance, to series regular, to series regulars, role, roles,
        recurring role, lead role, title role, guest role, series regular role, part, recurring,
        regular role, guest spot, cameo, key role, gig, {major/multi-episode/guest/recurring/big/
        season-long/three-episode} arc, arc
    """,
    "ensemble": """
        cast of, ensemble, main cast, cast list, the cast, cast members, new cast, star-studded
        cast, starry cast, supporting cast
    """,
    "roundout": """
        round~ out, fill~ out, bolster~, expand~, top~, lead~, front~, head~, headline~, among,
        complete~ cast
    """,
    "forrole": """
        announced for, rumoured for, rumored for, heads to, headed to, checks in to, checks
        into, eyed for, tipped for, in line for, lined up for, in talks for, in talks to, up
        for, attached to, attached, confirmed for, approached for, in the running for, drafted
        in for, recruited for, among, circling, offered, front-runner for, frontrunner for,
        wanted for, in negotiations for, in negotiations to, set for role, nearing deal to
    """,
    "talks": "talks, negotiations, final talks",
    "opposite": "opposite, alongside",
    "outword": "out",
    "writersroom": "writers room, writers' room",
    "reprise": "reprise~",
    "exit": """
        done with, say~ farewell to, exit~, leave~, depart~, quit~~, step~~ down, step~~ away,
        step~~ back, bow~ out of, walk~ away, walk~ out, drop~~ out, moves on, says goodbye,
        bid~ farewell to, say~ goodbye to, said goodbye to, bid~ farewell, hang~ up, stepping
        down, part~ ways, left, bows out as, check~ out, out as, out at, steps aside, step
        aside, departing, stepping away, exiting, leaving, move~ on, call~ time on, bows out,
        exit from, {she's/he's} {done/finished}
    """,
    "exitN": "departure, exit, firing, farewell, resignation",
    "fired": """
        cut from, written off, axed from, dropped from, {fire/fires/sack/sacks/oust/ousts},
        fired, let go, written out, ousted, sacked, dumped, killed off, removed, dropped from,
        sidelined, pushed out, forced out, axed from, suspended from, dismissed, out of
    """,
    "replace": """
        replace~, recast~, take~ over, took over, taking over, step~~ in, succeed~, inherit~,
        fill~ in, take~ the reins, takes reins, takes over from, step~~ into, take~ the helm,
        takes the baton, take~ charge
    """,
    "reins": "reins, baton, keys",
    "direct": """
        make~ directorial debut, make~ {her/his/their} directorial debut, direct~, helm~,
        showrun, showruns, showrunning, score, scoring, scores, compose for, co-direct, write
        and direct, steer, shepherd, oversee, co-write, co-showrun, executive produce, write,
        run, compose
    """,
    "directed": "directed",
    "episodes": """
        episode, episodes, finale, pilot,
        {three/four/five/six/seven/eight/nine/ten/3/4/5/6/7/8/9/10/12/13/16/20} episodes
    """,
    "sign": "sign~",
    "alum": "alum, alums, vet",
    "casting": "casting director, casting call, casting calls, casting news, casting rumors",
}
