"""Who left for good, beside the keys: a restored backup of the words alone finds it here."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("keys", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="LeftForGood",
            fields=[
                ("mark", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("left_at", models.DateTimeField()),
            ],
            options={"db_table": "left_for_good"},
        ),
    ]
