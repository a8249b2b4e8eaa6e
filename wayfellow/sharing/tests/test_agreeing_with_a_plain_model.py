"""Whatever people do with sharing, in whatever order: the rule says yes exactly when a plain model does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import product
from typing import ClassVar
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.cast import AT, Member, arrive
from tests.fuzz.odd import TIMES
from wayfellow.foundation.models import Look
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people.models import Service
from wayfellow.sharing import actions
from wayfellow.sharing.models import CompanionKind, Connection
from wayfellow.sharing.queries import companions_of, looking, people_walked_with
from wayfellow.sharing.rules import let_in_as, may_see, shared_sections
from wayfellow.sharing.section import Section

pytestmark = pytest.mark.shows("M2")

WORKER, SUPPORTER = CompanionKind.PEER_WORKER, CompanionKind.SUPPORTER
ROLES = {WORKER: Role.PEER_WORKER, SUPPORTER: Role.SUPPORTER}
# Written out here and not taken from the code: what a worker and a supporter can ever be shown.
EVER = {
    WORKER: {"staying_well", "goals", "coping", "routines", "learning", "journey", "reflections"},
    SUPPORTER: {"staying_well"},
}

Walk = tuple[str, str, CompanionKind]


@dataclass
class PlainModel:
    """Sharing as one would draw it on paper: who walks with whom until when, and what each was given."""

    now: datetime = AT
    roles: dict[str, set[Role]] = field(default_factory=dict)
    given: dict[Walk, dict[str, datetime | None]] = field(default_factory=dict)
    last_day: dict[Walk, datetime] = field(default_factory=dict)
    kept_away: set[tuple[str, str]] = field(default_factory=set)

    def end(self, walk: Walk) -> None:
        """They walk together no more, and nothing is shared."""
        del self.given[walk]
        self.last_day.pop(walk, None)

    def over_by_itself(self) -> list[Walk]:
        """Whose last day is over by now."""
        return [walk for walk, last in self.last_day.items() if last <= self.now]

    def sees(self, viewer: str, owner: str) -> set[str]:
        """The parts of the owner's space that the viewer may see."""
        return {
            section
            for walk in self.given
            if walk[:2] == (owner, viewer) and ROLES[walk[2]] in self.roles[viewer]
            for section in self.sees_as(walk) & EVER[walk[2]]
        }

    def sees_as(self, walk: Walk) -> set[str]:
        """What was given on this walk, and is not over."""
        return {part for part, until in self.given[walk].items() if until is None or until > self.now}


READS = tuple(product(("Sam", "Robin", "Jo", "Alex", "Lee"), ("Robin", "Sam"), Section))


