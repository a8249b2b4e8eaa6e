"""Questionnaires of somebody else: those they share and have kept, and never what rates the support."""

from uuid import UUID, uuid4

import pytest

from tests.answers import looks_at, words_on
from tests.cast import AT, Member, let_in
from tests.questionnaires import fill_in, made_up_wording, offer_made_up, say_answers
from wayfellow.foundation.refusals import NotThere
from wayfellow.people.models import Service
from wayfellow.reflections import actions
from wayfellow.reflections.models import Kept, Questionnaire
from wayfellow.reflections.queries import questionnaires_page, shared_result
from wayfellow.reflections.rules import rates_the_support
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.section import FOR_A_SUPPORTER, FOR_A_WORKER, Section


@pytest.fixture
def shared(sam: Member, jo: Member, offered: Service) -> UUID:
    """Sam shares questionnaires with Jo."""
    return let_in(sam, jo, Section.MEASURES)


def list_of(sam: Member, by: Member) -> object:
    """Somebody asks for Sam's list."""
    return by.client().get(f"/people/{sam.id}/questionnaires/")


def test_they_can_be_shared_with_a_worker_and_not_with_a_supporter() -> None:
    assert Section.MEASURES in FOR_A_WORKER
    assert Section.MEASURES not in FOR_A_SUPPORTER


def test_a_worker_sees_what_was_kept_with_its_words(sam: Member, jo: Member, shared: UUID) -> None:
    row = fill_in(sam, 1, 2, 3, 4, 5, words="A quiet day")

    page = words_on(list_of(sam, jo))  # type: ignore[arg-type]
    one = words_on(jo.client().get(f"/people/{sam.id}/questionnaires/{row.pk}/"))

    assert "Questionnaires of Sam" in page
    assert "A quiet day" in page
    assert "Fill it in" not in page
    assert "In their own words A quiet day" in one
    assert "The number 60" in one
    assert "You can see this because it is shared with you." in one
    for offered in ("Remove", "Change what is kept", "Keep it like this", "Draw it"):
        assert offered not in one


def test_the_list_shows_no_number(sam: Member, jo: Member, shared: UUID) -> None:
    fill_in(sam, 5, 5, 5, 5, 4)

    assert "96" not in words_on(list_of(sam, jo))  # type: ignore[arg-type]


def test_each_look_is_told(sam: Member, jo: Member, shared: UUID) -> None:
    row = fill_in(sam, 1, 2, 3, 4, 5)
    list_of(sam, jo)
    jo.client().get(f"/people/{sam.id}/questionnaires/{row.pk}/")

    assert looks_at(sam) == [("Jo", "My questionnaires")] * 2


def test_without_anything_kept_the_list_is_empty(sam: Member, jo: Member, shared: UUID) -> None:
    assert "Nothing is here yet." in words_on(list_of(sam, jo))  # type: ignore[arg-type]
    answer = jo.client().get(f"/people/{sam.id}/questionnaires/?page=2")
    assert "There is nothing older." in words_on(answer)


def test_what_is_not_kept_yet_is_not_shown(sam: Member, jo: Member, shared: UUID) -> None:
    half = actions.begin(measure="who-5", person_id=sam.id, by=sam.viewer, at=AT)
    say_answers(half, sam, 1, words="Half filled in")
    undecided = fill_in(sam, 1, 2, 3, 4, 5, keep=None, words="Not said yet")

    page = words_on(list_of(sam, jo))  # type: ignore[arg-type]

    assert "Half filled in" not in page
    assert "Not said yet" not in page
    for row in (half, undecided):
        with pytest.raises(NotThere):
            shared_result(jo.viewer, person_id=sam.id, questionnaire_id=row.pk, at=AT)


def test_only_words_are_shown_where_only_words_were_kept(sam: Member, jo: Member, shared: UUID) -> None:
    row = fill_in(sam, 1, 2, 3, 4, 5, keep=Kept.WORDS, words="Only this")

    page = words_on(jo.client().get(f"/people/{sam.id}/questionnaires/{row.pk}/"))

    assert "Only this" in page
    assert "The number" not in page
    assert "All answers" not in page


@pytest.fixture
def rated(sam: Member, service: Service, shared: UUID) -> Questionnaire:
    """Sam has said how Jo's support is."""
    offer_made_up(service.pk, made_up_wording("brief-inspire", answers=tuple("abcde")))
    return fill_in(sam, 0, 0, 0, 0, 0, words="Not enough", measure="brief-inspire")


