"""A set of two copies: words in one folder, keys in another, and beside each a page that says what it is."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from wayfellow.config.keeping.copying import copy_in, copy_out, ending_of, faults_in
from wayfellow.config.keeping.on_disk import keep_on_disk
from wayfellow.config.keeping.refusals import CopyRefused

# Words before keys: whoever arrives in between then has a key without words, and never words without a key.
IN_ORDER = ("default", "keys")
NAMES = {"default": "words", "keys": "keys"}


@dataclass(frozen=True, slots=True)
class Page:
    """What a copy is: of which database, from when, its fingerprint, and how many rows are in it."""

    of: str
    at: str
    sha256: str
    rows: dict[str, int]

    @classmethod
    def read(cls, copy: Path) -> Self:
        """The page beside this copy. Refuses when there is none, or when the copy is not what it says."""
        try:
            page = cls(**json.loads(_page_of(copy).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            raise CopyRefused(f"There is no page beside {copy.name} that says what it is.") from None
        if page.sha256 != _sha256(copy):
            raise CopyRefused(
                f"{copy.name} is not the file that was written on {page.at}. It may be damaged."
            )
        return page


def take(*, words_to: Path, keys_to: Path, at: datetime) -> list[Path]:
    """Two copies of now. Answers with where they are."""
    if words_to.resolve() == keys_to.resolve():
        raise CopyRefused("Words and keys go to two folders: whoever takes one of them can read nothing.")
    return [_take(alias, folder, at=at) for alias, folder in zip(IN_ORDER, (words_to, keys_to), strict=True)]


def _take(alias: str, folder: Path, *, at: datetime) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    copy = folder / f"{NAMES[alias]}-{at:%Y%m%dT%H%M%SZ}.{ending_of(alias)}"
    if copy.exists():
        raise CopyRefused(f"{copy.name} is there already.")
    counted = copy_out(alias, copy)
    page = Page(of=alias, at=at.isoformat(), sha256=_sha256(copy), rows=counted)
    _page_of(copy).write_text(json.dumps(asdict(page), indent=1, sort_keys=True), encoding="utf-8")
    keep_on_disk(_page_of(copy))
    return copy


def bring_back(*, words: Path, keys: Path) -> dict[str, dict[str, int]]:
    """Both databases as they were. Answers with the rows that the pages promise."""
    promised = {}
    for alias, copy in zip(IN_ORDER, (words, keys), strict=True):
        page = Page.read(copy)
        if page.of != alias:
            raise CopyRefused(f"{copy.name} is a copy of {NAMES[page.of]}, not of {NAMES[alias]}.")
        promised[alias] = page.rows
    for alias, copy in zip(IN_ORDER, (words, keys), strict=True):
        copy_in(alias, copy)
        if wrong := faults_in(alias):
            raise CopyRefused(f"{NAMES[alias]}: {wrong[0]}")
    return promised


def drop_older(folder: Path, *, than: datetime) -> int:
    """Copies from before that day go, with their pages. Answers with how many went."""
    gone = 0
    for page in folder.glob("*.page.json"):
        copy = page.with_name(page.name.removesuffix(".page.json"))
        if datetime.fromisoformat(json.loads(page.read_text(encoding="utf-8"))["at"]) < than:
            copy.unlink(missing_ok=True)
            page.unlink()
            gone += 1
    return gone


def _page_of(copy: Path) -> Path:
    return copy.with_name(f"{copy.name}.page.json")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
