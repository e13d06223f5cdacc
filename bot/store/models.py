"""The tables. Rows stay in this room: query modules turn them into domain values.

House rules, each for a measured trap of Tortoise 1.1: a foreign key names its index, a new
column that may not be null has a `db_default`, times are aware and in UTC, and dates that are
only as precise as a report are kept in the text form of `bot.domain.dates`. A class docstring
would become a comment in the database, and each new wording a migration: hence comments.
Those of polling are in `bot.store.source_models`, others of delivery in
`bot.store.delivery_models`.
"""

from tortoise import fields
from tortoise.indexes import Index, PartialIndex
from tortoise.models import Model

from bot.store.indexes import PresentIndex
from bot.store.source_models import OutletRow, SourceRow

_DATE = 12  # longest text form of a partial date: 2018-winter, 2018-autumn, 2018-03-08
_NAME = 200
_WORD = 24  # longest of our own words in a column: filming_scheduled
_ZONE = 64  # the longest name of a time zone has 32 characters


# `key` is the identity of the text, `guid` its feed's name of it; `read_at` is null until the
# ledger has its claims. `source` is set for what a server's own feed brought: that concerns only
# servers that have the feed.
class ArticleRow(Model):
    id = fields.IntField(primary_key=True)
    key = fields.CharField(max_length=64, unique=True)
    guid = fields.CharField(max_length=64, null=True, db_index=True)
    outlet: fields.ForeignKeyRelation[OutletRow] = fields.ForeignKeyField(
        "clapper.OutletRow", related_name="articles", db_index=True
    )
    source: fields.ForeignKeyNullableRelation[SourceRow] = fields.ForeignKeyField(
        "clapper.SourceRow", related_name="articles", null=True, db_index=True
    )
    url = fields.TextField(null=True)
    headline = fields.TextField()
    text = fields.TextField()
    published_at = fields.DatetimeField(null=True)
    seen_at = fields.DatetimeField()
    may_announce = fields.BooleanField()
    read_at = fields.DatetimeField(null=True, db_index=True)

    class Meta:
        table = "article"


class ShowRow(Model):
    id = fields.IntField(primary_key=True)
    slug = fields.CharField(max_length=_NAME, unique=True)
    title = fields.CharField(max_length=_NAME)
    folded = fields.CharField(max_length=_NAME, db_index=True)
    network = fields.CharField(max_length=_NAME, null=True)
    country = fields.CharField(max_length=2, null=True)
    premiered = fields.CharField(max_length=_DATE, null=True)
    ended = fields.CharField(max_length=_DATE, null=True)
    weight = fields.SmallIntField(default=0)
    url = fields.TextField(null=True)
    image_url = fields.TextField(null=True)
    provisional = fields.BooleanField(default=False)
    tvmaze_id = fields.IntField(null=True, unique=True)
    imdb_id = fields.CharField(max_length=_WORD, null=True)
    checked_at = fields.DatetimeField(null=True)
    adult = fields.BooleanField(default=False)

    class Meta:
        table = "show"


# Another name of a show.
class ShowAkaRow(Model):
    id = fields.IntField(primary_key=True)
    show: fields.ForeignKeyRelation[ShowRow] = fields.ForeignKeyField(
        "clapper.ShowRow", related_name="akas", db_index=True
    )
    name = fields.CharField(max_length=_NAME)
    folded = fields.CharField(max_length=_NAME, db_index=True)

    class Meta:
        table = "show_aka"
        unique_together = (("show", "folded"),)


# What another catalogue (TMDB) adds to a show, as JSON: it may be kept for six months only.
class SupplementRow(Model):
    id = fields.IntField(primary_key=True)
    show: fields.OneToOneRelation[ShowRow] = fields.OneToOneField(
        "clapper.ShowRow", related_name="supplement"
    )
    value = fields.TextField()
    fetched_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "supplement"


# What is known of a season, with the words that it was last read in.
class SeasonRow(Model):
    id = fields.IntField(primary_key=True)
    show: fields.ForeignKeyRelation[ShowRow] = fields.ForeignKeyField(
        "clapper.ShowRow", related_name="seasons", db_index=True
    )
    number = fields.SmallIntField()
    episodes = fields.SmallIntField(null=True)
    premiere = fields.CharField(max_length=_DATE, null=True)
    quote = fields.TextField(null=True)
    article: fields.ForeignKeyNullableRelation[ArticleRow] = fields.ForeignKeyField(
        "clapper.ArticleRow", related_name="seasons", null=True, db_index=True
    )

    class Meta:
        table = "season"
        unique_together = (("show", "number"),)


# The days of a season as the catalogue's provider has them now: for calendars, never for news.
# `revision` grows when one of them changes.
class SeasonDaysRow(Model):
    id = fields.IntField(primary_key=True)
    show: fields.ForeignKeyRelation[ShowRow] = fields.ForeignKeyField(
        "clapper.ShowRow", related_name="season_days", db_index=True
    )
    number = fields.SmallIntField()
    premiere = fields.DateField(null=True, db_index=True)
    finale = fields.DateField(null=True, db_index=True)
    revision = fields.IntField()
    changed_at = fields.DatetimeField()

    class Meta:
        table = "season_days"
        unique_together = (("show", "number"),)


