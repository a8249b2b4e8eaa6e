"""`add_service` opens a service and shows the code for its first lead, and never opens one twice."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from tests.answers import words_on
from tests.cast import PASSWORD, Member, arrive, give_second_step, posting
from wayfellow.foundation.viewer import Role
from wayfellow.people.models import Invitation, Person, Service
from wayfellow.people.queries import open_invitation
from wayfellow.people.rules import InvitationOver

pytestmark = pytest.mark.django_db
_CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")


def add(name: str, **options: str) -> str:
    """What the command says."""
    said = StringIO()
    call_command("add_service", name, stdout=said, **options)
    return said.getvalue()


def code_in(said: str) -> str:
    """The code that it shows."""
    [code] = _CODE.findall(said)
    return str(code)


def test_a_service_is_opened_and_its_first_lead_comes_in(service: Service, lead: Member) -> None:
    said = add("  Hillside   Peers ")
    browser = lead.client().__class__()

    posting(browser, reverse("joining:join"), code=code_in(said))
    posting(
        browser,
        reverse("joining:come_in"),
        name="Una",
        sign_in_with="una@example.org",
        password=PASSWORD,
        password_again=PASSWORD,
    )

    before = browser.get(reverse("service:team"))
    una = Person.objects.get(account__sign_in_name="una@example.org")
    give_second_step(una.account)
    page = words_on(browser.get(reverse("service:team")))
    assert "Hillside Peers is here." in said
    assert "/join/" in said
    assert before["Location"] == reverse("mfa_index"), "a lead opens nothing with a password alone"
    assert una.service.name == "Hillside Peers"
    assert una.roles == {Role.SERVICE_LEAD}
    assert "Una , service lead" in page
    assert "Lin" not in page


def test_it_may_bring_its_own_numbers() -> None:
    add("Hillside", crisis_help="Hill line | 555 0300 | nights")

    assert Service.objects.get().crisis_help == "Hill line | 555 0300 | nights"


def test_numbers_that_cannot_be_read_open_nothing() -> None:
    with pytest.raises(CommandError, match="Write numbers to ring like this"):
        add("Hillside", crisis_help="Ring somebody")

    assert not Service.objects.exists()


def test_asked_again_it_shows_a_new_code_and_opens_nothing_twice() -> None:
    first = code_in(add("Hillside"))

    second = code_in(add("HILLSIDE"))

    assert Service.objects.count() == 1
    with pytest.raises(InvitationOver):
        open_invitation(first, at=timezone.now())
    assert open_invitation(second, at=timezone.now()).used_at is None


def test_where_somebody_leads_already_it_refuses(service: Service) -> None:
    arrive(service, "Lin", Role.SERVICE_LEAD)

    with pytest.raises(CommandError, match="Riverside is here already, and somebody leads it"):
        add("Riverside")

    assert not Invitation.objects.exists()


@pytest.mark.parametrize("name", ["", "   ", "A" * 121])
def test_a_service_needs_a_name(name: str) -> None:
    with pytest.raises(CommandError, match="A service needs a name"):
        add(name)


def test_a_name_with_a_hidden_sign_is_refused() -> None:
    with pytest.raises(CommandError, match="hidden sign"):
        add("Hill\x07side")


def test_in_a_demo_there_are_no_real_services(settings: Settings) -> None:
    settings.IS_DEMO = True

    with pytest.raises(CommandError, match="This is a demo"):
        add("Hillside")
    assert not Service.objects.exists()
