"""Each rule of sharing by itself: what it lets through, what it refuses, and at which moment that changes."""

from contextlib import nullcontext
from datetime import datetime, timedelta

import pytest
from django.db.models import Model, QuerySet

from tests.cast import Member, arrive, let_in
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people.models import Service
from wayfellow.sharing import rules
from wayfellow.sharing.models import CompanionKind, Connection, ConnectionState, Share
from wayfellow.sharing.section import FOR_A_SUPPORTER, FOR_A_WORKER, Section

pytestmark = pytest.mark.shows("M2", "S12")
WORKER, SUPPORTER = CompanionKind.PEER_WORKER, CompanionKind.SUPPORTER


def elsewhere(viewer: Viewer) -> Viewer:
    """The same somebody, as if they had come from another service."""
    other = Service.objects.create(name="Elsewhere")
    return Viewer(person_id=viewer.person_id, service_id=other.pk, roles=viewer.roles)


def end_walk(owner: Member, companion: Member, at: datetime) -> None:
    """The walk is over, and whatever was shared stands in the table still."""
    walks = Connection.objects.filter(person_id=owner.id, companion_id=companion.id)
    walks.update(state=ConnectionState.ENDED, ended_at=at)


def kind_of(let_in: rules.LetIn | None) -> CompanionKind | None:
    """As what somebody was let in, if at all."""
    return let_in.kind if let_in else None


def test_whoever_walks_along_sees_what_is_shared_and_nothing_else(
    sam: Member, kit: Member, at: datetime
) -> None:
    let_in(sam, kit, Section.GOALS, Section.COPING)

    seen = {
        section for section in Section if rules.may_see(kit.viewer, person_id=sam.id, section=section, at=at)
    }
    assert seen == {Section.GOALS, Section.COPING}
    assert rules.shared_sections(kit.viewer, person_id=sam.id, at=at) == {Section.GOALS, Section.COPING}


def test_the_owner_sees_all_with_nothing_shared(sam: Member, at: datetime) -> None:
    assert all(
        rules.may_see(sam.viewer, person_id=sam.id, section=section, at=at) is True for section in Section
    )


def test_what_is_shared_until_a_moment_is_over_at_that_moment(sam: Member, kit: Member, at: datetime) -> None:
    let_in(sam, kit, Section.GOALS)
    Share.objects.filter(person_id=sam.id).update(until=at)

    just_before = at - timedelta(microseconds=1)
    assert rules.may_see(kit.viewer, person_id=sam.id, section=Section.GOALS, at=just_before)
    assert not rules.may_see(kit.viewer, person_id=sam.id, section=Section.GOALS, at=at)


def test_a_share_tells_as_what_somebody_is_let_in(sam: Member, kit: Member, at: datetime) -> None:
    let_in(sam, kit, Section.GOALS)

    assert kind_of(rules.let_in_as(kit.viewer, person_id=sam.id, section=Section.GOALS, at=at)) is WORKER
    assert rules.let_in_as(kit.viewer, person_id=sam.id, section=Section.COPING, at=at) is None


def test_as_what_somebody_was_let_in_is_not_changed_on_the_way(
    sam: Member, kit: Member, at: datetime
) -> None:
    let_in(sam, kit, Section.GOALS)

    found = rules.let_in_as(kit.viewer, person_id=sam.id, section=Section.GOALS, at=at)

    with pytest.raises(AttributeError):
        found.kind = SUPPORTER  # type: ignore[misc, union-attr]


def test_of_two_ways_in_the_workers_counts(service: Service, sam: Member, at: datetime) -> None:
    lee = arrive(service, "Lee", Role.PEER_WORKER, Role.SUPPORTER)
    for kind in (SUPPORTER, WORKER):
        let_in(sam, lee, Section.STAYING_WELL, kind=kind)

    assert (
        kind_of(rules.let_in_as(lee.viewer, person_id=sam.id, section=Section.STAYING_WELL, at=at)) is WORKER
    )


def test_what_may_be_shared_is_decided_by_kind() -> None:
    assert {WORKER: FOR_A_WORKER, SUPPORTER: FOR_A_SUPPORTER} == rules.MAY_BE_SHARED
    assert {WORKER: Role.PEER_WORKER, SUPPORTER: Role.SUPPORTER} == rules.NEEDS_ROLE


