import django.db.models.deletion
from django.db import migrations, models

import wayfellow.foundation.owned


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
        ("staying_well", "0003_noticing"),
    ]

    operations = [
        migrations.CreateModel(
            name="OfflineCopy",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wayfellow.foundation.owned.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("fingerprint", models.CharField(max_length=64, unique=True)),
                ("created_at", models.DateTimeField()),
                ("asked_at", models.DateTimeField()),
                ("plan_changed_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.person"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["person", "created_at"], name="staying_wel_person__9a9bda_idx")
                ],
            },
        ),
    ]
