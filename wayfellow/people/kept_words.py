"""The sign-in was over while somebody was writing: their words wait, sealed under their own key."""

import re
from collections.abc import Callable
from hashlib import sha256
from http import HTTPStatus
from uuid import UUID

import msgspec
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from wayfellow.foundation.drafts import draft_of, drop_draft, keep_draft
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import viewer_of
from wayfellow.people.throttle import slow_down
from wayfellow.web.pages import go_to
from wayfellow.web.typed_by import FIELD, who_typed

PLACE = "a form that was sent too late"
# Of the page that gives words back: which of them go on now.
GOES_ON = "goes_on"
NOT_WORDS = {"csrfmiddlewaretoken", "form_token", FIELD, GOES_ON}
# All that waits together. A form of ours is far shorter; a longer one is not kept.
LONGEST = 100_000
# Several windows may have been open. More than so many forms were never written by one person at a time.
MOST = 10
# What a choice or a hidden box holds, and nobody typed.
MADE_BY_US = re.compile(r"[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|[\w-]{0,20}")


class KeptForm(msgspec.Struct, frozen=True):
    """Where a form was going, and what was in it."""

    path: str
    fields: list[tuple[str, str]]

    @property
    def texts(self) -> list[str]:
        """What somebody wrote, as far as that can be told from what they chose."""
        return [value for _name, value in self.fields if not MADE_BY_US.fullmatch(value.strip())]

    @property
    def sign(self) -> str:
        """What the page calls it. The same words sent twice are one."""
        return sha256(msgspec.json.encode(self)).hexdigest()[:32]


def form_sent(request: HttpRequest) -> KeptForm:
    """What this request brings, without what is new on every page."""
    fields = [
        (name, value) for name, values in request.POST.lists() if name not in NOT_WORDS for value in values
    ]
    return KeptForm(request.get_full_path(), fields)


def keep_words(request: HttpRequest, *, person_id: UUID) -> bool:
    """Keep what was sent for the person whose form it was, beside what waits already."""
    form, viewer = form_sent(request), viewer_of(person_id)
    if viewer is None or len(msgspec.json.encode([form])) > LONGEST:
        return False
    _keep([*(old for old in kept_words(viewer) if old.sign != form.sign), form], viewer)
    request.kept_just_now = True  # type: ignore[attr-defined]  # read when this request is answered
    return True


def _keep(forms: list[KeptForm], viewer: Viewer) -> None:
    """The newest, within what fits. What somebody wrote stays longer than what they pressed."""
    while len(forms) > MOST or len(msgspec.json.encode(forms)) > LONGEST:
        # The last one is what they have sent just now.
        pressed = [number for number, form in enumerate(forms[:-1]) if not form.texts]
        forms = [form for number, form in enumerate(forms) if number != (pressed or [0])[0]]
    if forms:
        keep_draft(place=PLACE, text=msgspec.json.encode(forms).decode(), by=viewer, at=timezone.now())
    else:
        drop_draft(place=PLACE, by=viewer)


def kept_words(viewer: Viewer) -> list[KeptForm]:
    """What waits for the viewer, the oldest first."""
    text = draft_of(viewer, place=PLACE)
    return msgspec.json.decode(text, type=list[KeptForm]) if text else []


def drop_kept_words(viewer: Viewer, *, sign: str) -> None:
    """They are not wanted, or they went on their way."""
    _keep([form for form in kept_words(viewer) if form.sign != sign], viewer)


class SignInFirst(LoginRequiredMiddleware):
    """Django's own, which also keeps the words of a form that came after its sign-in was over."""

    def handle_no_permission(  # type: ignore[override]  # a page may be a wait, and not a way elsewhere
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseBase:
        """To the sign-in, and from there back to the page, or to the words that wait."""
        typed_by = who_typed(request.POST.get(FIELD, "")) if request.method == "POST" else None
        if typed_by is None or "/draft/" in request.path:
            return super().handle_no_permission(request, view_func)
        if slowed := slow_down(request, "kept_words"):
            return slowed
        if not keep_words(request, person_id=typed_by):
            return super().handle_no_permission(request, view_func)
        return go_to(request, redirect_to_login(reverse("people:kept"))["Location"])

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Words that went on their way wait no longer. After a mistake they still wait."""
        sign = request.POST.get(GOES_ON) if request.method == "POST" else None
        viewer: Viewer | None = getattr(request, "viewer", None)
        if sign and viewer and has_arrived(request, response):
            drop_kept_words(viewer, sign=sign)
        return response


def has_arrived(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether the deed was done: it leads on, and not to the question who it is."""
    led_on = response.status_code in {HTTPStatus.SEE_OTHER, HTTPStatus.NO_CONTENT}
    return led_on and not getattr(request, "kept_just_now", False)
