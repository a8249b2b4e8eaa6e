"""Somebody else of the team agrees before a device is let in again."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0003_how_people_sign_in"),
    ]

    operations = [
        migrations.AddField(
            model_name="wayback",
            name="agreed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="wayback",
            name="agreed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="wayback",
            name="needs_second",
            field=models.BooleanField(default=False),
        ),
    ]
