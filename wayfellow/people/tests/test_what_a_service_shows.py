"""What a lead says of the service, and its colours, which a browser may keep and nobody else can ask for."""

from datetime import time

import pytest
from django.test import Client
from django.urls import reverse

from tests.answers import body
from tests.cast import Member, arrive, posting
from tests.written import LIGHT, NIGHT, speak_for_service
from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import change_service, open_service
from wayfellow.people.models import Service
from wayfellow.people.queries import service_of
from wayfellow.web.crisis_help import UnreadableCrisisHelp
from wayfellow.web.of_service import Hours


def colours_of(service: Service) -> str:
    """The address of its stylesheet."""
    return reverse("people:colours", args=[service.colours_sign])


def test_what_a_lead_says_is_kept(lead: Member) -> None:
    change_service(seen=1, by=lead.viewer, name="Riverside Peers", languages="English, Auslan")

    service = service_of(lead.viewer)
    assert service.name == "Riverside Peers"
    assert service.languages_offered == ("English", "Auslan")
    assert service.version == 2


def test_of_two_leads_at_once_the_second_is_told(lead: Member) -> None:
    change_service(seen=1, by=lead.viewer, name="Riverside Peers")

    with pytest.raises(ChangedMeanwhile):
        change_service(seen=1, by=lead.viewer, name="Riverside People")
    assert service_of(lead.viewer).name == "Riverside Peers"


@pytest.mark.parametrize("name", ["jo", "sam", "alex"])
def test_nobody_else_says_anything_of_it(name: str, lead: Member, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotThere):
        change_service(seen=1, by=request.getfixturevalue(name).viewer, name="Mine")


def test_numbers_that_no_page_could_draw_are_refused(lead: Member) -> None:
    with pytest.raises(UnreadableCrisisHelp):
        change_service(seen=1, by=lead.viewer, crisis_help="Ring somebody")


def test_hours_are_there_when_all_of_them_are_said(service: Service) -> None:
    assert service.hours is None
    service.reads_days, service.reads_from = "0,4", time(9)
    assert service.hours is None
    service.reads_until = time(17)
    assert service.hours == Hours((0, 4), time(9), time(17))


def test_without_colours_of_its_own_there_is_no_address(service: Service, sam: Member) -> None:
    assert service.colours_sign == ""
    assert "/colours/" not in body(sam.client().get(reverse("journey:home")))


def test_each_page_leads_to_the_colours_and_the_browser_keeps_them(lead: Member, sam: Member) -> None:
    speak_for_service(lead)
    client = sam.client()
    address = colours_of(service_of(lead.viewer))

    page, sheet = client.get(reverse("journey:home")), client.get(address)

    assert f'<link rel="stylesheet" href="{address}">' in body(page)
    assert page["Cache-Control"] == "no-store, private"
    assert sheet["Content-Type"] == "text/css"
    assert sheet["Cache-Control"] == "private, max-age=31536000, immutable"
    assert f"--path: {LIGHT};" in body(sheet)
    assert f"--path: {NIGHT};" in body(sheet)


def test_a_page_that_is_locked_is_drawn_with_them_too(lead: Member, sam: Member) -> None:
    speak_for_service(lead)
    client = sam.client()
    posting(client, reverse("people:lock"))
    address = colours_of(service_of(lead.viewer))

    question = client.get("/sign-in/again/?next=/home/")

    assert f'href="{address}"' in body(question)
    assert client.get(address)["Content-Type"] == "text/css"


def test_the_address_says_no_name_and_changes_with_the_colours(lead: Member) -> None:
    speak_for_service(lead)
    before = service_of(lead.viewer)

    speak_for_service(lead, colour_light="#4a1f6e")

    after = service_of(lead.viewer)
    assert before.colours_sign != after.colours_sign
    assert lead.client().get(colours_of(before)).status_code == 404
    assert str(after.pk)[:8] not in colours_of(after)


def test_two_services_of_the_same_colours_have_two_addresses(lead: Member) -> None:
    speak_for_service(lead)
    hillside = open_service(name="Hillside")
    far = arrive(hillside, "Far", Role.SERVICE_LEAD)
    speak_for_service(far)

    here, there = service_of(lead.viewer), service_of(far.viewer)

    assert colours_of(here) != colours_of(there)
    assert far.client().get(colours_of(here)).status_code == 404
    assert Client().get(colours_of(here)).status_code == 302  # sign in first


def test_the_short_name_stands_at_the_top_and_never_in_the_title(lead: Member, sam: Member) -> None:
    speak_for_service(lead, short_name="By the river")

    page = body(sam.client().get(reverse("journey:home")))

    header = page[page.index("<header") : page.index("</header>")]
    title = page[page.index("<title>") : page.index("</title>")]
    assert "By the river" in header
    assert "Wayfellow" not in header
    assert title == "<title>Home · Wayfellow"


def test_a_visitor_sees_none_of_it(lead: Member) -> None:
    speak_for_service(lead, short_name="By the river")

    page = body(Client().get(reverse("web:front")))

    assert "By the river" not in page
    assert "/colours/" not in page
    assert "555 0100" not in page
