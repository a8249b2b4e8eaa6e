"""A bar for those who wait at a terminal. Nobody else sees it, and nobody who waits less than a moment."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from os import fstat
from typing import BinaryIO, Final

from tqdm import tqdm

Progress = Callable[[int], object]
"""Takes how many bytes more are done."""

MOMENT: Final = 0.5  # seconds


@contextmanager
def progress(file: BinaryIO, *, called: str) -> Iterator[Progress]:
    """A bar that fills while the file is read."""
    with tqdm(
        total=fstat(file.fileno()).st_size,
        desc=called,
        unit="B",
        unit_scale=True,
        delay=MOMENT,
        leave=False,
        disable=not (sys.stderr and sys.stderr.isatty()),
    ) as bar:
        yield bar.update
