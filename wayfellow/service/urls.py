"""Addresses of the team and of its measures."""

from django.urls import URLPattern, path

from wayfellow.service.views import about, measures, team, topics, waiting, wordings, words, written
from wayfellow.service.views.kinds import DECKS, IDEAS, Kind

app_name = "service"


def _of_kind(kind: Kind, place: str) -> list[URLPattern]:
    """The addresses of all pages about ideas, or about cards."""
    said = {"kind": kind}
    one = f"team/{place}/<uuid:key>/"
    return [
        path(f"team/{place}/", written.all_written, said, name=kind.many),
        path(f"team/{place}/write/", written.write, said, name=f"{kind.one}_write"),
        path(one, written.one_written, said, name=kind.one),
        path(f"{one}change/", written.write, said, name=f"{kind.one}_change"),
        path(f"{one}throw-away/", written.throw_away, said, name=f"{kind.one}_throw_away"),
        path(f"{one}retire/", written.retire, said, name=f"{kind.one}_retire"),
        path(f"{one}<int:number>/", written.version, said, name=f"{kind.one}_version"),
    ]


urlpatterns = [
    *_of_kind(IDEAS, "ideas"),
    *_of_kind(DECKS, "cards"),
    path("team/", team.team, name="team"),
    path("team/invite/", team.invite, name="invite"),
    path("team/<uuid:person_id>/end/", team.end_work, name="end_work"),
    path("team/<uuid:person_id>/end-leading/", team.end_lead, name="end_lead"),
    path("team/codes/<uuid:invitation_id>/take-back/", team.take_back_code, name="take_back_code"),
    path("team/waiting/", waiting.waiting, name="waiting"),
    path("team/service/", about.about, name="about"),
    path("team/service/numbers/", about.crisis_numbers, name="crisis_numbers"),
    path("team/service/hours/", about.hours, name="hours"),
    path("team/service/languages/", about.languages, name="languages"),
    path("team/service/name/", about.name_and_colours, name="name_and_colours"),
    path("team/words/", words.words_that_fit, name="words_that_fit"),
    path("team/words/drafts/<uuid:wording_id>/", words.draft, name="words_draft"),
    path("team/words/drafts/<uuid:wording_id>/throw-away/", words.throw_away, name="words_throw_away"),
    path("team/words/<slug:deck>/", words.about, name="words_about"),
    path("team/words/<slug:measure>/write/", words.write, name="words_write"),
    path("team/words/<slug:measure>/write/<int:number>/", words.write, name="words_write_one"),
    path("team/words/<slug:deck>/report/", words.report, name="words_report"),
    path("team/words/<slug:deck>/report/<slug:form>/", words.report_file, name="words_report_file"),
    path("team/topics/", topics.topics, name="topics"),
    path("team/topics/write/", topics.write, name="topic_write"),
    path("team/topics/<uuid:key>/", topics.topic, name="topic"),
    path("team/topics/<uuid:key>/change/", topics.write, name="topic_change"),
    path("team/topics/<uuid:key>/throw-away/", topics.throw_away, name="topic_throw_away"),
    path("team/topics/<uuid:key>/retire/", topics.retire, name="topic_retire"),
    path("team/topics/<uuid:key>/<int:number>/", topics.version, name="topic_version"),
    path("team/measures/", measures.measures, name="measures"),
    path("team/measures/guide/", measures.guide, name="guide"),
    path("team/measures/files/<uuid:wording_id>/", wordings.draft, name="draft"),
    path("team/measures/files/<uuid:wording_id>/item/<int:number>/", wordings.pair, name="pair"),
    path("team/measures/files/<uuid:wording_id>/leave-out/", wordings.leave_out, name="leave_out"),
    path("team/measures/files/<uuid:wording_id>/turn/", wordings.turn_answers, name="turn_answers"),
    path("team/measures/files/<uuid:wording_id>/use/", wordings.use, name="use"),
    path("team/measures/files/<uuid:wording_id>/throw-away/", wordings.throw_away, name="throw_away"),
    path("team/measures/words/<uuid:wording_id>/", wordings.words, name="words"),
    path("team/measures/words/<uuid:wording_id>/stop/", wordings.stop_using, name="stop_using"),
    path("team/measures/<slug:measure>/", measures.measure, name="measure"),
    path("team/measures/<slug:measure>/offer/", measures.offer, name="offer"),
    path("team/measures/<slug:measure>/stop-offering/", measures.stop_offering, name="stop_offering"),
    path("team/measures/<slug:measure>/load/", wordings.load, name="load"),
    path("team/measures/<slug:measure>/licence/", measures.licence, name="licence"),
    path("team/measures/<slug:measure>/table/<slug:score>/", measures.table, name="table"),
]
