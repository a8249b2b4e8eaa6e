"""When somebody's work ends, all that hung on it ends in the same moment, and people lose nothing."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.answers import words_on
from tests.cast import PASSWORD, Member, arrive, let_in, posting
from tests.world import fill_space
from wayfellow.foundation.viewer import Role
from wayfellow.people import actions as people
from wayfellow.people.models import Invitation
from wayfellow.people.queries import open_invitation
from wayfellow.people.rules import InvitationOver
from wayfellow.sharing.choosing import actions as choosing
from wayfellow.sharing.choosing.tests.conftest import says
from wayfellow.sharing.models import WaitingForWorker
from wayfellow.sharing.section import FOR_A_WORKER

TEAM, FRONT = reverse("service:team"), reverse("web:front")


def end(lead: Member, worker: Member) -> None:
    """The lead says that they are sure."""
    posting(lead.client(), reverse("service:end_work", args=[worker.id]))


def pages_of(sam: Member, ids: dict[str, object]) -> list[str]:
    """All that a worker who walks with Sam can open of Sam's."""
    shared = [reverse(f"{section.value}:shared", args=[sam.id]) for section in FOR_A_WORKER]
    talks = [reverse(f"conversations:{page}", args=[ids["talk_id"]]) for page in ("talk", "looking_back")]
    return [*shared, *talks, reverse("peer_work:person", args=[sam.id])]


def test_every_open_page_is_shut_on_every_device(lead: Member, sam: Member, jo: Member, kit: Member) -> None:
    let_in(sam, jo, *FOR_A_WORKER)
    pages = pages_of(sam, fill_space(sam, jo))
    phone, desk = jo.client(), jo.client()
    assert {phone.get(page).status_code for page in pages} == {200}

    end(lead, jo)

    for device in (phone, desk):
        assert {device.get(page).status_code for page in pages} == {302}  # signed out
    assert not jo.client().login(username="jo@example.org", password=PASSWORD)


def test_with_another_role_they_come_in_again_and_see_nothing_of_others(
    lead: Member, sam: Member, kit: Member
) -> None:
    mo = arrive(lead.person.service, "Mo", Role.PEER_WORKER, Role.PERSON)
    let_in(sam, mo, *FOR_A_WORKER)
    pages = pages_of(sam, fill_space(sam, mo))
    assert {mo.client().get(page).status_code for page in pages} == {200}

    end(lead, mo)

    assert {mo.client().get(page).status_code for page in pages} == {404}
    assert mo.client().get(reverse("journey:home")).status_code == 200


def test_a_walk_with_a_last_day_ahead_ends_too(lead: Member, sam: Member, kit: Member, at: datetime) -> None:
    from wayfellow.sharing import actions as sharing  # noqa: PLC0415  # only here

    now = timezone.now()
    sharing.walk_for_a_while(
        companion_id=kit.id, until=now + timedelta(days=9), sections=FOR_A_WORKER, by=sam.viewer, at=now
    )
    page = reverse("goals:shared", args=[sam.id])
    assert kit.client().get(page).status_code == 200

    end(lead, kit)
    type(kit.person).objects.filter(pk=kit.id).update(is_peer_worker=True, left_at=None)  # taken on anew
    kit.account.is_active = True
    kit.account.save()

    assert kit.client().get(page).status_code == 404


@pytest.mark.parametrize("end_role", ["worker", "lead"])
def test_codes_that_they_gave_let_nobody_in(end_role: str, lead: Member, at: datetime) -> None:
    mo = arrive(lead.person.service, "Mo", Role.PEER_WORKER, Role.SERVICE_LEAD)
    now = timezone.now()
    for_a_person = people.invite(role=Role.PERSON, by=mo.viewer, at=now)
    for_a_worker = people.invite(role=Role.PEER_WORKER, by=mo.viewer, at=now)
    gone = {"worker": for_a_person, "lead": for_a_worker}[end_role]
    ends: dict[str, Callable[..., object]] = {"worker": people.end_peer_work, "lead": people.end_lead_work}

    ends[end_role](person_id=mo.id, by=lead.viewer, at=now)

    with pytest.raises(InvitationOver):
        open_invitation(gone, at=now)
    [still] = {for_a_person, for_a_worker} - {gone}
    assert open_invitation(still, at=now).used_at is None


