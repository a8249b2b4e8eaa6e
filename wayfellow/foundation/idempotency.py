"""One press, one row, one answer: a form sent twice, or a hundred times at once, does its deed once."""

import hashlib
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from wayfellow.foundation.looks import looks_of_this_answer, write_again
from wayfellow.foundation.models import AnsweredForm
from wayfellow.foundation.refusals import TokenMissing
from wayfellow.foundation.viewer import Viewer

View = Callable[..., HttpResponseBase]
Redirected = (301, 302, 303, 307, 308)


class OneAnswer:
    """Middleware, last of all: runs the page of a signed-in POST and its token in one transaction."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing to do around the page; all happens in `process_view`."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Answer a signed-in POST once. Reads, and forms of people not signed in, pass by."""
        viewer = getattr(request, "viewer", None)
        if request.method != "POST" or viewer is None or getattr(view, "may_repeat", False):
            return None
        return _answer_once(request, lambda: view(request, *args, **kwargs))


def may_repeat(view: View) -> View:
    """Mark a page whose POST changes nothing by being sent twice, and which may end the account's sign-in."""
    view.may_repeat = True  # type: ignore[attr-defined]  # a mark on a function has no other place to live
    return view


def shown_once(response: HttpResponse, *, then: str) -> HttpResponse:
    """A page that may be seen a single time, such as one with a code: the deed is done and leads nowhere.

    The same form sent again leads to the address `then`, and never to the page itself.
    """
    response.leads_to_then = then  # type: ignore[attr-defined]  # read by OneAnswer alone
    return response


def was_answered(viewer: Viewer, *, address: str, token: str) -> bool:
    """Whether the form with this token was sent to this address already, and did its deed."""
    return AnsweredForm.objects.filter(person_id=viewer.person_id, token=_kept(address, token)).exists()


def _kept(address: str, token: str) -> str:
    return hashlib.sha256(f"{address}\n{token}".encode()).hexdigest()


def _answer_once(request: HttpRequest, answer: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    token = request.POST.get("form_token", "")
    if not token:
        raise TokenMissing
    kept = _kept(request.path, token)
    person_id = request.viewer.person_id  # type: ignore[attr-defined]  # set by ViewerMiddleware
    before = AnsweredForm.objects.filter(person_id=person_id, token=kept).first()
    if before is not None:
        return _same_answer(before)
    form = AnsweredForm(person_id=person_id, token=kept, created_at=timezone.now(), status=0)
    try:
        return _first_answer(form, answer)
    except IntegrityError:
        # Another transaction with this token ended first: give its answer. Any other clash goes on up.
        before = AnsweredForm.objects.filter(person_id=person_id, token=kept).first()
        if before is None:
            raise
        return _same_answer(before)


def _first_answer(form: AnsweredForm, answer: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    with looks_of_this_answer() as looks, transaction.atomic():
        form.save(force_insert=True)
        response = answer()
        led_to, status = _leads_to(response)
        if led_to:
            mine = AnsweredForm.objects.filter(person_id=form.person_id, pk=form.pk)
            mine.update(led_to=led_to, status=status)
        else:
            # Mistakes were found and nothing was done: the corrected form comes back with the same token.
            transaction.set_rollback(True)
    if not led_to and looks:
        write_again(looks)
    return response


def _leads_to(response: HttpResponseBase) -> tuple[str, int]:
    if then := getattr(response, "leads_to_then", ""):
        return then, HTTPStatus.SEE_OTHER
    if response.status_code in Redirected:
        return response.headers["Location"], response.status_code
    return response.headers.get("HX-Redirect", ""), response.status_code


def _same_answer(before: AnsweredForm) -> HttpResponse:
    response = HttpResponse(status=before.status)
    response["Location" if before.status in Redirected else "HX-Redirect"] = before.led_to
    return response
