"""Headlines about shows, films, games and people that report no milestone."""

import pytest

from tests.reading.shelf import claims

NO_NEWS = """
‘The Quiet Year’ Spinoff in the Works
Yellowjackets season 3: everything we know so far
Yellowjackets season 3 release date speculation, cast and plot
Will there be a season 3 of Yellowjackets?
When is Yellowjackets season 3 coming out?
Yellowjackets Season 2 Finale Recap: The Office Party
Yellowjackets review: a chilling return
Yellowjackets season 2 review
10 best Yellowjackets episodes ranked
Yellowjackets ending explained
Why Yellowjackets was the best show of 2022
Adam Scott talks Yellowjackets season 3
Adam Scott on returning to Yellowjackets: ‘It was emotional’
Yellowjackets star Adam Scott reveals what he stole from set
Adam Scott teases Yellowjackets season 3
Yellowjackets star Adam Scott joins Madame Web sequel
Yellowjackets star Britt Lower to star in new film
Yellowjackets creator Dan Erickson signs overall deal with Apple
‘Yellowjackets’ Season 2 Finale Draws Record Viewership
Yellowjackets tops Nielsen streaming chart
Yellowjackets wins four Emmys
Yellowjackets leads Emmy nominations
Shows to watch if you like Yellowjackets
Where to watch Yellowjackets
How to watch Yellowjackets season 2
Yellowjackets cast: who plays who
What time does Yellowjackets come out tonight?
Yellowjackets fans think they've spotted a clue
Adam Scott would love to return for Yellowjackets season 3
Adam Scott wants another season of Yellowjackets
Yellowjackets's Adam Scott hopes for season 3 renewal
Apple TV+ exec says no decision on Yellowjackets season 3
Yellowjackets hasn't been cancelled, Apple says
Yellowjackets isn't ending, says Ben Stiller
No, Yellowjackets is not cancelled
Yellowjackets season 3 trailer breakdown: every hidden detail
Every question we have after the Yellowjackets finale
Yellowjackets theory explains the goats
The Best Moments From Yellowjackets Season 2
Yellowjackets soundtrack gets vinyl release
Yellowjackets Blu-ray release date announced
Yellowjackets season 2 episode 5 release date and time
Yellowjackets season 2 episode 3 trailer breakdown
The Equalizer 3 Trailer
The Equalizer 3 gets release date
‘Downton Abbey’ Film Wraps Production
Peaky Blinders movie begins filming
Peaky Blinders film: Cillian Murphy to return as Tommy Shelby
Bob Odenkirk to Return to Broadway After Better Call Saul
Stranger Things stage play extended
Ten years ago, ‘Lost’ ended
Lost was almost cancelled after season one, says creator
Friends reunion: looking back at the cast
Today in TV history: ‘Lost’ premieres on ABC
How ‘Yellowjackets’ Was Filmed
Inside the Making of ‘Yellowjackets’ Season 2
ABC cancels 6 shows
Netflix cancels price rise plans
Apple renews deal with MLS
Apple TV+ raises prices
Canceled Shows 2024: Full List
Renewed and cancelled TV shows 2024: your guide
TV ratings Tuesday: The Rookie steady, Shrinking up
Netflix's The Witcher season 4: cast, plot, and filming updates
The Witcher season 4: is Geralt dead?
Should ‘Yellowjackets’ End With Season 3?
Yellowjackets deserves a third season
Is Yellowjackets worth watching?
Yellowjackets season 3 needs to answer these questions
Apple boss discusses future of Yellowjackets
Yellowjackets leaving Apple TV+ in March
Suits is coming to Netflix in July
Seinfeld arrives on Netflix
All nine seasons of Suits now streaming on Peacock
Adam Scott wraps Yellowjackets season 2
Adam Scott finishes filming his scenes for Yellowjackets
Yellowjackets star Adam Scott begins filming new thriller in London
Jenna Ortega begins filming Beetlejuice 2
Wednesday star Jenna Ortega joins Tim Burton film
Wednesday dolls hit stores
Wednesday game announced for Switch
The Last of Us Part II PC release date announced
The Last of Us multiplayer game cancelled
Fallout 76 season 20 begins
Arcane art book release date revealed
Cobra Kai video game gets trailer
Andor novel delayed
The Walking Dead comic ends with issue 193
Doctor Who audio drama cast announced
Yellowjackets casting director on finding the perfect Milchick
Yellowjackets: 5 things to remember before season 2
Yellowjackets showrunner explains that cliffhanger
Yellowjackets showrunner on why season 3 won't take as long
Dan Erickson discusses Yellowjackets season 3 plans
What Yellowjackets season 2's finale means for season 3
Yellowjackets panel at Comic-Con cancelled
Yellowjackets season 2 premiere red carpet photos
Adam Scott attends Yellowjackets premiere
Petition to save Yellowjackets reaches 50,000 signatures
Quiz: which Yellowjackets character are you?
Yellowjackets filming locations: where is Lumon?
Watch Adam Scott audition for Yellowjackets
The cast of Yellowjackets reunites for charity
Emmys 2025: Yellowjackets cast predictions
Britt Lower on leaving Yellowjackets behind
Adam Scott reflects on Yellowjackets exit rumours
Yellowjackets cast pays tribute to their late crew member
Stars pay tribute as Yellowjackets writer is remembered
Yellowjackets star Adam Scott reunites with former castmates on a hike
Yellowjackets actress injured on set of new project
Save our show: Yellowjackets fans fly a banner over Burbank
Save this show, plead Yellowjackets fans
Yellowjackets 2 movie cancelled
Severance 3 video game enters full production
Severance Part II delayed on consoles
Severance comic relaunch names new writer
Adam Scott says goodbye to Severance's Mark: 'I gave him all I had'
Britt Lower bids farewell to Severance's Helly
Road closures for Severance shoot upset drivers
Yellowjackets spinoff in the works at Apple TV+
"""


@pytest.mark.parametrize("headline", NO_NEWS.strip().splitlines())
def test_talk_guides_and_other_works_report_nothing(headline: str) -> None:
    assert claims(headline) == ()
