"""The tables of polling: outlets, sources, hosts, subscriptions. Rules: `bot.store.models`."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

if TYPE_CHECKING:
    from bot.store.models import ShowRow

_HOST = 255  # characters of a name in the DNS
_WORD = 24  # longest of our own words in a column
_URL = 2048
_NAME = 200


class OutletRow(Model):
    id = fields.IntField(primary_key=True)
    folded = fields.CharField(max_length=_NAME, unique=True)
    name = fields.CharField(max_length=_NAME)
    tier = fields.CharField(max_length=_WORD)

    class Meta:
        table = "outlet"


# One feed of an outlet (`bot.domain.source`); times between polls are in seconds.
#
# `next_poll_at` is null while it is paused or removed. What a user removed stays, so that the
# curated list does not bring it back. `show` is the one that a tag feed is about.
class SourceRow(Model):
    id = fields.IntField(primary_key=True)
    outlet: fields.ForeignKeyRelation[OutletRow] = fields.ForeignKeyField(
        "clapper.OutletRow", related_name="sources", db_index=True
    )
    url = fields.CharField(max_length=_URL, unique=True)
    host = fields.CharField(max_length=_HOST, db_index=True)
    origin = fields.CharField(max_length=_WORD)
    show: fields.ForeignKeyNullableRelation["ShowRow"] = fields.ForeignKeyField(
        "clapper.ShowRow",
        related_name="tag_feeds",
        null=True,
        db_index=True,
        on_delete=fields.SET_NULL,
    )
    created_at = fields.DatetimeField()
    removed_at = fields.DatetimeField(null=True)
    interval = fields.IntField()
    ttl = fields.IntField(null=True)
    next_poll_at = fields.DatetimeField(null=True)
    etag = fields.TextField(null=True)
    last_modified = fields.TextField(null=True)
    validated_at = fields.DatetimeField(null=True)
    body_hash = fields.CharField(max_length=64, null=True)
    baseline_at = fields.DatetimeField(null=True)
    succeeded_at = fields.DatetimeField(null=True)
    news_at = fields.DatetimeField(null=True)
    failures = fields.IntField()
    failing_since = fields.DatetimeField(null=True)
    error = fields.TextField(null=True)
    paused_because = fields.TextField(null=True)
    moved_to = fields.TextField(null=True)
    moves = fields.SmallIntField()
    pushed_until = fields.DatetimeField(null=True)

    class Meta:
        table = "source"


# A server that has a feed of its own: what the feed brings concerns servers that have it.
class ServerFeedRow(Model):
    id = fields.IntField(primary_key=True)
    source: fields.ForeignKeyRelation[SourceRow] = fields.ForeignKeyField(
        "clapper.SourceRow", related_name="servers", db_index=True
    )
    guild_id = fields.BigIntField(db_index=True)
    added_at = fields.DatetimeField()

    class Meta:
        table = "server_feed"
        unique_together = (("source", "guild_id"),)


# A WebSub subscription to a source at the hub that it names (`bot.polling.subscriber`).
#
# `topic` is the feed's address as the hub knows it, `token` the end of the address that the hub
# pushes to. `ask_at` is when the hub is next asked to (re)new it, null while it is not wanted;
# `lease_until` how long it lasts by the hub's word. Without a `secret` a push is a hint to poll.
class SubscriptionRow(Model):
    id = fields.IntField(primary_key=True)
    source: fields.OneToOneRelation[SourceRow] = fields.OneToOneField(
        "clapper.SourceRow", related_name="subscription"
    )
    hub = fields.CharField(max_length=_URL)
    topic = fields.CharField(max_length=_URL)
    token = fields.CharField(max_length=64, unique=True)
    secret = fields.CharField(max_length=64, null=True)
    ask_at = fields.DatetimeField(null=True, db_index=True)
    attempts = fields.SmallIntField()
    lease_until = fields.DatetimeField(null=True)
    error = fields.TextField(null=True)

    class Meta:
        table = "subscription"


# A web host that sources live on: it is asked by one process at a time, and not too often.
#
# `run_at` is when it may and should be asked next; while it is leased, the lease's end. Before
# `free_at` it may not be asked, whatever sources are added.
class HostRow(Model):
    name = fields.CharField(max_length=_HOST, primary_key=True)
    free_at = fields.DatetimeField(null=True)
    run_at = fields.DatetimeField(null=True, db_index=True)
    lease_owner = fields.CharField(max_length=_WORD, null=True)

    class Meta:
        table = "host"
