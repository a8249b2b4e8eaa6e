"""A box with several short lines in it."""

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wayfellow.web.form_fields import Words

LONGEST_LINE: Final = 300


class Lines(Words):
    """Several short lines, each on its own."""

    def clean(self, value: Any) -> list[str]:
        """Without empty lines and stray spaces; none of them too long."""
        lines = [" ".join(line.split()) for line in super().clean(value).split("\n")]
        if any(len(line) > LONGEST_LINE for line in lines):
            raise ValidationError(_("One of these lines is too long. Please keep each under 300 letters."))
        return [line for line in lines if line]
