"""Pages for what waits: words that were sent too late, and a letter that is not enough by itself."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from wayfellow.people.kept_words import GOES_ON, drop_kept_words, kept_words
from wayfellow.web.pages import PageRequest, Request, after_deed, page


@require_safe
def kept(request: Request) -> HttpResponse:
    """My words are still here, and go on from here with one press."""
    words = kept_words(request.viewer)
    if not words:
        return after_deed(request, "web:front")
    return page(request, "people/kept.html", {"kept": words, "goes_on": GOES_ON})


@require_POST
def throw_away(request: Request) -> HttpResponse:
    """They are not wanted any more."""
    drop_kept_words(request.viewer, sign=request.POST.get("which", ""))
    return after_deed(request, "people:kept")


@login_not_required
@require_safe
def letter_alone(request: PageRequest) -> HttpResponse:
    """The code was right, and there is nothing else of theirs to ask for."""
    return page(request, "people/letter_alone.html")
