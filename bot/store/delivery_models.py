"""The tables of delivery beside the outbox itself. Rules: `bot.store.models`."""

from tortoise import fields
from tortoise.models import Model

from bot.store.models import MilestoneRow

_WORD = 24  # longest of our own words in a column
_TOPIC = 40
_POST_NAME = 100  # Discord's limit


# A fan-out too large for one transaction: how far it has come. `targets` is JSON; `turn_at` is
# the place in the queue of its first chunk. `feed` is the source for whose servers alone it is.
class FanoutRow(Model):
    id = fields.IntField(primary_key=True)
    milestone: fields.OneToOneRelation[MilestoneRow] = fields.OneToOneField(
        "clapper.MilestoneRow", related_name="fanout"
    )
    targets = fields.TextField()
    certainty = fields.SmallIntField()
    cursor = fields.BigIntField()
    chunks = fields.IntField()
    turn_at = fields.DatetimeField()
    created_at = fields.DatetimeField()
    feed = fields.IntField(null=True)

    class Meta:
        table = "fanout"


# A revision that too many have for one transaction: how far it has come. `cursor` is the last
# channel that it is owed to.
class RevisingRow(Model):
    id = fields.IntField(primary_key=True)
    milestone: fields.OneToOneRelation[MilestoneRow] = fields.OneToOneField(
        "clapper.MilestoneRow", related_name="revising"
    )
    revision = fields.IntField()
    urgent = fields.BooleanField()
    cursor = fields.BigIntField()
    at = fields.DatetimeField()

    class Meta:
        table = "revising"


# A channel that takes posts, not messages: a forum, or a media channel.
class ForumRow(Model):
    id = fields.IntField(primary_key=True)
    channel_id = fields.BigIntField(unique=True)
    guild_id = fields.BigIntField()

    class Meta:
        table = "forum"


# A post of a forum. `topic` is what all its messages are about; the announcement `opener_id` is its
# first message. `tried_at` says that it may be there although no `thread_id` is known yet.
class ForumPostRow(Model):
    id = fields.IntField(primary_key=True)
    channel_id = fields.BigIntField()
    topic = fields.CharField(max_length=_TOPIC)
    name = fields.CharField(max_length=_POST_NAME)
    opener_id = fields.BigIntField(null=True, db_index=True)
    tried_at = fields.DatetimeField(null=True)
    thread_id = fields.BigIntField(null=True, db_index=True)

    class Meta:
        table = "forum_post"
        unique_together = (("channel_id", "topic"),)


# The pace that several processes share, in seconds of the database's own clock; what is in it:
# `bot.store.outbox.pace`. The key is a hash, never the token.
class PaceRow(Model):
    key = fields.CharField(max_length=_WORD, primary_key=True)
    next_at = fields.FloatField()
    last_at = fields.FloatField()
    number = fields.BigIntField()
    recent = fields.TextField()

    class Meta:
        table = "pace"


# How many requests of a token Discord refused in a minute, reckoned from 1970.
class RefusalRow(Model):
    id = fields.IntField(primary_key=True)
    key = fields.CharField(max_length=_WORD)
    minute = fields.IntField()
    count = fields.IntField()

    class Meta:
        table = "refusal"
        unique_together = (("key", "minute"),)
