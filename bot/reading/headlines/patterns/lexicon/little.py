"""Small words: what joins, places and colours the others."""

IDEAS = {
    "will": """
        will, 'll, {he/she/they/we/i/it}'ll, set to, sets to, expected to, due to, slated to,
        scheduled to, poised to, about to, ready to, gear~ up to, prepare~ to, prep~ to, plan~
        to, likely to, aim~ to, could, may, might, can, going to, gonna, on track to, on course
        to, look~ to, looks set to, tipped to, said to, rumored to, rumoured to, confirmed to,
        planned to, hope~ to, eyes to, eyeing to, due to start, looking to, all set to, believed
        to, understood to, thought to, would like to, shall, likely, looks likely to, tapped to
    """,
    "to": "to, onto",
    "be": "is, are, was, were, be, been, being, has, have, had, having, it's, it is, that's",
    "adv": """
        officially, now, finally, already, also, currently, just, still, again, apparently,
        quietly, reportedly, early, formally, temporarily, indefinitely, suddenly, abruptly,
        swiftly, immediately, quickly, only, even, well, both, all, definitely, actually,
        really, first-ever, soon, once more, one more time, surprise, shock, exclusively,
        globally, worldwide, as well, firmly, fully, at last, too, much-anticipated, allegedly,
        sadly, once again, supposedly, long-awaited, unexpectedly, today's, crews
    """,
    "neg": """
        not, never, won't, isn't, aren't, wasn't, doesn't, didn't, don't, hasn't, haven't,
        can't, cannot, no, without, no longer, wont, isnt, weren't, couldn't
    """,
    "det": "a, an, the, its, his, her, their, our, this, that, your, these, those, own, my",
    "for": "for",
    "sub": """
        if, why, how, what, whether, would, should, unless, once, since, what's, than, like,
        could have, would have, almost, nearly
    """,
    "in": "in",
    "at": "at, in, on, via, across",
    "by": "by",
    "of": "of",
    "from": """
        from, starting from, beginning, starting, as early as, as soon as, by early, from early
    """,
    "as": "as",
    "with": "with",
    "into": "into, through, towards, beyond, past",
    "after": "after, following, in the wake of",
    "ahead": "ahead of, before, prior to",
    "until": "until, till",
    "amid": "amid, amidst, despite, due, because, because of, over, as result of, in wake of",
    "while": "while, when, where, who, which, that will, whose",
    "and": "and, &, plus, +, or, as well as, along with, alongside",
    "num": """
        one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, several,
        multiple, many, dozens
    """,
    "more": "more, additional, further, extra, fresh, another",
    "first": "first, first-look, debut, earliest",
    "new": """
        new, brand new, brand-new, all-new, latest, upcoming, original, official, exclusive,
        full, next, later, earlier, different, revised, updated, final, last
    """,
    "newer": "new, later, earlier, revised, updated, different",
    "later": "later, earlier",
    "now": "now",
    "yet": "yet",
    "just": "just, only, barely, a mere, a single",
    "about": "about, against, between, behind, inside, regarding",
    "other": """
        book, books, novel, album, memoir, podcast, tour, concert, musical, play, game, games,
        museum, exhibition, restaurant, bar, magazine, comic, comics, author, band, song,
        single, dance show, stage show, live show, experience, fans, viewers, critics,
        film schedule, announcement video, announcement videos, script order, script orders,
        script commitment, final episode, final episodes, last episode, series finale,
        {looking for/look for/seeking/seeks/needs/search for} {a new/new} {home/network}
    """,
    "all": "all, every",
    "this": "this",
    "up": "up",
    "forward": "forward, up",
    "lastword": "last, final",
    "has": "has, have",
    "have": "have",
    "including": "including, include~",
    "get0": "be",
    "earlylate": "early, earlier, later, late, sooner, a week early, a week later, a month early",
    "finished": "done, finished, is over, are over, all done, concluded",
}
