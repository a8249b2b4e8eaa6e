"""Other master keys for one test: what was read before is forgotten, and again at the end."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wayfellow.foundation.masters import forget_masters
from wayfellow.vault.keys import MasterKey


@contextmanager
def master_keys(settings: Any, *, first: Path, second: Path | None = None) -> Iterator[None]:
    """Inside, these two are the master keys. A file that is not there is made."""
    before = settings.MASTER_KEY_FILE, settings.SECOND_MASTER_KEY_FILE
    for path in (first, second):
        if path is not None and not path.exists():
            MasterKey.make_file(path)
    settings.MASTER_KEY_FILE, settings.SECOND_MASTER_KEY_FILE = first, second
    forget_masters()
    try:
        yield
    finally:
        settings.MASTER_KEY_FILE, settings.SECOND_MASTER_KEY_FILE = before
        forget_masters()
