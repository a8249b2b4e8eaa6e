"""Addresses of the plan: first one's own, then those somebody shares."""

from django.urls import path

from wayfellow.staying_well import views

app_name = "staying_well"
urlpatterns = [
    path("plan/", views.plan, name="plan"),
    path("plan/add/<slug:kind>/", views.add, name="add"),
    path("plan/<uuid:entry_id>/change/", views.change, name="change"),
    path("plan/<uuid:entry_id>/remove/", views.remove, name="remove"),
    path("people/<uuid:person_id>/plan/", views.shared_plan, name="shared"),
]
