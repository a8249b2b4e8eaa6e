"""A worker's own notes, about nobody: a gentle check points at names, and the worker decides."""

import dataclasses
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import models
from django.urls import reverse

from tests.answers import body, looks_at, posting_twice, statements, words_on
from tests.cast import AT, Member, let_in, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.peer_work import actions
from wayfellow.peer_work.models import ReflectiveNote, Theme
from wayfellow.peer_work.prompts import GROUPS, PROMPTS
from wayfellow.peer_work.queries import own_note, own_notes
from wayfellow.sharing import actions as sharing

NOTES, WRITE = reverse("peer_work:notes"), reverse("peer_work:write_note")


def to(name: str, note: ReflectiveNote) -> str:
    """The address of a page of one note."""
    return reverse(f"peer_work:{name}", args=[note.pk])


def texts(jo: Member) -> list[str]:
    """What Jo's notes say."""
    return [note.words.text for note in own_notes(jo.viewer)]


def test_a_note_is_written_down(jo: Member) -> None:
    client = jo.client()

    answer = posting(client, WRITE, text="I hurried.\n\nWhy?")

    assert (answer.status_code, answer["Location"]) == (303, NOTES)
    page = words_on(client.get(NOTES))
    assert "Tuesday 10 November" in page
    assert "I hurried." in page
    assert "Only you can see these. Your team cannot, and nor can whoever leads it." in page


def test_no_notes_is_fine_too(jo: Member) -> None:
    assert "A line is enough, and none is fine." in words_on(jo.client().get(NOTES))


def test_a_note_needs_words(jo: Member) -> None:
    assert posting(jo.client(), WRITE, text=" ").status_code == 422
    assert texts(jo) == []


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Sam was late again.", "Sam", "Sam"),
        ("I was short with sammy.", "sammy", "Sam"),
        ("Robin’s kitchen is warm.", "Robin", "Robin"),
        ("I think of Rob.", "Rob", "Robin"),
        ("With robbin it was quiet.", "robbin", "Robin"),
        ("With R. it was quiet.", "R.", "Robin"),
    ],
)
def test_a_likely_name_is_pointed_at_before_anything_is_saved(
    text: str, word: str, name: str, jo: Member, sam: Member, robin: Member
) -> None:
    answer = posting(jo.client(), WRITE, text=text)

    page = words_on(answer)
    assert answer.status_code == 422
    assert "Some of these words may be names. Nothing is saved yet. Look once more." in page
    assert f"“{word}”, as in {name}" in page
    assert "It is only a guess. You know best. Your words are still in the box." in page
    assert f"{text}</textarea>" in body(answer)
    assert texts(jo) == []


def test_the_worker_decides_and_keeps_it_as_it_is(jo: Member, sam: Member) -> None:
    text = "Samstag is a day in German."
    asked = posting(jo.client(), WRITE, text=text)
    assert 'name="as_it_is" value="Samstag"' in body(asked)

    answer = posting(jo.client(), WRITE, text=text, as_it_is="Samstag")

    assert answer.status_code == 303
    assert texts(jo) == [text]


def test_writing_somebody_in_its_place_saves_without_asking(jo: Member, sam: Member) -> None:
    answer = posting(jo.client(), WRITE, text="Somebody was late again.")

    assert answer.status_code == 303


def test_a_name_that_comes_in_afterwards_is_asked_about_anew(jo: Member, sam: Member, robin: Member) -> None:
    answer = posting(jo.client(), WRITE, text="Samstag with Robin.", as_it_is="Samstag")

    assert answer.status_code == 422
    assert "“Robin”, as in Robin" in words_on(answer)
    assert 'value="Samstag|Robin"' in body(answer)


def test_names_of_people_one_does_not_walk_with_are_not_known(kit: Member, sam: Member) -> None:
    assert posting(kit.client(), WRITE, text="Sam was late.").status_code == 303


def test_somebody_one_walked_with_before_is_no_longer_asked_about(jo: Member, sam: Member) -> None:
    sharing.stop_walking_with(connection_id=let_in(sam, jo), by=sam.viewer, at=AT)

    assert posting(jo.client(), WRITE, text="Sam was late.").status_code == 303


def test_asking_about_names_is_no_look_at_anybody(jo: Member, sam: Member) -> None:
    posting(jo.client(), WRITE, text="Sam was late.")

    assert looks_at(sam) == []


def test_pressing_twice_keeps_one_note(jo: Member) -> None:
    posting_twice(jo.client(), WRITE, text="I hurried.")

    assert texts(jo) == ["I hurried."]


def test_other_words_for_a_note_are_looked_through_too(jo: Member, sam: Member, note: ReflectiveNote) -> None:
    client = jo.client()

    named = posting(client, to("change_note", note), text="Sam talked.", seen="1")
    answer = posting(client, to("change_note", note), text="I listened.", seen="1")

    assert (named.status_code, answer.status_code) == (422, 303)
    assert "Sam talked.</textarea>" in body(named)
    assert texts(jo) == ["I listened."]


