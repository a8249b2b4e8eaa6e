"""Addresses of the worker’s own side, and of what a person is asked there."""

from django.urls import path

from wayfellow.peer_work.views import away, endings, notes, people, times

app_name = "peer_work"
urlpatterns = [
    # the people I walk with
    path("people/", people.people, name="people"),
    path("people/together/", people.together, name="together"),
    path("people/invite/", people.invite, name="invite"),
    path("people/<uuid:person_id>/", people.person, name="person"),
    path("people/<uuid:person_id>/code/", people.claim_code, name="claim_code"),
    path("conversations/<uuid:talk_id>/prepare/", people.prepare, name="prepare"),
    path(
        "people/<uuid:person_id>/what-helps/<uuid:strategy_id>/own-story/",
        people.offer_story,
        name="offer_story",
    ),
    # times
    path("people/<uuid:person_id>/times/", times.propose, name="propose"),
    path("people/<uuid:person_id>/times/take-back/", times.take_back, name="take_back_times"),
    path("conversations/<uuid:talk_id>/other-times/", times.propose_instead, name="propose_instead"),
    # days away
    path("days-away/", away.days_away, name="days_away"),
    path("days-away/<uuid:away_id>/", away.away, name="away"),
    path("days-away/<uuid:away_id>/remove/", away.remove, name="not_away"),
    path("people/<uuid:person_id>/cover/<uuid:away_id>/", away.cover, name="ask_for_cover"),
    path(
        "people/<uuid:person_id>/cover/<uuid:away_id>/take-back/",
        away.take_back_cover,
        name="take_back_cover",
    ),
    # ending well
    path("people/<uuid:person_id>/ending/", endings.ask, name="ending_with"),
    path("people/<uuid:person_id>/ending/take-back/", endings.take_back, name="take_back_ending"),
    # my own notes
    path("my-notes/", notes.notes, name="notes"),
    path("my-notes/write/", notes.write, name="write_note"),
    path("my-notes/questions/", notes.prompts, name="prompts"),
    path("my-notes/<uuid:note_id>/change/", notes.change, name="change_note"),
    path("my-notes/<uuid:note_id>/remove/", notes.remove, name="remove_note"),
    path("my-notes/<uuid:note_id>/take-along/", notes.take_along, name="take_along"),
    path("supervision/", notes.supervision, name="supervision"),
    path("supervision/add/", notes.gather, name="gather"),
    path("supervision/paper/", notes.paper, name="supervision_paper"),
    path("supervision/<uuid:theme_id>/change/", notes.change_theme, name="change_theme"),
    path("supervision/<uuid:theme_id>/talked/", notes.talked, name="talked"),
    path("supervision/<uuid:theme_id>/remove/", notes.remove_theme, name="remove_theme"),
    # the person's side
    path("walking-together/", times.with_me, name="with_me"),
    path("walking-together/times/<uuid:proposal_id>/", times.answer, name="times"),
    path("walking-together/cover/<uuid:cover_id>/", away.answer_cover, name="cover"),
    path("walking-together/<uuid:connection_id>/ending/", endings.begin, name="begin_to_end"),
    path("walking-together/ending/<uuid:ending_id>/", endings.ending, name="ending"),
    path("walking-together/ending/<uuid:ending_id>/go-on/", endings.go_on, name="go_on"),
    path(
        "walking-together/ending/<uuid:ending_id>/words/<uuid:goodbye_id>/",
        endings.let_go,
        name="let_go",
    ),
]
