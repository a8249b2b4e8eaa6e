"""Pages of one topic and of the jargon."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from wayfellow.foundation.idempotency import may_repeat, was_answered
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.learning import actions, queries
from wayfellow.learning.forms import FindingForm, JargonForm
from wayfellow.learning.queries import TopicPage
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, form_page, go_to, page


def topic(request: Request, topic_id: UUID) -> HttpResponse:
    """One topic. A hard one says what it is about first."""
    found = queries.topic_page(request.viewer, topic_id=topic_id)
    if request.method == "POST":
        return _say(request, found)
    if found.topic.about.content_note and request.GET.get("read") != "yes":
        return page(request, "learning/content_note.html", {"topic": found.topic})
    begun = {"note": found.note_on_its_way} if found.note_on_its_way else {}
    form = FindingForm(None, over=found.finding, initial=begun)
    return page(request, "learning/topic.html", {"found": found, "form": form})


def _say(request: Request, found: TopicPage) -> HttpResponse:
    """This rings true, not me, or a note."""
    check_has_space(request.viewer)
    form = FindingForm(request.POST, over=found.finding)
    if form.is_valid():
        try:
            actions.say_of_topic(
                topic_id=found.topic.id,
                found=form.says(found.found),
                note=form.cleaned_data["note"],
                seen=form.seen_version,
                by=request.viewer,
                at=timezone.now(),
            )
        except ChangedMeanwhile:
            _keep_both(request, found, form)
        else:
            return go_to(request, f"{_address(found.topic.id)}?read=yes")
    return form_page(request, "learning/topic.html", {"found": found, "form": form})


def _keep_both(request: Request, found: TopicPage, form: FindingForm) -> None:
    saved = queries.finding_on(request.viewer, topic_id=found.topic.id)
    if saved is None:  # it was taken away meanwhile, so that there is nothing to stand beside
        raise ChangedMeanwhile
    form.keep_both(saved)


def _address(topic_id: UUID) -> str:
    return reverse("learning:topic", args=[topic_id])


@require_POST
@may_repeat
def draft(request: Request, topic_id: UUID) -> HttpResponse:
    """A note on its way, kept for whoever types it."""
    form = FindingForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=HTTPStatus.UNPROCESSABLE_ENTITY)
    # A draft that was under way while its form was sent comes too late: newer words are saved.
    token = request.POST.get("form_token", "")
    if not was_answered(request.viewer, address=_address(topic_id), token=token):
        actions.keep_note_on_its_way(
            topic_id=topic_id, note=form.cleaned_data["note"], by=request.viewer, at=timezone.now()
        )
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


def jargon(request: Request) -> HttpResponse:
    """Words that services use. What somebody looks for is sent and never stands in an address."""
    form, asked = JargonForm(request.POST or None), ""
    if form.is_valid():
        asked = form.cleaned_data["text"]
    groups = queries.jargon_about(asked) if asked else queries.all_jargon()
    shown = {"form": form, "groups": groups, "asked": asked}
    answer = form_page if form.errors else page
    return answer(request, "learning/jargon.html", shown)