@pytest.mark.parametrize(
    ("roles", "kinds"),
    [
        ((Role.PEER_WORKER,), (WORKER,)),
        ((Role.SUPPORTER,), (SUPPORTER,)),
        ((Role.SUPPORTER, Role.PEER_WORKER), (WORKER, SUPPORTER)),
        ((Role.PERSON, Role.SERVICE_LEAD), ()),
    ],
)
def test_as_what_somebody_can_walk_along(
    sam: Member, roles: tuple[Role, ...], kinds: tuple[CompanionKind, ...]
) -> None:
    viewer = Viewer(sam.id, sam.viewer.service_id, frozenset(roles))

    assert rules.companion_kinds_of(viewer) == kinds


def test_a_role_that_ended_ends_what_was_shared(sam: Member, kit: Member, at: datetime) -> None:
    let_in(sam, kit, Section.GOALS)
    no_more = Viewer(kit.id, kit.viewer.service_id, frozenset({Role.SUPPORTER}))

    assert rules.shared_sections(no_more, person_id=sam.id, at=at) == frozenset()
    assert rules.let_in_as(no_more, person_id=sam.id, section=Section.GOALS, at=at) is None
    assert not rules.walks_with(no_more, person_id=sam.id, at=at)
    assert rules.let_in_together(no_more, person_id=sam.id, at=at) is None


def test_who_walks_with_whom(sam: Member, robin: Member, kit: Member, alex: Member, at: datetime) -> None:
    let_in(sam, kit)

    assert rules.walks_with(kit.viewer, person_id=sam.id, at=at) is True
    assert rules.let_in_together(kit.viewer, person_id=sam.id, at=at) is not None
    assert rules.walks_with(kit.viewer, person_id=robin.id, at=at) is False
    assert rules.let_in_together(kit.viewer, person_id=robin.id, at=at) is None
    assert not rules.walks_with(alex.viewer, person_id=sam.id, at=at)
    assert rules.let_in_together(sam.viewer, person_id=sam.id, at=at) is None


def test_a_walk_that_ended_is_none(sam: Member, kit: Member, at: datetime) -> None:
    let_in(sam, kit, Section.GOALS)
    end_walk(sam, kit, at)

    assert not rules.walks_with(kit.viewer, person_id=sam.id, at=at)
    assert rules.let_in_together(kit.viewer, person_id=sam.id, at=at) is None
    assert rules.shared_sections(kit.viewer, person_id=sam.id, at=at) == frozenset()


def test_a_walk_with_a_last_day_is_one_until_that_moment_and_none_from_it_on(
    sam: Member, kit: Member, at: datetime
) -> None:
    let_in(sam, kit, Section.GOALS)
    end_walk(sam, kit, at)

    for moment, together in ((at - timedelta(microseconds=1), True), (at, False)):
        seen = rules.shared_sections(kit.viewer, person_id=sam.id, at=moment)
        as_what = kind_of(rules.let_in_as(kit.viewer, person_id=sam.id, section=Section.GOALS, at=moment))
        assert seen == ({Section.GOALS} if together else set())
        assert as_what is (WORKER if together else None)
        assert rules.walks_with(kit.viewer, person_id=sam.id, at=moment) is together
        along = kind_of(rules.let_in_together(kit.viewer, person_id=sam.id, at=moment))
        assert along is (WORKER if together else None)


def test_a_last_day_of_one_walk_is_none_of_another(
    sam: Member, robin: Member, kit: Member, at: datetime
) -> None:
    for owner in (sam, robin):
        let_in(owner, kit, Section.GOALS)
    end_walk(sam, kit, at)

    assert not rules.walks_with(kit.viewer, person_id=sam.id, at=at)
    assert rules.walks_with(kit.viewer, person_id=robin.id, at=at)
    walking = Connection.objects.filter(rules.living(at), companion_id=kit.id)
    assert [walk.person_id for walk in walking] == [robin.id]
    shares = Share.objects.filter(rules.living(at, of="connection__"), connection__companion_id=kit.id)
    assert [share.person_id for share in shares] == [robin.id]


