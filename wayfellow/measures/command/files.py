"""Files by their names: read with a plain word for whatever is wrong, and written whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from wayfellow.measures.command.parser import CommandRefused


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file, to be read once from its beginning, or CommandRefused."""
    with _in_plain_words(path):
        if path.is_dir():
            raise CommandRefused(f"{path}: this is a folder, and no file.")
        with path.open("rb") as file:
            yield file


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """A place to write to, which becomes the file once all is written; on trouble nothing has happened."""
    with _in_plain_words(path):
        # Through a link: the file it leads to is meant, and the link stays.
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            raise CommandRefused(f"{path}: this is no file that could be written.")
        # Answers are nobody else's business: the new file is for whoever runs this, and for nobody else.
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
        os.close(descriptor)
        place = Path(name)
        try:
            yield place
            place.replace(target)
        finally:
            place.unlink(missing_ok=True)


@contextmanager
def _in_plain_words(path: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except FileNotFoundError as trouble:
        raise CommandRefused(f"{path}: there is no such file or folder.") from trouble
    except OSError as trouble:
        raise CommandRefused(f"{path}: {trouble.strerror}.") from trouble
