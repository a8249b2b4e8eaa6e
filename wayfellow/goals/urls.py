"""Addresses of goals: first one's own, then those somebody shares."""

from django.urls import path

from wayfellow.goals import views

app_name = "goals"
urlpatterns = [
    path("goals/", views.goals, name="list"),
    path("goals/add/", views.add, name="add"),
    path("goals/<uuid:goal_id>/", views.goal, name="goal"),
    path("goals/<uuid:goal_id>/change/", views.change, name="change"),
    path("goals/<uuid:goal_id>/remove/", views.remove, name="remove"),
    path("goals/steps/<uuid:step_id>/change/", views.step_change, name="step_change"),
    path("goals/steps/<uuid:step_id>/take/", views.step_take, name="step_take"),
    path("goals/steps/<uuid:step_id>/remove/", views.step_remove, name="step_remove"),
    path("people/<uuid:person_id>/goals/", views.shared_goals, name="shared"),
]
