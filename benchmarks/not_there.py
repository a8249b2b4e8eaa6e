"""Does time tell who is here? `python -m benchmarks.not_there` asks for real and invented ids in turn."""

import statistics
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import uuid4

from benchmarks.own_space.standing import AT, Space, own_space

if TYPE_CHECKING:
    from django.test import Client

TIMES = 400
# What is asked for, with the id left open.
PLACES = {
    "goals of a person": "/people/{}/goals/",
    "a plan of a person": "/people/{}/plan/",
    "a person at work": "/people/{}/",
    "a goal": "/goals/{}/",
    "a talk": "/conversations/{}/",
}


@dataclass(slots=True)
class Waits:
    """Processor time of each answer, in milliseconds."""

    real: list[float] = field(default_factory=list)
    invented: list[float] = field(default_factory=list)

    def likely_told_apart(self) -> float:
        """How often a real one took longer than an invented one, out of all pairs. One half tells nothing."""
        longer = sum((one > other) + (one == other) / 2 for one in self.real for other in self.invented)
        return longer / (len(self.real) * len(self.invented))


def ids_of_sam(space: Space) -> dict[str, str]:
    """A real id for each place."""
    from wayfellow.conversations import actions as conversations  # noqa: PLC0415  # only once Django stands
    from wayfellow.foundation.keyring import key_scope  # noqa: PLC0415
    from wayfellow.goals import actions as goals  # noqa: PLC0415

    who, by = space.viewer.person_id, space.viewer
    with key_scope():
        goal = goals.add_goal(person_id=who, what="The bus", by=by, at=AT)
        talk = conversations.plan_talk(person_id=who, companion_id=None, by=by, at=AT, starts_at=AT)
    of_person = dict.fromkeys(PLACES, str(who))
    return {**of_person, "a goal": str(goal.pk), "a talk": str(talk.pk)}


def a_worker(space: Space) -> "Client":
    """Signed in, in the same service, and walking with nobody."""
    from tests.cast import arrive  # noqa: PLC0415
    from wayfellow.foundation.keyring import key_scope  # noqa: PLC0415
    from wayfellow.foundation.viewer import Role  # noqa: PLC0415
    from wayfellow.people.models import Service  # noqa: PLC0415

    with key_scope():
        return arrive(Service.objects.get(pk=space.viewer.service_id), "Kit", Role.PEER_WORKER).client()


def milliseconds(browser: "Client", address: str) -> float:
    """One answer, which says that there is no such page."""
    began = time.process_time()
    answer = browser.get(address)
    took = 1000 * (time.process_time() - began)
    assert answer.status_code == 404, f"{address} answered {answer.status_code}"
    return took


def measure(space: Space) -> None:
    browser, real = a_worker(space), ids_of_sam(space)
    heading = f"processor time, {TIMES} of each, in turn"
    print(f"{heading:<40}{'real ms':>9}{'invented':>9}{'ratio':>8}{'told apart':>12}")
    for place, address in PLACES.items():
        waits = Waits()
        for _ in range(TIMES):
            waits.real.append(milliseconds(browser, address.format(real[place])))
            waits.invented.append(milliseconds(browser, address.format(uuid4())))
        one, other = statistics.median(waits.real), statistics.median(waits.invented)
        print(
            f"{place:<40}{one:>9.3f}{other:>9.3f}{one / other:>8.3f}{waits.likely_told_apart():>12.1%}",
            flush=True,
        )


if __name__ == "__main__":
    with own_space() as sams:
        measure(sams)
