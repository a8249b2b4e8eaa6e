"""Pages for the topics that a service writes itself: one of the team writes, another reads, people see it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.learning import actions as learning
from wayfellow.people.rules import check_runs_the_team
from wayfellow.service.forms.topics import TopicForm, in_boxes
from wayfellow.service.queries import topics as queries
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_safe
def topics(request: Request) -> HttpResponse:
    """What we have written, and what every service has."""
    held, others = queries.topics_in_hand(request.viewer), queries.everybodys_topics(request.viewer)
    shown = {"topics": held, "others": others, "is_lead": request.viewer.is_service_lead}
    return page(request, "service/topics.html", shown)


@require_safe
def topic(request: Request, key: UUID) -> HttpResponse:
    """One of ours, with all its versions."""
    return page(request, "service/topic.html", {"held": queries.topic_in_hand(request.viewer, key=key)})


def write(request: Request, key: UUID | None = None) -> HttpResponse:
    """A new topic, or a new version of one."""
    viewer = request.viewer
    check_runs_the_team(viewer)
    begun = in_boxes(queries.topic_in_hand(viewer, key=key).to_change().text) if key else {}
    form = TopicForm(request.POST or None, initial=begun)
    if form.is_valid():
        row = learning.write_service_topic(key=key, text=form.text, by=viewer, at=timezone.now())
        return after_deed(request, "service:topic_version", row.key, row.number)
    return form_page(request, "service/topic_write.html", {"form": form, "key": key})


def version(request: Request, key: UUID, number: int) -> HttpResponse:
    """One version as people see it. Somebody who did not write it says that it may be used."""
    viewer = request.viewer
    held = queries.topic_in_hand(viewer, key=key).number(number)
    if request.method == "POST":
        seen = request.POST.get("seen", "")
        try:
            learning.review_topic(key=key, number=number, seen=seen, by=viewer, at=timezone.now())
        except ChangedMeanwhile:
            messages.info(request, _("The words were changed meanwhile. Please read them once more."))
            return after_deed(request, "service:topic_version", key, number)
        messages.success(request, _("Done. People can read it from now on."))
        return after_deed(request, "service:topic", key)
    return page(request, "service/topic_version.html", {"held": held, "topic": held.content})


def throw_away(request: Request, key: UUID) -> HttpResponse:
    """Are you sure? Then the draft goes."""
    held = queries.topic_in_hand(request.viewer, key=key)
    if not held.may_throw_away:
        raise NotThere
    if request.method == "POST":
        learning.throw_topic_away(key=key, by=request.viewer)
        messages.success(request, _("Thrown away. Nobody was ever shown it."))
        return after_deed(request, "service:topics")
    return page(request, "service/topic_throw_away.html", {"held": held})


def retire(request: Request, key: UUID) -> HttpResponse:
    """Are you sure? Then nobody is shown it any more."""
    held = queries.topic_in_hand(request.viewer, key=key)
    if not held.may_retire:
        raise NotThere
    if request.method == "POST":
        learning.retire_topic(key=key, by=request.viewer)
        messages.success(request, _("Done. People do not see it any more. The team can still read it."))
        return after_deed(request, "service:topic", key)
    return page(request, "service/topic_retire.html", {"held": held})
