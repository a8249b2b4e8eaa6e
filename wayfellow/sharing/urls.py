"""Addresses of sharing: my side first, then what others share with me."""

from django.urls import path

from wayfellow.sharing import views
from wayfellow.sharing.choosing.views import choose

app_name = "sharing"
urlpatterns = [
    path("sharing/", views.overview, name="overview"),
    path("sharing/choose/", choose, name="choose"),
    path("sharing/invite/", views.invite_supporter, name="invite_supporter"),
    path("sharing/kept-away/", views.kept_away, name="kept_away"),
    path("sharing/keep-away/<uuid:companion_id>/", views.keep_away, name="keep_away"),
    path("sharing/keep-away/<uuid:companion_id>/end/", views.let_come_near, name="let_come_near"),
    path("sharing/<uuid:connection_id>/", views.companion, name="companion"),
    path("sharing/<uuid:connection_id>/share/", views.share, name="share"),
    path("sharing/<uuid:connection_id>/take-back/", views.take_back, name="take_back"),
    path("sharing/<uuid:connection_id>/stop/", views.stop, name="stop"),
    path("who-looked/", views.who_looked, name="who_looked"),
    path("shared-with-me/", views.shared_with_me, name="shared_with_me"),
]
