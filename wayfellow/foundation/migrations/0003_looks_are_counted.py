"""No two looks of one person have the same number. After 0002, in which PostgreSQL still has rows in hand."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("foundation", "0002_look_chain")]

    operations = [
        migrations.AddConstraint(
            model_name="look",
            constraint=models.UniqueConstraint(
                fields=("person", "number"), name="looks_are_counted_one_by_one"
            ),
        ),
    ]
