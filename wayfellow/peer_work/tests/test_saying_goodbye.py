"""Both say goodbye in their own words; the person keeps them, or lets them go."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.peer_work import actions
from wayfellow.peer_work.days import end_of
from wayfellow.peer_work.models import Ending, Goodbye
from wayfellow.peer_work.queries import my_ending, the_goodbye
from wayfellow.web.typed_by import typed_by

LAST = (AT + timedelta(days=20)).date()


@pytest.fixture
def ending(sam: Member, jo: Member) -> Ending:
    """Sam and Jo have agreed on a last day."""
    asked = actions.ask_to_end_well(person_id=sam.id, last_day=LAST, by=jo.viewer, at=AT)
    return actions.agree_to_end(ending_id=asked.pk, by=sam.viewer, at=AT)


def page_of(member: Member, ending: Ending) -> str:
    """Where each of the two says it."""
    if member.id == ending.person_id:
        return reverse("peer_work:ending", args=[ending.pk])
    return reverse("peer_work:ending_with", args=[ending.person_id])


def say(member: Member, ending: Ending, text: str, *, seen: str = "0") -> object:
    """One of them says it."""
    return posting(member.client(), page_of(member, ending), text=text, seen=seen)


def said_in(ending: Ending, by: Member) -> Goodbye:
    """What one of them has said."""
    return Goodbye.objects.get(person_id=ending.person_id, ending_id=ending.pk, said_by_id=by.id)


def test_each_reads_what_the_other_says(sam: Member, jo: Member, ending: Ending) -> None:
    say(jo, ending, "It was an honour to walk beside you.")
    say(sam, ending, "I keep the bus timetable.")

    sams, jos = (words_on(member.client().get(page_of(member, ending))) for member in (sam, jo))

    assert "Jo says It was an honour to walk beside you." in sams
    assert "What you said I keep the bus timetable." in sams
    assert "Sam says I keep the bus timetable." in jos


def test_the_worker_finds_questions_for_the_closing_talk(jo: Member, ending: Ending) -> None:
    page = words_on(jo.client().get(page_of(jo, ending)))

    assert "What have we done together?" in page
    assert "Who is there for you from now on?" in page
    assert "Sam can read it, and keeps it if they want to." in page


def test_saying_nothing_is_fine(sam: Member, ending: Ending) -> None:
    with time_machine.travel(end_of(LAST), tick=False):
        page = words_on(sam.client().get(page_of(sam, ending)))

    assert "You walked together until" in page
    assert "Jo says" not in page


def test_an_empty_goodbye_is_told(sam: Member, ending: Ending) -> None:
    answer = say(sam, ending, "  ")

    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert not Goodbye.objects.exists()


def test_other_words_take_the_place_of_the_first(jo: Member, ending: Ending) -> None:
    say(jo, ending, "Bye.")
    page = body(jo.client().get(page_of(jo, ending)))

    say(jo, ending, "Go well.", seen="1")

    assert "Bye.</textarea>" in page
    assert said_in(ending, jo).words.text == "Go well."
    assert said_in(ending, jo).words.whose == "Jo"


def test_of_two_devices_the_second_sees_both_texts(jo: Member, ending: Ending) -> None:
    say(jo, ending, "From the phone.")
    say(jo, ending, "From the phone, later.", seen="1")

    answer = say(jo, ending, "From the laptop.", seen="1")

    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert "From the phone, later." in words_on(answer)  # type: ignore[arg-type]
    assert "From the laptop.</textarea>" in body(answer)  # type: ignore[arg-type]
    assert said_in(ending, jo).words.text == "From the phone, later."


def test_of_two_first_words_at_once_the_second_is_refused(sam: Member, ending: Ending) -> None:
    here = {"ending_id": ending.pk, "person_id": sam.id, "by": sam.viewer, "at": AT}
    actions.say_goodbye(text="First", seen=0, **here)  # type: ignore[arg-type]

    with pytest.raises(ChangedMeanwhile):
        actions.say_goodbye(text="Second", seen=0, **here)  # type: ignore[arg-type]


def test_words_that_nobody_has_said_are_not_there(sam: Member, ending: Ending) -> None:
    with pytest.raises(NotThere):
        the_goodbye(sam.viewer, person_id=sam.id, ending_id=ending.pk)


def test_the_person_lets_words_go(sam: Member, jo: Member, ending: Ending) -> None:
    say(jo, ending, "It was an honour.")
    address = reverse("peer_work:let_go", args=[ending.pk, said_in(ending, jo).pk])
    client = sam.client()

    asked = words_on(client.get(address))
    answer = posting(client, address)

    assert "Do not keep these words?" in asked
    assert "It was an honour." in asked
    assert "Nobody is told." in asked
    assert answer["Location"] == page_of(sam, ending)
    assert not Goodbye.objects.exists()


def test_the_words_stay_with_the_person_after_the_last_day(sam: Member, jo: Member, ending: Ending) -> None:
    say(jo, ending, "It was an honour.")
    say(sam, ending, "Thank you.")

    with time_machine.travel(end_of(LAST) + timedelta(days=400), tick=False):
        client = sam.client()
        listed = client.get(reverse("peer_work:with_me"))
        page = words_on(client.get(page_of(sam, ending)))
        jos = jo.client().get(page_of(jo, ending))

    assert "Words that stayed" in words_on(listed)
    assert page_of(sam, ending) in body(listed)
    assert "It was an honour." in page
    assert "Thank you." in page
    assert jos.status_code == 404


def test_after_the_last_day_the_worker_says_nothing_more(sam: Member, jo: Member, ending: Ending) -> None:
    here = {"ending_id": ending.pk, "person_id": sam.id, "text": "Late", "seen": 0, "at": end_of(LAST)}

    with pytest.raises(NotThere):
        actions.say_goodbye(by=jo.viewer, **here)  # type: ignore[arg-type]
    assert actions.say_goodbye(by=sam.viewer, **here).words.text == "Late"  # type: ignore[arg-type]


@pytest.mark.parametrize("who", ["kit", "robin", "alex", "lead"])
def test_nobody_else_says_or_reads_goodbye(
    who: str, sam: Member, jo: Member, ending: Ending, request: pytest.FixtureRequest
) -> None:
    member: Member = request.getfixturevalue(who)
    say(jo, ending, "It was an honour.")
    let_go = reverse("peer_work:let_go", args=[ending.pk, said_in(ending, jo).pk])

    assert member.client().get(let_go).status_code == 404
    assert posting(member.client(), let_go).status_code == 404
    with pytest.raises(NotThere):
        actions.say_goodbye(
            ending_id=ending.pk, person_id=sam.id, text="Hello", seen=0, by=member.viewer, at=AT
        )
    with pytest.raises(NotThere):
        actions.let_words_go(ending_id=ending.pk, goodbye_id=said_in(ending, jo).pk, by=member.viewer)


def test_the_worker_lets_nothing_go(jo: Member, ending: Ending) -> None:
    say(jo, ending, "It was an honour.")

    address = reverse("peer_work:let_go", args=[ending.pk, said_in(ending, jo).pk])

    assert posting(jo.client(), address).status_code == 404
    assert Goodbye.objects.exists()


def test_words_that_are_not_there_cannot_go(sam: Member, ending: Ending) -> None:
    with pytest.raises(NotThere):
        actions.let_words_go(ending_id=ending.pk, goodbye_id=uuid4(), by=sam.viewer)


def test_before_a_yes_nobody_says_goodbye(sam: Member, jo: Member) -> None:
    asked = actions.ask_to_end_well(person_id=sam.id, last_day=LAST, by=jo.viewer, at=AT)

    for member in (sam, jo):
        with pytest.raises(NotThere):
            actions.say_goodbye(
                ending_id=asked.pk, person_id=sam.id, text="Hm", seen=0, by=member.viewer, at=AT
            )


def test_when_they_go_on_after_all_the_words_stay_the_persons(
    sam: Member, jo: Member, ending: Ending
) -> None:
    say(jo, ending, "It was an honour.")
    actions.go_on_after_all(ending_id=ending.pk, by=sam.viewer, at=AT)

    page = words_on(sam.client().get(page_of(sam, ending)))

    assert "There is no last day." in page
    assert "It was an honour." in page
    assert "Words that stayed" in words_on(sam.client().get(reverse("peer_work:with_me")))


def test_the_words_are_sealed_under_the_persons_key(sam: Member, jo: Member, ending: Ending) -> None:
    say(jo, ending, "It was an honour.")

    row = said_in(ending, jo)
    assert row.owner_id == sam.id
    assert b"honour" not in bytes(row.envelope)
    assert my_ending(sam.viewer, ending_id=ending.pk, at=AT).mine is None


@pytest.mark.shows("M22")
@pytest.mark.parametrize("who", ["sam", "jo"])
def test_a_goodbye_sent_after_the_sign_in_was_over_is_not_lost(
    sam: Member, jo: Member, ending: Ending, client: Client, who: str
) -> None:
    member = {"sam": sam, "jo": jo}[who]
    text = "I keep the bus timetable. " * 40

    led = posting(client, page_of(member, ending), text=text, seen="0", typed_by=typed_by(member.id))
    back_in = member.client()
    page = back_in.get("/me/kept/")
    posting(back_in, page_of(member, ending), text=text, seen="0")

    assert led["Location"] == "/sign-in/?next=/me/kept/"
    assert text.strip() in words_on(page)
    assert said_in(ending, member).words.text == text.strip()
