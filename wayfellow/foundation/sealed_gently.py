"""What stands on a page in place of words that do not open, so that one bad row does not hide the others."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import msgspec
from django.utils.translation import gettext as _

_is_gentle: ContextVar[bool] = ContextVar("one_bad_row_hides_no_others", default=False)


@contextmanager
def gently() -> Iterator[None]:
    """Inside, a row that does not open shows one sentence. Commands and tests are told the hard way."""
    token = _is_gentle.set(True)
    try:
        yield
    finally:
        _is_gentle.reset(token)


def stand_in_for(kind: type[Any]) -> Any | None:
    """One sentence in place of the words; None where there would have to be a number, for we make up none."""
    needed = [field for field in msgspec.structs.fields(kind) if field.required]
    if not _is_gentle.get() or not needed or any(field.type is not str for field in needed):
        return None
    sentence = _("This cannot be opened just now. It is kept as it is.")
    return kind(**{field.name: sentence for field in needed})
