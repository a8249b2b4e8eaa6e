"""The pages that allauth runs and we draw. What is not here does not exist."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from allauth.account import views
from django.http import HttpRequest, HttpResponseBase

from wayfellow.foundation.idempotency import may_repeat
from wayfellow.web.pages import after_deed

Page = Callable[[HttpRequest], HttpResponseBase]


def drawn_here(view: Page) -> Page:
    """A page with mistakes says so, as ours do.

    It may repeat: none of these deeds is done twice by being sent twice, and the count of wrong passwords
    must stay when the form is refused, which a transaction around the page would undo.
    """

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponseBase:
        response = view(request)
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


sign_in = for_strangers(views.login)
ask_for_code = for_strangers(views.request_login_code)
enter_code = drawn_here(views.confirm_login_code)
it_is_me = drawn_here(views.reauthenticate)
ended = drawn_here(views.account_inactive)
new_here = for_strangers(views.signup)
choose_password = drawn_here(views.password_set)
change_password = drawn_here(views.password_change)
