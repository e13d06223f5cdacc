"""A column that others' rows depend on is widened, and one that may not be null is added."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("clapper", "0001_first")]

    operations = [
        ops.AlterField("OutletRow", "name", fields.CharField(max_length=300)),
        ops.AddField("OutletRow", "rank", fields.IntField(db_default=7)),
    ]
