"""Known faults that are not mended yet: what each could do here, and until when it must be mended."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tools.supply.lock import REQUIREMENTS

ANSWERS = REQUIREMENTS / "known-faults.toml"
# docs/security/supply-chain.md, "How soon a fault is answered".
WITHIN = {"words": timedelta(days=2), "service": timedelta(days=14), "nothing seen": timedelta(days=60)}


@dataclass(frozen=True, slots=True)
class Answer:
    """What we said about one advisory."""

    advisory: str
    until: date
    """The last day on which it may still be there."""
    why: str


def answers(place: Path = ANSWERS) -> dict[str, Answer]:
    """Every fault somebody looked at and answered for, by the name of its advisory."""
    told = tomllib.loads(place.read_text(encoding="utf-8")).get("fault", ())
    return {
        one["advisory"]: Answer(one["advisory"], one["known_since"] + WITHIN[one["harm"]], one["why"])
        for one in told
    }


def standing(advisory: str, answered: dict[str, Answer], today: date) -> tuple[bool, str]:
    """May this fault still be there today, and what is said of it."""
    answer = answered.get(advisory)
    if answer is None:
        return False, "NOT ANSWERED"
    if today > answer.until:
        return False, f"OVERDUE since {answer.until}: {answer.why}"
    return True, f"to be mended by {answer.until}: {answer.why}"
