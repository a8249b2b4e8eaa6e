"""Addresses of questionnaires, in the order somebody meets them. None of them says which measure it is."""

from django.urls import path

from wayfellow.reflections.views import filling_in, lists, results

app_name = "reflections"
ONE = "questionnaires/<uuid:questionnaire_id>/"
urlpatterns = [
    path("questionnaires/", lists.questionnaires, name="list"),
    path("questionnaires/begin/", lists.begin, name="begin"),
    path(ONE, filling_in.questionnaire, name="questionnaire"),
    path(f"{ONE}questions/", filling_in.questions, name="questions"),
    path(f"{ONE}questions/<int:number>/", filling_in.question, name="question"),
    path(f"{ONE}check/", filling_in.check, name="check"),
    path(f"{ONE}draft/<slug:where>/", filling_in.draft, name="draft"),
    path(f"{ONE}result/", results.result, name="result"),
    path(f"{ONE}keep/", results.keep, name="keep"),
    path(f"{ONE}times/", results.times, name="times"),
    path(f"{ONE}beside/<uuid:other_id>/", results.side_by_side, name="side_by_side"),
    path(f"{ONE}over-time/", results.over_time, name="over_time"),
    path(f"{ONE}remove/", results.remove, name="remove"),
    path("people/<uuid:person_id>/questionnaires/", lists.shared, name="shared"),
    path(
        "people/<uuid:person_id>/questionnaires/<uuid:questionnaire_id>/",
        results.shared_result,
        name="shared_result",
    ),
]
