"""A way to sign in: it is given, changed and ended, browser by browser."""

from datetime import datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction

from wayfellow.foundation.viewer import Viewer
from wayfellow.people.models import (
    Account,
    Person,
    SignIn,
)
from wayfellow.people.queries import (
    sign_of,
)
from wayfellow.people.rules import (
    SignInNameTaken,
    as_kept,
)


@transaction.atomic
def give_account(*, person: Person, sign_in_with: str, password: str | None) -> Account:
    """A way to sign in, by an address or by a name that somebody made up."""
    name = as_kept(sign_in_with)
    account = Account(person=person, sign_in_name=name, email=name if "@" in name else "")
    account.set_password(password)
    try:
        with transaction.atomic():
            account.save(force_insert=True)
    except IntegrityError as taken:
        raise SignInNameTaken from taken
    if account.email:
        EmailAddress.objects.create(user=account, email=account.email, primary=True, verified=False)
    return account


@transaction.atomic
def change_sign_in_name(*, sign_in_with: str, by: Viewer) -> None:
    """Another address or name to sign in with. Whether it is really them, the page has asked."""
    name = as_kept(sign_in_with)
    mine = Account.objects.filter(person_id=by.person_id)
    account = mine.get()
    email = name if "@" in name else ""
    try:
        with transaction.atomic():
            mine.update(sign_in_name=name, email=email)
    except IntegrityError as taken:
        raise SignInNameTaken from taken
    EmailAddress.objects.filter(user=account).delete()
    if email:
        EmailAddress.objects.create(user=account, email=email, primary=True, verified=False)


def end_sign_ins(*, person_id: UUID, all_but: str | None = None) -> None:
    """Every browser that is signed in as this person is not any more, from its next request on."""
    SignIn.objects.filter(account__person_id=person_id).exclude(pk=all_but).delete()


def end_sign_in(*, sign: str, by: Viewer) -> None:
    """One of the viewer's own browsers is out. Of what is out already nothing is left to say."""
    mine = SignIn.objects.filter(account__person_id=by.person_id)
    mine.filter(pk__in=[row.pk for row in mine.only("pk") if sign_of(row.pk) == sign]).delete()


def keep_look_of(*, person_id: UUID, look: str) -> None:
    """How pages look for somebody, on whatever device they sign in."""
    Person.objects.filter(pk=person_id).update(look=look)


def forget_old_sign_ins(*, at: datetime) -> int:
    """Browsers whose time is over."""
    return SignIn.objects.filter(expire_date__lt=at).delete()[0]
