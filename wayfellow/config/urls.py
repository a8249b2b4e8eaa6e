"""Every address. Domains bring their own; demo pages exist only where the demo does."""

from django.conf import settings
from django.urls import include, path

from wayfellow.web import errors

urlpatterns = [
    path("", include("wayfellow.web.urls")),
    path("", include("wayfellow.people.urls")),
    path("", include("wayfellow.people.sign_in_urls")),  # allauth looks its names up without a namespace
    path("", include("wayfellow.sharing.urls")),
    path("", include("wayfellow.sharing.joining.urls")),
    path("", include("wayfellow.sharing.choosing.urls")),
    path("", include("wayfellow.lived_experience.urls")),
    path("", include("wayfellow.sharing.coming_back.urls")),
    path("", include("wayfellow.goals.urls")),
    path("", include("wayfellow.staying_well.urls")),
    path("", include("wayfellow.coping.urls")),
    path("", include("wayfellow.routines.urls")),
    path("", include("wayfellow.learning.urls")),
    path("", include("wayfellow.reflections.urls")),
    path("", include("wayfellow.conversations.urls")),
    path("", include("wayfellow.journey.urls")),
    path("", include("wayfellow.exchange.urls")),
    path("", include("wayfellow.peer_work.urls")),
    path("", include("wayfellow.service.urls")),
    path("", include("wayfellow.evaluation.urls")),
    path("", include("wayfellow.leaving.urls")),
]
if settings.IS_DEMO or settings.IS_TEST:
    urlpatterns.append(path("demo/", include("wayfellow.demo.urls")))

handler400 = errors.bad_request
handler403 = errors.not_allowed
handler404 = errors.not_there
handler500 = errors.broken
