"""How outlets put each kind of news: many words, orders and voices for the same event.

Each line is `headline | season`; the season is left out where none is named.
"""

import pytest

from tests.reading.shelf import claims

PHRASINGS = {
    "renewed": """
        Yellowjackets: BBC drama from Leeds will return for series three | 3
        Yellowjackets: Apple thriller to return for a third season | 3
        Yellowjackets Officially Renewed for Season 3 | 3
        Apple TV+ gives Yellowjackets a third season | 3
        ‘Yellowjackets’ Nabs Early Season 3 Pickup | 3
        Yellowjackets will return for a third season at Apple TV+ | 3
        Good news, Lumon fans: ‘Yellowjackets’ Season 3 is a go | 3
        Apple Orders More ‘Yellowjackets’
        ‘Yellowjackets’ Lands Two-Season Renewal at Apple
        Yellowjackets has been picked up for a third season | 3
        Season 3 of ‘Yellowjackets’ Ordered by Apple TV+ | 3
        Yellowjackets: Apple commissions third series | 3
        Yellowjackets secures third season ahead of season 2 premiere | 3
        ‘Yellowjackets’ Is Coming Back for Season 3 | 3
        Apple confirms Yellowjackets will be back for a third season | 3
        Third season for Yellowjackets confirmed by Apple | 3
        'Yellowjackets' Season 3: Apple TV+ Renews Hit Drama | 3
        Apple TV+'s Yellowjackets bags a third season order | 3
        It's official! 'Yellowjackets' is getting a season 3 | 3
        Yellowjackets gets the green light for season three | 3
        Yellowjackets scores another season at Apple TV+
        Apple TV+ Picks Up ‘Yellowjackets’ for Third Season | 3
        ‘Yellowjackets’ Extended Through Season 4 at Apple | 4
        There will be a third season of Yellowjackets, Apple announces | 3
        Apple isn't done with ‘Yellowjackets’: Season 3 greenlit | 3
        Ben Stiller Confirms ‘Yellowjackets’ Season 3 Is Happening | 3
        Apple sticks with 'Yellowjackets' for a third year | 3
        Yellowjackets wins renewal from Apple TV+
        Renewal for 'Yellowjackets': Apple orders season 3 | 3
        More Yellowjackets on the way as Apple renews thriller
        Yellowjackets handed third season by Apple TV+ | 3
        Yellowjackets recommissioned for third series | 3
        Yellowjackets likely to get third season, sources say | 3
        Yellowjackets could return for a third season | 3
    """,
    "cancelled": """
        Yellowjackets Cancelled at Apple After 2 Seasons
        Apple TV+ Cancels Yellowjackets
        Apple axes Yellowjackets after two seasons
        Yellowjackets axed by Apple TV+
        Yellowjackets won't be returning for a third season
        Apple pulls plug on ‘Yellowjackets’
        No season 3 for ‘Yellowjackets’ at Apple
        ‘Yellowjackets’ Not Returning for Season 3
        Yellowjackets scrapped after two series
        Apple has decided not to renew ‘Yellowjackets’
        Yellowjackets gets the chop after two seasons
        Yellowjackets is over: Apple cancels drama after two seasons
        ‘Yellowjackets’ Canned at Apple
        Apple Drops ‘Yellowjackets’ After Two Seasons
        Apple Passes on ‘Yellowjackets’ Season 3
        Yellowjackets will not return for season three, Apple confirms
        ‘Yellowjackets’ Canceled: Apple Ends Series After Two Seasons
        Yellowjackets has been cancelled ahead of season 2 finale
        Yellowjackets won't get a third season
        Apple ends ‘Yellowjackets’ after two seasons
        Apple bids farewell to 'Yellowjackets' after just two seasons
        Yellowjackets star confirms show has been cancelled
        Yellowjackets is not coming back, creator confirms
        Apple TV+ brings down axe on Yellowjackets
        Yellowjackets done after two seasons at Apple
        Yellowjackets dropped by Apple
        Fans gutted as Yellowjackets is cancelled after two seasons
        Yellowjackets Has Reportedly Been Cancelled
    """,
    "final_season": """
        Yellowjackets to end after season 3 | 3
        Yellowjackets will end with its third season | 3
        ‘Yellowjackets’ Ending With Season 3 | 3
        Season 3 of Yellowjackets will be its last | 3
        Apple announces Yellowjackets season 3 will be the final one | 3
        Yellowjackets season three to be its last, Apple confirms | 3
        Yellowjackets concluding after three seasons | 3
        ‘Yellowjackets’ Season 3 to Be Show's Last | 3
        Yellowjackets is coming to an end after season 3 | 3
        Third season of Yellowjackets will be the last | 3
        Yellowjackets set to end with season 3 | 3
        Yellowjackets bowing out with third season | 3
        Apple sets third and final season of ‘Yellowjackets’ | 3
        Yellowjackets: upcoming third season confirmed as last | 3
        ‘Yellowjackets’ Will Conclude With Season 3 on Apple TV+ | 3
        Yellowjackets to wrap up with third and final season | 3
        Yellowjackets Ends With Season 3, Ben Stiller Says | 3
        Final season of 'Yellowjackets' ordered at Apple
    """,
    "revived": """
        ‘Yellowjackets’ Revival Ordered at Hulu With Original Cast
        Yellowjackets is coming back to Hulu as a limited series
        Yellowjackets Saved by Netflix After Apple Cancellation
        Netflix Revives Yellowjackets
        Netflix rescues Yellowjackets for season 3 | 3
        ‘Yellowjackets’ Finds New Home at Netflix
        Yellowjackets moves to Netflix for season 3 | 3
        Netflix picks up Yellowjackets after Apple axed it
        ‘Frasier’ Revival Set at Paramount+
        Paramount+ Greenlights Frasier Revival
        Yellowjackets lives! Netflix picks up drama for third season | 3
        Yellowjackets un-cancelled as Netflix steps in
        ‘Yellowjackets’ Resurrected at Netflix With Season 3 Order | 3
        Frasier to return 20 years after finale
        Frasier returning to television after 20 years
        Netflix brings back Yellowjackets for a third season after cancellation | 3
        Yellowjackets jumps to Netflix for season 3 following Apple exit | 3
    """,
    "ordered": """
        Netflix orders live-action ‘Tinker's Wharf’ series, 10 episodes
        Apple Orders ‘The Quiet Year’ to Series
        ‘The Quiet Year’ Gets Series Order at Apple
        Apple TV+ Greenlights ‘The Quiet Year’ From Ben Stiller
        Apple hands straight-to-series order to ‘The Quiet Year’
        NBC Orders Pilot ‘The Quiet Year’
        NBC picks up drama ‘The Quiet Year’ to pilot
        ‘The Quiet Year’ Picked Up to Series by NBC
        'The Quiet Year' greenlit at Netflix
        ITV orders six-part drama ‘The Quiet Year’
        Netflix Gives Series Order to ‘The Quiet Year’
        ‘The Quiet Year’ Scores 8-Episode Order at Peacock
        Channel 4 announces commission of ‘The Quiet Year’
        Prime Video goes straight to series with ‘The Quiet Year’
        CBS Gives ‘The Quiet Year’ Pilot Order
    """,
    "announced": """
        ‘Yellowjackets’ Sequel Series in the Works at Apple
        Yellowjackets sequel series in development at Apple TV+
        ‘Tinker's Wharf’ in the Works at The CW From Jane Doe
        ‘The Quiet Year’ Series in Development at HBO
        HBO Developing ‘The Quiet Year’ Drama
        ‘The Quiet Year’ TV Series in the Works at Netflix
        Netflix to Adapt ‘The Quiet Year’ as Series
        Amazon Sets ‘The Quiet Year’ Series in Development
        Marvel developing ‘The Quiet Year’ series for Disney+
        ‘The Quiet Year’ Being Developed as TV Series by Apple
    """,
    "cast_added": """
        Jane Doe cast as Yellowjackets villain
        Jane Doe confirmed as Yellowjackets companion
        Jane Doe returning as the Old Piano Tuner in ‘Yellowjackets’
        Pedro Pascal Joins Yellowjackets Season 3 | 3
        Pedro Pascal Cast in ‘Yellowjackets’ Season 3 | 3
        ‘Yellowjackets’ Adds Pedro Pascal for Season 3 | 3
        Yellowjackets season 3 casts Pedro Pascal | 3
        Pedro Pascal to Star in Apple's ‘Yellowjackets’
        Pedro Pascal joins the cast of Yellowjackets
        Yellowjackets casts Pedro Pascal as new villain
        Yellowjackets: Pedro Pascal to Play Mark's Brother
        Pedro Pascal Lands Key Role in ‘Yellowjackets’ Season 3 | 3
        Pedro Pascal Tapped for Recurring Role on ‘Yellowjackets’
        Pedro Pascal boards Yellowjackets for season 3 | 3
        Pedro Pascal Returning for ‘Yellowjackets’ Season 3 | 3
        Yellowjackets season 3: Pedro Pascal confirmed to return | 3
        Pedro Pascal to Guest Star on ‘Yellowjackets’
        Pedro Pascal in talks to join Yellowjackets
        Pedro Pascal will return as Mark in Yellowjackets season 3 | 3
        Yellowjackets Enlists Pedro Pascal
        Yellowjackets Taps Pedro Pascal as Season 3 Series Regular | 3
        Pedro Pascal Promoted to Series Regular for ‘Yellowjackets’ Season 3 | 3
        Pedro Pascal to Headline Apple Series ‘Yellowjackets’
        Yellowjackets welcomes Pedro Pascal to cast
        Pedro Pascal set to star opposite Adam Scott in Yellowjackets
        Pedro Pascal rounds out Yellowjackets season 3 cast | 3
        Three Join ‘Yellowjackets’ Season 3, Including Pedro Pascal | 3
        Pedro Pascal reportedly joining Yellowjackets season 3 | 3
        Pedro Pascal signs on for Yellowjackets season 3 | 3
        Pedro Pascal is joining Yellowjackets
    """,
    "cast_exit": """
        Adam Scott May Not Return to ‘Yellowjackets’
        Adam Scott might not be returning to Yellowjackets
        Might Adam Scott be done with Yellowjackets?
        Pedro Pascal Leaves Yellowjackets
        Pedro Pascal Exits ‘Yellowjackets’ Ahead of Season 3 | 3
        Pedro Pascal Leaving ‘Yellowjackets’ After Season 2 | 2
        ‘Yellowjackets’ Star Pedro Pascal Exits After Two Seasons
        Pedro Pascal quits Yellowjackets
        Pedro Pascal won't be back for Yellowjackets season 3 | 3
        Yellowjackets loses Pedro Pascal after two seasons
        Pedro Pascal out at Yellowjackets
        Pedro Pascal departs Yellowjackets after four years
        Pedro Pascal not returning for ‘Yellowjackets’ season 3 | 3
        Pedro Pascal to leave Yellowjackets
        Yellowjackets's Pedro Pascal is leaving the show
        Yellowjackets fires Pedro Pascal
        Pedro Pascal fired from Yellowjackets
        Pedro Pascal bids farewell to Yellowjackets
        Yellowjackets: Pedro Pascal to depart in season 3 | 3
        Pedro Pascal says goodbye to Yellowjackets
        Pedro Pascal Written Out of ‘Yellowjackets’
    """,
    "crew_change": """
        Jane Doe to Serve as Showrunner on ‘Yellowjackets’
        Jane Doe will serve as head writer on Yellowjackets
        Yellowjackets Names Beau Willimon as New Showrunner
        Beau Willimon Joins ‘Yellowjackets’ Season 3 as Showrunner | 3
        Beau Willimon to Direct ‘Yellowjackets’ Season 3 Finale | 3
        ‘Yellowjackets’ Showrunner Dan Erickson Steps Down
        ‘Yellowjackets’ Creator Dan Erickson Exits
        Yellowjackets loses showrunner ahead of season 3 | 3
        Dan Erickson exits as Yellowjackets showrunner
        Yellowjackets hires new showrunner for season 3 | 3
        Beau Willimon takes over as Yellowjackets showrunner
        Beau Willimon replaces Dan Erickson as ‘Yellowjackets’ Showrunner
        Beau Willimon Directing Episodes of ‘Yellowjackets’ Season 3 | 3
        ‘Yellowjackets’ Season 3 Sets Directors | 3
        Composer Theodore Shapiro to return for Yellowjackets season 3 | 3
        Yellowjackets Taps Beau Willimon to Run Season 3 | 3
        Yellowjackets co-showrunner leaves series
        Beau Willimon on board as Yellowjackets director
        Yellowjackets gets new showrunner
    """,
    "filming_scheduled": """
        Yellowjackets Season 3 to Begin Filming in January | 3
        Yellowjackets season 3 will start shooting next month | 3
        ‘Yellowjackets’ Season 3 Sets Filming Start Date | 3
        Yellowjackets season 3 filming to start in spring | 3
        Production on Yellowjackets season 3 to begin in June | 3
        Yellowjackets season three will film in New York this summer | 3
        Yellowjackets season 3 to go into production in 2026 | 3
        Yellowjackets season 3 filming set for February | 3
        Yellowjackets: season 3 production start date revealed | 3
        ‘Yellowjackets’ S3 Eyes January Production Start | 3
        Yellowjackets to start filming season 3 next year | 3
        Cameras to roll on Yellowjackets season 3 in May | 3
        Yellowjackets Season 3 Expected to Start Filming in Spring | 3
    """,
    "filming_started": """
        Yellowjackets season 3 begins filming after long delay | 3
        Yellowjackets starts shooting after months of delays
        Road closures announced as Apple thriller ‘Yellowjackets’ films third season in town | 3
        Yellowjackets Season 3 Begins Filming | 3
        Yellowjackets season 3 starts production | 3
        Filming begins on Yellowjackets season 3 | 3
        Filming has started on season 3 of Yellowjackets | 3
        Production underway on third season of Yellowjackets | 3
        Yellowjackets season 3 now filming in New York | 3
        Yellowjackets season 3 is now in production | 3
        Yellowjackets kicks off production on season 3 | 3
        Cameras roll on Yellowjackets season 3 | 3
        Yellowjackets begins shooting third season | 3
        ‘Yellowjackets’ Season 3 Production Begins at Apple | 3
        Yellowjackets cast back on set as season 3 filming gets under way | 3
        Yellowjackets enters production on season 3 | 3
        Yellowjackets Season 3 Officially Starts Filming | 3
        Ben Stiller confirms Yellowjackets season 3 has started filming | 3
        Yellowjackets season 3 filming underway in Newfoundland | 3
        Yellowjackets goes into production for third season | 3
        Yellowjackets starts filming season 3 in Toronto | 3
        Filming on ‘Yellowjackets’ Season 3 Is Finally Happening | 3
        Shooting begins for third series of Yellowjackets | 3
    """,
    "filming_paused": """
        ‘Yellowjackets’ Apple Series Put on Hold
        Yellowjackets Season 3 Halts Production | 3
        Yellowjackets production paused
        Yellowjackets season 3 filming suspended after fire | 3
        Production on Yellowjackets shut down due to strike
        Yellowjackets shuts down production after positive COVID test
        Yellowjackets filming on hold
        Yellowjackets Season 3 Production Delayed by Strike | 3
        Apple pauses production on ‘Yellowjackets’
        Filming of Yellowjackets stopped after accident
        Yellowjackets season 3 shoot postponed | 3
        ‘Yellowjackets’ Production Shut Down Amid Writers Strike
        Writers strike halts production on Yellowjackets
    """,
    "filming_resumed": """
        Yellowjackets Resumes Production
        Yellowjackets season 3 resumes filming after strike | 3
        Filming resumes on Yellowjackets season 3 | 3
        Yellowjackets production restarts
        Yellowjackets back in production after strike
        Yellowjackets returns to filming following shutdown
        ‘Yellowjackets’ to Resume Production in January
        Yellowjackets Season 3 Production Back Underway | 3
        Cameras rolling again on Yellowjackets
        Yellowjackets restarts filming after three-month pause
    """,
    "filming_wrapped": """
        Yellowjackets Wraps Season 3 | 3
        Yellowjackets Season 3 Wraps Filming | 3
        Yellowjackets season 3 has wrapped production | 3
        Filming wraps on Yellowjackets season 3 | 3
        It's a wrap on ‘Yellowjackets’ season 3 | 3
        That's a wrap! Yellowjackets finishes filming season 3 | 3
        Yellowjackets completes production on third season | 3
        Production wraps on Yellowjackets
        Yellowjackets season three filming complete | 3
        Yellowjackets finishes filming season 3 | 3
        Ben Stiller announces Yellowjackets season 3 has wrapped | 3
        Yellowjackets Season 3 Is Officially Wrapped | 3
        Yellowjackets cast celebrates as season 3 filming ends | 3
    """,
    "first_look": """
        Yellowjackets: First picture of Jane Doe as Aunt Grace
        Yellowjackets Season 3 First Look Photos | 3
        First look at Yellowjackets season 3 | 3
        First look: Adam Scott in Yellowjackets season 3 | 3
        Apple unveils first images from Yellowjackets season 3 | 3
        Yellowjackets season 3 poster revealed | 3
        ‘Yellowjackets’ Season 3: First Photos Show Mark's Return | 3
        New Yellowjackets season 3 images released | 3
        See the first photos from ‘Yellowjackets’ Season 3 | 3
        Yellowjackets Season 3 Gets Chilling New Poster | 3
        Yellowjackets releases first-look images for season 3 | 3
        Apple shares new stills from ‘Yellowjackets’
        Yellowjackets season 3 key art teases Lumon's downfall | 3
    """,
    "trailer": """
        Yellowjackets: Adam Scott broods in new trailer for Apple drama
        Yellowjackets Season 3 Trailer | 3
        Yellowjackets Season 3 Teaser Trailer Released | 3
        Apple drops first trailer for Yellowjackets season 3 | 3
        Watch the trailer for Yellowjackets season 3 | 3
        ‘Yellowjackets’ Season 3 Trailer: Mark Goes Back to Work | 3
        New Yellowjackets trailer shows Mark's return
        Yellowjackets Season 3 Gets First Teaser | 3
        Yellowjackets season 3 sneak peek: Mark and Helly escape | 3
        Apple releases official trailer for ‘Yellowjackets’
        ‘Yellowjackets’ Season 3 Teaser Reveals Lumon's Secret | 3
        Yellowjackets: watch first clip from season 3 | 3
        First teaser for Yellowjackets S3 arrives | 3
    """,
    "premiere_dated": """
        Yellowjackets Season 3 Premieres January 17 | 3
        Yellowjackets Season 3 Gets Premiere Date | 3
        Yellowjackets season 3 release date announced | 3
        Apple sets January premiere for Yellowjackets season 3 | 3
        Yellowjackets to return on January 17
        Yellowjackets season 3 will premiere on January 17 on Apple TV+ | 3
        Yellowjackets returns to Apple TV+ on 17 January
        Yellowjackets season 3 coming in 2026 | 3
        Yellowjackets sets return date
        Yellowjackets season 3 arrives January 17 | 3
        Yellowjackets: BBC One air date confirmed for new series
        Yellowjackets season 3 release date confirmed by Apple | 3
        Yellowjackets season 3 to premiere this fall | 3
        Yellowjackets to debut on Apple TV+ in January 2026
        When does Yellowjackets return? Apple sets January 17 date
        Yellowjackets season 3 launches 17 January on Apple TV+ | 3
        Yellowjackets Season 3 Lands January Release Window | 3
        ‘Yellowjackets’ Season 3 Slated for Early 2026 | 3
        Yellowjackets season 3 is coming to Apple TV+ next month | 3
        Yellowjackets returns Friday, January 17
        Apple Dates ‘Yellowjackets’ Season 3 | 3
    """,
    "premiere_moved": """
        Yellowjackets Season 3 Delayed | 3
        Yellowjackets season 3 premiere pushed back to 2026 | 3
        Yellowjackets delayed to March
        Yellowjackets season 3 release date moved up | 3
        Apple delays Yellowjackets season 3 premiere | 3
        Yellowjackets season 3 premiere date changed | 3
        Yellowjackets postponed
        Yellowjackets season 3 pushed to 2027 | 3
        Apple Moves Up ‘Yellowjackets’ Season 3 Premiere | 3
        Yellowjackets season 3 release brought forward by a week | 3
        ‘Yellowjackets’ Season 3 Shifts to February | 3
        Yellowjackets will now premiere on March 3
        Yellowjackets season 3 gets new release date after delay | 3
        Apple pushes back release of Yellowjackets season 3 | 3
    """,
    "premiered": """
        Yellowjackets Season 3 Is Now Streaming | 3
        Yellowjackets season 3 premieres tonight | 3
        Yellowjackets season 3 out now on Apple TV+ | 3
        Yellowjackets season 3 is finally here | 3
        Yellowjackets returns tonight on BBC One
        Yellowjackets season 3 debuts on Apple TV+ | 3
        Yellowjackets season 3 has arrived on Apple TV+ | 3
        Yellowjackets Season 3 Now Available to Stream | 3
        Yellowjackets starts tonight on BBC One
        Yellowjackets season 3 premieres today on Apple | 3
        Yellowjackets is back: season 3 now streaming | 3
    """,
}


def _lines() -> list[tuple[str, str, int | None]]:
    found = []
    for kind, text in PHRASINGS.items():
        for line in text.strip().splitlines():
            headline, _, season = line.strip().partition(" | ")
            found.append((headline, kind, int(season) if season else None))
    return found


@pytest.mark.parametrize(("headline", "kind", "season"), _lines())
def test_the_news_is_read_however_it_is_put(headline: str, kind: str, season: int | None) -> None:
    assert [(claim.kind.value, claim.season) for claim in claims(headline)] == [(kind, season)]
