"""What is counted of me, and taking it back: one press each."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.evaluation import actions, queries
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, after_deed, page, page_number


@require_safe
def mine(request: Request) -> HttpResponse:
    """Everything that is counted of me, row by row."""
    number = page_number(request)
    found = queries.counted_of_me(request.viewer, page=number)
    return page(request, "evaluation/mine.html", {"found": found, "number": number})


@require_POST
def take_back(request: Request, receipt_id: UUID) -> HttpResponse:
    """One press, and it is gone."""
    actions.take_back(receipt_id=receipt_id, by=request.viewer)
    _told(request)
    return after_deed(request, "evaluation:mine")


@require_POST
def talk_take_back(request: Request, talk_id: UUID, receipt_id: UUID) -> HttpResponse:
    """The same where it was said."""
    at = timezone.now()
    actions.take_back_from_talk(talk_id=talk_id, receipt_id=receipt_id, by=request.viewer, at=at)
    _told(request)
    return after_deed(request, "evaluation:talk", talk_id)


def _told(request: Request) -> None:
    messages.success(request, _("Taken back. It is gone, and not counted any more."))


def take_all_back(request: Request) -> HttpResponse:
    """Are you sure? Then nothing is counted of me any more."""
    check_has_space(request.viewer)
    if request.method == "POST":
        actions.take_back_all(by=request.viewer)
        messages.success(request, _("Taken back. Nothing is counted of you any more."))
        return after_deed(request, "evaluation:mine")
    return page(request, "evaluation/take_all_back.html", {})
