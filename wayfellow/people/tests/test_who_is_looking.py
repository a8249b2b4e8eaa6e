"""`request.viewer` is made once, from the account that is signed in."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import DjangoAssertNumQueries

from tests.cast import Member
from wayfellow.people.middleware import ViewerMiddleware
from wayfellow.people.models import Account, Service
from wayfellow.people.sessions import SessionStore
from wayfellow.people.sign_in import AccountWithPerson


def seen_by(user: Account | AnonymousUser) -> HttpRequest:
    request = RequestFactory().get("/")
    request.user = user
    request.session = SessionStore()
    ViewerMiddleware(lambda _: HttpResponse())(request)
    return request


def test_a_stranger_is_nobody() -> None:
    assert seen_by(AnonymousUser()).viewer is None  # type: ignore[attr-defined]


def test_somebody_signed_in_is_their_person(sam: Member) -> None:
    account = AccountWithPerson().get_user(sam.account.pk)
    assert account is not None

    assert seen_by(account).viewer == sam.viewer  # type: ignore[attr-defined]


def test_the_numbers_are_those_of_their_service(sam: Member) -> None:
    Service.objects.update(crisis_help="Riverside line | 1800 000 000 | until midnight")

    page = sam.client().get("/me/").content.decode()

    assert "Riverside line" in page
    assert "Lifeline" not in page


def test_a_service_without_numbers_has_those_of_the_installation(sam: Member) -> None:
    Service.objects.update(crisis_help="")

    assert "Lifeline" in sam.client().get("/me/").content.decode()


def test_a_stranger_sees_those_of_the_installation(client: Client, sam: Member) -> None:
    assert "Lifeline" in client.get("/sign-in/").content.decode()


def test_account_person_and_service_cost_one_statement(
    sam: Member, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        account = AccountWithPerson().get_user(sam.account.pk)
        assert account is not None
        assert account.person.service.name == "Riverside"


def test_an_account_that_is_gone_is_nobody(sam: Member) -> None:
    sam.account.delete()

    assert AccountWithPerson().get_user(sam.account.pk) is None


def test_an_account_that_was_ended_is_nobody(sam: Member) -> None:
    Account.objects.update(is_active=False)

    assert AccountWithPerson().get_user(sam.account.pk) is None
