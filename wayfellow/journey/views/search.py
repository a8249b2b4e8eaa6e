"""Finding one's own words. What was looked for is in no address, and nothing of it is kept."""

from django.http import HttpResponse

from wayfellow.foundation.idempotency import may_repeat
from wayfellow.journey import queries
from wayfellow.journey.forms import SearchForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, form_page, page


@may_repeat
def search(request: Request) -> HttpResponse:
    """Type some words; see where they stand."""
    viewer = request.viewer
    check_has_space(viewer)
    form = SearchForm(request.POST or None)
    if not form.is_valid():
        return form_page(request, "journey/search.html", {"form": form, "found": None})
    found = queries.search(viewer, text=form.cleaned_data["text"])
    return page(request, "journey/search.html", {"form": form, "found": found})
