"""Addresses of the journey: where I begin, a hard day, my own words, my story, and stories others share."""

from django.urls import path

from wayfellow.journey.views import home, search, season, story, waymarks

app_name = "journey"
ONE = "my-journey/<uuid:waymark_id>/"
urlpatterns = [
    path("home/", home.home, name="home"),
    path("write/", home.write, name="write"),
    path("hard-day/", home.hard_day, name="hard_day"),
    path("search/", search.search, name="search"),
    path("my-journey/", story.story, name="story"),
    path("my-journey/looking-back/", season.season, name="season"),
    path("my-journey/looking-back/paper/", season.season_paper, name="season_paper"),
    path("my-journey/add/", waymarks.waymark_add, name="waymark_add"),
    path(f"{ONE}change/", waymarks.waymark_change, name="waymark_change"),
    path(f"{ONE}remove/", waymarks.waymark_remove, name="waymark_remove"),
    path("people/<uuid:person_id>/journey/", story.shared, name="shared"),
]
