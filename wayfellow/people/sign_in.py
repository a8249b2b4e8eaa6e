"""How django-allauth finds accounts, what it says, and what it may not do here."""

from typing import Any, ClassVar, cast
from uuid import UUID

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.people.devices import begin_here
from wayfellow.people.models import Account, WayBack
from wayfellow.people.passwords import check_new_password
from wayfellow.people.rules import as_kept, is_on_the_team, way_back_waits
from wayfellow.people.second_step import SecondStep

# One sentence for a name that nobody has, for a wrong password, and for both.
NOT_RIGHT = _("We could not sign you in with these two. Please check both of them.")
# Paper alone is for the day when one of these is not at hand.
SECOND_STEPS = (Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP)
TOO_OFTEN = _("That was a lot of tries. Please wait a minute, then start again.")


class AccountWithPerson(AuthenticationBackend):
    """The account, its person, their service, and two things every page asks, in one statement."""

    def get_user(self, user_id: UUID) -> Account | None:
        """The account of a signed-in browser, if it may still sign in."""
        account = (
            Account.objects.select_related("person__service")
            .annotate(
                has_second_step=Exists(
                    Authenticator.objects.filter(user=OuterRef("pk"), type__in=SECOND_STEPS)
                ),
                way_back_waits=Exists(
                    WayBack.objects.filter(way_back_waits(timezone.now()), person=OuterRef("person"))
                ),
            )
            .filter(pk=user_id)
            .first()
        )
        return account if account is not None and self.user_can_authenticate(account) else None

    def _authenticate(self, request: HttpRequest | None, **credentials: Any) -> AbstractBaseUser | None:
        """One name, one account, one look at the password.

        allauth would look at it by name and again by address: three times for whoever is known here, and
        once for whoever is not, which a clock can tell apart.
        """
        name = as_kept(str(credentials.get("username") or credentials.get("email") or ""))
        found = Account.objects.filter(sign_in_name=name).first()
        return self._check_password(found, credentials["password"])


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
        "mfa/messages/webauthn_added.txt": _("Your passkey works from now on."),
        "mfa/messages/webauthn_removed.txt": _("The passkey opens nothing here any more."),
        "mfa/messages/totp_activated.txt": _("Your app works from now on."),
        "mfa/messages/totp_deactivated.txt": _("The app opens nothing here any more."),
    }

    def get_login_stages(self) -> list[str]:
        """The same ones, with our own second step."""
        ours = f"{SecondStep.__module__}.{SecondStep.__name__}"
        theirs = f"{AuthenticateStage.__module__}.{AuthenticateStage.__name__}"
        return [ours if stage == theirs else stage for stage in super().get_login_stages()]

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """However they came in, by password, passkey or code."""
        super().login(request, user)
        begin_here(request, works_here=is_on_the_team(cast("Account", user).person.as_viewer()))

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
