"""Turns of the trade press: what surrounds plain news and must not hide or bend it."""

import re

import pytest

from tests.reading.shelf import claims

TOLD = """
    ‘Lucifer’ Cancelled; ‘Echo’ Spinoff No Longer in the Works
        | Echo - cancelled, Lucifer - cancelled
    Fox Axes ‘Lucifer’ & Not Moving Forward With ‘Echo’ Spin-Off
        | Echo - cancelled, Lucifer - cancelled
    ‘Severance’ Season 3 Is Dead, Jane Doe Says | Severance 3 cancelled
    ‘Loki’ Director Jane Doe Not Returning for Season 3 | Loki 3 crew_change
    Sherwood to end after 23 years, BBC announces | Sherwood - cancelled
    ‘Sherwood’ to end after Acme fails to secure new broadcaster | Sherwood - cancelled
    Sherwood to end after series 3 as Jane Doe quits | Sherwood 3 final_season, Sherwood 3 cast_exit
    Apple Renews ‘Silo’ for Third and Fourth Final Seasons | Silo 3 renewed, Silo 4 final_season
    HBO Cancels ‘Silo’? HBO Will End It After the Fifth Season | Silo 5 final_season
    ‘Lucifer’ Lands at Netflix for Season 4 | Lucifer 4 revived
    ‘Lucifer’ Moves to CMT for Season 4 | Lucifer 4 revived
    Netflix Saves LUCIFER From Fox After Cancellation for Season 4 | Lucifer 4 revived
    Frasier is coming back as a TV series | Frasier - revived
    Warrior Nun to return after Amazon deal | Warrior Nun - revived
    Sherwood to return | Sherwood - renewed
    Netflix Orders ‘Fallout’ Lantern-Bearer Prequel to Series |
    ‘Silo’ Series in Talks at Apple | Silo - announced
    ABC Family Adds Scripted Series The Irrational! | The Irrational - ordered
    Sherwood filming cancelled amid storm | Sherwood - filming_paused
    ‘Industry’ Season 3 Pushed as Production Still Hasn't Wrapped | Industry 3 premiere_moved
    Silo: Jane Doe reveals season 3 filming to kick-start on March 7 | Silo 3 filming_scheduled
    The Boys Season 5 Starts Filming Within a Month, Says Jane Doe | The Boys 5 filming_scheduled
    It looks like Sherwood series 4 has started filming... | Sherwood 4 filming_started
    REACHER: Jane Doe Confirms Season 2 Wrap in Heartfelt Post | Reacher 2 filming_wrapped
    New release date set for Netflix drama ‘Kaos’ | Kaos - premiere_moved
    ‘Loki’ Is Coming to Disney+ Sooner Than Expected | Loki - premiere_moved
    Starz's ‘Outlander’ returns Saturday for a lavish second season | Outlander 2 premiere_dated
    Netflix releases season two of ‘Squid Game’ | Squid Game 2 premiered
    ‘Severance’ Adds ‘Some Other Thing’ Star Jane Doe to Season 3 | Severance 3 cast_added
    Jane Doe and John Roe Are Coming to the Final Season of ‘Silo’ | Silo - cast_added
    Jane Doe, John Roe headline Stan, Nine's ‘Sherwood’ | Sherwood - cast_added
    Jane Doe and John Roe lead new BBC One crime drama Happy Valley | Happy Valley - cast_added
    Jane Doe is the new Sherwood detective | Sherwood - cast_added
    Jane Doe joins Star Wars series ‘Andor’ | Andor - cast_added
    Jane Doe Leaving ‘Silo’ After Season 3, John Roe to Take Over
        | Silo 3 cast_exit, Silo - cast_added
    Busy film schedule pushes Jane Doe to quit CW's Arcane | Arcane - cast_exit
    Apple Announces Premiere Date for Lumon Spin-Off 9-1-1 | 9-1-1 - premiere_dated
    ‘Industry's’ Fifth Season Will Be Its Last | Industry 5 final_season
    Award-Winning The Peripheral Renewed by Starz! | The Peripheral - renewed
    Cameras roll on Acme Films' paranormal series Ghosts | Ghosts - filming_started
    Silo Renewed for Season 4 – Watch Announcement Video | Silo 4 renewed
    Yellowjackets Confirms Expanded Cast For Season 4 |
    ‘Silo,’ ‘Severance’ & More Shows Facing Major Cast & Relationship Changes in 2024 |
    Manifest and the 3 best (and 2 worst) shows Netflix has saved from cancellation |
    Most New Series Moving to Next Season Due to Echo-Related Production Delays |
    Cancelled Before They Began: Silo (Reboot) and Other Failed Pilots |
    ‘Stranger Things 5’ Table Read Gets Underway With Jane Doe, John Roe and More |
    Disney Plus is dropping Loki slightly early | Loki - premiere_moved
    Jane Doe back on ‘Severance’ set after long illness |
    Apple Reverses ‘Severance’ Cancellation, Renews for Third Season | Severance 3 revived
    ‘Evil’ Moves to Paramount+, Renewed for Season 2 | Evil 2 revived
    ‘Silo’ and ‘Loki’ Moving to Hulu | Silo - revived, Loki - revived
    ‘Foundation’ Star Jane Doe Says She's Done After Season 3 | Foundation 3 cast_exit
    ‘Frasier’ Revival: NBC Orders Event Series | Frasier - revived
    Netflix Orders 6 Episode Return of The Peripheral | The Peripheral - revived
    ‘Warrior Nun’ just found a new network after Netflix canceled it | Warrior Nun - revived
    Netflix says yes to Kaos, Arcane and Silo | Kaos - renewed, Arcane - renewed, Silo - renewed
    Apple Picks Up ‘Silo’ Season 2, ‘Kaos’ and ‘Echo’
        | Silo 2 renewed, Kaos - ordered, Echo - ordered
    Apple Orders Romance Drama Series ‘Kaos,’ ‘Echo’ | Kaos - ordered, Echo - ordered
    Apple Orders Kaos and Silo to Series, Gives The Tinker Script Order
        | Kaos - ordered, Silo - ordered
    ‘Kaos’ Gets Two-Season Order at Apple | Kaos - ordered
    ABC Cancels Silo, Kills Kaos | Silo - cancelled, Kaos - cancelled
    ABC Cancels “Silo” After Two Seasons and “Kaos” After Eight
        | Silo - cancelled, Kaos - cancelled
    Silo gets picked up for a 5th and final season | Silo 5 renewed, Silo 5 final_season
    ‘Silo’ to end next season | Silo - final_season
    ‘Silo’ Just Announced That the Show Is Ending After This Season | Silo - final_season
    Kaos to end with season 5; Netflix will drop final episode on 13 April | Kaos 5 final_season
    Filming for Season 2 of ‘Silo’ Has Now Begun | Silo 2 filming_started
    Silo Season 2 Begins Filming in Leeds and York in September | Silo 2 filming_scheduled
    Silo Season 2 Wraps Filming; Jane Doe Shares Photo | Silo 2 filming_wrapped
    Netflix reveals Squid Game 3 release date, episode titles | Squid Game 3 premiere_dated
    Watch Silo's First Season Two Teaser | Silo 2 trailer
    Meet Lumon's new recruits in the new ‘Severance’ season 2 trailer | Severance 2 trailer
    ‘Umbrella Academy’ Premiere Date Pushed Back, Will Not Debut in August
        | The Umbrella Academy - premiere_moved
    ‘Sandman’ Adds Two More: Jane Doe and John Roe | The Sandman - cast_added
    Silo Season 5 Casts Station 19's Alison Roe | Silo 5 cast_added
    Jane Doe to Return as The Boys in Daredevil: Born Again | Daredevil: Born Again - cast_added
    Jane Doe to quit Happy Valley | Happy Valley - cast_exit
    Dan Doe: Out of Happy Valley Season 4? | Happy Valley 4 cast_exit
    Why Jane Doe Is Leaving CBS' Evil After Six Seasons | Evil - cast_exit
    The Bear: John Roe to replace Jane Doe as the chef | The Bear - cast_added, The Bear - cast_exit
    ‘Silo’ Season 3 Adds New Cast to Series!! |
    Silo Season 11's New Companions Talk Joining the Series |
    The Boys cast has some advice for newcomers joining the series |
    Jane Doe Looks Glum After ‘Silo’ Cancellation: Photos |
    New Intern Cast on Silo |
    ‘Silo’ Stars to Take Pay Cut for Season 14 |
    Silo season 2 trailer: every dragon we spotted |
    Seven Networks Sign Peace as TV Productions Delayed by Actors' Strike |
    Silo Gets a Fifth and Final Season | Silo 5 renewed, Silo 5 final_season
    Silo to return for third and final series | Silo 3 renewed, Silo 3 final_season
    Jane Doe Books Major Arc on Silo Season 2 | Silo 2 cast_added
    Silo Promotes Jane Doe and John Roe to Series Regulars | Silo - cast_added
    The Sandman Finds Its Raven: Bridgerton's Georgina Roe | The Sandman - cast_added
    Dan Doe quits Silo for Broadway | Silo - cast_exit
    Sherwood: Jane Doe returns as Mary Major | Sherwood - cast_added
    Sherwood crews spotted filming in Leeds | Sherwood - filming_started
    Sherwood filming set to return to Leeds next month | Sherwood - filming_scheduled
    The Boys Season 5 Will Be the Final Season, Showrunner Says | The Boys 5 final_season
    Jane Doe Announces The Boys Will End With Season 5 | The Boys 5 final_season
    Jane Doe says no Silo season 3 | Silo - cancelled
    Jane Doe to Reprise Jessica Jones Role in ‘The Defenders’ | The Defenders - cast_added
    Silo: Jane Doe Joins Marvel Series | Silo - cast_added
    Arcane Season 2 Wraps Filming Ahead of Season 1 Anniversary | Arcane 2 filming_wrapped
    Lucifer moves to Netflix from Fox | Lucifer - revived
    Netflix Picks Up Lucifer From Fox | Lucifer - revived
    Neighbours-style soap Sherwood to return to TV after Amazon deal | Sherwood - revived
    CW greenlits another superhero show ‘Echo’!! | Echo - ordered
    ‘Echo’ TV Series Coming to Amazon From ‘Silo’ Creators | Echo - announced
    Silo: First Look at Season 2 Set Photos | Silo 2 first_look
    Disappointment as Sherwood series 5 release is set back to 2025 | Sherwood 5 premiere_moved
    Silo Season 6 has a premiere date – Watch the new trailer for the final season
        | Silo 6 premiere_dated, Silo 6 trailer
    Silo season 2 is on Apple TV+ now! | Silo 2 premiered
    Silo returns to hunt heretics and battle rust tonight on BBC One | Silo - premiered
    Sherwood Season 7 Is Already Filming, Take a Look at the Set | Sherwood 7 filming_started
    Silo Season 2 is looking for new home in the USA |
    Silo creator can't – and won't – say goodbye to Juliette |
    Silo's leads unite in behind-the-scenes pic |
    Apple exec says ‘Silo’ season 3 still in works |
    BBC boss on Sherwood cancellation |
    Silo season 3 ending: what Jane Doe's cameo means |
    Kurt Sutter quits Silo over budget | Silo - crew_change
    Dan Harmon confirms return to ‘Industry’ | Industry - crew_change
    Chris Carter cast in ‘Industry’ as himself | Industry - cast_added
    Silo 3: Shoot wraps, confirms Jane Doe | Silo 3 filming_wrapped
    Silo: Ending; No Season Five for Apple Series | Silo - cancelled
    ‘Silo’ Showrunner Jane Doe Sidelined | Silo - crew_change
    CW greenlits another DC superhero show ‘Echo’!! | Echo - ordered
    Blow for fans of Sherwood as series 5 is set back to 2025 | Sherwood 5 premiere_moved
    ‘Frasier’ Revival Eyed at NBC for 2025-26 Season | Frasier - revived
    Squid Game Part 3 Will Be the Final Season, Netflix Announces | Squid Game 3 final_season
    BBC announces new legal drama Happy Valley | Happy Valley - ordered
    New Jane Doe drama Sherwood for BBC One | Sherwood - ordered
    Jane Doe to take lead role in new series Happy Valley | Happy Valley - cast_added
    ‘Silo’ and ‘The Unheard Of’ to End | Silo - final_season, The Unheard Of - final_season
    ‘Kaos’ Star Jane Doe Exits CW Reboot | Kaos - cast_exit
    ‘Silo’ Season 2 Casts Up: Jane Doe, John Roe and More | Silo 2 cast_added
    Silo Hooks Jane Doe for Recurring Role | Silo - cast_added
    Jane Doe cameos as John Roe's girlfriend for Silo | Silo - cast_added
    BBC films second series of crime drama Sherwood in Leeds | Sherwood 2 filming_started
    BBC films new drama Sherwood in the Dales | Sherwood - filming_started
    Silo Renewed for Season 4 – Jane Doe Drops a Major Hint | Silo 4 renewed
    Why Is Jane Doe Leaving ‘Silo’ for Season 20? | Silo 20 cast_exit
    Michael Roe joins Silo, Peter Doe signs on for Loki | Silo - cast_added, Loki - cast_added
    ‘Kaos’ Not Going Ahead at NBC | Kaos - cancelled
    Sherwood drama to film Leeds again for third season | Sherwood 3 filming_scheduled
    The CW Greenlights Lumon Prequel, Kaos, While Cancelling More Shows | Kaos - ordered
    Apple Refused to Let Studio Cancel Silo After Its Fourth Season |
    Watch the First Trailer for the SILO Series, a Robin Hood TV Event in the Works
        | Silo - trailer
    New host announced for winter series of Sherwood |
    Jane Doe to Take Maternity Leave From ‘Silo’ |
    “Silo” Confirmed for Seasons 2 and 3 | Silo 2 renewed
    Sherwood filming in Leeds city centre | Sherwood - filming_started
    Sherwood filming spotted in Leeds | Sherwood - filming_started
    Road closures as Sherwood films in Leeds | Sherwood - filming_started
    Squid Game 3: Jane Doe joins Mary Roe as antagonist | Squid Game 3 cast_added
    Extras needed for Sherwood filming in Leeds |
    Happy Valley coming to Channel 4 |
"""


def _lines() -> list[tuple[str, set[str]]]:
    """Headlines with what they tell, which may stand on a line of its own."""
    lines = (line.partition("|") for line in re.sub(r"\s+\|", " |", TOLD).strip().splitlines())
    return [
        (headline.strip(), {one.strip() for one in told.split(",") if one.strip()})
        for headline, _, told in lines
    ]


@pytest.mark.parametrize(("headline", "told"), _lines())
def test_turns_of_the_trade_press_are_read(headline: str, told: set[str]) -> None:
    found = {
        f"{claim.show.title} {claim.season or '-'} {claim.kind.value}" for claim in claims(headline)
    }
    assert found == told
