"""What stood on a page when somebody said yes there: every version of its words, with the day it began.

`python -m tools.what_was_shown choosing/choose.html 2026-11-23` says what was shown on that day;
`python -m tools.what_was_shown --keep` adds today's words where they are new. Older ones are never taken out.
"""

import argparse
import tomllib
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import msgspec

from tests.architecture.pages import shown_words

ROOT: Final = Path(__file__).parents[1]
KEPT: Final = ROOT / "docs" / "security" / "what-was-shown.toml"
# Every page on which a person says yes to something.
PAGES: Final = (
    "choosing/choose.html",
    "conversations/unfit.html",
    "evaluation/count.html",
    "noticing/choose.html",
    "peer_work/asked_to_end.html",
    "peer_work/begin_to_end.html",
    "peer_work/cover.html",
    "peer_work/together.html",
    "routines/calendar.html",
    "routines/letters.html",
    "sharing/companion.html",
    "sharing/overview.html",
    "staying_well/offline.html",
)


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a page from this day on."""

    since: date
    words: tuple[str, ...]


Versions = Mapping[str, tuple[Version, ...]]


class NothingShown(LookupError):
    """Nobody could say yes there on that day."""


def kept(path: Path | None = None) -> Versions:
    """All that was ever written down, oldest first."""
    file = path or KEPT
    told = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {page: msgspec.convert(versions, tuple[Version, ...]) for page, versions in told.items()}


def shown_now(page: str) -> tuple[str, ...]:
    """What a page says today, in the order it is said."""
    [path] = (ROOT / "wayfellow").glob(f"*/templates/**/{page}")
    return tuple(text for _line, text in shown_words(path.read_text(encoding="utf-8")))


def shown_on(versions: Versions, page: str, day: date) -> tuple[str, ...]:
    """What a page said on a day."""
    so_far = [version for version in versions.get(page, ()) if version.since <= day]
    if not so_far:
        raise NothingShown(page)
    return so_far[-1].words


def with_today(versions: Versions, *, today: date, pages: Iterable[str] = PAGES) -> Versions:
    """The same, and one version more of each page that says something new."""
    return {page: _one_more(versions.get(page, ()), shown_now(page), today) for page in sorted(pages)}


def _one_more(before: tuple[Version, ...], words: tuple[str, ...], today: date) -> tuple[Version, ...]:
    if before and before[-1].words == words:
        return before
    return (*before, Version(since=today, words=words))


def as_toml(versions: Versions) -> str:
    """The file."""
    lines = [
        "# Made by `python -m tools.what_was_shown --keep`. Older versions stay: nobody takes one out.",
        "",
    ]
    for page, each in versions.items():
        for version in each:
            lines += [f'[["{page}"]]', f"since = {version.since}", "words = ["]
            lines += [f"  {msgspec.json.encode(text).decode()}," for text in version.words]
            lines += ["]", ""]
    return "\n".join(lines)


def main(said: list[str] | None = None) -> None:
    """Keep today's words, or say those of a day."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", nargs="?", choices=PAGES)
    parser.add_argument("day", nargs="?", type=date.fromisoformat)
    parser.add_argument("--keep", action="store_true")
    told = parser.parse_args(said)
    if told.keep:
        today = datetime.now(UTC).date()  # noqa: TID251  (the day it is kept)
        KEPT.write_text(as_toml(with_today(kept(), today=today)), encoding="utf-8")
    elif told.page and told.day:
        print("\n".join(shown_on(kept(), told.page, told.day)))
    else:
        parser.error("Say a page and a day, or --keep.")


if __name__ == "__main__":
    main()
