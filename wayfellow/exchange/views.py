"""Pages for taking everything away, and for bringing it in."""

from django.contrib import messages
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import ngettext

from wayfellow.exchange import actions, queries
from wayfellow.exchange.archive import NAME, READ_ME, ArchiveRefused, packed
from wayfellow.exchange.bundle import bundle_of
from wayfellow.exchange.forms import NOT_OURS, BringInForm
from wayfellow.exchange.rules import check_keeps_something
from wayfellow.exchange.tables import tables
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.asking_again import ask_again
from wayfellow.reflections.queries import answers_kept
from wayfellow.web.pages import Request, after_deed, form_page, page


@ask_again
def take_away(request: Request) -> HttpResponse:
    """Everything in one file."""
    check_keeps_something(request.viewer)
    if request.method == "POST":
        content = archive_of(request.viewer)
        headers = {"Content-Disposition": f'attachment; filename="{NAME}"'}
        return HttpResponse(content, content_type="application/zip", headers=headers)
    return page(request, "exchange/take_away.html")


def archive_of(viewer: Viewer) -> bytes:
    """The file of a person."""
    space = queries.everything(viewer, at=timezone.now())
    told = {
        "made_at": space.made_at,
        "chapters": queries.chapters(viewer),
        "looks": list(queries.all_looks(viewer)),
        "has_space": viewer.has_space,
    }
    read_me = render_to_string("exchange/read_me.html", told).encode()
    answers = bundle_of(answers_kept(viewer), owner=viewer.person_id, at=space.made_at)
    return packed(space, [(READ_ME, read_me), *answers, *tables(space.rows)])


@ask_again
def bring_in(request: Request) -> HttpResponse:
    """A file from elsewhere, into a space in which nothing stands yet."""
    viewer = request.viewer
    if not queries.is_empty(viewer):
        return page(request, "exchange/not_empty.html")
    form = BringInForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            brought = actions.bring_in(form.space, by=viewer)
        except ArchiveRefused:
            form.add_error("archive", NOT_OURS)
        else:
            said = ngettext(
                "%(count)d thing came in. Only you can see it.",
                "%(count)d things came in. Only you can see them.",
                brought,
            )
            messages.success(request, said % {"count": brought})
            return after_deed(request, "journey:home")
    return form_page(request, "exchange/bring_in.html", {"form": form})
