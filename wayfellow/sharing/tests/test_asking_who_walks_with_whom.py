"""What other parts of the house ask of sharing: who walks along, whose space it is, who writes there."""

from datetime import datetime
from uuid import uuid4

import pytest

from tests.cast import AT, Member, arrive, let_in
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.models import Service
from wayfellow.sharing import actions
from wayfellow.sharing.models import CompanionKind
from wayfellow.sharing.queries import workers_walking_with
from wayfellow.sharing.rules import check_may_add, check_owner, check_walks_with


def test_the_workers_who_walk_with_sam_by_name(sam: Member, jo: Member, kit: Member, alex: Member) -> None:
    let_in(sam, kit)

    assert workers_walking_with(sam.viewer, at=AT) == [(jo.id, "Jo"), (kit.id, "Kit")]


def test_a_worker_who_stopped_is_none_of_them(sam: Member, jo: Member, kit: Member, at: datetime) -> None:
    connection = let_in(sam, kit)

    actions.stop_walking_with(connection_id=connection, by=sam.viewer, at=at)

    assert workers_walking_with(sam.viewer, at=at) == [(jo.id, "Jo")]


def test_only_who_walks_with_sam_passes(sam: Member, jo: Member, kit: Member, alex: Member) -> None:
    check_walks_with(jo.viewer, person_id=sam.id, at=AT)

    for member in (sam, kit, alex):
        with pytest.raises(NotThere):
            check_walks_with(member.viewer, person_id=sam.id, at=AT)


def test_a_supporter_who_is_also_a_worker_does_not_walk_along_as_one(service: Service, sam: Member) -> None:
    lee = arrive(service, "Lee", Role.PEER_WORKER, Role.SUPPORTER)
    let_in(sam, lee, kind=CompanionKind.SUPPORTER)

    with pytest.raises(NotThere):
        check_walks_with(lee.viewer, person_id=sam.id, at=AT)


def test_only_the_owner_is_the_owner(sam: Member, jo: Member, robin: Member) -> None:
    check_owner(sam.viewer, person_id=sam.id)

    for member, person_id in ((jo, sam.id), (robin, sam.id), (jo, jo.id), (sam, uuid4())):
        with pytest.raises(NotThere):
            check_owner(member.viewer, person_id=person_id)


def test_into_a_space_write_its_person_and_out_of_a_talk_the_worker(sam: Member, jo: Member) -> None:
    talk = uuid4()

    check_may_add(sam.viewer, person_id=sam.id, from_talk=None, at=AT)
    check_may_add(sam.viewer, person_id=sam.id, from_talk=talk, at=AT)
    check_may_add(jo.viewer, person_id=sam.id, from_talk=talk, at=AT)


def test_nobody_else_writes_there(sam: Member, jo: Member, kit: Member, alex: Member, robin: Member) -> None:
    talk = uuid4()

    refused = [(jo, None), (jo, talk), (kit, talk), (alex, talk), (robin, talk)]
    for member, from_talk in refused:
        whose = jo.id if (member, from_talk) == (jo, talk) else sam.id
        with pytest.raises(NotThere):
            check_may_add(member.viewer, person_id=whose, from_talk=from_talk, at=AT)
