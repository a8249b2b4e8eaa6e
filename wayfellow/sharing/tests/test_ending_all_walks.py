"""A peer worker's work has ended: they walk with nobody any more, and nothing is shared with them."""

from datetime import datetime, timedelta

from tests.cast import Member, let_in
from wayfellow.sharing.actions import connect_invited, end_all_walks, stop_walking_with
from wayfellow.sharing.models import CompanionKind, Connection, ConnectionState, Share
from wayfellow.sharing.rules import shared_sections, walks_with
from wayfellow.sharing.section import Section


def test_every_walk_ends_and_every_share_goes(jo: Member, sam: Member, robin: Member, at: datetime) -> None:
    for person in (sam, robin):
        let_in(person, jo, Section.GOALS, Section.COPING)

    end_all_walks(companion_id=jo.id, at=at)

    assert [walk.ended_at for walk in Connection.objects.filter(companion_id=jo.id)] == [at, at]
    assert not Share.objects.exists()
    assert not walks_with(jo.viewer, person_id=sam.id, at=at)
    assert shared_sections(jo.viewer, person_id=robin.id, at=at) == frozenset()


def test_others_go_on_walking(jo: Member, kit: Member, sam: Member, at: datetime) -> None:
    let_in(sam, kit, Section.GOALS)

    end_all_walks(companion_id=jo.id, at=at)

    assert walks_with(kit.viewer, person_id=sam.id, at=at)
    assert shared_sections(kit.viewer, person_id=sam.id, at=at) == {Section.GOALS}


def test_what_had_ended_keeps_its_day(jo: Member, sam: Member, at: datetime) -> None:
    walk = let_in(sam, jo)
    stop_walking_with(connection_id=walk, by=sam.viewer, at=at)

    end_all_walks(companion_id=jo.id, at=at + timedelta(days=3))

    assert Connection.objects.get(pk=walk).ended_at == at


def test_supporting_somebody_at_home_is_not_work(jo: Member, sam: Member, at: datetime) -> None:
    at_home = connect_invited(person_id=sam.id, companion_id=jo.id, kind=CompanionKind.SUPPORTER, at=at)

    end_all_walks(companion_id=jo.id, at=at)

    assert Connection.objects.get(pk=at_home.pk).state == ConnectionState.ACTIVE
