"""What the first paragraph says in plain prose, under headlines that leave it open."""

import pytest

from tests.reading.shelf import claims

HEADLINES = ("‘Happy Valley’: an update", "News for fans of a hit drama series")
TOLD = {
    "cancelled": (
        "Netflix has pulled the plug on X after one season.",
        "X will not be returning for a second season, the BBC has confirmed.",
        "There will be no third season of X.",
        "Starz has decided not to order another season of X.",
        "ITV has said that it has no plans to make more of X.",
        "X has been dropped by the BBC.",
        "The BBC has called time on X after three series.",
        "X won't be getting another run.",
        "Prime Video has passed on a second season of X.",
        "HBO has closed the book on X.",
        "X has been given the chop by Channel 5 after two series.",
        "Apple will not go ahead with a second season of X.",
        "X has come to the end of the road after two seasons at Hulu.",
    ),
    "ordered": (
        "HBO has ordered X, an eight-part thriller from Jane Doe.",
        "BBC One has commissioned a new six-part drama, X, from Jane Doe.",
        "X, a comedy about nurses, has been picked up to series by NBC.",
        "Channel 4 has given the go-ahead to X, a four-part drama.",
        "Netflix has given a straight-to-series order to X.",
        "A series based on the novel X has been greenlit at Apple.",
        "Peacock has landed X with a series order.",
        "X is coming to television: Starz has ordered eight episodes.",
    ),
    "revived": (
        "X has found a new home at Peacock, which will make a third season.",
        "The CW has rescued X, which NBC cancelled in May.",
        "Netflix is bringing X back from the dead.",
        "X has been saved by Hulu.",
        "Peacock has picked up X for a third season after NBC let it go.",
        "X is moving to Paramount+ for its fourth season after Showtime dropped it.",
        "X will live on at Roku, weeks after its cancellation at Fox.",
        "CBS has reversed the cancellation of X and ordered a fifth season.",
        "X is not dead yet: Apple has ordered a new season, two years after ABC cancelled it.",
    ),
    "renewed": (
        "HBO has handed X an early renewal.",
        "X will be back for a third season, Netflix has confirmed.",
        "There is more of X to come: a second series has been commissioned.",
        "BBC One has ordered two more series of X.",
        "X has been recommissioned for a third series.",
        "Apple has given X a second season.",
        "A fourth season of X is on its way.",
        "X is coming back for more.",
        "X will return for season 4.",
    ),
    "final_season": (
        "The sixth season of X will be its last.",
        "X will end with its fifth season, HBO has announced.",
        "X is to finish after its next season.",
        "The next season of X will be the final one.",
        "HBO has said that X bows out after one more season.",
        "Season 5 of X will be the show's last.",
    ),
    "premiere_dated": (
        "X is back on March 3, Apple has announced.",
        "Season 2 of X will arrive on June 14.",
        "Netflix will release the new season of X in the spring.",
        "X returns to BBC One on Sunday, March 3.",
        "The new series of X starts on Monday at 9pm.",
    ),
    "premiered": ("X starts tonight on BBC One.",),
    "first_look": (
        "HBO has released the first images of season three of X.",
        "Here is a first look at the new season of X.",
        "The BBC has shared pictures from the new series of X.",
        "Netflix has unveiled the poster of X season 4.",
    ),
    "trailer": (
        "Apple has released a trailer for the second season of X.",
        "The first teaser for X season 2 is here.",
        "Netflix has shared a new clip from season 3 of X.",
    ),
    "crew_change": (
        "Jane Doe has been named showrunner of X.",
        "Jane Doe is stepping down as showrunner of X.",
        "John Roe will direct the third season of X.",
    ),
    "cast_exit": (
        "Jane Doe is leaving X after four years.",
        "Jane Doe has said goodbye to X.",
    ),
    "filming_wrapped": (
        "Filming on the third season of X has come to an end.",
        "X has finished shooting its second season.",
        "The cameras have stopped rolling on season 3 of X.",
        "That's a wrap on season two of X.",
    ),
    "filming_paused": (
        "Work on X has stopped after a fire on the set.",
        "Production of X season 3 has been put on hold.",
        "Filming of X came to a halt on Tuesday.",
        "HBO has stopped work on the second season of X because of the strike.",
    ),
    "filming_started": (
        "X is now in production in Leeds.",
        "Cameras are rolling on a new series of X.",
        "Season 3 of X has gone before the cameras in Prague.",
    ),
}
NOT_TOLD = (
    "X was renewed for a second series in 2019.",
    "X returned on Sunday night with a third season.",
    "X, which was cancelled by the BBC last year, is still loved.",
    "Work on the second season of X is hard, its writer said.",
    "Netflix will bring X to a close in its own good time, for sure.",
    "Fans want a third season of X.",
    "Jane Doe, who joined X in 2016, has a new dog.",
    "The first season of X was filmed in Leeds.",
    "X won an award on Sunday.",
    "X has been compared to the best of them.",
)


@pytest.mark.parametrize("headline", HEADLINES)
@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in TOLD.items() for text in texts]
)
def test_prose_tells_what_a_headline_leaves_open(kind: str, text: str, headline: str) -> None:
    found = claims(headline, text.replace("X", "Happy Valley"))
    assert {(one.show.title, one.kind.value) for one in found} == {("Happy Valley", kind)}


@pytest.mark.parametrize("headline", HEADLINES)
@pytest.mark.parametrize("text", NOT_TOLD)
def test_history_and_colour_are_no_news(text: str, headline: str) -> None:
    assert not claims(headline, text.replace("X", "Happy Valley"))
