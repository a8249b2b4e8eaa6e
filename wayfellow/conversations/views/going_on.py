"""Where a talk is: pages of a talk that is not at their point lead to the talk itself."""

from django.http import HttpResponse

from wayfellow.conversations.queries import Talk
from wayfellow.foundation.refusals import NotNow
from wayfellow.web.pages import Request, after_deed


def elsewhere(request: Request, talk: Talk, *, is_now: bool) -> HttpResponse | None:
    """None while the page is at its point. Later a page leads to the talk, and a deed is refused."""
    if is_now:
        return None
    if request.method == "POST":
        raise NotNow
    return after_deed(request, "conversations:talk", talk.id)
