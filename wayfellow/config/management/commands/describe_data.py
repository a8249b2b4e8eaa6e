"""Write docs/data.md from the declarations in docs/data.toml."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from wayfellow.config.data_kept import declared, page, undeclared


class Command(BaseCommand):
    """`python manage.py describe_data`"""

    help = "Write docs/data.md from docs/data.toml."

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse while a field is not declared."""
        found = declared()
        if wrong := undeclared(found):
            raise CommandError("\n".join(wrong))
        (settings.PROJECT / "docs" / "data.md").write_text(page(found), encoding="utf-8")
        self.stdout.write("docs/data.md is written.")
