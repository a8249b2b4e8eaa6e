"""The people every test knows: Sam owns, Jo is let in, Kit and Robin must be kept out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.http import HttpResponse
from django.test import Client

from wayfellow.foundation.keyring import key_scope
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people import actions as people
from wayfellow.people.models import Account, Person, Service
from wayfellow.people.secrets_kept import sealed_secret
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.models import CompanionKind
from wayfellow.sharing.section import Section

PASSWORD = "a long walk by the river"
AT = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Member:
    """One of the cast, with a way to be them."""

    name: str
    person: Person
    account: Account

    @property
    def id(self) -> UUID:
        """The person's id."""
        return self.person.pk

    @property
    def viewer(self) -> Viewer:
        """This member, looking."""
        return self.person.as_viewer()

    def client(self) -> Client:
        """A browser of their own in which they are signed in. Each call is another device."""
        client = Client()
        client.force_login(self.account)
        return client


def arrive(service: Service, name: str, *roles: Role) -> Member:
    """Somebody new with an account."""
    person = people.welcome(service_id=service.pk, name=name, roles=frozenset(roles), at=AT)
    account = people.give_account(
        person=person, sign_in_with=f"{name.lower()}@example.org", password=PASSWORD
    )
    if {Role.PEER_WORKER, Role.SERVICE_LEAD} & set(roles):
        give_second_step(account)
    return Member(name, person, account)


def give_second_step(account: Account) -> None:
    """An app for codes and codes on paper, without which who works here reaches one page only."""
    secret = sealed_secret(generate_totp_secret(), person_id=account.person_id)
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={"secret": secret})
    give_paper(account)


def give_paper(account: Account) -> None:
    """Ten codes on paper, which they have seen: pages show them once."""
    seed = sealed_secret(RecoveryCodes.generate_seed(), person_id=account.person_id)
    data = {"seed": seed, "used_mask": 0, "viewed_at": AT.timestamp()}
    Authenticator.objects.create(user=account, type=Authenticator.Type.RECOVERY_CODES, data=data)


def paper_code(account: Account) -> str:
    """A code that was not used yet, as it stands on their paper."""
    paper = Authenticator.objects.get(user=account, type=Authenticator.Type.RECOVERY_CODES)
    code: str = RecoveryCodes(paper).get_unused_codes()[0]
    return code


def posting(client: Client, url: str, **fields: Any) -> HttpResponse:
    """Press a button: a POST with a fresh form token, as every form of ours carries one."""
    return client.post(url, {"form_token": uuid4().hex, **fields})  # type: ignore[return-value]


def let_in(owner: Member, companion: Member, *sections: Section, kind: CompanionKind | None = None) -> UUID:
    """The owner walks with a companion and shares these sections with them."""
    chosen = kind or (
        CompanionKind.PEER_WORKER if companion.viewer.is_peer_worker else CompanionKind.SUPPORTER
    )
    connection = sharing.connect_invited(person_id=owner.id, companion_id=companion.id, kind=chosen, at=AT)
    for section in sections:
        sharing.share(connection_id=connection.pk, section=section, by=owner.viewer, at=AT)
    return connection.pk


@pytest.fixture
def at() -> datetime:
    """A day in November."""
    return AT


@pytest.fixture(autouse=True)
def _keys_for_one_test() -> Iterator[None]:
    """Keys are held for one test and no longer, as they are for one request."""
    with key_scope():
        yield


@pytest.fixture
def service(db: None) -> Service:
    """The service that all of the cast belong to."""
    return people.open_service(name="Riverside", crisis_help="Emergency | 000 | day and night")


@pytest.fixture
def jo(service: Service) -> Member:
    """A peer worker."""
    return arrive(service, "Jo", Role.PEER_WORKER)


@pytest.fixture
def kit(service: Service) -> Member:
    """Another peer worker, who walks with nobody here."""
    return arrive(service, "Kit", Role.PEER_WORKER)


@pytest.fixture
def lead(service: Service) -> Member:
    """Runs the team, and sees nobody's words."""
    return arrive(service, "Lin", Role.SERVICE_LEAD)


@pytest.fixture
def sam(service: Service, jo: Member) -> Member:
    """Has a space and walks with Jo. Nothing is shared until a test shares it."""
    member = arrive(service, "Sam", Role.PERSON)
    let_in(member, jo)
    return member


@pytest.fixture
def robin(service: Service, jo: Member) -> Member:
    """Another person who walks with Jo."""
    member = arrive(service, "Robin", Role.PERSON)
    let_in(member, jo)
    return member


@pytest.fixture
def alex(service: Service, sam: Member) -> Member:
    """Sam's sister, a supporter who sees nothing until Sam shares it."""
    member = arrive(service, "Alex", Role.SUPPORTER)
    let_in(sam, member)
    return member
