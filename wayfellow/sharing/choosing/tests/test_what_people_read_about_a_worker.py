"""A worker's few words about themselves: theirs to write, sealed, and read by those who may choose them."""

import pytest

from tests.answers import body, statements, words_on
from tests.cast import Member, arrive, posting
from tests.written import speak_for_service
from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import open_service
from wayfellow.sharing.choosing.queries import own_about
from wayfellow.sharing.choosing.tests.conftest import ABOUT_ME, CHOOSE, says
from wayfellow.sharing.models import AboutMe

WORDS = {"about": "I drove buses.", "likes": "Benches", "when": "Monday to Thursday"}


def test_what_a_worker_writes_stands_beside_their_name(sam: Member, kit: Member, lead: Member) -> None:
    speak_for_service(lead)
    answer = posting(
        kit.client(), ABOUT_ME, **WORDS, languages=["English", "Tiếng Việt"], has_room="on", seen="0"
    )

    page = words_on(sam.client().get(CHOOSE))

    assert answer["Location"] == ABOUT_ME
    assert "Kit I drove buses. Likes: Benches Works: Monday to Thursday Talks in: English" in page
    assert "English, Tiếng Việt Walk with Kit" in page


def test_it_can_be_left_empty(sam: Member, kit: Member) -> None:
    posting(kit.client(), ABOUT_ME, has_room="on", seen="0")

    about = own_about(kit.viewer)
    assert about is not None
    assert not about.words.says_something
    assert "Kit Walk with Kit" in words_on(sam.client().get(CHOOSE))


def test_it_is_sealed(kit: Member) -> None:
    row = says(kit, about="I drove buses.")

    assert b"buses" not in bytes(AboutMe.objects.get(person_id=kit.id).envelope)
    assert row.words.about == "I drove buses."


def test_it_can_be_changed(kit: Member) -> None:
    says(kit, about="I drove buses.")

    page = kit.client().get(ABOUT_ME)
    posting(kit.client(), ABOUT_ME, about="I drove trams.", seen="1")

    about = own_about(kit.viewer)
    assert "I drove buses." in body(page)
    assert about is not None
    assert (about.words.about, about.has_room, about.version) == ("I drove trams.", False, 2)


def test_of_two_screens_both_texts_are_kept(kit: Member, lead: Member) -> None:
    speak_for_service(lead)
    says(kit, about="I drove buses.", languages=("Auslan",))

    answer = posting(kit.client(), ABOUT_ME, about="I drove trams.", languages=["English"], seen="0")

    page = words_on(answer)
    assert answer.status_code == 422
    assert "I drove buses." in page
    assert "I drove trams." in page
    assert "What was saved meanwhile A few words about you I drove buses." in page
    assert "Auslan" in page


def test_two_first_texts_at_once_make_one(kit: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    says(kit, about="I drove buses.")
    monkeypatch.setattr("wayfellow.sharing.choosing.actions.own_about", lambda by: None)

    with pytest.raises(ChangedMeanwhile):
        says(kit, about="I drove trams.")
    assert AboutMe.objects.filter(person_id=kit.id).count() == 1


def test_a_clash_with_words_that_are_gone_is_told_as_a_clash(
    kit: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    says(kit, about="I drove buses.")
    monkeypatch.setattr("wayfellow.sharing.choosing.queries.own_about", lambda viewer: None)

    answer = posting(kit.client(), ABOUT_ME, about="I drove trams.", seen="0")

    assert answer.status_code == 409


def test_a_language_that_the_service_dropped_can_be_kept(kit: Member, lead: Member) -> None:
    says(kit, languages=("Auslan",))
    speak_for_service(lead, languages="English")

    page = words_on(kit.client().get(ABOUT_ME))

    assert "Which languages do you talk in? English Auslan" in page


def test_without_languages_nothing_is_asked_about_them(kit: Member) -> None:
    assert "languages" not in words_on(kit.client().get(ABOUT_ME))


def test_a_language_that_nobody_named_is_refused(kit: Member, lead: Member) -> None:
    speak_for_service(lead)

    answer = posting(kit.client(), ABOUT_ME, languages=["Klingon"], seen="0")

    assert answer.status_code == 422
    assert own_about(kit.viewer) is None


@pytest.mark.parametrize("name", ["sam", "lead", "alex"])
def test_only_a_peer_worker_has_such_a_page(name: str, kit: Member, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(name).client()

    assert client.get(ABOUT_ME).status_code == 404
    assert posting(client, ABOUT_ME, about="Me", seen="0").status_code == 404


def test_without_room_there_is_no_button(sam: Member, kit: Member) -> None:
    says(kit, has_room=False)

    page = words_on(sam.client().get(CHOOSE))

    assert "Kit has no room for more people at the moment." in page
    assert "Walk with Kit" not in page


def test_words_of_somebody_who_does_not_work_here_any_more_are_not_shown(sam: Member, kit: Member) -> None:
    says(kit, about="I drove buses.")
    type(kit.person).objects.filter(pk=kit.id).update(is_peer_worker=False, left_at=kit.person.created_at)

    assert "buses" not in words_on(sam.client().get(CHOOSE))


def test_words_from_another_service_are_not_shown(sam: Member) -> None:
    far = arrive(open_service(name="Hillside"), "Far", Role.PEER_WORKER)
    says(far, about="I herd goats.")

    page = words_on(sam.client().get(CHOOSE))

    assert "goats" not in page
    assert "Far" not in page


def test_the_page_costs_the_same_for_one_worker_and_for_ten(sam: Member, jo: Member) -> None:
    says(jo, about="I drove buses.")
    with_one = statements(sam.client(), CHOOSE)
    for number in range(9):
        says(arrive(sam.person.service, f"Mo{number}", Role.PEER_WORKER), about=f"I am {number}.")

    assert statements(sam.client(), CHOOSE) == with_one


def test_nobody_but_a_peer_worker_says_so(sam: Member) -> None:
    with pytest.raises(NotThere):
        says(sam, about="Me")

    assert not AboutMe.objects.filter(person_id=sam.id).exists()