def test_of_two_devices_the_second_sees_both_texts(jo: Member, note: ReflectiveNote) -> None:
    posting(jo.client(), to("change_note", note), text="From the phone.", seen="1")

    answer = posting(jo.client(), to("change_note", note), text="From the laptop.", seen="1")

    assert answer.status_code == 422
    assert "From the phone." in words_on(answer)
    assert "From the laptop.</textarea>" in body(answer)


def test_removing_asks_first(jo: Member, note: ReflectiveNote) -> None:
    client = jo.client()

    asked = words_on(client.get(to("remove_note", note)))
    still_there = texts(jo)
    posting(client, to("remove_note", note))

    assert "I talked more than I listened." in asked
    assert len(still_there) == 1
    assert texts(jo) == []


@pytest.mark.parametrize("name", ["change_note", "remove_note", "take_along"])
@pytest.mark.parametrize("who", ["kit", "lead", "sam"])
def test_nobody_else_finds_a_note(
    name: str, who: str, note: ReflectiveNote, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(who).client()

    assert client.get(to(name, note)).status_code == 404
    assert posting(client, to(name, note), text="Mine", seen="1").status_code == 404


@pytest.mark.parametrize("who", ["lead", "sam", "alex"])
def test_notes_are_for_peer_workers(who: str, jo: Member, request: pytest.FixtureRequest) -> None:
    member: Member = request.getfixturevalue(who)

    for page in (NOTES, WRITE, reverse("peer_work:prompts")):
        assert member.client().get(page).status_code == 404
    with pytest.raises(NotThere):
        actions.write_note(text="Hm", by=member.viewer, at=AT)


def test_a_note_leads_to_no_person_and_to_no_talk() -> None:
    """The row has its owner, its days and its envelope: nothing that could be followed to anybody."""
    for record in (ReflectiveNote, Theme):
        linked = [field for field in record._meta.get_fields() if isinstance(field, models.ForeignKey)]
        ids = [field.name for field in record._meta.get_fields() if isinstance(field, models.UUIDField)]
        assert [field.name for field in linked] == ["person"]
        assert ids == ["id"]


def test_a_note_is_sealed_under_the_workers_own_key(jo: Member, note: ReflectiveNote) -> None:
    assert note.owner_id == jo.id
    assert b"listened" not in bytes(note.envelope)


def test_older_notes_stand_on_further_pages(jo: Member) -> None:
    for number in range(52):
        actions.write_note(text=f"Note {number}.", by=jo.viewer, at=AT + timedelta(seconds=number))
    client = jo.client()

    first, second, third = (words_on(client.get(NOTES, {"page": page})) for page in (1, 2, 3))

    assert "Note 51." in first
    assert "Note 1." not in first
    assert "Note 1." in second
    assert "There is nothing older." in third


def test_many_notes_cost_no_more(jo: Member) -> None:
    costs = []
    for many in (1, 3, 60):
        while ReflectiveNote.objects.filter(person_id=jo.id).count() < many:
            actions.write_note(text="A note.", by=jo.viewer, at=AT)
        costs.append(statements(jo.client(), NOTES))

    assert len(set(costs)) == 1


def test_questions_to_ask_oneself_about_work_how_one_is_and_boundaries(jo: Member) -> None:
    page = jo.client().get(reverse("peer_work:prompts"))

    for heading in ("My work", "How I am", "My boundaries"):
        assert heading in words_on(page)
    for key, asks in PROMPTS.items():
        assert str(asks) in words_on(page)
        assert f'href="{WRITE}?prompt={key}"' in body(page)
    assert "Nobody is told which ones you open. Nothing is counted." in words_on(page)


def test_there_are_some_of_each_and_no_key_twice() -> None:
    keys = [prompt.key for group in GROUPS for prompt in group.prompts]

    assert [len(group.prompts) for group in GROUPS] == [5, 5, 5]
    assert len(set(keys)) == len(keys)
    assert all(dataclasses.is_dataclass(group) for group in GROUPS)


def test_a_note_may_begin_with_a_question(jo: Member) -> None:
    client = jo.client()
    address = f"{WRITE}?prompt=rest"

    asked = words_on(client.get(address))
    posting(client, address, text="On Sunday.")

    assert str(PROMPTS["rest"]) in asked
    assert own_notes(jo.viewer)[0].words.prompt == "rest"
    assert str(PROMPTS["rest"]) in words_on(client.get(NOTES))
    assert str(PROMPTS["rest"]) in words_on(client.get(to("change_note", own_notes(jo.viewer)[0])))


@pytest.mark.parametrize("key", ["", "nothing", "<b>"])
def test_a_question_that_is_none_is_not_kept(key: str, jo: Member) -> None:
    posting(jo.client(), f"{WRITE}?prompt={key}", text="On Sunday.")

    assert own_notes(jo.viewer)[0].words.prompt == ""


def test_opening_a_question_keeps_nothing(jo: Member) -> None:
    jo.client().get(f"{WRITE}?prompt=rest")

    assert texts(jo) == []


def test_what_is_not_there_is_not_found(jo: Member) -> None:
    with pytest.raises(NotThere):
        own_note(jo.viewer, note_id=UUID(int=1))
