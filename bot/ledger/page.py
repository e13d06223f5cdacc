"""One show's page of the ledger: carries a plan out in the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.domain.claim import Claim
from bot.domain.follow import Target
from bot.domain.kinds import OF_PEOPLE
from bot.domain.matching import targets_of
from bot.domain.milestone import Milestone
from bot.domain.report import Report
from bot.ledger.record import Outcome, Record
from bot.ledger.rules import Plan, Situation, Step, weigh
from bot.store.catalogue import people, shows
from bot.store.ledger import claims, milestones, news
from bot.store.ledger.articles import Source
from bot.store.outbox import owing


class Outbox(Protocol):
    """Where the ledger leaves what is owed (`bot.store.outbox.owing`)."""

    async def owe(
        self, milestone: Milestone, targets: Sequence[Target], *, now: datetime, feed: int | None
    ) -> int: ...

    async def revise(
        self, milestone_id: int, revision: int, *, urgent: bool, now: datetime
    ) -> int: ...


@dataclass(frozen=True, slots=True)
class Page:
    """A show's page, and the article that is being written down."""

    show_id: int
    article_id: int
    source: Source
    outbox: Outbox

    async def write(self, said: Sequence[Claim], situation: Situation) -> Record:
        """Weigh an article's claims about the show and write down what follows."""
        reports = [(claim, _report(claim, self.source)) for claim in said]
        plan = weigh(
            await claims.reports_of(self.show_id),
            [report for _, report in reports],
            await milestones.known(self.show_id),
            situation,
        )
        ids = await _save_milestones(plan, situation.now)
        outcomes = await self._save_claims(reports, plan, ids)
        await _retract_duplicates(plan, ids, self.outbox, situation.now)
        owed, revised = await self._announce(plan, ids, situation.now)
        return Record(outcomes, owed, revised)

    async def _save_claims(
        self, reports: Sequence[tuple[Claim, Report]], plan: Plan, ids: Mapping[int, int]
    ) -> tuple[Outcome, ...]:
        for place, step in enumerate(plan.steps):
            moved = [one for one in step.rests_on if one.milestone_id != ids[place]]
            if any(one.claim_id for one in moved):
                await claims.move([one.claim_id for one in moved if one.claim_id], ids[place])
        places = {one: place for place, step in enumerate(plan.steps) for one in step.rests_on}
        outcomes = []
        for claim, report in reports:
            place = places[report]
            outcome = Outcome(claim, plan.steps[place].verdict, ids[place])
            outcomes.append(outcome)
            if claim.subject and claim.kind in OF_PEOPLE and self.source.feed is None:
                await people.person(claim.subject)  # can be followed from now on
            await claims.save(
                claim,
                outcome.verdict,
                article_id=self.article_id,
                show_id=self.show_id,
                milestone_id=outcome.milestone_id,
            )
        return tuple(outcomes)

    async def _announce(
        self, plan: Plan, ids: Mapping[int, int], now: datetime
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        revised = await _revise(plan, self.outbox, now)
        owed = []
        for place, step in enumerate(plan.steps):
            milestone = replace(step.after, id=ids[place])
            if step.owed:
                feed = self.source.feed if milestone.local else None
                if feed is None:
                    await news.add(milestone, at=now)
                network, adult = await shows.audience_of(self.show_id)
                targets = targets_of(milestone, network, adult=adult)
                await self.outbox.owe(milestone, targets, now=now, feed=feed)
                owed.append(milestone.id)
        return tuple(owed), revised


async def mend(milestone_id: int, now: datetime) -> None:
    """Weigh a show anew after one of its milestones was retracted, in the same transaction.

    What the untrue one had superseded is so again.
    """
    retracted = await milestones.by_id(milestone_id)
    if retracted is None:
        return
    show_id = retracted.show_id
    await shows.lock([show_id])
    plan = weigh(
        await claims.reports_of(show_id),
        [],
        await milestones.known(show_id),
        Situation(show_id, now, may_announce=False),
    )
    await _save_milestones(plan, now)
    await _revise(plan, owing, now)


async def _revise(plan: Plan, outbox: Outbox, now: datetime) -> tuple[int, ...]:
    """Owe edits of what changed; returns the ids of the milestones."""
    changed = [step for step in plan.steps if step.before is not None and step.changed]
    for step in changed:
        after = step.after
        await outbox.revise(after.id, after.revision, urgent=step.urgent, now=now)
    return tuple(step.after.id for step in changed)


def _report(claim: Claim, source: Source) -> Report:
    return Report(
        kind=claim.kind,
        certainty=claim.certainty,
        article=source.key,
        outlet=source.outlet,
        tier=source.tier,
        feed=source.feed,
        servers=source.servers,
        seen_at=source.seen_at,
        published_at=source.published_at,
        season=claim.season,
        subject=claim.subject,
        role=claim.role,
        when=claim.when,
    )


async def _save_milestones(plan: Plan, now: datetime) -> dict[int, int]:
    """Write what changed; returns the milestones' ids by their place in the plan."""
    await milestones.free_identities([step.after.id for step in plan.steps if _renamed(step)])
    ids: dict[int, int] = {}
    for place, step in enumerate(plan.steps):
        ids[place] = step.after.id
        if _written(step):
            # Who took its place may not have an id yet: that comes below.
            after = replace(step.after, superseded_by=None)
            ids[place] = await milestones.save(after, heard_at=step.heard_at, now=now)
    for place, step in enumerate(plan.steps):
        by = None if step.replaced_by is None else ids[step.replaced_by]
        if by != (step.before.superseded_by if step.before and not _written(step) else None):
            await milestones.supersede(ids[place], by)
    return ids


def _written(step: Step) -> bool:
    return step.before is None or step.changed or bool(step.fresh) or _renamed(step)


def _renamed(step: Step) -> bool:
    before = step.before
    return before is not None and milestones.identity(before) != milestones.identity(step.after)


async def _retract_duplicates(
    plan: Plan, ids: Mapping[int, int], outbox: Outbox, now: datetime
) -> None:
    """Take back milestones that turned out to be told by another one."""
    for milestone_id, place in plan.duplicates.items():
        revision = await milestones.retract(
            milestone_id,
            "the same event as another milestone",
            now=now,
            in_favour_of=ids[place],
        )
        await outbox.revise(milestone_id, revision, urgent=True, now=now)
