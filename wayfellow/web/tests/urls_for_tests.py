"""A small site: every place that the table of places names, and pages that show what the plumbing does."""

from typing import Any

from django.urls import include, path

from wayfellow.web import errors
from wayfellow.web.tests import views_for_tests as views


def domain(name: str, *pages: str) -> Any:
    """The addresses of a domain that these tests do not need to exist."""
    return include(([path(f"{name}/{page}/", views.plain, name=page) for page in pages], name))


talk = path("conversations/<int:number>/", views.plain, name="talk")
leaving = path("leave/", views.leave, name="leave_quickly")
locking = path("lock/", views.plain, name="lock")
urlpatterns = [
    path("", include("wayfellow.web.urls")),
    path("", domain("journey", "hard_day", "home", "search", "story", "waymark")),
    path("", domain("staying_well", "plan")),
    path("", domain("goals", "list", "goal")),
    path("", domain("coping", "list")),
    path("", domain("routines", "list")),
    path("", domain("learning", "list")),
    path("", domain("reflections", "list")),
    path("", include(([path("conversations/list/", views.plain, name="list"), talk], "conversations"))),
    path("", domain("sharing", "overview", "shared_with_me")),
    path("", domain("peer_work", "people", "notes")),
    path("", domain("lived_experience", "list")),
    path("", domain("service", "team", "measures", "words_that_fit")),
    path("", domain("evaluation", "reports")),
    path("", include(([leaving, locking, path("me/", views.plain, name="me")], "people"))),
    path("", domain("joining", "join")),
    path("sign-in/", views.plain, name="account_login"),
    path("sign-out/", views.gone, name="account_logout"),
    path("task/", views.in_a_task),
    path("write/", views.write, name="write"),
    path("draft/", views.draft, name="draft"),
    path("slow/", views.slow, name="slow"),
    path("must-sign-in/", views.must_sign_in),
    path("kept-by-itself/", views.kept_by_itself),
    path("not-there/", views.not_there),
    path("not-allowed/", views.not_allowed),
    path("suspicious/", views.suspicious),
    path("token-missing/", views.token_missing),
    path("not-now/", views.not_now),
    path("changed-meanwhile/", views.changed_meanwhile),
    path("too-long/", views.too_long),
    path("broken/", views.broken),
]
handler400 = errors.bad_request
handler403 = errors.not_allowed
handler404 = errors.not_there
handler500 = errors.broken
