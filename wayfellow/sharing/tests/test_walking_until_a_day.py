"""A last day for walking together: until then all stays, then it ends by itself; it can be taken back."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from tests.answers import words_on
from tests.cast import AT, Member, let_in
from wayfellow.foundation.refusals import NotThere
from wayfellow.sharing import actions, queries
from wayfellow.sharing.models import CompanionKind, Connection, ConnectionState, Share
from wayfellow.sharing.queries import Walk, how_they_walk
from wayfellow.sharing.rules import may_see, shared_sections, walks_with
from wayfellow.sharing.section import Section

UNTIL = AT + timedelta(days=10)
BEFORE = UNTIL - timedelta(microseconds=1)


def between(sam: Member, other: Member) -> list[Connection]:
    """All that ever was between the two."""
    return list(Connection.objects.filter(person_id=sam.id, companion_id=other.id).order_by("created_at"))


def how(sam: Member, other: Member, at: datetime) -> Walk:
    """How it is between the two."""
    return how_they_walk(person_id=sam.id, worker_id=other.id, at=at)


def test_until_the_moment_everything_stays_and_from_it_on_nothing(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.GOALS)

    actions.walk_until(companion_id=jo.id, until=UNTIL, by=sam.viewer, at=AT)

    for at, together in ((AT, True), (BEFORE, True), (UNTIL, False), (UNTIL + timedelta(days=999), False)):
        assert walks_with(jo.viewer, person_id=sam.id, at=at) is together
        assert may_see(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at) is together
        assert bool(queries.people_walked_with(jo.viewer, at=at)) is together
        assert queries.names_walked_with(jo.viewer, at=at) == (["Sam"] if together else [])
        assert queries.workers_walking_with(sam.viewer, at=at) == ([(jo.id, "Jo")] if together else [])


def test_the_door_itself_asks_for_the_day(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.GOALS)
    actions.walk_until(companion_id=jo.id, until=UNTIL, by=sam.viewer, at=AT)

    with queries.looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=BEFORE):
        pass
    with (
        pytest.raises(NotThere),
        queries.looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=UNTIL),
    ):
        pass
    with (
        pytest.raises(NotThere),
        queries.looking_together(jo.viewer, person_id=sam.id, companion_id=jo.id, at=UNTIL),
    ):
        pass


def test_how_they_walk_is_told(sam: Member, jo: Member, kit: Member) -> None:
    assert how(sam, jo, AT) == Walk.GOES_ON
    assert how(sam, kit, AT) == Walk.IS_OVER
    actions.walk_until(companion_id=jo.id, until=UNTIL, by=sam.viewer, at=AT)
    assert (how(sam, jo, BEFORE), how(sam, jo, UNTIL)) == (Walk.ENDS, Walk.IS_OVER)


def test_the_person_takes_the_day_back(sam: Member, jo: Member) -> None:
    actions.walk_until(companion_id=jo.id, until=UNTIL, by=sam.viewer, at=AT)

    actions.go_on_walking(companion_id=jo.id, by=sam.viewer, at=BEFORE)

    assert walks_with(jo.viewer, person_id=sam.id, at=UNTIL)
    [walk] = between(sam, jo)
    assert (walk.state, walk.ended_at) == (ConnectionState.ACTIVE, None)


def test_what_is_over_is_not_brought_back_by_going_on(sam: Member, jo: Member) -> None:
    actions.walk_until(companion_id=jo.id, until=UNTIL, by=sam.viewer, at=AT)

    actions.go_on_walking(companion_id=jo.id, by=sam.viewer, at=UNTIL)

    assert not walks_with(jo.viewer, person_id=sam.id, at=UNTIL)


def test_choosing_somebody_again_before_the_day_goes_on_with_all_that_is_shared(
    sam: Member, jo: Member
) -> None:
    let_in(sam, jo, Section.GOALS)
    actions.walk_until(companion_id=jo.id, until=UNTIL, by=sam.viewer, at=AT)

    actions.walk_with(companion_id=jo.id, by=sam.viewer, at=BEFORE)

    assert len(between(sam, jo)) == 1
    assert shared_sections(jo.viewer, person_id=sam.id, at=UNTIL) == {Section.GOALS}


def test_choosing_somebody_again_after_it_begins_with_nothing_shared(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.GOALS)
    actions.walk_until(companion_id=jo.id, until=UNTIL, by=sam.viewer, at=AT)

    actions.walk_with(companion_id=jo.id, by=sam.viewer, at=UNTIL)

    assert len(between(sam, jo)) == 2
    assert walks_with(jo.viewer, person_id=sam.id, at=UNTIL)
    assert shared_sections(jo.viewer, person_id=sam.id, at=UNTIL) == frozenset()


@pytest.mark.parametrize("until", [AT, AT - timedelta(days=1)])
def test_a_day_that_is_over_is_refused(until: datetime, sam: Member, jo: Member, kit: Member) -> None:
    with pytest.raises(NotThere):
        actions.walk_until(companion_id=jo.id, until=until, by=sam.viewer, at=AT)
    with pytest.raises(NotThere):
        actions.walk_for_a_while(companion_id=kit.id, until=until, sections=[], by=sam.viewer, at=AT)


def test_only_a_peer_worker_who_walks_along_gets_a_last_day(sam: Member, kit: Member, alex: Member) -> None:
    for companion in (kit, alex):
        with pytest.raises(NotThere):
            actions.walk_until(companion_id=companion.id, until=UNTIL, by=sam.viewer, at=AT)


def test_only_whoever_has_a_space_says_so(jo: Member, kit: Member, sam: Member) -> None:
    for deed in (
        lambda: actions.walk_until(companion_id=sam.id, until=UNTIL, by=jo.viewer, at=AT),
        lambda: actions.go_on_walking(companion_id=sam.id, by=jo.viewer, at=AT),
        lambda: actions.walk_for_a_while(companion_id=kit.id, until=UNTIL, sections=[], by=jo.viewer, at=AT),
    ):
        with pytest.raises(NotThere):
            deed()


def test_somebody_walks_along_for_a_while(sam: Member, kit: Member) -> None:
    walk = actions.walk_for_a_while(
        companion_id=kit.id, until=UNTIL, sections=[Section.GOALS], by=sam.viewer, at=AT
    )

    share = Share.objects.get(person_id=sam.id, connection=walk)
    assert (walk.kind, walk.ended_at, share.until) == (CompanionKind.PEER_WORKER, UNTIL, UNTIL)
    assert walks_with(kit.viewer, person_id=sam.id, at=BEFORE)
    assert not walks_with(kit.viewer, person_id=sam.id, at=UNTIL)
    assert shared_sections(kit.viewer, person_id=sam.id, at=BEFORE) == {Section.GOALS}
    assert shared_sections(kit.viewer, person_id=sam.id, at=UNTIL) == frozenset()


def test_a_longer_while_counts_and_a_shorter_one_takes_nothing_away(sam: Member, kit: Member) -> None:
    here = {"companion_id": kit.id, "by": sam.viewer, "at": AT}
    later = UNTIL + timedelta(days=5)
    actions.walk_for_a_while(until=UNTIL, sections=[], **here)  # type: ignore[arg-type]
    actions.walk_for_a_while(until=later, sections=[], **here)  # type: ignore[arg-type]
    actions.walk_for_a_while(until=UNTIL, sections=[], **here)  # type: ignore[arg-type]

    [walk] = between(sam, kit)
    assert walk.ended_at == later


def test_whoever_walks_along_already_walks_on_and_what_they_see_stays(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.GOALS)

    actions.walk_for_a_while(
        companion_id=jo.id,
        until=UNTIL,
        sections=[Section.GOALS, Section.COPING],
        by=sam.viewer,
        at=AT,
    )

    assert len(between(sam, jo)) == 1
    assert shared_sections(jo.viewer, person_id=sam.id, at=BEFORE) == {Section.GOALS, Section.COPING}
    assert shared_sections(jo.viewer, person_id=sam.id, at=UNTIL) == {Section.GOALS}


def test_what_was_shared_once_and_is_over_is_shared_anew(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.GOALS)
    Share.objects.filter(person_id=sam.id).update(until=AT)

    actions.walk_for_a_while(companion_id=jo.id, until=UNTIL, sections=[Section.GOALS], by=sam.viewer, at=AT)

    assert shared_sections(jo.viewer, person_id=sam.id, at=BEFORE) == {Section.GOALS}
    assert shared_sections(jo.viewer, person_id=sam.id, at=UNTIL) == frozenset()


def test_nobody_but_a_peer_worker_of_the_service_walks_along_for_a_while(
    sam: Member, robin: Member, alex: Member
) -> None:
    for nobody in (robin, alex, sam):
        with pytest.raises(NotThere):
            actions.walk_for_a_while(companion_id=nobody.id, until=UNTIL, sections=[], by=sam.viewer, at=AT)


def test_it_can_be_ended_sooner(sam: Member, kit: Member) -> None:
    walk = actions.walk_for_a_while(companion_id=kit.id, until=UNTIL, sections=[], by=sam.viewer, at=AT)

    actions.stop_walking_with(connection_id=walk.pk, by=sam.viewer, at=AT)

    assert not walks_with(kit.viewer, person_id=sam.id, at=AT)


def test_what_is_over_by_itself_cannot_be_shared_with_or_stopped(sam: Member, kit: Member) -> None:
    walk = actions.walk_for_a_while(companion_id=kit.id, until=UNTIL, sections=[], by=sam.viewer, at=AT)

    for deed in (
        lambda: actions.share(connection_id=walk.pk, section=Section.GOALS, by=sam.viewer, at=UNTIL),
        lambda: actions.take_back(connection_id=walk.pk, section=Section.GOALS, by=sam.viewer, at=UNTIL),
        lambda: actions.stop_walking_with(connection_id=walk.pk, by=sam.viewer, at=UNTIL),
    ):
        with pytest.raises(NotThere):
            deed()


def test_when_a_workers_work_ends_what_was_for_a_while_ends_with_it(sam: Member, kit: Member) -> None:
    walk = actions.walk_for_a_while(
        companion_id=kit.id, until=UNTIL, sections=[Section.GOALS], by=sam.viewer, at=AT
    )

    actions.end_all_walks(companion_id=kit.id, at=AT)

    assert not walks_with(kit.viewer, person_id=sam.id, at=AT)
    assert Connection.objects.get(pk=walk.pk).ended_at == AT
    assert not Share.objects.filter(person_id=sam.id, connection=walk).exists()


def test_ending_all_walks_leaves_what_was_over_before_as_it_was(sam: Member, kit: Member) -> None:
    walk = actions.walk_for_a_while(companion_id=kit.id, until=UNTIL, sections=[], by=sam.viewer, at=AT)

    actions.end_all_walks(companion_id=kit.id, at=UNTIL + timedelta(days=3))

    assert Connection.objects.get(pk=walk.pk).ended_at == UNTIL


def test_the_person_reads_until_when(sam: Member, kit: Member) -> None:
    until = datetime(2099, 12, 10, 13, 0, tzinfo=AT.tzinfo)  # the midnight after the tenth, there
    walk = actions.walk_for_a_while(companion_id=kit.id, until=until, sections=[], by=sam.viewer, at=AT)

    for address in (reverse("sharing:overview"), reverse("sharing:companion", args=[walk.pk])):
        page = words_on(sam.client().get(address))
        assert "You walk together until the end of Thursday 10 December 2099. Then it ends by itself." in page


def test_the_ids_of_those_who_walk_along(sam: Member, jo: Member, kit: Member, alex: Member) -> None:
    actions.walk_for_a_while(companion_id=kit.id, until=UNTIL, sections=[], by=sam.viewer, at=AT)

    assert set(queries.walking_worker_ids(sam.viewer, at=AT)) == {jo.id, kit.id}
    assert set(queries.walking_worker_ids(sam.viewer, at=UNTIL)) == {jo.id}
