"""How django-allauth finds accounts, what it says, and what it may not do here."""

from typing import Any, ClassVar
from uuid import UUID

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.people.models import Account
from wayfellow.people.passwords import check_new_password

# One sentence for a name that nobody has, for a wrong password, and for both.
NOT_RIGHT = _("We could not sign you in with these two. Please check both of them.")
TOO_OFTEN = _("That was a lot of tries. Please wait a minute, then start again.")


class AccountWithPerson(AuthenticationBackend):
    """The account, its person and their service in one statement: every page asks for all three."""

    def get_user(self, user_id: UUID) -> Account | None:
        """The account of a signed-in browser, if it may still sign in."""
        account = Account.objects.select_related("person__service").filter(pk=user_id).first()
        return account if account is not None and self.user_can_authenticate(account) else None


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by themselves: people come with a code."""

    error_messages: dict[str, Any] = {  # noqa: RUF012  # declared as allauth declares it
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": NOT_RIGHT,
        "username_password_mismatch": NOT_RIGHT,
        "too_many_login_attempts": TOO_OFTEN,
        "incorrect_code": _("This is not the code we sent. Please look at the letter again."),
        "incorrect_password": _("This is not your password. Please try again."),
        "enter_current_password": _("This is not the password you have now. Please try again."),
    }
    # allauth's other notices are drawn from templates, and some of them hold an address.
    told: ClassVar[dict[str, Promise]] = {
        "account/messages/password_changed.txt": _(
            "Your new password is kept. Other devices are signed out."
        ),
        "account/messages/password_set.txt": _("Your password is kept."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never; `joining:join` is the way in."""
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to where the link to it stands."""
        return reverse("people:me")

    def clean_password(self, password: str, user: AbstractBaseUser | None = None) -> str:
        """Ours alone says what is wrong with a new password."""
        check_new_password(password)
        return password

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Only fixed sentences: they travel in a cookie."""
        if sentence := self.told.get(message_template or "") or message:
            messages.add_message(request, level, str(sentence))