class Sharing(RuleBasedStateMachine):
    """Two owners, a worker, a supporter, and somebody who is both, over months."""

    cast: ClassVar[dict[str, Member]]
    steps: ClassVar[int] = 0
    answers: ClassVar[dict[bool, int]]
    reads: ClassVar[dict[bool, int]]

    def __init__(self) -> None:
        super().__init__()
        self.model = PlainModel(roles={name: set(one.viewer.roles) for name, one in self.cast.items()})
        self.connections: dict[Walk, UUID] = {}
        self.looks: dict[str, int] = {"Sam": 0, "Robin": 0}
        self.taken_back_at_the_end = transaction.atomic()
        self.taken_back_at_the_end.__enter__()

    def teardown(self) -> None:
        """Every story begins with nobody walking with anybody."""
        transaction.set_rollback(True)
        self.taken_back_at_the_end.__exit__(None, None, None)

    @initialize()
    def begin_together(self) -> None:
        for owner in ("Sam", "Robin"):
            self.connect((owner, "Jo", WORKER), by_choice=True)
            self.connect((owner, "Lee", SUPPORTER), by_choice=False)
        for choice, walk in enumerate(sorted(self.connections)):
            for section in sorted(EVER[walk[2]]):
                self.share_one(choice, Section(section), None)

    # --- deeds ---------------------------------------------------------------------------------------------
    @rule(owner=st.sampled_from(["Sam", "Robin"]), companion=st.sampled_from(["Jo", "Lee"]))
    def choose_a_worker(self, owner: str, companion: str) -> None:
        self.connect((owner, companion, WORKER), by_choice=True)

    @rule(owner=st.sampled_from(["Sam", "Robin"]), companion=st.sampled_from(["Alex", "Lee"]))
    def let_a_supporter_in(self, owner: str, companion: str) -> None:
        self.connect((owner, companion, SUPPORTER), by_choice=False)

    def connect(self, walk: Walk, *, by_choice: bool) -> None:
        with refused(unless=walk[:2] not in self.model.kept_away):
            kept = self.begin(walk, by_choice=by_choice)
            assert self.connections.setdefault(walk, kept.pk) == kept.pk
            self.model.given.setdefault(walk, {})
            # Chosen once more, somebody who was to go on a day stays.
            self.model.last_day.pop(walk, None)

    def begin(self, walk: Walk, *, by_choice: bool) -> Connection:
        owner, companion, kind = walk
        if by_choice:
            return actions.walk_with(
                companion_id=self.cast[companion].id, by=self.cast[owner].viewer, at=self.model.now
            )
        return actions.connect_invited(
            person_id=self.cast[owner].id,
            companion_id=self.cast[companion].id,
            kind=kind,
            at=self.model.now,
        )

    @rule(
        owner=st.sampled_from(["Sam", "Robin"]),
        companion=st.sampled_from(["Jo", "Lee"]),
        days=st.sampled_from([1, 7, 30]),
        sections=st.sets(st.sampled_from(sorted(EVER[WORKER])), max_size=3),
    )
    def walk_for_a_while(self, owner: str, companion: str, days: int, sections: set[str]) -> None:
        """A colleague who covers. Whoever walks along for longer does so; what they were given stays."""
        walk, until = (owner, companion, WORKER), self.model.now + timedelta(days=days)
        with refused(unless=walk[:2] not in self.model.kept_away):
            kept = actions.walk_for_a_while(
                companion_id=self.cast[companion].id,
                until=until,
                sections=[Section(section) for section in sorted(sections)],
                by=self.cast[owner].viewer,
                at=self.model.now,
            )
            if walk not in self.connections or walk in self.model.last_day:
                self.model.last_day[walk] = max(until, self.model.last_day.get(walk, until))
            assert self.connections.setdefault(walk, kept.pk) == kept.pk
            given = self.model.given.setdefault(walk, {})
            given.update(dict.fromkeys(sections - self.model.sees_as(walk), until))

    @rule(
        owner=st.sampled_from(["Sam", "Robin"]),
        companion=st.sampled_from(["Jo", "Alex", "Lee"]),
        days=st.sampled_from([1, 7, 30]),
    )
    def say_a_last_day(self, owner: str, companion: str, days: int) -> None:
        walk, until = (owner, companion, WORKER), self.model.now + timedelta(days=days)
        with refused(unless=walk in self.model.given):
            actions.walk_until(
                companion_id=self.cast[companion].id,
                until=until,
                by=self.cast[owner].viewer,
                at=self.model.now,
            )
            self.model.last_day[walk] = until

    @rule(owner=st.sampled_from(["Sam", "Robin"]), companion=st.sampled_from(["Jo", "Lee"]))
    def go_on(self, owner: str, companion: str) -> None:
        actions.go_on_walking(
            companion_id=self.cast[companion].id, by=self.cast[owner].viewer, at=self.model.now
        )
        self.model.last_day.pop((owner, companion, WORKER), None)

    @rule(owner=st.sampled_from(["Sam", "Robin"]), companion=st.sampled_from(["Jo", "Lee"]))
    def keep_away(self, owner: str, companion: str) -> None:
        actions.keep_away(companion_id=self.cast[companion].id, by=self.cast[owner].viewer, at=self.model.now)
        self.model.kept_away.add((owner, companion))
        for walk in [walk for walk in self.connections if walk[:2] == (owner, companion)]:
            del self.connections[walk]
            self.model.end(walk)

    @rule(pair=st.sampled_from(list(product(("Sam", "Robin"), ("Jo", "Lee")))))
    def let_come_near(self, pair: tuple[str, str]) -> None:
        actions.let_come_near(companion_id=self.cast[pair[1]].id, by=self.cast[pair[0]].viewer)
        self.model.kept_away.discard(pair)

    @rule(
        choice=st.integers(0, 7),
        section=st.sampled_from(list(Section)),
        days=st.sampled_from([None, 1, 7, 30]),
    )
    def share(self, choice: int, section: Section, days: int | None) -> None:
        self.share_one(choice, section, days)

    def share_one(self, choice: int, section: Section, days: int | None) -> None:
        """Given until a day, or until it is taken back; or refused, and then nothing is given."""
        for walk in self.one_walk(choice):
            until = None if days is None else self.model.now + timedelta(days=days)
            with refused(unless=section.value in EVER[walk[2]]):
                actions.share(
                    connection_id=self.connections[walk],
                    section=section,
                    until=until,
                    by=self.cast[walk[0]].viewer,
                    at=self.model.now,
                )
                self.model.given[walk][section.value] = until

    @rule(choice=st.integers(0, 7), days=st.sampled_from([None, 1, 7, 30]))
    def share_the_plan(self, choice: int, days: int | None) -> None:
        self.share_one(choice, Section.STAYING_WELL, days)

    @rule(choice=st.integers(0, 7), section=st.sampled_from(list(Section)))
    def take_back(self, choice: int, section: Section) -> None:
        for walk in self.one_walk(choice):
            actions.take_back(
                connection_id=self.connections[walk],
                section=section,
                by=self.cast[walk[0]].viewer,
                at=self.model.now,
            )
            self.model.given[walk].pop(section.value, None)

    @rule(choice=st.integers(0, 7))
    def stop(self, choice: int) -> None:
        for walk in self.one_walk(choice):
            actions.stop_walking_with(
                connection_id=self.connections.pop(walk), by=self.cast[walk[0]].viewer, at=self.model.now
            )
            self.model.end(walk)

    @rule(hours=st.sampled_from([1, 12, 24, 24 * 7]))
    def time_passes(self, hours: int) -> None:
        self.model.now += timedelta(hours=hours)
        for walk in self.model.over_by_itself():
            del self.connections[walk]
            self.model.end(walk)

    @rule(name=st.sampled_from(["Jo", "Alex", "Lee"]), role=st.sampled_from(list(ROLES.values())))
    def begin_or_end_a_role(self, name: str, role: Role) -> None:
        if role in self.cast[name].viewer.roles:
            self.model.roles[name] ^= {role}

    # --- what somebody else may try ------------------------------------------------------------------------
    @rule(
        choice=st.integers(0, 7),
        who=st.sampled_from(["Sam", "Robin", "Jo", "Alex", "Lee"]),
        section=st.sampled_from(list(Section)),
        deed=st.sampled_from(["share", "take back", "stop"]),
    )
    def meddle(self, choice: int, who: str, section: Section, deed: str) -> None:
        for walk in self.one_walk(choice):
            if who != walk[0]:
                with pytest.raises(NotThere):
                    self.try_to(deed, self.connections[walk], section, by=self.viewer(who))

    def try_to(self, deed: str, connection_id: UUID, section: Section, *, by: Viewer) -> None:
        at = self.model.now
        if deed == "share":
            actions.share(connection_id=connection_id, section=section, by=by, at=at)
        elif deed == "take back":
            actions.take_back(connection_id=connection_id, section=section, by=by, at=at)
        else:
            actions.stop_walking_with(connection_id=connection_id, by=by, at=at)

    @rule(
        who=st.sampled_from(["Sam", "Robin", "Jo", "Alex", "Lee"]),
        owner=st.sampled_from(["Sam", "Robin"]),
        section=st.sampled_from(list(Section)),
    )
    def read_anything(self, who: str, owner: str, section: Section) -> None:
        self.read(who, owner, section)

    @rule(choice=st.integers(0, 7), part=st.integers(0, 6))
    def read_what_was_given_once(self, choice: int, part: int) -> None:
        for owner, who, kind in self.one_walk(choice):
            given = sorted(self.model.given[owner, who, kind]) or [Section.STAYING_WELL]
            self.read(who, owner, Section(given[part % len(given)]))

    def read(self, who: str, owner: str, section: Section) -> None:
        """Asked in every way there is, and read through the door."""
        expected = who == owner or section.value in self.model.sees(who, owner)
        viewer, person_id, now = self.viewer(who), self.cast[owner].id, self.model.now

        with refused(unless=expected):
            with looking(viewer, person_id=person_id, section=section, at=now) as looked:
                assert looked.owner_name == (None if who == owner else owner)
            self.looks[owner] += who != owner

        assert may_see(viewer, person_id=person_id, section=section, at=now) is expected
        let_in = let_in_as(viewer, person_id=person_id, section=section, at=now) is not None
        assert let_in is (section.value in self.model.sees(who, owner))
        Sharing.reads[expected] += 1

    # --- after every step ----------------------------------------------------------------------------------
    @invariant()
    def everybody_sees_what_the_model_says(self) -> None:
        """Every companion, each time of the other owner: all six would take twice as long."""
        Sharing.steps += 1
        owner = ("Sam", "Robin")[Sharing.steps % 2]
        for name in ("Jo", "Alex", "Lee"):
            found = shared_sections(self.viewer(name), person_id=self.cast[owner].id, at=self.model.now)
            assert set(found) == self.model.sees(name, owner)
            Sharing.answers[True] += len(found)
            Sharing.answers[False] += len(Section) - len(found)
        # Some stories choose to read nothing. Every fourth step somebody reads all the same, in turn.
        if Sharing.steps % 4 == 0:
            self.read(*READS[Sharing.steps // 4 % len(READS)])

    @rule(owner=st.sampled_from(["Sam", "Robin"]))
    def the_owners_page_says_the_same(self, owner: str) -> None:
        shown = {
            (owner, companion.name, companion.kind): {str(section) for section in companion.sections}
            for companion in companions_of(self.cast[owner].viewer, at=self.model.now)
        }
        assert shown == {walk: self.model.sees_as(walk) for walk in self.model.given if walk[0] == owner}

    @rule(name=st.sampled_from(["Jo", "Alex", "Lee"]))
    def the_companions_page_says_the_same(self, name: str) -> None:
        walked = people_walked_with(self.viewer(name), at=self.model.now)
        for owner in ("Sam", "Robin"):
            shown = {str(part) for one in walked if one.name == owner for part in one.sections}
            assert shown == self.model.sees(name, owner)
        assert {(one.name, name, one.kind) for one in walked} == {
            walk for walk in self.model.given if walk[1] == name and ROLES[walk[2]] in self.model.roles[name]
        }

    @rule(owner=st.sampled_from(["Sam", "Robin"]))
    def every_look_is_written_down(self, owner: str) -> None:
        assert Look.objects.filter(person_id=self.cast[owner].id).count() == self.looks[owner]

    # --- how the deeds above find whom they mean -----------------------------------------------------------
    def one_walk(self, choice: int) -> list[Walk]:
        """One of those who walk together, if anybody does."""
        walks = sorted(self.connections)
        return [walks[choice % len(walks)]] if walks else []

    def viewer(self, name: str) -> Viewer:
        """This member with the roles they have today."""
        return replace(self.cast[name].viewer, roles=frozenset(self.model.roles[name]))


@contextmanager
def refused(*, unless: bool) -> Iterator[None]:
    """Expects a refusal, unless."""
    if unless:
        yield
        return
    with pytest.raises(NotThere):
        yield


def test_the_rule_and_the_model_agree_after_every_step(
    service: Service, sam: Member, robin: Member, jo: Member, counted: Callable[[str], None]
) -> None:
    alex = arrive(service, "Alex", Role.SUPPORTER)
    lee = arrive(service, "Lee", Role.PEER_WORKER, Role.SUPPORTER)
    for owner in (sam, robin):
        for companion in companions_of(owner.viewer, at=AT):
            actions.stop_walking_with(connection_id=companion.connection_id, by=owner.viewer, at=AT)
    Sharing.cast = {one.name: one for one in (sam, robin, jo, alex, lee)}
    Sharing.steps, Sharing.answers, Sharing.reads = 0, {True: 0, False: 0}, {True: 0, False: 0}

    run_state_machine_as_test(
        Sharing,
        settings=settings(
            max_examples=TIMES or 60,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )

    counted(
        f"sharing against a plain model: {Sharing.steps} steps, {Sharing.answers[True]} times yes and "
        f"{Sharing.answers[False]} times no, {Sharing.reads[True]} reads and {Sharing.reads[False]} refused"
    )
    assert Sharing.steps > 1000
    assert min(Sharing.answers.values()) > 500
    assert min(Sharing.reads.values()) > 10