def test_nobody_is_offered_them_any_more(lead: Member, sam: Member, kit: Member, at: datetime) -> None:
    theo = arrive(lead.person.service, "Theo", Role.PERSON)
    says(kit, about="I bake.")
    choosing.wait_for_worker(by=theo.viewer, at=at)
    choosing.suggest_worker(person_id=theo.id, worker_id=kit.id, by=lead.viewer)

    end(lead, kit)

    page = words_on(theo.client().get(reverse("sharing:choose")))
    assert "Kit" not in page
    assert "I bake." not in page
    assert WaitingForWorker.objects.get().suggested_id is None


def test_people_keep_all_that_they_wrote(lead: Member, sam: Member, jo: Member, kit: Member) -> None:
    ids = fill_space(sam, jo, word="marigold")

    end(lead, jo)

    client = sam.client()
    assert "marigold" in words_on(client.get(reverse("goals:list")))
    assert "marigold" in words_on(client.get(reverse("conversations:talk", args=[ids["talk_id"]])))
    assert client.get(reverse("conversations:list")).status_code == 200


def test_a_code_that_waits_is_shown_and_taken_back(lead: Member) -> None:
    client = lead.client()
    posting(client, reverse("service:invite"), role="peer_worker")
    code = Invitation.objects.get()
    before = words_on(client.get(TEAM))

    answer = posting(client, reverse("service:take_back_code", args=[code.pk]))

    after = words_on(client.get(answer["Location"]))
    assert "Codes that wait to be used For a peer worker, made by Lin on" in before
    assert "Done. Nobody can come in with that code any more." in after
    assert "Codes that wait to be used" not in after


def test_a_code_for_a_lead_that_nobody_here_made(lead: Member, at: datetime) -> None:
    hillside = people.open_service(name="Hillside")
    people.invite_first_lead(service_id=hillside.pk, at=timezone.now())
    una = arrive(hillside, "Una", Role.SERVICE_LEAD)

    assert "For a service lead, made on" in words_on(una.client().get(TEAM))
    assert "Codes that wait" not in words_on(lead.client().get(TEAM))


def test_another_lead_is_asked_about_and_then_out(lead: Member) -> None:
    mo = arrive(lead.person.service, "Mo", Role.SERVICE_LEAD, Role.PEER_WORKER)
    address, client, phone = reverse("service:end_lead", args=[mo.id]), lead.client(), mo.client()
    sure = words_on(client.get(address))

    answer = posting(client, address)

    assert "Mo stops leading this service, at once and on every device." in sure
    assert "The work as a peer worker goes on." in sure
    assert answer["Location"] == TEAM
    assert phone.get(TEAM).status_code == 302
    assert mo.client().get(TEAM).status_code == 404


def test_one_may_stop_leading_oneself(lead: Member) -> None:
    arrive(lead.person.service, "Mo", Role.SERVICE_LEAD)
    address, client = reverse("service:end_lead", args=[lead.id]), lead.client()

    sure = words_on(client.get(address))
    answer = posting(client, address)

    assert "Stop leading? You stop leading this service, at once and on every device." in " ".join(
        sure.split()
    )
    assert answer["Location"] == FRONT


def test_the_last_lead_has_no_such_page(lead: Member) -> None:
    address = reverse("service:end_lead", args=[lead.id])

    assert lead.client().get(address).status_code == 404
    assert address not in lead.client().get(TEAM).content.decode()


def test_of_two_who_press_at_once_the_second_is_told(lead: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    mo = arrive(lead.person.service, "Mo", Role.SERVICE_LEAD)
    address, client = reverse("service:end_lead", args=[mo.id]), lead.client()

    def somebody_faster(**_deed: object) -> None:
        raise people.LastLead

    monkeypatch.setattr("wayfellow.service.actions.team.people.end_lead_work", somebody_faster)
    answer = posting(client, address)

    assert "Somebody has to run the team. Nothing was changed." in words_on(client.get(answer["Location"]))
