"""Rows that should not be there, from a race or a mistake elsewhere, let nobody in."""

from datetime import datetime
from uuid import UUID

import pytest

from tests.cast import Member, let_in
from wayfellow.sharing.models import Connection, ConnectionState, Share
from wayfellow.sharing.queries import companions_of, people_walked_with
from wayfellow.sharing.rules import let_in_as, may_see
from wayfellow.sharing.section import Section

pytestmark = pytest.mark.shows("M2")


def put_share(owner: Member, connection_id: UUID, section: Section, at: datetime) -> None:
    """A row in the table, past every rule."""
    Share.objects.create(person_id=owner.id, connection_id=connection_id, section=section, created_at=at)


def nobody_lets_in(companion: Member, owner: Member, section: Section, at: datetime) -> bool:
    """Every way of asking says no."""
    return (
        not may_see(companion.viewer, person_id=owner.id, section=section, at=at)
        and let_in_as(companion.viewer, person_id=owner.id, section=section, at=at) is None
        and all(section not in one.sections for one in people_walked_with(companion.viewer, at=at))
    )


def test_a_share_that_outlived_its_connection(sam: Member, jo: Member, at: datetime) -> None:
    connection = let_in(sam, jo)
    Connection.objects.filter(pk=connection).update(state=ConnectionState.ENDED, ended_at=at)

    put_share(sam, connection, Section.GOALS, at)

    assert nobody_lets_in(jo, sam, Section.GOALS, at)
    assert companions_of(sam.viewer, at=at) == []


def test_a_share_of_sams_on_a_connection_of_robins(
    sam: Member, robin: Member, jo: Member, kit: Member, at: datetime
) -> None:
    put_share(sam, let_in(robin, kit), Section.GOALS, at)
    put_share(sam, let_in(robin, jo), Section.GOALS, at)

    assert nobody_lets_in(kit, sam, Section.GOALS, at)
    assert nobody_lets_in(jo, sam, Section.GOALS, at)


def test_a_share_of_robins_on_a_connection_of_sams(
    sam: Member, robin: Member, jo: Member, at: datetime
) -> None:
    put_share(robin, let_in(sam, jo), Section.GOALS, at)

    assert not may_see(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at)
    assert not may_see(jo.viewer, person_id=robin.id, section=Section.GOALS, at=at)


@pytest.mark.parametrize("section", [section for section in Section if section != Section.STAYING_WELL])
def test_a_supporter_with_a_share_that_is_not_for_supporters(
    sam: Member, alex: Member, at: datetime, section: Section
) -> None:
    put_share(sam, let_in(sam, alex), section, at)

    assert nobody_lets_in(alex, sam, section, at)


def test_a_worker_with_a_share_of_conversations(sam: Member, jo: Member, at: datetime) -> None:
    put_share(sam, let_in(sam, jo), Section.CONVERSATIONS, at)

    assert nobody_lets_in(jo, sam, Section.CONVERSATIONS, at)


def test_what_contradicts_does_not_hide_what_is_right(
    sam: Member, robin: Member, jo: Member, at: datetime
) -> None:
    let_in(sam, jo, Section.GOALS)
    put_share(sam, let_in(robin, jo), Section.ROUTINES, at)

    assert may_see(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at)
    assert nobody_lets_in(jo, sam, Section.ROUTINES, at)
