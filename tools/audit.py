"""Is anything known against what this is made of? `make audit` looks it up here, without a network.

It takes a copy of the open vulnerability database (OSV) for PyPI, a folder or the zip that is published, at
ADVISORIES or in var/advisories. Without one, or with one older than thirty days, it says that it did not run.
A fault that somebody answered for (requirements/known-faults.toml) may stay for as long as its harm allows.
"""

import os
import sys
import time
from datetime import date
from pathlib import Path

from tools.supply.advisories import Known, NoDatabase, advisories, age_in_days, known_against
from tools.supply.answers import answers, standing
from tools.supply.lock import ROOT, Part, parts

USUAL_PLACE = ROOT / "var" / "advisories"
OLDEST = 30
FINE, FOUND, NOT_RUN = 0, 1, 2


def looked_up(place: Path, found: tuple[Part, ...]) -> tuple[list[Known], int]:
    """What is known, out of how many advisories; or NoDatabase where nothing, or only old news, is there."""
    if not place.exists():
        raise NoDatabase(f"There is no database of advisories at {place}.")
    if (days := age_in_days(place)) > OLDEST:
        raise NoDatabase(f"The database at {place} is {days:.0f} days old; {OLDEST} is the most.")
    told = list(advisories(place))
    return known_against(found, told), len(told)


def answered(known: list[Known], today: date) -> int:
    """Say one line for each, and how many of them may still be there today."""
    told, in_time = answers(), 0
    for one in known:
        fixed = f"fixed in {', '.join(one.fixed_in)}" if one.fixed_in else "not fixed yet"
        may_stay, said = standing(one.advisory, told, today)
        in_time += may_stay
        print(f"{one.part.name} {one.part.version}: {one.advisory} ({fixed}). {one.about} [{said}]")
    return in_time


def main() -> int:
    place, found = Path(os.environ.get("ADVISORIES", USUAL_PLACE)), parts("browsers")
    try:
        known, of = looked_up(place, found)
    except NoDatabase as missing:
        print(f"NOT RUN. {missing} Nothing is known about {len(found)} parts.")
        return NOT_RUN
    in_time = answered(known, date(*time.gmtime()[:3]))
    print(
        f"{len(found)} parts held against {of} advisories: "
        f"{len(known)} known, {in_time} answered and in time."
    )
    return FOUND if in_time < len(known) else FINE


if __name__ == "__main__":
    sys.exit(main())
