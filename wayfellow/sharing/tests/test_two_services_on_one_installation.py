"""Two services side by side: whatever stands in the tables, nobody sees across."""

from datetime import datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import body
from tests.cast import Member, arrive, let_in
from wayfellow.foundation.models import Look
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import open_service
from wayfellow.sharing import actions
from wayfellow.sharing.choosing.queries import choice_of
from wayfellow.sharing.models import CompanionKind
from wayfellow.sharing.queries import people_walked_with
from wayfellow.sharing.rules import let_in_as, may_see, shared_sections, walks_with
from wayfellow.sharing.section import Section

pytestmark = pytest.mark.shows("M3")


@pytest.fixture
def far(sam: Member) -> Member:
    """A worker of another service, for whom a row says that Sam shares everything with them."""
    other = arrive(open_service(name="Hillside"), "Far", Role.PEER_WORKER)
    let_in(sam, other, Section.GOALS, Section.STAYING_WELL, kind=CompanionKind.PEER_WORKER)
    return other


def test_a_share_across_services_shares_nothing(sam: Member, far: Member, at: datetime) -> None:
    assert not may_see(far.viewer, person_id=sam.id, section=Section.GOALS, at=at)
    assert let_in_as(far.viewer, person_id=sam.id, section=Section.GOALS, at=at) is None
    assert shared_sections(far.viewer, person_id=sam.id, at=at) == frozenset()


def test_nobody_walks_across_services(sam: Member, far: Member, at: datetime) -> None:
    assert not walks_with(far.viewer, person_id=sam.id, at=at)
    assert people_walked_with(far.viewer, at=at) == []


def test_the_page_looks_like_one_that_does_not_exist(sam: Member, far: Member, goals_of_sam: str) -> None:
    client = far.client()

    answer = client.get(goals_of_sam)

    assert answer.status_code == 404
    assert body(answer) == body(client.get(reverse("goals:shared", args=[uuid4()])))
    assert not Look.objects.exists()


def test_each_service_offers_its_own_workers(sam: Member, far: Member) -> None:
    assert [worker.name for worker in choice_of(sam.viewer).workers] == ["Jo"]


def test_a_worker_cannot_walk_with_somebody_of_another_service(
    sam: Member, far: Member, at: datetime
) -> None:
    with pytest.raises(NotThere):
        actions.connect_in_the_room(person_id=sam.id, by=far.viewer, at=at)
