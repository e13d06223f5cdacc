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
