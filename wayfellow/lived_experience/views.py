"""Pages of one's own story."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.lived_experience import actions, queries
from wayfellow.lived_experience.forms import SnippetForm
from wayfellow.lived_experience.rules import check_tells
from wayfellow.sharing.queries import names_walked_with
from wayfellow.web.begin import way_back
from wayfellow.web.pages import Request, after_deed, form_page, go_to, page


@require_safe
def snippets(request: Request) -> HttpResponse:
    """My own library."""
    return page(request, "lived_experience/list.html", {"snippets": queries.own_snippets(request.viewer)})


def add(request: Request) -> HttpResponse:
    """A new piece."""
    viewer, at = request.viewer, timezone.now()
    check_tells(viewer)
    form = SnippetForm(request.POST or None, names=names_walked_with(viewer, at=at))
    if form.is_valid():
        actions.write_snippet(by=viewer, at=at, **form.words())
        return after_deed(request, "lived_experience:list")
    return form_page(request, "lived_experience/write.html", {"form": form, "snippet": None})


def change(request: Request, snippet_id: UUID) -> HttpResponse:
    """Other words for a piece."""
    viewer, at = request.viewer, timezone.now()
    found = queries.own_snippet(viewer, snippet_id=snippet_id)
    form = SnippetForm(request.POST or None, over=found, names=names_walked_with(viewer, at=at))
    if form.is_valid():
        try:
            actions.change_snippet(
                snippet_id=snippet_id, seen=form.seen_version, by=viewer, at=at, **form.words()
            )
        except ChangedMeanwhile:
            form.keep_both(queries.own_snippet(viewer, snippet_id=snippet_id))
        else:
            return after_deed(request, "lived_experience:list")
    return form_page(request, "lived_experience/write.html", {"form": form, "snippet": found})


@require_POST
def rest(request: Request, snippet_id: UUID) -> HttpResponse:
    """Not for now; or again."""
    rests = request.POST.get("rests") == "yes"
    actions.rest_snippet(snippet_id=snippet_id, rests=rests, by=request.viewer, at=timezone.now())
    return after_deed(request, "lived_experience:list")


def remove(request: Request, snippet_id: UUID) -> HttpResponse:
    """Are you sure? Then the piece goes for good."""
    found = queries.own_snippet(request.viewer, snippet_id=snippet_id)
    if request.method == "POST":
        actions.remove_snippet(snippet_id=snippet_id, by=request.viewer)
        return after_deed(request, "lived_experience:list")
    return page(request, "lived_experience/remove.html", {"snippet": found})


def take_off(request: Request, person_id: UUID, offered_id: UUID) -> HttpResponse:
    """Are you sure? Then a worker's words lie there no longer."""
    viewer, at, back = request.viewer, timezone.now(), way_back(request)
    offered = queries.offered_snippet(viewer, person_id=person_id, offered_id=offered_id, at=at)
    if request.method != "POST":
        return page(request, "lived_experience/take_off.html", {"offered": offered})
    actions.take_off(offered_id=offered_id, person_id=person_id, by=viewer, at=at)
    messages.success(request, _("Taken off. It is gone from here."))
    if back:
        return go_to(request, back)
    return after_deed(request, "web:front")
