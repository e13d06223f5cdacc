"""What becomes of a show: renewed, ended, saved, ordered, in the works."""

IDEAS = {
    "renew": "renew~, recommission~, re-commission~, re-up~~, reup~~, re-order~, reorder~",
    "renewal": """
        renewal, renewals, renewal order, renewal orders, renewal news, recommission,
        recommissioning
    """,
    "pickup": "pickup, pickups, pick-up, pick-ups",
    "order": "order~",
    "greenlight": """
        greenlight~, greenlits, green-light~, greenlit, green-lit, green lit, green light,
        green lights,
        greenlighted, commission~, go-ahead, the nod, approve~, okay~, ok's, oks, sign~ off on,
        given the go ahead, go ahead, blessing, sanction~
    """,
    "sorder": """
        series order, pilot order, series orders, pilot orders, straight to series,
        straight-to-series, to series, to pilot, series commitment, put pilot,
        straight-to-series order, pilot pickup, pilot pickups, series pickup, series pickups,
        series greenlight, pilot greenlight, series green light, to-series, script-to-series,
        put pilot commitment, pilot commitment, series pick-up, series pick-ups
    """,
    "pick": "pick~ up, picked-up, pick~ back up",
    "get": """
        get~~, got, gotten, score~, earn~, nab~~, snag~~, secure~, win, wins, won, winning,
        receive~, bag~~, grab~~, clinch~, lock~ in, lock~ up, lock~ down, take~, took, books,
        net~~, book~, landed, land~, claim~, garner~, collect~, notch~, obtain~, see~, wangle~,
        rack~ up, guarantee~, pull~ in, gain~
    """,
    "give": """
        give~, gave, given, hand~, hand~ out, award~, grant~, deliver~, dish~ out, bless~,
        gift~, rewards, rewarded, serve~ up, dole~ out, giving, treat~
    """,
    "take": "take~, took",
    "find": "find~",
    "confirm": """
        confirm~, announce~, reveal~, unveil~, declare~, make~ it official, it's official,
        officially confirm~, disclose~
    """,
    "confirmed": "confirmed, announced, revealed, named, set, unveiled",
    "sets": "sets, set, setting, lock~, fix~, lay~ out, lays down",
    "make": "make~",
    "bring": "bring~, brought",
    "bringback": "bring~ back, brought back",
    "keep": """
        keep~, kept, extend~, commit~ to, double~ down, stick~ with, stand~ by, ride~ with,
        sign~ for, invest~ in, say~ yes to, back for more, bet~~ on, opt~~ for, re-enlist~,
        check~ back in, buy~, bought, add~ on, check~ in, go~ back for, prolong~, send~, sent,
        invite~, wave~
    """,
    "extend": "extend~, prolong~",
    "back": """
        is back, are back, back, come~ back, came back, make~ a comeback, make~ comeback, make~
        a return
    """,
    "isback": "is back, are back",
    "return": "return~",
    "come": "come~",
    "go": "headed, bound, go, goes, going, gone, went, head~, gallop~, march~, sail~",
    "continue": """
        continue~, live~ on, go~ on, goes on, carry on, carries on, carrying on, stick~ around,
        stay~, run through, run into, run for, survive~, endure~, stay~ alive
    """,
    "buy": "buy~, bought, land~, acquire~, win~, wins, snag~~, nab~~, option~, take~",
    "sell": "sells, sold, {sets/set} up",
    "adapted": "adapted, turned, developed",
    "become": "become~, becoming",
    "adaptationN": "adaptation, tv adaptation, series adaptation, tv treatment, series treatment",
    "turn": "turn~",
    "team": """
        {team/teams/teaming} with, {team/teams/teaming} up, team~, reteam~, partner~, reunite~
    """,
    "networks": "networks, channels",
    "lives": "lives",
    "happen": """
        happen~, official, a go, go-picture, done deal, locked in, in the bag, sealed, a
        reality, guaranteed, confirmed, made official, given the all-clear, on the cards,
        underfoot, good to go, all but confirmed, on the books, a lock, a certainty, a sure
        thing, all set
    """,
    "dev": """
        in the works, in works, in development, in early development, in active development, in
        the pipeline, being developed, in the making, on the way, on its way, in the early
        stages, in pre-production, on the horizon, being written, being planned, brewing, in the
        offing, under discussion, on the table, in early stages, in planning, being made, moving
        ahead, being adapted, in the early works, at early stage
    """,
    "develop": """
        develop~, cook~ up, brew~, hatch~, dream~ up, plot~~, pen~~, adapt~, mull~, tackle~,
        reimagine~, work~ on, working on, team~ on, team~ up on, team~ for, shop~~, pitch~,
        ready~, readies, set~ up, sets up, prep~~, put~ in development, puts into development,
        option~, options, quietly developing, at work on, mount~, plan~~, plans, in talks to
        develop, explore~, consider~, eyes series, collaborate~, write~, build~, create~
    """,
    "deal": """
        deal, deals, pact, contract, contracts, option, lease, vows, licence, license, rights,
        partnership, overall deal, tour, subscription, subscriptions, culture, appearance,
        appearances, panel, concert, screening, interview
    """,
    "cancel": """
        fade~ to black, flatline~, cut short, cut~ short, close~ up shop,
        {come/comes/coming/go/goes} off {air/the air}, shown the door, send~ packing, sent
        packing, put out to pasture, call~ it quits on, {swing/swings/swung/wields/wield}
        {axe/its axe/the axe}, {takes/take/took} {an axe/the axe/axe} to, falls to the axe, has
        had enough of, draw~ a line under, {drops/brings} the curtain on, cancel~, cancelled,
        cancelling, cancels, axe~, axed, axing, ax, scrap~~, nix~, pull~ the plug, pull~ plug,
        un-renew~, unrenew~, bin~~, cull~, canned, cans, chop~~, terminate~, discontinue~,
        decommission~, given the boot, give~ the axe, swing~ the axe, unplug~, guillotine~,
        call~ time, call~ it quits on, call~ time on, put~ out of its misery, pulling the plug,
        sacked off, exorcise~, end production on, get~ the axe, gets the ax, get~ the chop, get~
        the boot, got the axe, got the chop, got the boot, gets axe, face~ the axe, face~ the
        chop, put to bed, on the chopping block, bite~ the dust, bit the dust, close~ the book
        on, close~ the door on, shut~ the door on, turn~ off the lights on, turns out the lights
        on, give~ up on, gave up on, the chop, the axe, the boot, the ax, the heave-ho, the
        hook, bring~ the axe down, drop~ the axe, taken off the air, taken off air, pulled from
        the schedule, yank~
    """,
    "cancelN": "cancellation, cancelation, cancellations, cancelations, axing, demise",
    "cancelled": "cancelled",
    "drop": """
        drop~~, ditch~, dump~, shelve~, kill~, kill~ off, boot~, cut, cuts, cutting, let go of,
        lets go of, part~ ways with, say~ goodbye to, said goodbye to, say~ farewell to, bid~
        farewell to, bid~ goodbye to, bids adieu to, walk~ away from, abandon~, pulls, pulled,
        nixes, sink~, ground~, jettison~, retire~, bury, buries, buried, dispense~ with, cut~
        ties with, move~ on from, draw~ a line under, wash~ its hands of, show~ the door, boots,
        sunset~, wield~ the axe on
    """,
    "passon": "pass~ on, passed over",
    "pass": """
        {may/might/could} not {return/be back/come back/be returning},
        {won't/will not/wont} {return/come back/be back/be returning/be coming back/be
        renewed/go ahead/move forward/be moving forward/go forward/continue/be
        continuing/proceed/be picked up/get/be getting/have/see/renew/order/recommission/be
        recommissioned/happen/live on}, {isn't/is not/aren't/are not/not} {returning/going
        ahead/coming back/moving forward/going
        forward/proceeding/continuing/renewing/renewed/getting/ordering/picking up/picked
        up/moving ahead/recommissioned},
        {opts/opted/decides/decided/chooses/chose/elects/opt/decide} not to
        {renew/order/proceed}, not to renew, {opts/decides/decided/opted} against
        {renewing/renewal/more/another/a/further}, opts out of renewing, decides against,
        {opted/decided/chosen/opts/decides/chooses} not to {continue/go on/carry on/make more/make
        another/order another/order more}, no plans to make {more/another/any more},
        {won't/will not} {make another/make more/make any more/order another/order more},
        decline~ to renew, fail~ to {get/secure/score/land}, not {be renewed/be moving
        forward/be getting/be picked up/be recommissioned/be continuing/be back/be returning},
        passed over, no longer {in the works/in development/happening/going ahead/moving
        forward/moving ahead/going forward/proceeding}, {won't/will not} be moving forward,
        {is/are} not moving ahead
    """,
    "dead": """
        time's up, time is up, rip, so long, that's all, no way back, no future, it's over, it
        is over, it's curtains, the end of the road, sunk, buried, grounded, dead on arrival,
        doa, dead in the water, history at, dead, done, is over, are over, over at, over for,
        over after, all over, no more, finished, toast, history, one and done, one-and-done,
        kaput, laid to rest, put to rest, shut down, shuttered, curtains, lights out, game over,
        the end, off the air, put down, a goner, end of the line
    """,
    "deadword": "dead, dead on arrival, doa, dead in the water, kaput, sunk",
    "nomore": "no more, no further",
    "shutdown": "shut~ down, shutting down",
    "notdone": """
        not done with, isn't done with, ain't done with, not finished with, isn't finished with
    """,
    "undone": """
        undone, reverse~, rescind~, take~ back, walk~ back, backtrack~, revoke~, un-renewed,
        reversal
    """,
    "ended": """
        cancellation, cancelation, being cancelled, being canceled, being axed, getting
        cancelled, getting canceled, getting axed, it was cancelled, it was canceled, it was
        axed
    """,
    "end": """
        take~ a last bow, take~ one last bow, draw~ to an end, bring~ the curtain down, cross~
        the finish line, {reach/reaches/reaching/near/nears/nearing} {the end/its end/the finish
        line/its finale/journey's end}, head~ for the finish, close~ the book, go~ off into the
        sunset, rides into the sunset, ride into the sunset, sails off, take~ its leave, ring~
        down the curtain, bow~ out for good, say~ its goodbyes, say~ its goodbye, say~ cheerio,
        turn~ out the lights, end~, conclude~, wrap~~ up, wrap~~ things up, bow~ out, come~ to
        an end, come~ to end, come~ to a close, came to an end, sign~ off, say~ goodbye, say~
        farewell, bid~ farewell, bid~ adieu, say~ adieu, call~ it a day, call~ it quits, wind~
        down, finish~, close~ out, hang~ up, draw~ to a close, reach~ the end, go~ out, take~
        its final bow, take~ a final bow, take~ its last bow, ride~ off, reach~ its end, bring~
        to an end, bring~ to a close, meet~ its end, take~ final bow, coming to an end, coming
        to a close, conclude~ its run, end~ its run, close~ its doors, ends the run, finish~ its
        run, reach~ its final, heads for the exit, closing up shop, set~ an end date, sets end
        date, sets endgame, sets end, curtain falls, close~ shop, bow~ out for good, reach~ its
        conclusion, lower~ the curtain, bring~ down the curtain
    """,
    "last": """
        last call, final call, last orders, final lap, last stand, final page, last stop, last
        roll of the dice, last waltz, final encore, last word, final curtain, last supper, final
        furlong, endgame, final act, last act, its last, the last, its final, the final, last
        one, final one, swan song, farewell, the end, their last, the series' last, the show's
        last, the show's final, the series' final, show's last, series' last, show's final,
        series' final, its final season, end of the road, last-ever, curtain call, finale
        season, final chapter, last chapter, final bow, its conclusion, final stop, closing
        bell, final outing, last hurrah, last ride, final ride, last dance, final run, last run,
        one last time, final time, last time, final season
    """,
    "save": """
        back from the grave, rise~ from the dead, rise~ again, bring~ back to life, brought back
        to life, breathe~ new life into, breathes life into, exhume~, unearth~, return~ from the
        dead, throw~ a lifeline, second wind, new berth, new address, resurfaces, finds refuge,
        given a second life, {comes/coming/come} out of retirement,
        {come/comes/coming/bring/brings} back from the dead, lives on, live on at, save~,
        rescue~, revive~, resurrect~, un-cancel~, uncancel~, uncancelled, uncanceled,
        un-cancelled, un-canceled, un-axe~, resuscitate~, find~ new home, find~ a new home,
        find~ new life, found a new home, lands new home, gets new home, get~ new life, gets a
        second life, second life, new home, new lease of life, new lease on life, lifeline,
        reprieve, stay of execution, back from the dead, back to life, back from cancellation,
        un-axed, raised from the dead, rises from the dead, lives again, reborn, give~ a second
        chance, second chance, gets new network, new network home, new streaming home, new
        broadcaster, find~ {a new/new/another} network, found {a new/new/another} network
    """,
    "yes": "say~ yes to",
    "revival": """
        revival, revivals, comeback, revival series, reunion series, continuation, return to tv
    """,
    "reboot": "reboot, remake, reimagining, new version, re-imagining",
    "move": """
        move~, jump~, head~ over, shift~, switch~, migrate~, relocate~, hop~~, transfer~,
        defect~, decamp~, migrates, change~ networks, moves networks, switches networks
    """,
    "change": "change~",
    "promoted": "made, promote~, upped, bump~ up, bumped, elevate~, ups, upgraded",
    "lose": "lose~, lost",
    "land": "land~",
    "runs": """
        round, rounds, ride, whirl, spin, lap, tour of duty, shift, trip, term, bite, dance,
        verse, innings, helping, dose, batch, chapter, chapters, stint, semester, serving, runs,
        run, years, outings, series, seasons, outing, go, helpings
    """,
}
