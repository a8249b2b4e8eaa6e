"""Is anything known against what this is made of? `make audit` looks it up here, without a network.

It takes a copy of the open vulnerability database (OSV) for PyPI, a folder or the zip that is published, at
ADVISORIES or in var/advisories. Without one, or with one older than thirty days, it says that it did not run.
"""

import os
import sys
from pathlib import Path

from tools.supply.advisories import Known, NoDatabase, advisories, age_in_days, known_against
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


def say(known: list[Known]) -> None:
    """One line for each."""
    for one in known:
        fixed = f"fixed in {', '.join(one.fixed_in)}" if one.fixed_in else "not fixed yet"
        print(f"{one.part.name} {one.part.version}: {one.advisory} ({fixed}). {one.about}")


def main() -> int:
    place, found = Path(os.environ.get("ADVISORIES", USUAL_PLACE)), parts("dev")
    try:
        known, of = looked_up(place, found)
    except NoDatabase as missing:
        print(f"NOT RUN. {missing} Nothing is known about {len(found)} parts.")
        return NOT_RUN
    say(known)
    print(f"{len(found)} parts held against {of} advisories: {len(known)} known.")
    return FOUND if known else FINE


if __name__ == "__main__":
    sys.exit(main())
