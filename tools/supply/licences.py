"""The licence of every part, written down once and held against what each part says of itself."""

import re
import tomllib
from collections.abc import Mapping
from importlib import metadata

from tools.supply.lock import REQUIREMENTS

LICENCES = REQUIREMENTS / "licences.toml"
Licences = Mapping[str, str]
# What an Apache-2.0 program may be shipped with, and no one else's terms reach our own code.
MAY_SHIP = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "CC0-1.0",
        "ISC",
        "LGPL-3.0-only",  # psycopg: used as it is, and anybody can put another in its place
        "MIT",
        "MIT-0",
        "MPL-2.0",  # reaches its own files alone
        "PSF-2.0",
        "Python-2.0",
        "Unicode-3.0",
        "Zlib",
    }
)


def written_down() -> Licences:
    """Every licence that somebody looked up."""
    told: dict[str, str] = tomllib.loads(LICENCES.read_text(encoding="utf-8"))["licences"]
    return told


def said_by(name: str) -> str | None:
    """What an installed part says of itself, or None where that is not clear, or it is not here."""
    try:
        said = metadata.metadata(name).get_all("License-Expression")
    except metadata.PackageNotFoundError:
        return None
    return str(said[0]) if said else None


def refused(expression: str) -> bool:
    """Is there no way to take it that we may ship?"""
    choices = expression.replace("(", "").replace(")", "").split(" OR ")
    return not any(set(re.split(r" AND | WITH [\w.-]+", one)) <= MAY_SHIP for one in choices)
