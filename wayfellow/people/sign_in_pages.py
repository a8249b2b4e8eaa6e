"""The pages that allauth runs and we draw. What is not here does not exist."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from allauth.account import views
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.base.views import IndexView, reauthenticate
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import generate_recovery_codes, view_recovery_codes
from allauth.mfa.totp.views import ActivateTOTPView, deactivate_totp
from allauth.mfa.webauthn.internal import flows
from allauth.mfa.webauthn.views import (
    LoginWebAuthnView,
    RemoveWebAuthnView,
    add_webauthn,
    reauthenticate_webauthn,
)
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse_lazy

from wayfellow.foundation.idempotency import may_repeat
from wayfellow.people.asking_again import ask_again
from wayfellow.people.devices import remember_whose
from wayfellow.people.forms import EnterCodeForm
from wayfellow.people.gates import must_set_up
from wayfellow.people.second_step import SecondStepView, square
from wayfellow.people.second_step_forms import SignInByPasskeyForm
from wayfellow.web.pages import after_deed

Page = Callable[..., HttpResponseBase]


def drawn_here(view: Page) -> Page:
    """A page with mistakes says so, as ours do.

    It may repeat: none of these deeds is done twice by being sent twice, and the count of wrong passwords
    must stay when the form is refused, which a transaction around the page would undo.
    """

    @wraps(view)
    def answer(request: HttpRequest, **parts: object) -> HttpResponseBase:
        response = view(request, **parts)
        if request.method == "POST" and response.status_code == HTTPStatus.OK:
            response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return response

    return may_repeat(answer)


def for_strangers(view: Page) -> Page:
    """The beginning of signing in; whoever is in already goes on to where they begin.

    allauth would also send whoever has asked for a code to the page for that code, again and again. Here they
    may turn back, ask for another one, or use their password.
    """

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponseBase:
        return after_deed(request, "web:front") if request.user.is_authenticated else view(request)

    return drawn_here(answer)


class EnterCode(views.ConfirmLoginCodeView):
    """Also asks whose device it is."""

    def _verify_form_valid(self, form: EnterCodeForm) -> HttpResponse:
        remember_whose(self.request, form.cleaned_data["phone"])
        return super()._verify_form_valid(form)


class SignInByPasskey(LoginWebAuthnView):
    """The same, and the way back to the page that was wanted."""

    def form_valid(self, form: SignInByPasskeyForm) -> HttpResponse:
        """Let them in."""
        remember_whose(self.request, form.cleaned_data["phone"])
        passkey = form.cleaned_data["credential"]
        login = Login(user=passkey.user, redirect_url=get_next_redirect_url(self.request))
        return flows.perform_passwordless_login(self.request, passkey, login)


class Overview(IndexView):
    """What somebody signs in with."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Also whether they must set something up before they go on."""
        request: Any = self.request
        words: dict[str, Any] = super().get_context_data(**kwargs)
        return {**words, "must_set_up": must_set_up(request, request.viewer)}


class AddApp(ActivateTOTPView):
    """An app for codes, drawn without a word of style inside the page."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The square as a picture of the page's own."""
        words: dict[str, Any] = super().get_context_data(**kwargs)
        return {**words, "totp_svg": square(words["totp_url"])}


class RemovePasskey(RemoveWebAuthnView):
    """Back to where the button stood."""

    success_url = reverse_lazy("mfa_index")


def where_there_is(kind: str, view: Page) -> Page:
    """A page about something that somebody may not have: without it, back to the overview."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponseBase:
        mine = Authenticator.objects.filter(user_id=request.user.pk, type=kind)
        return view(request) if mine.exists() else after_deed(request, "mfa_index")

    return answer


sign_in = for_strangers(views.login)
ask_for_code = for_strangers(views.request_login_code)
enter_code = drawn_here(EnterCode.as_view())
it_is_me = drawn_here(views.reauthenticate)
ended = drawn_here(views.account_inactive)
new_here = for_strangers(views.signup)
choose_password = drawn_here(views.password_set)
change_password = drawn_here(views.password_change)

by_passkey = for_strangers(SignInByPasskey.as_view())
second_step = drawn_here(SecondStepView.as_view())
passkey_again = drawn_here(reauthenticate_webauthn)
code_again = drawn_here(reauthenticate)
overview = drawn_here(Overview.as_view())
add_passkey = drawn_here(ask_again(add_webauthn))
remove_passkey = drawn_here(ask_again(RemovePasskey.as_view()))
add_app = drawn_here(ask_again(AddApp.as_view()))
stop_app = drawn_here(ask_again(where_there_is(Authenticator.Type.TOTP, deactivate_totp)))
paper_codes = drawn_here(where_there_is(Authenticator.Type.RECOVERY_CODES, view_recovery_codes))
make_paper_codes = drawn_here(ask_again(generate_recovery_codes))
