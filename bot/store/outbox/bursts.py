"""Bursts: news of one kind that comes to a channel within an hour of the first is one message.

The first is posted at once, like any other. What a follow of a network, a person or everything
brings after it joins its message, which grows; so do castings and crew news, whoever brings them
(`bot.domain.bundle.may_join`).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.bundle import BURST, MOST
from bot.domain.kinds import OF_PEOPLE, Kind
from bot.store.statement import Column, change, fetch, for_update, records, table, wait_for_lock

_LOCK = 0x62757273  # ours

_RECENT = """
SELECT DISTINCT milestone_id AS id FROM news WHERE at > $1 AND kind = $2 AND milestone_id <> $3
"""

# A lead takes others while it is on its way or there to be edited. The latest has room longest. In
# a forum each show has a post, so that nothing of another show joins.
_LEADS = """
SELECT own.id, lead.id AS lead_id
FROM {added} JOIN announcement AS own ON own.id = added.id
JOIN follow ON follow.id = own.follow_id
JOIN {recent} ON true
JOIN announcement AS lead ON lead.milestone_id = recent.id
    AND lead.channel_id = own.channel_id AND lead.form = 'news'
WHERE own.state = 'pending' AND (follow.target_kind <> 'show' OR $3 = 1)
    AND (own.role_id IS NULL OR own.role_id = lead.role_id)
    AND lead.bundle_id IS NULL AND (lead.hold IS NULL OR lead.hold = 'burst')
    AND lead.created_at > $4
    AND (NOT EXISTS (SELECT 1 FROM forum WHERE forum.channel_id = own.channel_id)
        OR (SELECT show_id FROM milestone WHERE milestone.id = own.milestone_id)
            = (SELECT show_id FROM milestone WHERE milestone.id = lead.milestone_id))
    AND (lead.state IN ('pending', 'leased', 'retry', 'unknown')
        OR lead.state = 'sent' AND lead.message_id IS NOT NULL)
    AND (SELECT COUNT(*) FROM announcement AS other
        WHERE other.bundle_id = lead.id AND other.state = 'gathered') < $5
ORDER BY lead.id {lock}
"""
_JOIN = """
UPDATE announcement SET state = 'gathered', bundle_id = joined.lead_id, run_at = NULL,
    attempted_revision = (SELECT lead.revision FROM announcement AS lead
        WHERE lead.id = joined.lead_id)
FROM {joined} WHERE announcement.id = joined.id
"""
_GROW = """
UPDATE announcement SET revision = revision + 1, hold = 'burst',
    run_at = CASE WHEN state = 'sent' THEN $2::timestamptz ELSE run_at END
FROM {joined} WHERE announcement.id = joined.lead_id
"""
_ID: Mapping[str, Column] = {"id": "bigint"}
_JOINED: Mapping[str, Column] = {"id": "bigint", "lead_id": "bigint"}


async def join(ids: Sequence[int], milestone_id: int, kind: Kind, *, now: datetime) -> None:
    """Let what was just owed be told in the messages of a burst, where there is one.

    Until the transaction ends nobody else may: what two processes hear at the same moment would
    not see each other, and make two messages.
    """
    if not ids:
        return
    await fetch(wait_for_lock(), _LOCK)
    recent = await fetch(_RECENT, now - BURST, kind.value, milestone_id)
    if not recent:
        return
    statement = _LEADS.format(
        added=table("added", "$1", _ID), recent=table("recent", "$2", _ID), lock=for_update("lead")
    )
    pairs = await fetch(
        statement,
        records({"id": id_} for id_ in ids),
        records(recent),
        int(kind in OF_PEOPLE),
        now - BURST,
        MOST - 1,
    )
    joined = records({"id": id_, "lead_id": lead} for id_, lead in _latest(pairs).items())
    if pairs:
        # First the lead: the revision that it has then is the one that tells what joined it.
        await change(_GROW.format(joined=table("joined", "$1", _JOINED)), joined, now)
        await change(_JOIN.format(joined=table("joined", "$1", _JOINED)), joined)


def _latest(pairs: Sequence[Mapping[str, int]]) -> Mapping[int, int]:
    return {pair["id"]: pair["lead_id"] for pair in pairs}