class PersonRow(Model):
    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=_NAME)
    folded = fields.CharField(max_length=_NAME, unique=True)

    class Meta:
        table = "person"


# `identity` is show, person, job and season: the same credit is never kept twice.
class CreditRow(Model):
    id = fields.IntField(primary_key=True)
    identity = fields.CharField(max_length=80, unique=True)
    show: fields.ForeignKeyRelation[ShowRow] = fields.ForeignKeyField(
        "clapper.ShowRow", related_name="credits", db_index=True
    )
    person: fields.ForeignKeyRelation[PersonRow] = fields.ForeignKeyField(
        "clapper.PersonRow", related_name="credits", db_index=True
    )
    job = fields.CharField(max_length=_WORD)
    character = fields.CharField(max_length=_NAME, null=True)
    season = fields.SmallIntField(null=True)
    quote = fields.TextField(null=True)
    article: fields.ForeignKeyNullableRelation[ArticleRow] = fields.ForeignKeyField(
        "clapper.ArticleRow", related_name="credits", null=True, db_index=True
    )

    class Meta:
        table = "credit"


# `identity` is show, season, kind, subject and epoch: DESIGN's identity as one key.
#
# `happened_first` orders a timeline; `happened_on` keeps the precision. `heard_at` is the time
# of the latest report, which tells an echo from a new event of the same kind; `changed_at` that
# of the latest revision. A `local` one is known from servers' own feeds only.
class MilestoneRow(Model):
    id = fields.IntField(primary_key=True)
    identity = fields.CharField(max_length=300, unique=True)
    show: fields.ForeignKeyRelation[ShowRow] = fields.ForeignKeyField(
        "clapper.ShowRow", related_name="milestones", db_index=True
    )
    season = fields.SmallIntField(null=True)
    kind = fields.CharField(max_length=_WORD)
    subject = fields.CharField(max_length=_NAME, null=True)
    role = fields.CharField(max_length=_NAME, null=True)
    epoch = fields.SmallIntField()
    certainty = fields.SmallIntField()
    state = fields.CharField(max_length=_WORD)
    superseded_by: fields.ForeignKeyNullableRelation["MilestoneRow"] = fields.ForeignKeyField(
        "clapper.MilestoneRow", related_name="supersedes", null=True, db_index=True
    )
    retracted_because = fields.TextField(null=True)
    when = fields.CharField(max_length=_DATE, null=True)
    happened_on = fields.CharField(max_length=_DATE, null=True)
    happened_first = fields.DateField(null=True)
    first_seen_at = fields.DatetimeField()
    heard_at = fields.DatetimeField(db_index=True)
    changed_at = fields.DatetimeField()
    revision = fields.IntField()
    local = fields.BooleanField(db_default=False)
    subject_key = fields.CharField(max_length=_NAME, null=True, db_index=True)

    class Meta:
        table = "milestone"
        indexes = (("show_id", "kind"), ("kind", "when"), ("state", "changed_at"))


# One article's word, and what the ledger made of it.
class ClaimRow(Model):
    id = fields.IntField(primary_key=True)
    article: fields.ForeignKeyRelation[ArticleRow] = fields.ForeignKeyField(
        "clapper.ArticleRow", related_name="claims", db_index=True
    )
    show: fields.ForeignKeyRelation[ShowRow] = fields.ForeignKeyField(
        "clapper.ShowRow", related_name="claims", db_index=True
    )
    milestone: fields.ForeignKeyRelation[MilestoneRow] = fields.ForeignKeyField(
        "clapper.MilestoneRow", related_name="claims", db_index=True
    )
    season = fields.SmallIntField(null=True)
    kind = fields.CharField(max_length=_WORD)
    certainty = fields.SmallIntField()
    subject = fields.CharField(max_length=_NAME, null=True)
    role = fields.CharField(max_length=_NAME, null=True)
    when = fields.CharField(max_length=_DATE, null=True)
    quote = fields.TextField()
    reason = fields.TextField()
    verdict = fields.CharField(max_length=_WORD)

    class Meta:
        table = "claim"


# `kind_bits` has a bit for each kind (`bot.store.bits`), so that a plan is one statement. `rhythm`
# is null for what is told at once, `zone` where it is the server's.
class FollowRow(Model):
    id = fields.IntField(primary_key=True)
    guild_id = fields.BigIntField(db_index=True)
    channel_id = fields.BigIntField()
    target_kind = fields.CharField(max_length=_WORD)
    target_key = fields.CharField(max_length=_NAME)
    target_name = fields.CharField(max_length=_NAME, db_default="")
    kind_bits = fields.IntField()
    min_certainty = fields.SmallIntField()
    role_id = fields.BigIntField(null=True)
    silent = fields.BooleanField(db_default=False)
    rhythm = fields.CharField(max_length=_WORD, null=True)
    zone = fields.CharField(max_length=_ZONE, null=True)
    publish = fields.BooleanField(db_default=False)
    state = fields.CharField(max_length=_WORD)
    suspended_because = fields.TextField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "follow"
        unique_together = (("channel_id", "target_kind", "target_key"),)
        indexes = (("target_kind", "target_key", "channel_id"),)


