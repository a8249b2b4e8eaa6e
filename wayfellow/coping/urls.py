"""Addresses of what helps: first one's own, then what somebody shares. None says what somebody looked for."""

from django.urls import path

from wayfellow.coping import views

app_name = "coping"
urlpatterns = [
    path("what-helps/", views.strategies, name="list"),
    path("what-helps/now/", views.now, name="now"),
    path("what-helps/moments/", views.moments, name="moments"),
    path("what-helps/ideas/", views.ideas, name="ideas"),
    path("what-helps/ideas/borrow/", views.borrow, name="borrow"),
    path("what-helps/ideas/try/", views.try_idea, name="try_idea"),
    path("what-helps/add/", views.add, name="add"),
    path("what-helps/begin/", views.begin, name="begin"),
    path("what-helps/<uuid:strategy_id>/change/", views.change, name="change"),
    path("what-helps/<uuid:strategy_id>/rest/", views.rest, name="rest"),
    path("what-helps/<uuid:strategy_id>/remove/", views.remove, name="remove"),
    path("what-helps/<uuid:strategy_id>/try/", views.try_it, name="try_it"),
    path("what-helps/tries/<uuid:try_id>/remove/", views.try_remove, name="try_remove"),
    path("people/<uuid:person_id>/what-helps/", views.shared_strategies, name="shared"),
]
