"""Pages of things to learn about: read, form, one deed, answer."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.learning import actions, queries
from wayfellow.learning.forms import TopicForm
from wayfellow.people.queries import name_of
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, after_deed, form_page, page


@require_safe
def topics(request: Request) -> HttpResponse:
    """Things I want to learn about."""
    viewer = request.viewer
    found = queries.topics_of(viewer, person_id=viewer.person_id, at=timezone.now())
    return page(request, "learning/list.html", {"topics": found, "owner": None})


@require_safe
def shared_topics(request: Request, person_id: UUID) -> HttpResponse:
    """What somebody who shares it with me wants to learn about."""
    found = queries.topics_of(request.viewer, person_id=person_id, at=timezone.now())
    return page(request, "learning/list.html", {"topics": found, "owner": name_of(person_id)})


def add(request: Request) -> HttpResponse:
    """A new topic."""
    viewer = request.viewer
    check_has_space(viewer)
    form = TopicForm(request.POST or None)
    if form.is_valid():
        actions.add_topic(person_id=viewer.person_id, by=viewer, at=timezone.now(), **form.words())
        return after_deed(request, "learning:list")
    return form_page(request, "learning/topic_form.html", {"form": form, "topic": None})


def change(request: Request, topic_id: UUID) -> HttpResponse:
    """Other words for a topic."""
    viewer = request.viewer
    found = queries.own_topic(viewer, topic_id=topic_id)
    form = TopicForm(request.POST or None, over=found)
    if form.is_valid():
        try:
            actions.change_topic(
                topic_id=topic_id, seen=form.seen_version, by=viewer, at=timezone.now(), **form.words()
            )
        except ChangedMeanwhile:
            form.keep_both(queries.own_topic(viewer, topic_id=topic_id))
        else:
            return after_deed(request, "learning:list")
    return form_page(request, "learning/topic_form.html", {"form": form, "topic": found})


def remove(request: Request, topic_id: UUID) -> HttpResponse:
    """Are you sure? Then the topic goes for good."""
    found = queries.own_topic(request.viewer, topic_id=topic_id)
    if request.method == "POST":
        actions.remove_topic(topic_id=topic_id, by=request.viewer)
        return after_deed(request, "learning:list")
    return page(request, "learning/remove.html", {"topic": found})


@require_POST
def settle(request: Request, topic_id: UUID) -> HttpResponse:
    """I found out; or it is still open."""
    found_out = request.POST.get("found_out") == "yes"
    actions.settle_topic(topic_id=topic_id, found_out=found_out, by=request.viewer, at=timezone.now())
    return after_deed(request, "learning:list")
