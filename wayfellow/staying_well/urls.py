"""Addresses of the plan: first one's own, then those somebody shares."""

from django.urls import path

from wayfellow.staying_well import views
from wayfellow.staying_well.views import noticing

app_name = "staying_well"
urlpatterns = [
    path("plan/", views.plan, name="plan"),
    path("plan/add/", views.add_anywhere, name="add_anywhere"),
    path("plan/add/<slug:kind>/", views.add, name="add"),
    path("plan/begin/", views.begin, name="begin"),
    path("plan/arrange/", views.arrange, name="arrange"),
    path("plan/paper/", views.paper, name="paper"),
    path("plan/offline/", views.offline, name="offline"),
    path("plan/offline/keep/", views.keep_offline, name="keep_offline"),
    path("plan/offline/<uuid:copy_id>/take-back/", views.take_offline_back, name="take_offline_back"),
    path("offline/ask/", views.ask, name="ask"),
    path("plan/<uuid:entry_id>/change/", views.change, name="change"),
    path("plan/<uuid:entry_id>/move/", views.move, name="move"),
    path("plan/<uuid:entry_id>/remove/", views.remove, name="remove"),
    path("plan/versions/", views.versions, name="versions"),
    path("plan/versions/remove/", views.versions_remove, name="versions_remove"),
    path("plan/versions/<uuid:version_id>/", views.version, name="version"),
    path("plan/versions/<uuid:version_id>/bring-back/", views.bring_back, name="bring_back"),
    path("plan/versions/<uuid:version_id>/remove/", views.version_remove, name="version_remove"),
    path("plan/who-sees/", views.who_sees, name="who_sees"),
    path("plan/who-sees/<uuid:connection_id>/", views.parts, name="parts"),
    path("plan/who-sees/<uuid:connection_id>/preview/", views.preview, name="preview"),
    path("plan/noticing/", noticing.today, name="noticing"),
    path("plan/noticing/choose/", noticing.choose, name="noticing_choose"),
    path("plan/noticing/tap/", noticing.tap, name="noticing_tap"),
    path("plan/noticing/undo/", noticing.undo, name="noticing_undo"),
    path("plan/noticing/put-away/", noticing.put_away, name="noticing_put_away"),
    path("plan/noticing/pause/", noticing.pause, name="noticing_pause"),
    path("plan/noticing/go-on/", noticing.go_on, name="noticing_go_on"),
    path("plan/noticing/turn-off/", noticing.turn_off, name="noticing_off"),
    path("plan/noticing/days/", noticing.days, name="noticing_days"),
    path("plan/noticing/drawn/", noticing.drawn, name="noticing_drawn"),
    path("people/<uuid:person_id>/plan/", views.shared_plan, name="shared"),
]
