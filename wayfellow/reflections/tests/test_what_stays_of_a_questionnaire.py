"""The person says what stays: the number, the answers, their words alone, or nothing."""

import pytest

from tests.answers import words_on
from tests.cast import AT, Member, posting
from tests.questionnaires import fill_in
from wayfellow.foundation.drafts import keep_draft
from wayfellow.foundation.models import Draft
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.people.models import Service
from wayfellow.reflections import actions
from wayfellow.reflections.models import Kept, Questionnaire
from wayfellow.reflections.queries.questionnaires import place_of_words
from wayfellow.reflections.tests.filling_in import screen_of


@pytest.fixture
def finished(sam: Member, offered: Service) -> Questionnaire:
    """Sam has filled one in and has not said yet what stays."""
    return fill_in(sam, 1, 2, 3, 4, 5, keep=None, words="A quiet day")


def keeping(sam: Member, row: Questionnaire, what: str, page: str = "result") -> object:
    """Sam says what stays."""
    return posting(sam.client(), f"/questionnaires/{row.pk}/{page}/", keep=what)


def again(row: Questionnaire) -> Questionnaire:
    """The row as it is now."""
    return Questionnaire.objects.get(person_id=row.person_id, pk=row.pk)


def test_keeping_the_number_keeps_the_answers_it_is_counted_from(
    sam: Member, finished: Questionnaire
) -> None:
    keeping(sam, finished, "number")

    now = again(finished)
    assert (now.state, now.words.kept) == ("kept", Kept.NUMBER)
    assert now.words.answers == {1: 1, 2: 2, 3: 3, 4: 4, 5: 5}


def test_keeping_words_alone_takes_the_answers_out(sam: Member, finished: Questionnaire) -> None:
    keeping(sam, finished, "words")

    now = again(finished)
    assert (now.state, now.words.kept) == ("kept", Kept.WORDS)
    assert (now.words.answers, now.words.passed) == ({}, ())
    assert now.words.said == {1: "A quiet day", 0: "A quiet day"}


def test_keeping_nothing_takes_all_of_it_out(sam: Member, finished: Questionnaire) -> None:
    client = sam.client()

    answer = posting(client, f"/questionnaires/{finished.pk}/result/", keep="nothing")

    assert not Questionnaire.objects.exists()
    assert answer["Location"] == "/questionnaires/"
    assert "Nothing was kept. It is gone for good." in words_on(client.get("/questionnaires/"))


def test_saying_nothing_is_asked_again(sam: Member, finished: Questionnaire) -> None:
    answer = posting(sam.client(), f"/questionnaires/{finished.pk}/result/")

    assert answer.status_code == 422
    assert "Please choose one of these." in words_on(answer)
    assert again(finished).state == "finished"


def test_a_number_that_is_not_there_cannot_be_kept(sam: Member, offered: Service) -> None:
    row = fill_in(sam, 1, None, 3, 4, 5, keep=None)

    answer = posting(sam.client(), f"/questionnaires/{row.pk}/result/", keep="number")

    assert answer.status_code == 422
    assert again(row).state == "finished"


def test_without_a_number_answers_and_words_can_be_kept(sam: Member, offered: Service) -> None:
    row = fill_in(sam, 1, None, 3, 4, 5, keep=None)

    keeping(sam, row, "answers")

    assert (again(row).words.kept, again(row).words.answers) == (Kept.ANSWERS, {1: 1, 3: 3, 4: 4, 5: 5})


def test_without_any_answer_only_words_can_be_kept(sam: Member, offered: Service) -> None:
    row = fill_in(sam, None, None, None, None, None, keep=None, words="Just this")

    page = words_on(sam.client().get(f"/questionnaires/{row.pk}/result/"))

    assert "Only my words" in page
    assert "My answers" not in page


def test_later_less_can_be_kept(sam: Member, finished: Questionnaire) -> None:
    keeping(sam, finished, "number")
    page = sam.client().get(f"/questionnaires/{finished.pk}/keep/").content.decode()
    assert 'value="number" checked' in page.replace('id="id_keep_0" ', "")

    keeping(sam, finished, "words", page="keep")

    assert again(finished).words.answers == {}


def test_answers_that_went_do_not_come_back(sam: Member, finished: Questionnaire) -> None:
    actions.keep(questionnaire_id=finished.pk, kept=Kept.WORDS, by=sam.viewer, at=AT)

    with pytest.raises(NotNow):
        actions.keep(questionnaire_id=finished.pk, kept=Kept.NUMBER, by=sam.viewer, at=AT)
    assert "Change what is kept" not in words_on(sam.client().get(f"/questionnaires/{finished.pk}/result/"))


def test_what_is_still_being_filled_in_is_not_kept(sam: Member, offered: Service) -> None:
    screen = screen_of(sam)

    answer = posting(screen.client, screen.address("result/"), keep="words")

    assert answer.status_code == 409
    assert screen.leads_to(screen.open("keep/")) == ""
    with pytest.raises(NotNow):
        actions.keep(questionnaire_id=screen.id, kept=Kept.WORDS, by=sam.viewer, at=AT)


@pytest.mark.parametrize("who", ["jo", "kit", "robin", "lead", "alex"])
def test_nobody_else_says_what_stays(
    who: str, sam: Member, finished: Questionnaire, request: pytest.FixtureRequest
) -> None:
    other: Member = request.getfixturevalue(who)

    with pytest.raises(NotThere):
        actions.keep(questionnaire_id=finished.pk, kept=Kept.WORDS, by=other.viewer, at=AT)
    with pytest.raises(NotThere):
        actions.remove_questionnaire(questionnaire_id=finished.pk, by=other.viewer, at=AT)

    assert again(finished).state == "finished"


def test_removing_asks_first(sam: Member, finished: Questionnaire) -> None:
    client = sam.client()
    address = f"/questionnaires/{finished.pk}/remove/"

    page = words_on(client.get(address))
    assert "Remove this questionnaire?" in page
    assert Questionnaire.objects.exists()
    answer = posting(client, address)

    assert answer["Location"] == "/questionnaires/"
    assert not Questionnaire.objects.exists()


def test_words_on_their_way_go_with_it(sam: Member, offered: Service) -> None:
    screen = screen_of(sam)
    keep_draft(place=place_of_words(screen.id, 1), text="Half a thou", by=sam.viewer, at=AT)
    keep_draft(place="elsewhere", text="Mine", by=sam.viewer, at=AT)

    posting(screen.client, screen.address("remove/"))

    assert [draft.place for draft in Draft.objects.filter(person_id=sam.id)] == ["elsewhere"]
