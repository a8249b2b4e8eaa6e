"""Who begins a questionnaire, which, and in which words."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest

from tests.cast import AT, Member, posting
from tests.questionnaires import MEASURE, made_up_wording, offer_made_up
from tests.world import connection_of
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.sealed import keep_change
from wayfellow.measures.wording import ConversationWording, ItemWords
from wayfellow.people.models import Service
from wayfellow.reflections import actions
from wayfellow.reflections.models import (
    MeasureOnOffer,
    Questionnaire,
    QuestionnaireState,
    ServiceWording,
    StatedLicence,
    WordingKind,
    WordingState,
)
from wayfellow.reflections.queries import questionnaire_for
from wayfellow.sharing import actions as sharing


def begun(by: Member, owner: Member, **more: object) -> Questionnaire:
    """Somebody begins the made-up one for somebody."""
    return actions.begin(
        person_id=owner.id,
        by=by.viewer,
        at=AT,
        **{"measure": MEASURE, **more},  # type: ignore[arg-type]
    )


def test_the_person_begins_one(sam: Member, offered: Service) -> None:
    row = begun(sam, sam)

    assert (row.state, row.filled_in_by_id, row.from_talk, row.finished_at) == ("open", sam.id, None, None)
    assert row.state == QuestionnaireState.OPEN
    assert row.words.measure == MEASURE
    assert not row.words.only_mine


def test_its_words_lie_sealed(sam: Member, offered: Service) -> None:
    row = Questionnaire.objects.get(person_id=sam.id, pk=begun(sam, sam).pk)

    assert MEASURE.encode() not in bytes(row.envelope)


def test_it_keeps_to_the_words_it_was_begun_in(sam: Member, offered: Service) -> None:
    row = begun(sam, sam)
    ServiceWording.objects.filter(service_id=offered.pk).update(state=WordingState.RETIRED)
    other = made_up_wording(questions=("How warm is the wind?",) * 5)
    ServiceWording.objects.create(
        service_id=offered.pk,
        measure=MEASURE,
        kind="original",
        language="en",
        number=2,
        state=WordingState.IN_USE,
        texts=msgspec.json.encode(other).decode(),
        made_by_id=uuid4(),
        made_at=AT,
    )

    shown = questionnaire_for(sam.viewer, questionnaire_id=row.pk, at=AT)
    newer = questionnaire_for(sam.viewer, questionnaire_id=begun(sam, sam).pk, at=AT)

    assert shown.questions[0].text == "How blue is the sky?"
    assert newer.questions[0].text == "How warm is the wind?"


def test_the_order_and_the_answers_are_the_owners(sam: Member, service: Service) -> None:
    wording = made_up_wording()
    offer_made_up(
        service.pk, replace(wording, items=tuple(wording.items[place] for place in (2, 0, 1, 4, 3)))
    )

    found = questionnaire_for(sam.viewer, questionnaire_id=begun(sam, sam).pk, at=AT)

    assert [question.number for question in found.questions] == [3, 1, 2, 5, 4]
    assert [option.label for option in found.questions[0].options] == [
        "None",
        "A speck",
        "A bit",
        "Some",
        "A lot",
        "All of it",
    ]


def test_where_answers_have_no_words_their_numbers_are_shown(sam: Member, service: Service) -> None:
    offer_made_up(service.pk, made_up_wording(answers=()))

    found = questionnaire_for(sam.viewer, questionnaire_id=begun(sam, sam).pk, at=AT)

    assert [option.label for option in found.questions[0].options] == ["0", "1", "2", "3", "4", "5"]


def test_a_worker_begins_one_in_a_talk(sam: Member, jo: Member, offered: Service) -> None:
    talk = uuid4()

    row = begun(jo, sam, talk=talk)

    assert (row.person_id, row.filled_in_by_id, row.from_talk) == (sam.id, jo.id, talk)


def test_a_worker_begins_none_without_a_talk(sam: Member, jo: Member, offered: Service) -> None:
    with pytest.raises(NotThere):
        begun(jo, sam)


@pytest.mark.parametrize("who", ["kit", "robin", "lead", "alex"])
def test_nobody_else_begins_one(
    who: str, sam: Member, offered: Service, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(NotThere):
        begun(request.getfixturevalue(who), sam, talk=uuid4())

    assert not Questionnaire.objects.exists()


def test_no_worker_begins_one_that_rates_the_support(sam: Member, jo: Member, service: Service) -> None:
    offer_made_up(service.pk, made_up_wording("brief-inspire"))

    with pytest.raises(NotThere):
        begun(jo, sam, measure="brief-inspire", talk=uuid4())
    mine = begun(sam, sam, measure="brief-inspire", talk=uuid4())

    assert mine.words.only_mine


@pytest.mark.parametrize("measure", ["no-such-measure", "lsp-16", "recovery-star", "gas", "qpr-15"])
def test_what_is_not_offered_is_not_begun(measure: str, sam: Member, offered: Service) -> None:
    with pytest.raises(NotThere):
        begun(sam, sam, measure=measure)


def test_what_is_rated_by_staff_is_never_begun(sam: Member, service: Service) -> None:
    offer_made_up(service.pk, made_up_wording("lsp-16"))

    with pytest.raises(NotThere):
        begun(sam, sam, measure="lsp-16")


def test_a_measure_that_is_offered_no_more_is_not_begun(sam: Member, offered: Service) -> None:
    MeasureOnOffer.objects.filter(service_id=offered.pk).delete()

    with pytest.raises(NotThere):
        begun(sam, sam)


def test_a_right_that_has_ended_opens_nothing(sam: Member, offered: Service) -> None:
    yesterday = AT.date() - timedelta(days=1)
    StatedLicence.objects.filter(service_id=offered.pk).update(until=yesterday)

    with pytest.raises(NotThere):
        begun(sam, sam)


def test_pressing_leads_to_the_first_question(sam: Member, offered: Service) -> None:
    client = sam.client()

    answer = posting(client, "/questionnaires/begin/", measure=MEASURE)
    first = client.get(client.get(answer["Location"])["Location"])

    assert "How blue is the sky?" in first.content.decode()
    assert "Question 1 of 5" in first.content.decode()


def test_pressing_too_late_says_so(sam: Member, offered: Service) -> None:
    client = sam.client()

    answer = posting(client, "/questionnaires/begin/", measure="gone")

    assert answer["Location"] == "/questionnaires/"
    assert "cannot be filled in any more" in client.get("/questionnaires/").content.decode()


def test_a_worker_without_a_space_has_no_such_page(jo: Member, offered: Service) -> None:
    client = jo.client()

    assert client.get("/questionnaires/").status_code == 404
    assert posting(client, "/questionnaires/begin/", measure=MEASURE).status_code == 404


def test_after_they_stop_walking_together_the_worker_is_out(
    sam: Member, jo: Member, offered: Service
) -> None:
    row = begun(jo, sam, talk=uuid4())

    sharing.stop_walking_with(connection_id=connection_of(sam, jo), by=sam.viewer, at=AT)

    with pytest.raises(NotThere):
        questionnaire_for(jo.viewer, questionnaire_id=row.pk, at=AT)
    assert questionnaire_for(sam.viewer, questionnaire_id=row.pk, at=AT).is_open


def test_words_made_for_talking_are_never_a_questionnaire(sam: Member, offered: Service) -> None:
    talking = ConversationWording(MEASURE, "en", "1", (ItemWords(1, "Tell me about the sky"),))
    wording = ServiceWording.objects.create(
        service_id=offered.pk,
        measure=MEASURE,
        kind=WordingKind.CONVERSATION,
        language="en",
        number=1,
        state=WordingState.IN_USE,
        texts=msgspec.json.encode(talking).decode(),
        made_by_id=uuid4(),
        made_at=AT,
    )
    row = begun(sam, sam)
    keep_change(row, msgspec.structs.replace(row.words, wording=wording.pk), changed_at=AT)

    with pytest.raises(NotThere):
        questionnaire_for(sam.viewer, questionnaire_id=row.pk, at=AT)
