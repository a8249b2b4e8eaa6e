"""Addresses of goals: first one's own, then those somebody shares."""

from django.urls import path

from wayfellow.goals.views import confidence, goals, levels, steps

app_name = "goals"
ONE, STEP = "goals/<uuid:goal_id>/", "goals/steps/<uuid:step_id>/"
urlpatterns = [
    path("goals/", goals.goals, name="list"),
    path("goals/add/", goals.add, name="add"),
    path("goals/begin/", goals.begin, name="begin"),
    path("goals/all-together/", levels.all_together, name="all_together"),
    path(ONE, goals.goal, name="goal"),
    path(f"{ONE}change/", goals.change, name="change"),
    path(f"{ONE}turn/", goals.turn, name="turn"),
    path(f"{ONE}look-back/", goals.look_back, name="look_back"),
    path(f"{ONE}remove/", goals.remove, name="remove"),
    path(f"{ONE}how-sure/", confidence.confidence, name="confidence"),
    path(f"{ONE}how-sure/chart/", confidence.confidence_chart, name="confidence_chart"),
    path("goals/how-sure/<uuid:confidence_id>/step/", confidence.confidence_step, name="confidence_step"),
    path(
        "goals/how-sure/<uuid:confidence_id>/remove/",
        confidence.confidence_remove,
        name="confidence_remove",
    ),
    path(f"{ONE}levels/", levels.levels, name="levels"),
    path(f"{ONE}levels/remove/", levels.levels_remove, name="levels_remove"),
    path(f"{ONE}how-far/", levels.rate, name="rate"),
    path("goals/how-far/<uuid:rating_id>/remove/", levels.rating_remove, name="rating_remove"),
    path("goals/steps/begin/", steps.begin_step, name="begin_step"),
    path("goals/steps/add/", steps.step_add, name="step_add"),
    path(f"{STEP}change/", steps.step_change, name="step_change"),
    path(f"{STEP}take/", steps.step_take, name="step_take"),
    path(f"{STEP}skip/", steps.step_skip, name="step_skip"),
    path(f"{STEP}move/", steps.step_move, name="step_move"),
    path(f"{STEP}remove/", steps.step_remove, name="step_remove"),
    path("people/<uuid:person_id>/goals/", goals.shared_goals, name="shared"),
]
