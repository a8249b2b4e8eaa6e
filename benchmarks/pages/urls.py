"""All addresses, and `bare/`."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from wayfellow.config import urls
from wayfellow.people.models import Person


def bare(request: HttpRequest) -> HttpResponse:
    """A session, a sign-in and one query, and nothing drawn."""
    found = Person.objects.filter(pk=request.viewer.person_id).count()  # type: ignore[attr-defined]  # the middleware's
    return HttpResponse(f"{found}")


urlpatterns = [path("bare/", bare, name="bare"), *urls.urlpatterns]
handler400, handler403, handler404, handler500 = (
    urls.handler400,
    urls.handler403,
    urls.handler404,
    urls.handler500,
)
