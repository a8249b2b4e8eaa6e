"""Addresses of counting: what may be counted of somebody, what is, and what a service is told."""

from django.urls import path

from wayfellow.evaluation.views import counting, mine, reports, research

app_name = "evaluation"
urlpatterns = [
    path("counted/", mine.mine, name="mine"),
    path("counted/take-all-back/", mine.take_all_back, name="take_all_back"),
    path("counted/nights/", counting.use, name="use"),
    path("counted/talks/<uuid:talk_id>/", counting.talk, name="talk"),
    path(
        "counted/talks/<uuid:talk_id>/<uuid:receipt_id>/take-back/",
        mine.talk_take_back,
        name="talk_take_back",
    ),
    path("counted/questionnaires/<uuid:questionnaire_id>/", counting.questionnaire, name="questionnaire"),
    path("counted/goals/<uuid:goal_id>/", counting.goal, name="goal"),
    path("counted/<uuid:receipt_id>/take-back/", mine.take_back, name="take_back"),
    path("counts/", reports.reports, name="reports"),
    path("counts/researchers/", research.research, name="research"),
    path("counts/researchers/ask/", research.ask, name="research_ask"),
    path("counts/researchers/<uuid:export_id>/", research.one, name="research_one"),
    path("counts/researchers/<uuid:export_id>/withdraw/", research.withdraw, name="research_withdraw"),
    path("counts/researchers/<uuid:export_id>/table/", research.table, name="research_table"),
    path("counts/<slug:quarter>/", reports.quarter, name="quarter"),
    path("counts/<slug:quarter>/<slug:report>/", reports.report, name="report"),
    path("counts/<slug:quarter>/<slug:report>/table/", reports.report_table, name="report_table"),
]
