"""Before any page of somebody signed in: is it locked, and must something be set up first?"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from wayfellow.foundation.viewer import Viewer
from wayfellow.people.asking_again import is_locked, to_the_question
from wayfellow.people.kept_words import form_sent, keep_words
from wayfellow.people.rules import is_on_the_team
from wayfellow.web.pages import go_to

THE_QUESTION = {"account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
SETTING_UP = {
    *THE_QUESTION,
    "mfa_index",
    "mfa_add_webauthn",
    "mfa_activate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "account_set_password",
    "people:kept",
}
# Two colours of a service and no words: the question itself is drawn with them.
DRAWN_WITH = "people:colours"


class Gates:
    """Middleware. Pages for everybody stay open: help, how this looks, both ways out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing to do around the page; all happens in `process_view`."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Lead elsewhere, or let through."""
        viewer: Viewer | None = request.viewer  # type: ignore[attr-defined]  # set by ViewerMiddleware
        if viewer is None or not getattr(view, "login_required", True):
            return None
        match = request.resolver_match
        name = match.view_name if match else ""
        if name == DRAWN_WITH:
            return None
        if is_locked(request) and name not in THE_QUESTION:
            return to_the_question(request, back=where_it_goes_on(request, viewer))
        if must_set_up(request, viewer) and name not in SETTING_UP:
            return go_to(request, reverse("mfa_index"))
        return None


def where_it_goes_on(request: HttpRequest, viewer: Viewer) -> str:
    """Behind the question: the same page; or the words that another window sent while this one was locked."""
    if request.method != "POST":
        return request.get_full_path()
    wrote = "/draft/" not in request.path and form_sent(request).texts
    kept = wrote and keep_words(request, person_id=viewer.person_id)
    return reverse("people:kept" if kept else "web:front")


def must_set_up(request: HttpRequest, viewer: Viewer) -> bool:
    """Who works here signs in with two things. Made-up people need one: nothing in a demo is anybody's."""
    account: Any = request.user
    return is_on_the_team(viewer) and not account.has_second_step and not account.person.service.is_demo
