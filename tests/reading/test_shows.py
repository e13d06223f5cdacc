"""Finding the show: as outlets spell it, unquoted, among words that mean something else."""

import pytest

from bot.reading.headlines.line import mark
from bot.reading.text.normalise import clean_headline
from bot.reading.titles.catalogue import Catalogue, Title

_TITLES = """
S.W.A.T.; 9-1-1; 9-1-1: Lone Star; 9-1-1: Nashville; M*A*S*H; Grey's Anatomy; Andor; The Acolyte;
Lanterns; Daredevil: Born Again; Fool Me Once; The Sandman; Jack Ryan; 1883; 1923; 24; 24: Legacy;
The 100; 3 Body Problem; You; See; From; Evil; Mom; Lost; Dark; Heels; Suits; Suits LA; Poker Face;
The Bear; Ghosts; Tracker; Matlock; Elsbeth; FBI; NCIS; Chicago; Chicago Fire; Chicago Med;
Chicago P.D.; NCIS: Hawai'i; The Walking Dead; Fear the Walking Dead; The Umbrella Academy; Étoile;
The Walking Dead: Daryl Dixon; House of the Dragon; The Handmaid's Tale; Law & Order; Kaos; Silo;
Industry; Slow Horses; The Office; The Paper; Shetland; Vera; Casualty; Doctors; EastEnders; Sugar;
Dexter; Dexter: Original Sin; Wednesday; Power; Paradise; The Fall; The Tourist; iZombie; Nashville;
Cornwall; Love; Family; House; Order; The Works; On Air; Star; Fargo; The Morning Show; Doctor Who;
Love, Victor; Jack; SAS: Rogue Heroes; Peaky Blinders; Fallout; Halo; One Day;
Lioness; Locke & Key; Yellowstone; Found; Sort Of; Hollywood; August; More; Fire
"""
CATALOGUE = Catalogue(
    [
        *(Title(" ".join(title.split())) for title in _TITLES.split(";")),
        Title("Law & Order: Special Victims Unit", aka=("Law & Order: SVU",)),
    ]
)


def _found(headline: str) -> list[str]:
    line = mark(clean_headline(headline), CATALOGUE)
    return [mention.ref().title for _, mention in line.mentions]


@pytest.mark.parametrize(
    ("headline", "titles"),
    [
        ("SWAT star on that shock cancellation reversal", ["S.W.A.T."]),
        ("‘S.W.A.T’ Un-Canceled Again", ["S.W.A.T."]),
        ("9-1-1 Lone Star cancelled by Fox", ["9-1-1: Lone Star"]),
        ("‘9-1-1: Nashville’ Dated, ‘9-1-1’ Returns Same Night", ["9-1-1: Nashville", "9-1-1"]),
        ("MASH reboot in the works", ["M*A*S*H"]),
        ("Greys Anatomy renewed for season 22", ["Grey's Anatomy"]),
        ("GREY’S ANATOMY Renewed at ABC", ["Grey's Anatomy"]),
        ("Star Wars: Andor season 2 gets premiere date", ["Andor"]),
        ("DC’s ‘Lanterns’ Wraps Filming", ["Lanterns"]),
        ("Marvel's ‘Daredevil: Born Again’ Adds One", ["Daredevil: Born Again"]),
        ("Harlan Coben's Fool Me Once sets premiere date", ["Fool Me Once"]),
        ("Etoile cancelled by Prime Video", ["Étoile"]),
        ("NCIS: Hawaii canceled at CBS", ["NCIS: Hawai'i"]),
        ("Umbrella Academy final season gets first look", ["The Umbrella Academy"]),
        ("‘The Fear the Walking Dead’ returns", ["Fear the Walking Dead"]),
        ("Handmaid's Tale final season sets April premiere", ["The Handmaid's Tale"]),
        ("Law and Order: SVU loses two", ["Law & Order: Special Victims Unit"]),
        ("SVU renewed for season 27 at NBC", ["Law & Order: Special Victims Unit"]),
        ("Suits: L.A. adds a regular", ["Suits LA"]),
        ("iZombie canceled", ["iZombie"]),
        ("Love, Victor renewed for season 2", ["Love, Victor"]),
        ("The CW Orders ‘The 100’ Prequel", ["The 100"]),
        ("24 Revival in the Works at Fox", ["24"]),
        ("1883 star joins 1923", ["1883", "1923"]),
        ("apple tv+ renews slow horses for season 7", ["Slow Horses"]),
        ("HBO RENEWS INDUSTRY FOR SEASON 4", ["Industry"]),
        ("Netflix Cancels ‘Kaos’ After Just One Seas…", ["Kaos"]),
    ],
)
def test_a_title_is_known_however_it_is_spelt(headline: str, titles: list[str]) -> None:
    assert _found(headline) == titles


