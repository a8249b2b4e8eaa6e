"""Out at once, from any page, however old: the sign-in ends on the server, the screen shows another page."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from tests.cast import Member, posting
from wayfellow.people.models import SignIn
from wayfellow.people.tests.pages import signed_in_as

pytestmark = pytest.mark.shows("M15")

LEAVE = "/leave-quickly/"


def strict(client: Client) -> Client:
    """The same browser, with Django's check of forms on."""
    client.handler.enforce_csrf_checks = True
    return client


def test_the_sign_in_ends_on_the_server(sam: Member) -> None:
    client, other_device = sam.client(), sam.client()

    answer = posting(client, LEAVE)

    assert (answer.status_code, answer["Location"]) == (303, "/away/")
    assert signed_in_as(client) is None
    assert [row.account_id for row in SignIn.objects.all()] == [sam.account.pk]
    assert other_device.get("/me/").status_code == 200


def test_what_the_browser_still_has_opens_nothing(sam: Member) -> None:
    client = sam.client()
    kept_by_somebody = client.cookies["wayfellow"].value

    posting(client, LEAVE)
    client.cookies["wayfellow"] = kept_by_somebody

    assert client.get("/me/")["Location"] == "/sign-in/?next=/me/"


def test_this_device_forgets_us(sam: Member) -> None:
    client = sam.client()
    client.cookies["look"] = "night.larger.all"

    answer = posting(client, LEAVE)

    assert answer["Clear-Site-Data"] == '"cookies", "storage"'
    assert answer["Cache-Control"] == "no-store, private"
    for cookie in ("wayfellow", "form", "look", "messages"):
        assert (answer.cookies[cookie].value, answer.cookies[cookie]["max-age"]) == ("", 0)


@pytest.mark.parametrize("proof", [{}, {"csrfmiddlewaretoken": "x" * 64}, {"csrfmiddlewaretoken": "stale"}])
def test_it_works_from_a_page_that_was_open_all_night(sam: Member, proof: dict[str, str]) -> None:
    client = strict(sam.client())

    answer = client.post(LEAVE, proof)

    assert answer.status_code == 303
    assert not SignIn.objects.exists()


def test_it_works_when_the_sign_in_has_ended_already(sam: Member) -> None:
    client = strict(sam.client())
    SignIn.objects.all().delete()

    assert client.post(LEAVE)["Location"] == "/away/"


def test_it_works_for_somebody_who_was_never_signed_in(db: None) -> None:
    answer = strict(Client()).post(LEAVE)

    assert (answer.status_code, answer["Location"]) == (303, "/away/")


def test_it_may_be_pressed_again_and_again(sam: Member) -> None:
    client = sam.client()

    assert [client.post(LEAVE, {"form_token": "one"}).status_code for _ in range(3)] == [303] * 3


def test_it_needs_no_token_of_the_form(sam: Member) -> None:
    assert sam.client().post(LEAVE).status_code == 303


def test_a_service_may_choose_where_it_leads(sam: Member, settings: Settings) -> None:
    settings.LEAVE_TO = "https://weather.example/"

    assert posting(sam.client(), LEAVE)["Location"] == "https://weather.example/"


def test_a_part_of_a_page_leads_the_whole_page_away(sam: Member) -> None:
    answer = sam.client().post(LEAVE, headers={"HX-Request": "true"})

    assert (answer.status_code, answer["HX-Redirect"]) == (204, "/away/")
    assert answer["Clear-Site-Data"] == '"cookies", "storage"'


def test_an_address_alone_does_nothing(sam: Member) -> None:
    client = sam.client()

    assert client.get(LEAVE).status_code == 405
    assert signed_in_as(client) == str(sam.account.pk)


def test_the_button_stands_on_every_signed_in_page_and_needs_no_script(sam: Member) -> None:
    page = sam.client().get("/me/").content.decode()

    assert f'<form class="leave" method="post" action="{reverse("people:leave_quickly")}"' in page


def test_leaving_is_quick(sam: Member, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = sam.client()

    with django_assert_max_num_queries(5):
        posting(client, LEAVE)