# A server's time zone and quiet hours, in their text form (`bot.domain.hours`).
class GuildHoursRow(Model):
    id = fields.IntField(primary_key=True)
    guild_id = fields.BigIntField(unique=True)
    zone = fields.CharField(max_length=_ZONE, null=True)
    quiet = fields.CharField(max_length=_WORD, null=True)
    loud_bits = fields.IntField(db_default=0)

    class Meta:
        table = "guild_hours"


# What a server's own feed and calendar are read with; a new one makes the old address void.
class GuildKeyRow(Model):
    id = fields.IntField(primary_key=True)
    guild_id = fields.BigIntField(unique=True)
    token = fields.CharField(max_length=64, unique=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "guild_key"


# When a milestone was news, and as what: what follows are matched with, kept for questions.
class NewsRow(Model):
    id = fields.IntField(primary_key=True)
    milestone: fields.ForeignKeyRelation[MilestoneRow] = fields.ForeignKeyField(
        "clapper.MilestoneRow", related_name="news", db_index=True
    )
    kind = fields.CharField(max_length=_WORD)
    certainty = fields.SmallIntField()
    at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "news"


# A member's complaint about a milestone. `voter` is a one-way key, another one for each milestone.
class VoteRow(Model):
    id = fields.IntField(primary_key=True)
    milestone: fields.ForeignKeyRelation[MilestoneRow] = fields.ForeignKeyField(
        "clapper.MilestoneRow", related_name="votes", db_index=True
    )
    voter = fields.CharField(max_length=_WORD)
    complaint = fields.CharField(max_length=_WORD)
    guild_id = fields.BigIntField()
    at = fields.DatetimeField()
    settled_at = fields.DatetimeField(null=True)

    class Meta:
        table = "vote"
        unique_together = (("milestone", "voter"),)


# The outbox: one milestone owed to one channel (`bot.domain.announcement`).
#
# `form` tells the announcement from the one reply that takes it back.
#
# A million rows are written at a time, so there is no index that isn't needed, and `follow_id` is
# no key: to check each row's would cost as much as to write it. One that is gone is named still.
#
# `run_at` is when the row is next due, in any state: a lease that has run out is due work, and
# null says that nothing is owed. One index finds what to do, however long the history grows.
# `generation` is how often it was surely absent after a lost answer: each has a nonce of its own.
#
# `hold` says why it does not go out by itself and at once, `held_until` when it may. A gathered one
# is told in the message of another, its lead: `bundle_id` is that one's id, never an index entry of
# the many that stand alone.
#
# `channel_id` is where it is followed; `thread_id` is the post that its message is in where that is
# a forum (`bot.store.outbox.forum_posts`).
class AnnouncementRow(Model):
    id = fields.BigIntField(primary_key=True)
    milestone: fields.ForeignKeyRelation[MilestoneRow] = fields.ForeignKeyField(
        "clapper.MilestoneRow", related_name="announcements", db_index=False
    )
    follow_id = fields.IntField(null=True)
    guild_id = fields.BigIntField()
    channel_id = fields.BigIntField(db_index=True)
    form = fields.CharField(max_length=_WORD, db_default="news")
    reply_to = fields.BigIntField(null=True)
    role_id = fields.BigIntField(null=True)
    silent = fields.BooleanField(db_default=False)
    state = fields.CharField(max_length=_WORD)
    revision = fields.IntField()
    shown_revision = fields.IntField()
    attempted_revision = fields.IntField()
    attempts = fields.SmallIntField()
    run_at = fields.DatetimeField(null=True)
    generation = fields.SmallIntField(db_default=0)
    lease_owner = fields.CharField(max_length=_WORD, null=True)
    first_attempt_at = fields.DatetimeField(null=True)
    posted_at = fields.DatetimeField(null=True)
    message_id = fields.BigIntField(null=True)
    thread_id = fields.BigIntField(null=True)
    error = fields.TextField(null=True)
    created_at = fields.DatetimeField()
    hold = fields.CharField(max_length=_WORD, null=True)
    held_until = fields.DatetimeField(null=True)
    bundle_id = fields.BigIntField(null=True)
    publishing = fields.CharField(max_length=_WORD, null=True)
    publish_at = fields.DatetimeField(null=True)

    class Meta:
        table = "announcement"
        unique_together = (("milestone", "channel_id", "form"),)
        indexes = (
            Index(fields=("state", "run_at")),
            PresentIndex(fields=("message_id",)),
            PartialIndex(fields=("bundle_id",), condition={"state": "gathered"}),
            PartialIndex(fields=("publish_at",), condition={"publishing": "owed"}),
        )


# Small things to remember about ourselves, such as which commands Discord has.
class NoteRow(Model):
    key = fields.CharField(max_length=_WORD, primary_key=True)
    value = fields.TextField()

    class Meta:
        table = "note"
