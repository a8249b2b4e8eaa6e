"""The second of two things that sign somebody in, and when it is asked for."""

from typing import Any, ClassVar

import qrcode
from allauth.account.internal.decorators import login_stage_required
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.stagekit import clear_login
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from markupsafe import Markup
from qrcode.image.svg import SvgPathImage

from wayfellow.people.devices import device_of
from wayfellow.people.models import Account
from wayfellow.people.secrets_kept import opened_secret, sealed_secret
from wayfellow.web.pages import go_to

NOT_THIS_CODE = _("This code is not right, or it was used before. Please look again.")
NOT_THIS_PASSKEY = _("That did not work. Nothing has changed. You can try once more.")


class SecondStepAdapter(DefaultMFAAdapter):
    """What allauth asks of us: secrets are sealed, and nothing is named after what this place is for."""

    error_messages: dict[str, Any] = {  # noqa: RUF012  # declared as allauth declares it
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": NOT_THIS_CODE,
    }

    def encrypt(self, text: str) -> str:
        """Only for somebody signed in, who sets it up for themselves."""
        account: Account = context.request.user
        return sealed_secret(text, person_id=account.person_id)

    def decrypt(self, encrypted_text: str) -> str:
        """For one comparison."""
        return opened_secret(encrypted_text)

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Any) -> str:  # noqa: A002  # their name
        """What the device calls itself, in two words: nobody has to make up a name."""
        return device_of(context.request) or str(_("A passkey"))

    def get_public_key_credential_user_entity(self, user: AbstractBaseUser) -> dict[str, Any]:
        """Telephones show this name when they ask which passkey to use."""
        entity: dict[str, Any] = super().get_public_key_credential_user_entity(user)
        return {**entity, "display_name": user.get_username(), "name": user.get_username()}


def square(address: str) -> Markup:
    """The picture that an app reads. One path and no style, so that it may stand in a page."""
    made = qrcode.make(address, image_factory=SvgPathImage).to_string(encoding="unicode")
    return Markup(made)  # noqa: S704  # drawn from black and white squares


def came_by_letter(request: HttpRequest, account: AbstractBaseUser | None) -> bool:
    """Whether an emailed code is all that somebody has shown so far."""
    records = get_authentication_records(request, account)
    return bool(records) and records[-1]["method"] == "code"


class SecondStep(AuthenticateStage):
    """Asked of whoever has a passkey or an app; and always after an emailed code.

    A mailbox is often open on a telephone that others hold too: a letter is never all that it takes.
    """

    def handle(self) -> tuple[HttpResponseBase | None, bool]:
        """Ask; or, when there is nothing that could be asked for, say what to do."""
        account = self.login.user
        if came_by_letter(self.request, account) and not _has_anything(account):
            clear_login(self.request)
            return go_to(self.request, reverse("people:letter_alone")), False
        return super().handle()

    def _should_handle(self, request: HttpRequest) -> bool:
        return came_by_letter(request, self.login.user) or bool(super()._should_handle(request))


def _has_anything(account: AbstractBaseUser | None) -> bool:
    return account is not None and Authenticator.objects.filter(user_id=account.pk).exists()


@method_decorator(
    login_stage_required(stage=SecondStep.key, redirect_urlname="account_login"), name="dispatch"
)
class SecondStepView(AuthenticateView):
    """allauth's page, also for somebody whose codes on paper are all they have beside a letter."""

    ways: ClassVar = Authenticator.Type

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Which boxes it needs, and then as any page."""
        self.stage = request._login_stage  # type: ignore[attr-defined]  # set by the decorator
        self.form = self._build_forms()  # type: ignore[no-untyped-call]  # it has no types
        return TemplateView.dispatch(self, request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What this person has, so that nobody is asked for what they have not."""
        has = set(Authenticator.objects.filter(user=self.stage.login.user).values_list("type", flat=True))
        words: dict[str, Any] = super().get_context_data(**kwargs)
        words["has_passkey"] = self.ways.WEBAUTHN in has
        words["has_app"] = self.ways.TOTP in has
        words["has_paper"] = self.ways.RECOVERY_CODES in has
        return words