@pytest.mark.parametrize("walks_until", [None, 0, 1])
def test_out_of_a_talk_a_worker_adds_while_they_walk_together(
    sam: Member, kit: Member, at: datetime, walks_until: int | None
) -> None:
    let_in(sam, kit)
    if walks_until is not None:
        end_walk(sam, kit, at + timedelta(days=walks_until))
    talk, is_over = sam.id, walks_until == 0

    rules.check_may_add(sam.viewer, person_id=sam.id, from_talk=None, at=at)
    with pytest.raises(NotThere):
        rules.check_may_add(kit.viewer, person_id=sam.id, from_talk=None, at=at)
    with pytest.raises(NotThere) if is_over else nullcontext():
        rules.check_may_add(kit.viewer, person_id=sam.id, from_talk=talk, at=at)
    with pytest.raises(NotThere) if is_over else nullcontext():
        rules.check_walks_with(kit.viewer, person_id=sam.id, at=at)


def test_nobody_without_a_space_adds_as_its_owner(jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        rules.check_may_add(jo.viewer, person_id=jo.id, from_talk=None, at=at)


def test_a_worker_who_is_also_family_walks_along_as_what_they_were_let_in(
    service: Service, sam: Member, at: datetime
) -> None:
    lee = arrive(service, "Lee", Role.PEER_WORKER, Role.SUPPORTER)
    let_in(sam, lee, kind=SUPPORTER)

    assert not rules.walks_with(lee.viewer, person_id=sam.id, at=at)
    assert rules.let_in_together(lee.viewer, person_id=sam.id, at=at) is None


def test_nobody_walks_or_sees_across_services(sam: Member, kit: Member, at: datetime) -> None:
    let_in(sam, kit, Section.GOALS)
    stranger = elsewhere(kit.viewer)

    assert not rules.walks_with(stranger, person_id=sam.id, at=at)
    assert rules.let_in_together(stranger, person_id=sam.id, at=at) is None
    assert rules.shared_sections(stranger, person_id=sam.id, at=at) == frozenset()


@pytest.mark.parametrize("kind", CompanionKind)
def test_a_companion_page_is_for_companions(sam: Member, kind: CompanionKind) -> None:
    viewer = Viewer(sam.id, sam.viewer.service_id, frozenset({rules.NEEDS_ROLE[kind]}))

    rules.check_is_companion(viewer)
    with pytest.raises(NotThere):
        rules.check_is_companion(Viewer(sam.id, sam.viewer.service_id, frozenset({Role.SERVICE_LEAD})))


def test_a_page_of_ones_own_space_needs_one(sam: Member, jo: Member) -> None:
    rules.check_has_space(sam.viewer)
    with pytest.raises(NotThere):
        rules.check_has_space(jo.viewer)


def test_the_owner_is_whose_space_it_is(sam: Member, robin: Member) -> None:
    rules.check_owner(sam.viewer, person_id=sam.id)
    with pytest.raises(NotThere):
        rules.check_owner(robin.viewer, person_id=sam.id)
    with pytest.raises(NotThere):
        rules.check_owner(Viewer(sam.id, sam.viewer.service_id, frozenset()), person_id=sam.id)


def test_a_read_holds_the_row_that_let_it_in_and_no_other(
    sam: Member, kit: Member, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite has no locks on rows, so what PostgreSQL is asked for is read where it is asked."""
    let_in(sam, kit, Section.GOALS)
    asked: list[tuple[type[Model], dict[str, object]]] = []
    lock = QuerySet.select_for_update

    def watched(rows: QuerySet[Model], **how: object) -> QuerySet[Model]:
        asked.append((rows.model, how))
        return lock(rows, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(QuerySet, "select_for_update", watched)
    rules.let_in_as(kit.viewer, person_id=sam.id, section=Section.GOALS, at=at)
    rules.let_in_together(kit.viewer, person_id=sam.id, at=at)

    only_this_row = {"of": ("self",), "no_key": True}
    assert asked == [(Share, only_this_row), (Connection, only_this_row)]
