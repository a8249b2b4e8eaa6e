"""On the disk, and not only on its way there."""

import os
from pathlib import Path


def keep_on_disk(path: Path) -> None:
    """The file and its name, so that a power cut takes neither."""
    for kept in (path, path.parent):
        descriptor = os.open(kept, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
