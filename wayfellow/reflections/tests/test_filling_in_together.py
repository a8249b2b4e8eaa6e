"""A worker beside the person, on a shared screen: they press, the person says; and who sees what after."""

from uuid import uuid4

import pytest

from tests.answers import looks_at, words_on
from tests.cast import AT, Member, posting
from tests.questionnaires import MEASURE, say_answers
from tests.world import fill_talk
from wayfellow.conversations import actions as conversations
from wayfellow.foundation.refusals import NotThere
from wayfellow.people import actions as people
from wayfellow.people.models import Service
from wayfellow.reflections import actions
from wayfellow.reflections.models import Kept, Questionnaire
from wayfellow.reflections.queries import questionnaire_for
from wayfellow.reflections.tests.filling_in import Screen
from wayfellow.sharing import actions as sharing


@pytest.fixture
def together(sam: Member, jo: Member, offered: Service) -> Questionnaire:
    """Jo has begun one for Sam in their talk, on Jo's screen."""
    talk = fill_talk(sam, jo)["talk_id"]
    return actions.begin(measure=MEASURE, person_id=sam.id, by=jo.viewer, at=AT, talk=talk)  # type: ignore[arg-type]


def screen_before(member: Member, row: Questionnaire) -> Screen:
    """Somebody's screen with it."""
    return Screen(member.client(), row.pk)


def test_the_page_says_how_it_is_done(jo: Member, together: Questionnaire) -> None:
    page = screen_before(jo, together).reads("questions/1/")

    assert "You fill this in together with Sam. Press what Sam says." in page
    assert "You and Sam can see this while you fill it in together." in page
    assert "Back to this talk" in page


def test_both_can_press(sam: Member, jo: Member, together: Questionnaire) -> None:
    screen_before(jo, together).press("questions/1/", "next", answer_1="3")
    screen_before(sam, together).press("questions/2/", "next", answer_2="4")

    assert screen_before(sam, together).kept().answers == {1: 3, 2: 4}
    assert "and the peer worker who fills it in with you" in screen_before(sam, together).reads("questions/")


def test_saving_for_another_time_leads_to_the_talk(jo: Member, together: Questionnaire) -> None:
    answer = screen_before(jo, together).press("questions/1/", "later")

    assert answer["Location"] == f"/conversations/{together.from_talk}/"


def test_every_page_the_worker_opens_is_told(sam: Member, jo: Member, together: Questionnaire) -> None:
    before = len(looks_at(sam))

    screen_before(jo, together).open("questions/1/")

    assert looks_at(sam)[0] == ("Jo", "Conversations")
    assert len(looks_at(sam)) == before + 1


def test_a_person_who_signs_in_says_themselves_what_stays(
    sam: Member, jo: Member, together: Questionnaire
) -> None:
    say_answers(together, jo, 1, 2, 3, 4, 5)
    screen = screen_before(jo, together)
    screen.press("check/", "finish")

    page = screen.reads("result/")
    refused = posting(screen.client, screen.address("result/"), keep="number")

    assert "Sam decides what is kept, from their own screen." in page
    assert "Keep it like this" not in page
    assert refused.status_code == 404
    assert screen.open("remove/").status_code == 404
    assert screen.open("keep/").status_code == 404
    with pytest.raises(NotThere):
        actions.keep(questionnaire_id=together.pk, kept=Kept.NUMBER, by=jo.viewer, at=AT)


def test_once_it_is_kept_the_worker_is_out(sam: Member, jo: Member, together: Questionnaire) -> None:
    say_answers(together, jo, 1, 2, 3, 4, 5)
    actions.finish(questionnaire_id=together.pk, by=sam.viewer, at=AT)
    assert screen_before(jo, together).open("result/").status_code == 200

    actions.keep(questionnaire_id=together.pk, kept=Kept.NUMBER, by=sam.viewer, at=AT)

    assert screen_before(jo, together).open("result/").status_code == 404
    page = screen_before(sam, together).reads("result/")
    assert "A peer worker pressed the buttons, together with you." in page


def test_another_worker_never_gets_in(kit: Member, together: Questionnaire) -> None:
    assert screen_before(kit, together).open("questions/1/").status_code == 404


def test_a_worker_with_whom_it_was_not_begun_does_not_get_in(
    sam: Member, jo: Member, offered: Service
) -> None:
    mine = actions.begin(measure=MEASURE, person_id=sam.id, by=sam.viewer, at=AT, talk=uuid4())

    assert screen_before(jo, mine).open("questions/1/").status_code == 404


def test_what_was_promised_to_be_only_theirs_stays_so(
    sam: Member, jo: Member, together: Questionnaire
) -> None:
    words = together.words
    together.words = type(words)(
        measure="brief-inspire", version=words.version, wording=words.wording, only_mine=False
    )
    together.save()
    looked = looks_at(sam)

    with pytest.raises(NotThere):
        questionnaire_for(jo.viewer, questionnaire_id=together.pk, at=AT)

    assert looks_at(sam) == looked


def test_it_stays_when_its_talk_goes_and_leads_back_nowhere(
    sam: Member, jo: Member, together: Questionnaire
) -> None:
    assert together.from_talk is not None
    conversations.remove_talk(talk_id=together.from_talk, by=sam.viewer, at=AT)

    row = Questionnaire.objects.get(person_id=sam.id, pk=together.pk)
    assert row.from_talk is None
    assert "Back to my questionnaires" in screen_before(sam, together).reads("questions/1/")
    assert "Back to Sam" in screen_before(jo, together).reads("questions/1/")


@pytest.fixture
def noor(jo: Member, offered: Service) -> object:
    """Somebody whose space was opened in the room, and who has no way to sign in."""
    person, _ = people.open_space_together(name="Noor", consent="Yes", by=jo.viewer, by_name="Jo", at=AT)
    sharing.connect_in_the_room(person_id=person.pk, by=jo.viewer, at=AT)
    return person


def test_for_somebody_without_an_account_the_worker_presses_what_they_say(jo: Member, noor: object) -> None:
    row = actions.begin(measure=MEASURE, person_id=noor.pk, by=jo.viewer, at=AT, talk=uuid4())  # type: ignore[attr-defined]
    say_answers(row, jo, 1, 2, 3, 4, 5, words="As Noor says")
    screen = screen_before(jo, row)
    screen.press("check/", "finish")

    page = screen.reads("result/")
    posting(screen.client, screen.address("result/"), keep="number")

    assert "Noor decides what is kept. Press what Noor says." in page
    kept = screen.reads("result/")
    assert "In their own words As Noor says" in kept
    assert "Change what is kept" in kept
    assert "Put another time beside it" not in kept


def test_and_removes_it_for_them(jo: Member, noor: object) -> None:
    row = actions.begin(measure=MEASURE, person_id=noor.pk, by=jo.viewer, at=AT, talk=uuid4())  # type: ignore[attr-defined]
    screen = screen_before(jo, row)

    assert "Remove this questionnaire?" in words_on(screen.open("remove/"))
    posting(screen.client, screen.address("remove/"))

    assert not Questionnaire.objects.exists()
