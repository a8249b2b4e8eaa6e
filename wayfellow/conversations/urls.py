"""Addresses of talks, in the order of a talk."""

from django.urls import path, register_converter

from wayfellow.conversations.card_addresses import CardAddress
from wayfellow.conversations.views import cards, keeping, looking_back, opening, planning, unfit

app_name = "conversations"
register_converter(CardAddress, "card")
urlpatterns = [
    path("conversations/", planning.talks, name="list"),
    path("conversations/plan/", planning.plan, name="plan"),
    path("conversations/words/", unfit.words, name="words"),
    path("people/<uuid:person_id>/conversations/plan/", planning.plan_with, name="plan_with"),
    path("conversations/<uuid:talk_id>/", planning.talk, name="talk"),
    path("conversations/<uuid:talk_id>/change/", planning.change, name="change"),
    path("conversations/<uuid:talk_id>/remove/", planning.remove, name="remove"),
    path(
        "conversations/<uuid:talk_id>/agenda/<uuid:item_id>/remove/",
        planning.agenda_remove,
        name="agenda_remove",
    ),
    path("conversations/<uuid:talk_id>/opening/", opening.opening, name="opening"),
    path("conversations/<uuid:talk_id>/choose/", opening.choose, name="choose"),
    path("conversations/<uuid:talk_id>/notes/", cards.notes, name="notes"),
    path("conversations/<uuid:talk_id>/cards/<card:card>/", cards.card, name="card"),
    path("conversations/<uuid:talk_id>/cards/<card:card>/words/", unfit.unfit, name="unfit"),
    path("conversations/<uuid:talk_id>/others/", cards.others, name="others_notes"),
    path("conversations/<uuid:talk_id>/cards/<card:card>/others/", cards.others, name="others"),
    path("conversations/<uuid:talk_id>/draft/", cards.draft, name="draft_notes"),
    path("conversations/<uuid:talk_id>/cards/<card:card>/draft/", cards.draft, name="draft"),
    path("conversations/<uuid:talk_id>/looking-back/", looking_back.looking_back, name="looking_back"),
    path(
        "conversations/<uuid:talk_id>/lines/<uuid:line_id>/remove/",
        looking_back.line_remove,
        name="line_remove",
    ),
    path("conversations/<uuid:talk_id>/lines/<uuid:line_id>/leave/", looking_back.leave, name="leave"),
    path("conversations/<uuid:talk_id>/lines/<uuid:line_id>/<slug:kind>/", looking_back.place, name="place"),
    path("conversations/<uuid:talk_id>/keeping/", keeping.keeping, name="keeping"),
]