@pytest.mark.parametrize(
    ("headline", "titles"),
    [
        ("You renewed for fifth and final season", ["You"]),
        ("Somebody to Return for You Season 5", ["You"]),
        ("Apple's See to end after season 3", ["See"]),
        ("Actor wraps filming on See", ["See"]),
        ("From Renewed for Season 4 at MGM+", ["From"]),
        ("From to welcome two regulars in its third season", ["From"]),
        ("Paramount+ cancels Evil", ["Evil"]),
        ("Anna Faris exits Mom", ["Mom"]),
        ("Lost reboot in talks at ABC", ["Lost"]),
        ("Netflix's Dark sets final season premiere", ["Dark"]),
        ("Boards HBO's Industry For Season 4", ["Industry"]),
        ("Industry could be back for a third series, says HBO source", ["Industry"]),
        ("Newcomer announced as new lead in BBC's Shetland", ["Shetland"]),
        ("Peacock's Poker Face Canceled After Two Seasons", ["Poker Face"]),
        ("FX orders third helping of The Bear", ["The Bear"]),
        ("BBC axes Doctors", ["Doctors"]),
        ("Morning Show adds somebody", ["The Morning Show"]),
        ("Colin Farrell's Sugar renewed for second season", ["Sugar"]),
        ("Steve Buscemi joins cast of Wednesday for season 2", ["Wednesday"]),
        ("Juno Temple to lead Fargo season 5", ["Fargo"]),
        ("Star of ‘Locke & Key’ Joins Lioness at Paramount+", ["Locke & Key", "Lioness"]),
        ("Epix Orders Sci-Fi Horror Series From Starring Somebody", ["From"]),
        ("Could Season 5 Be the End of You? Netflix Thriller May Bow Out", ["You"]),
        ("Somebody Confirms Walking Dead Exit", ["The Walking Dead"]),
        ("Lifetime Orders You Straight-To-Series", ["You"]),
    ],
)
def test_common_words_are_titles_with_a_second_signal(headline: str, titles: list[str]) -> None:
    assert _found(headline) == titles


@pytest.mark.parametrize(
    ("headline", "titles"),
    [
        ("CBS Renews Ghosts, Tracker and Elsbeth", ["Ghosts", "Tracker", "Elsbeth"]),
        ("CBS renews Ghosts, FBI and more", ["Ghosts", "FBI"]),
        ("Chicago Fire, Med & P.D. renewed", ["Chicago Fire", "Chicago Med", "Chicago P.D."]),
        ("Silo and Evil Forced to Halt Filming by Storm", ["Silo", "Evil"]),
        ("Evil and Lost Forced to Shut Down at ABC", ["Evil", "Lost"]),
        (
            "Tracker (Oct. 13), Matlock (Oct. 17), Ghosts (Oct. 17)",
            ["Tracker", "Matlock", "Ghosts"],
        ),
        ("‘Chicago Med,’ ‘Fire’ & ‘P.D.’ Back", ["Chicago Med", "Chicago Fire", "Chicago P.D."]),
        ("NCIS And FBI Delay Return To Filming", ["NCIS", "FBI"]),
        ("Matlock Moved Up at CBS, Elsbeth Gets Later Start", ["Matlock", "Elsbeth"]),
    ],
)
def test_lists_are_read_whole(headline: str, titles: list[str]) -> None:
    assert _found(headline) == titles


@pytest.mark.parametrize(
    "headline",
    [
        "Filming begins in Nashville on new Prime Video drama",
        "New drama starts shooting in Cornwall",
        "Chicago filming permits rise as three shows shoot",
        "Lost dog reunited with family after filming",
        "Power restored after storm halts filming",
        "Power returns to 40,000 homes after storm",
        "House Republicans delay vote",
        "Love is in the air as filming wraps",
        "Untitled Family Comedy Gets Pilot Order At NBC",
        "New Comedy in the Works at HBO",
        "Spy Drama Back On Air in August",
        "All the shows coming this Wednesday",
        "CBS Sets Wednesday Premiere for New Drama",
        "Star Exits Hit Drama After Three Seasons",
        "Apple Orders Dark Thriller Starring Rose Byrne",
        "Filming delays hit Hollywood as strike looms",
        "Netflix Cancels Three Comedies in One Day",
        "See Trailer for New Netflix Thriller",
        "Here's What We Know From Season 3",
    ],
)
def test_words_that_are_titles_somewhere_are_none_here(headline: str) -> None:
    assert _found(headline) == []


@pytest.mark.parametrize(
    ("headline", "titles"),
    [
        ("Jack Ryan, The Bear and more to watch", ["Jack Ryan", "The Bear"]),
        ("24: Legacy: Miranda Otto cast", ["24: Legacy"]),
        ("The Walking Dead: Daryl Dixon begins filming", ["The Walking Dead: Daryl Dixon"]),
        ("Chicago Fire renewed", ["Chicago Fire"]),
        ("Second Season of ‘Kaos’ Scrapped", ["Kaos"]),
        ("BBC axes Casualty 1909 remake after a single series", []),
        ("Fallout 76 Update Adds Valley This Summer", []),
        ("Halo Infinite season 3 premieres March 7", []),
        ("Fallout 2 starts filming", ["Fallout"]),
    ],
)
def test_the_longest_title_wins_unless_a_mark_breaks_it(headline: str, titles: list[str]) -> None:
    assert _found(headline) == titles


@pytest.mark.parametrize(
    ("headline", "titles"),
    [
        ("‘I'm Not Your Mother’ Renewed for Season 2 at NBC", ["I'm Not Your Mother"]),
        ("NBC Orders Comedy ‘I Don't Do Mornings’", ["I Don't Do Mornings"]),
        ("Kaos: ‘I Never Wanted to Leave’", ["Kaos"]),
        ("Kudos' Paper Roses Given Tenth Series By ITV", []),
    ],
)
def test_quotes_make_an_unknown_title_but_not_of_remarks(headline: str, titles: list[str]) -> None:
    assert _found(headline) == titles


def test_the_owner_of_a_title_belongs_to_it_unless_he_is_of_another_show() -> None:
    line = mark("Peaky Blinders creator's SAS Rogue Heroes set to return", CATALOGUE)
    assert line.skeleton == "§ creator's § set to return"


def test_a_title_of_letters_covers_its_dots() -> None:
    assert mark("S.W.A.T. renewed at CBS", CATALOGUE).skeleton == "§ renewed at @"
