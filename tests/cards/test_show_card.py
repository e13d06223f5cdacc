"""The show card: where a show stands, who makes it, and where that is known from."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.cards import show_card
from bot.catalogue.dossier import Dossier
from bot.domain.claim import Job
from bot.domain.milestone import MilestoneState
from bot.domain.show import CreditLine, Supplement
from tests.cards.examples import CAST, DOSSIER, FILMING, SHOW, STATUS, evidence, milestone
from tests.cards.limits import broken_limits


def fields(dossier: Dossier = DOSSIER) -> dict[str, str]:
    embed = show_card.draw(dossier).embed
    return {field.name or "": field.value or "" for field in embed.fields}


def standing(dossier: Dossier = DOSSIER) -> str:
    return show_card.draw(dossier).embed.description or ""


def test_the_current_season_is_put_in_words_with_its_source() -> None:
    assert standing().splitlines() == [
        "**Season 2:** filming since 3 April 2017 · expected 2018 · 13 episodes",
        "🟢 confirmed · [On Location Vacations](https://olv.example/jessica-jones)",
        "> “Season 2 is now filming at Broadway and West 101st Street”",
    ]


def test_the_catalogue_gives_network_premiere_and_showrunner() -> None:
    drawn = fields()
    assert drawn["Network"] == "Netflix"
    assert drawn["Premiered"] == "20 November 2015"
    assert drawn["Showrunner"] == "Melissa Rosenberg"
    assert drawn["Related"] == "The Defenders (Netflix, 2017)"
    assert drawn["Other seasons"] == "**Season 1:** aired from 20 November 2015 · 13 episodes"


def test_cast_stands_with_its_characters_current_season_first() -> None:
    joined = CreditLine("Janet McTeer", Job.CAST, season=2)
    lines = fields(replace(DOSSIER, credits=(*DOSSIER.credits, joined)))["Cast"].splitlines()
    assert lines[:3] == [
        "Krysten Ritter as *Jessica Jones*",
        "Janet McTeer",
        "Mike Colter as *Luke Cage*",
    ]
    assert len(lines) == len(CAST) + 1


def test_a_large_cast_is_cut_and_counted() -> None:
    crowd = tuple(CreditLine(f"Actor {number}", Job.CAST) for number in range(40))
    lines = fields(replace(DOSSIER, credits=crowd))["Cast"].splitlines()
    assert lines[-1] == "and 30 more"


def test_other_milestones_are_evidence_unless_untrue() -> None:
    gone = milestone(id_=9, state=MilestoneState.RETRACTED, reports=(evidence("A Blog"),))
    drawn = fields(replace(DOSSIER, milestones=(gone, *DOSSIER.milestones)))["Known from"]
    assert "A Blog" not in drawn
    assert drawn.startswith("✅ Renewed · season 2 · 17 January 2016 · [Deadline]")


def test_a_show_of_which_nothing_is_known_says_so() -> None:
    assert standing(Dossier(SHOW)) == "Nothing is known of its production yet."
    assert "Cast" not in fields(Dossier(SHOW))


def test_its_buttons_follow_the_show_and_open_the_timeline() -> None:
    buttons = show_card.draw(DOSSIER).buttons
    assert [(button.label, button.custom_id) for button in buttons] == [
        ("Follow", "clapper:1:follow:7"),
        ("Timeline", "clapper:1:timeline:7"),
    ]


@given(st.text() | st.just("_*" * 3000), st.text(), st.text() | st.just("https://a.example/x"))
def test_no_outside_text_breaks_a_limit(text: str, name: str, url: str) -> None:
    report = evidence(name, text, url=url)
    about = replace(FILMING, evidence=(report,) * 3)
    others = tuple(replace(about, id=number) for number in range(2, 12))
    dossier = replace(
        DOSSIER,
        show=replace(SHOW, title=text, network=name, url=url, image_url=url),
        current=replace(STATUS, because=about),
        credits=tuple(CreditLine(f"{name}{one}", job, text) for one in range(9) for job in Job),
        related=(replace(SHOW, title=text, network=name),) * 3,
        milestones=(about, *others),
    )
    card = show_card.draw(dossier)
    body = {"embeds": [card.embed.to_dict()], "components": card.components()}
    assert broken_limits(body) == []
    assert "@everyone" not in str(body)


def test_the_catalogue_is_credited_with_a_link_and_its_age() -> None:
    link = "https://www.tvmaze.com/shows/1/jessica-jones"
    seen = datetime(2026, 5, 4, tzinfo=UTC)
    show = replace(SHOW, tvmaze_id=1, url=link, checked_at=seen)
    said = fields(replace(DOSSIER, show=show))["Catalogue"]
    assert said == f"[TVmaze]({link}) (CC BY-SA) · as of <t:{int(seen.timestamp())}:R>"


def test_details_that_are_not_fetched_yet_are_said_to_be() -> None:
    said = fields(replace(DOSSIER, show=replace(SHOW, tvmaze_id=1)))["Catalogue"]
    assert said.endswith("cast and seasons are fetched as a show is first asked for")


def test_a_show_of_no_catalogue_credits_none() -> None:
    assert "Catalogue" not in fields()


def test_what_tmdb_adds_comes_with_the_words_that_it_asks_for() -> None:
    cast = (CreditLine("Ida Moran", Job.CAST, "Nell"),)
    picture = "https://image.tmdb.org/t/p/w342/poster.jpg"
    added = Supplement("https://www.themoviedb.org/tv/7", "In Production", picture, cast)
    bare = Dossier(replace(SHOW, image_url=None), supplement=added)
    assert "Ida Moran as *Nell*" in fields(bare)["Cast"]
    assert fields(bare)["TMDB"] == (
        "[In Production on TMDB](https://www.themoviedb.org/tv/7)."
        " This product uses the TMDB API but is not endorsed or certified by TMDB."
    )
    assert show_card.draw(bare).embed.thumbnail.url == picture
    assert "TMDB" not in fields()
    own = replace(DOSSIER, supplement=added)
    assert "Ida Moran" not in fields(own)["Cast"]
    pictured = replace(own, show=replace(SHOW, image_url="https://a.example/1"))
    assert show_card.draw(pictured).embed.thumbnail.url == "https://a.example/1"
