"""Addresses of routines: first one's own, then what works without a sign-in, then those somebody shares."""

from django.urls import path

from wayfellow.routines import views

app_name = "routines"
urlpatterns = [
    path("my-days/", views.days, name="list"),
    path("my-days/week/", views.week, name="week"),
    path("my-days/add/", views.add, name="add"),
    path("my-days/begin/", views.begin, name="begin"),
    path("my-days/pause/", views.pause_all, name="pause_all"),
    path("my-days/go-on/", views.go_on_all, name="go_on_all"),
    path("my-days/calendar/", views.calendar, name="calendar"),
    path("my-days/calendar/off/", views.calendar_off, name="calendar_off"),
    path("my-days/letters/", views.letters, name="letters"),
    path("my-days/letters/stop/", views.letters_stop, name="letters_stop"),
    path("my-days/<uuid:routine_id>/", views.routine, name="routine"),
    path("my-days/<uuid:routine_id>/change/", views.change, name="change"),
    path("my-days/<uuid:routine_id>/remove/", views.remove, name="remove"),
    path("my-days/<uuid:routine_id>/mark/", views.mark, name="mark"),
    path("my-days/<uuid:routine_id>/pause/", views.pause, name="pause"),
    path("my-days/<uuid:routine_id>/go-on/", views.go_on, name="go_on"),
    # Outside the sign-in; each carries its own secret, and says nothing of what it is for.
    path("calendar/<str:secret>.ics", views.feed, name="feed"),
    path("no-more-letters/<uuid:letters_id>/<str:stop_code>/", views.no_more_letters, name="no_more_letters"),
    path("people/<uuid:person_id>/my-days/", views.shared_days, name="shared"),
]