def test_no_worker_ever_sees_what_rates_the_support(sam: Member, jo: Member, rated: Questionnaire) -> None:
    assert rates_the_support("brief-inspire")
    assert rates_the_support("inspire")
    assert not rates_the_support("who-5")

    page = list_of(sam, jo)
    one = jo.client().get(f"/people/{sam.id}/questionnaires/{rated.pk}/")
    own_address = jo.client().get(f"/questionnaires/{rated.pk}/result/")

    assert "Not enough" not in words_on(page)  # type: ignore[arg-type]
    assert "INSPIRE" not in words_on(page)  # type: ignore[arg-type]
    assert (one.status_code, own_address.status_code) == (404, 404)


def test_the_person_sees_it_and_is_told_that_nobody_else_does(sam: Member, rated: Questionnaire) -> None:
    page = words_on(sam.client().get(f"/questionnaires/{rated.pk}/result/"))

    assert "Not enough" in page
    assert "Peer workers never see this one, also when you share your questionnaires." in page
    assert "Only you can see this one. Peer workers never do." in words_on(
        sam.client().get("/questionnaires/")
    )


def test_a_promise_holds_when_the_library_changes_its_mind(
    sam: Member, jo: Member, rated: Questionnaire
) -> None:
    words = rated.words
    assert words.only_mine
    rated.words = type(words)(
        measure="who-5", version=words.version, wording=words.wording, only_mine=True, kept=words.kept
    )
    rated.save()

    assert questionnaires_page(jo.viewer, person_id=sam.id, at=AT).uses == ()
    with pytest.raises(NotThere):
        shared_result(jo.viewer, person_id=sam.id, questionnaire_id=rated.pk, at=AT)


def test_a_measure_that_nobody_knows_any_more_is_not_shown(sam: Member, jo: Member, shared: UUID) -> None:
    row = fill_in(sam, 1, 2, 3, 4, 5, words="Of what was it?")
    row.words = type(row.words)(
        measure="gone", version="1", wording=row.words.wording, said=row.words.said, kept=Kept.NUMBER
    )
    row.save()

    assert rates_the_support("gone")
    assert "Of what was it?" not in words_on(list_of(sam, jo))  # type: ignore[arg-type]


def test_not_shared_is_not_there(sam: Member, jo: Member, offered: Service) -> None:
    row = fill_in(sam, 1, 2, 3, 4, 5)

    for address in ("", f"{row.pk}/"):
        assert jo.client().get(f"/people/{sam.id}/questionnaires/{address}").status_code == 404
    assert looks_at(sam) == []


def test_taking_it_back_holds_from_the_next_request(sam: Member, jo: Member, shared: UUID) -> None:
    row = fill_in(sam, 1, 2, 3, 4, 5)
    client = jo.client()
    address = f"/people/{sam.id}/questionnaires/{row.pk}/"
    assert client.get(address).status_code == 200

    sharing.take_back(connection_id=shared, section=Section.MEASURES, by=sam.viewer, at=AT)

    assert client.get(address).status_code == 404


@pytest.mark.parametrize("who", ["kit", "robin", "lead", "alex"])
def test_nobody_else_sees_them(who: str, sam: Member, shared: UUID, request: pytest.FixtureRequest) -> None:
    row = fill_in(sam, 1, 2, 3, 4, 5)
    client = request.getfixturevalue(who).client()

    for address in ("", f"{row.pk}/"):
        assert client.get(f"/people/{sam.id}/questionnaires/{address}").status_code == 404


def test_the_owner_finds_their_own_there_too(sam: Member, offered: Service) -> None:
    row = fill_in(sam, 1, 2, 3, 4, 5)

    page = words_on(sam.client().get(f"/people/{sam.id}/questionnaires/{row.pk}/"))

    assert "Only you and those you share your questionnaires with can see this." in page


def test_one_of_somebody_else_is_not_under_ones_own_name(
    sam: Member, robin: Member, jo: Member, shared: UUID
) -> None:
    theirs = fill_in(robin, 1, 2, 3, 4, 5)

    for questionnaire_id in (theirs.pk, uuid4()):
        with pytest.raises(NotThere):
            shared_result(jo.viewer, person_id=sam.id, questionnaire_id=questionnaire_id, at=AT)
