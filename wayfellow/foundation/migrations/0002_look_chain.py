"""Looks are counted one by one and tied to each other; those that are here already are tied in their order."""

from typing import Any

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from wayfellow.foundation.chain import BEGINNING, link


def tie_those_that_are_here(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    look: Any = apps.get_model("foundation", "Look")
    looks = look.objects.using(alias)
    for person_id in looks.order_by().values_list("person_id", flat=True).distinct():
        before = BEGINNING
        theirs = looks.filter(person_id=person_id).order_by("created_at", "id")
        for number, row in enumerate(theirs, start=1):
            before = link(
                before,
                person_id=person_id,
                number=number,
                look_id=row.pk,
                looker_id=row.looker_id,
                section=row.section,
                created_at=row.created_at,
                version=row.version,
                envelope=row.envelope,
            )
            looks.filter(person_id=person_id, pk=row.pk).update(number=number, link=before)


class Migration(migrations.Migration):
    dependencies = [("foundation", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="look",
            name="link",
            field=models.CharField(default="", editable=False, max_length=64),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="look",
            name="number",
            field=models.PositiveBigIntegerField(default=0, editable=False),
            preserve_default=False,
        ),
        migrations.RunPython(tie_those_that_are_here, migrations.RunPython.noop),
    ]
