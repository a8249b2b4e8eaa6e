"""Pages of all topics and of what somebody wants to learn about: read, form, one deed, answer."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.learning import actions, queries
from wayfellow.learning.forms import TopicForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.begin import begun, tell_with_way_back, way_back
from wayfellow.web.pages import Request, after_deed, form_page, page, page_number


@require_safe
def learning(request: Request) -> HttpResponse:
    """All topics with what I found in them, and what I want to learn about."""
    found = queries.learning_page(request.viewer, at=timezone.now(), number=page_number(request))
    return page(request, "learning/list.html", {"found": found})


@require_safe
def shared_learning(request: Request, person_id: UUID) -> HttpResponse:
    """What somebody shares of their learning; for the owner it is their own page."""
    if person_id == request.viewer.person_id:
        return learning(request)
    found = queries.shared_learning(
        request.viewer, person_id=person_id, at=timezone.now(), number=page_number(request)
    )
    return page(request, "learning/shared.html", {"found": found})


@require_POST
def begin(request: Request) -> HttpResponse:
    """A new topic, begun with words from another page. Nothing is kept yet."""
    check_has_space(request.viewer)
    form = TopicForm.begun_with(begun(request).text)
    return page(request, "learning/topic_form.html", _new(request, form))


def add(request: Request) -> HttpResponse:
    """A new topic."""
    viewer = request.viewer
    check_has_space(viewer)
    form = TopicForm(request.POST or None)
    if form.is_valid():
        actions.add_topic(person_id=viewer.person_id, by=viewer, at=timezone.now(), **form.words())
        if back := way_back(request):
            tell_with_way_back(request, _("Kept with what you want to learn about."), back=back)
        return after_deed(request, "learning:list")
    return form_page(request, "learning/topic_form.html", _new(request, form))


def _new(request: Request, form: TopicForm) -> dict[str, object]:
    return {"form": form, "topic": None, "back": way_back(request)}


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
    return form_page(request, "learning/topic_form.html", {"form": form, "topic": found, "back": ""})


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
