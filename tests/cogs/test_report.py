"""Reports and decisions through the sandbox: a wrong announcement is mended everywhere."""

from datetime import timedelta

from bot.alerts.reports import Reports
from bot.cards.card import Action, Button
from bot.domain.complaint import Complaint
from bot.domain.milestone import MilestoneState
from bot.ledger.page import mend
from bot.sandbox import Message
from bot.store.catalogue import shows as rows
from bot.store.ledger import votes
from tests.cogs.conftest import APRIL, Town
from tests.cogs.newsroom import announcements, deliver, publish


async def posted(town: Town) -> Message:
    """Let the server follow a show, and something be announced of it."""
    await town.by_admin("follow", show="jessica-jones")
    await publish("Jessica Jones Renewed for Season 2")
    await publish()
    await deliver(town)
    return announcements(town)[-1]


async def test_members_report_once_each(town: Town) -> None:
    message = await posted(town)
    for member, reports in ((town.fan, "1 report"), (town.fan, "1 report"), (town.admin, "2 rep")):
        asked = await town.sandbox.click(member, message, "Report")
        assert asked.ephemeral
        assert "What is wrong with this?" in asked.text
        assert "Jessica Jones: filming of season 2 has begun" in asked.text
        thanked = await town.sandbox.click(member, asked, "Posted before")
        assert "You reported it as: posted before." in thanked.text
        assert reports in thanked.text


async def test_a_later_vote_of_a_member_replaces_the_earlier_one(town: Town) -> None:
    message = await posted(town)
    for label in ("Wrong show", "Not news"):
        asked = await town.sandbox.click(town.fan, message, "Report")
        await town.sandbox.click(town.fan, asked, label)
    [waiting] = await votes.open_complaints()
    assert dict(waiting.counts) == {Complaint.NOT_NEWS: 1}


async def test_a_report_by_link_reaches_the_same_question(town: Town) -> None:
    message = await posted(town)
    link = f"https://discord.com/channels/{town.guild.id}/{town.channel.id}/{message.id}"
    assert "What is wrong with this?" in (await town.by_fan("report", announcement=link)).text
    refused = await town.by_fan("report", announcement="that one")
    assert "Copy Message Link" in refused.text
    refused = await town.by_fan("report", announcement="123456789012345678")
    assert "none of Clapper's announcements" in refused.text


async def test_whoever_runs_it_withdraws_an_announcement_everywhere(town: Town) -> None:
    message = await posted(town)
    town.bot.owner_id = town.fan.id
    asked = await town.sandbox.click(town.fan, message, "Report")
    form = await town.sandbox.click(town.fan, asked, "Withdraw it everywhere")
    because = "It was about another show"
    done = await town.sandbox.submit(
        town.fan, form, {"Why? Every channel will read this.": because}
    )
    assert "1 channel will be told, each by one reply." in done.text
    await deliver(town)
    renewed, filming, reply = announcements(town)
    assert renewed.edits == []
    assert "~~Jessica Jones: filming of season 2 has begun~~" in filming.text
    assert "**Withdrawn:** It was about another show." in filming.text
    assert "**What stands:** renewed for season 2" in filming.text
    assert "Correction: Jessica Jones" in reply.text
    assert "**What stands:** renewed for season 2" in reply.text
    assert reply.reference is not None
    assert reply.reference["message_id"] == str(filming.id)
    show = await rows.by_slug("jessica-jones")
    assert show is not None
    card = await town.by_fan("show", title="jessica-jones")
    assert "filming since" not in card.text
    why = await town.by_admin("why", what=str(filming.id))
    assert "**Withdrawn since:** It was about another show." in why.text


async def test_a_withdrawn_announcement_is_replied_to_once(town: Town) -> None:
    message = await posted(town)
    reports = Reports(mend, clock=lambda: APRIL)
    milestone_id = (await reports.told_in(message.id))[0].milestone.id
    assert await reports.retract(milestone_id, "It was a mistake") == 1
    await deliver(town)
    # Another outlet repeats the mistake: the milestone stays withdrawn, and nobody is told.
    await publish(outlet="Variety")
    await deliver(town)
    assert len(announcements(town)) == 3
    again = await town.by_fan("report", announcement=str(message.id))
    late = await town.sandbox.click(town.fan, again, "Wrong show")
    assert "taken back already" in late.text


async def test_a_milestone_that_stands_has_its_reports_settled(town: Town) -> None:
    message = await posted(town)
    asked = await town.sandbox.click(town.admin, message, "Report")
    await town.sandbox.click(town.admin, asked, "Wrong show")
    town.bot.owner_id = town.fan.id
    asked = await town.sandbox.click(town.fan, message, "Report")
    done = await town.sandbox.click(town.fan, asked, "It stands")
    assert "1 report settled." in done.text
    assert await votes.open_complaints() == []
    subject = await Reports(mend).subject((await Reports(mend).told_in(message.id))[0].milestone.id)
    assert subject.milestone.state is MilestoneState.ACTIVE


async def test_only_whoever_runs_it_can_decide(town: Town) -> None:
    message = await posted(town)
    milestone_id = (await Reports(mend).told_in(message.id))[0].milestone.id
    # A button as another client could forge it.
    forged = Button("It stands", Action.CONFIRM, (milestone_id,))
    message.components[0]["components"][0]["custom_id"] = forged.custom_id
    refused = await town.sandbox.click(town.admin, message, forged.custom_id)
    assert "Only whoever runs this Clapper" in refused.text


async def test_what_an_untrue_milestone_had_superseded_is_so_again(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    await publish("Jessica Jones Cancelled at Netflix", at=APRIL - timedelta(hours=9))
    await publish("Jessica Jones Renewed for Season 3")
    await deliver(town)
    cancelled, renewed = announcements(town)
    assert "~~Jessica Jones: cancelled~~" in cancelled.text
    reports = Reports(mend, clock=lambda: APRIL)
    await reports.retract(
        (await reports.told_in(renewed.id))[0].milestone.id, "It was about Jessie"
    )
    await deliver(town)
    cancelled, renewed, _ = announcements(town)
    assert "~~" not in cancelled.text
    assert "**What stands:** cancelled" in renewed.text
    assert "cancelled" in (await town.by_fan("show", title="jessica-jones")).text
