"""What a service could hand over if it had to: made from declarations that a guard holds to the tables."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from tools.trust.shown import ROOT

DATA = ROOT / "docs" / "data.toml"
PAGE = ROOT / "docs" / "security" / "what-could-be-handed-over.md"
HEAD = """\
# What could be handed over, and what could not

Made from `docs/data.toml` by `python -m tools.describe_requirements`; a test fails when the two differ, and
another when a table or a field is not declared there. How a request is dealt with:
[legal-requests.md](legal-requests.md).

*Readable* is what anybody can read who has the database. *Sealed* is what the service can open with its keys,
one person at a time, and nobody without them. What was taken out, and whatever belonged to somebody who has
left for good, is in neither.
"""
NOT_THERE = """
## What is not there to be handed over

- Words that somebody took out, and talks of which no note was kept.
- Anything of somebody who has left for good, once the backups of the keys from before are gone.
- Passwords. What is kept is a slow fingerprint.
- The address of a device, or where somebody was. No table and no log line holds either.
- What somebody looked for in their own words. Nothing is kept of it.
- A list of what a person read. Who looked into *somebody else's* space is kept, for the person whose it is.
"""

Declared = Mapping[str, Mapping[str, Any]]


def declared() -> Declared:
    """Every kind of record with its fields, as declared."""
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


def page(found: Declared) -> str:
    """The page, a part for each kind of record."""
    return "\n".join((HEAD, *(line for kind in found for line in _kind(kind, found[kind])))) + NOT_THERE


def _kind(kind: str, told: Mapping[str, Any]) -> Iterator[str]:
    if kind == "common":
        yield "## In most rows, readable\n"
        yield from (f"- {about}" for about in told.values())
    else:
        yield f"\n## {kind}\n\n{told['about']} Kept {told['kept']}.\n"
        yield f"- Readable: {_list(told.get('open', {}))}"
        yield f"- Sealed: {_list(told.get('sealed', {}))}"


def _list(fields: Mapping[str, str]) -> str:
    return "; ".join(fields.values()) if fields else "nothing"
