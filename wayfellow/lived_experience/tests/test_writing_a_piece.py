"""A worker's own library: written, changed, put aside, removed; sealed, and for nobody else."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, statements, words_on
from tests.cast import Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.lived_experience import actions
from wayfellow.lived_experience.models import Snippet
from wayfellow.lived_experience.queries import own_snippet, own_snippets

LIST, ADD = reverse("lived_experience:list"), reverse("lived_experience:add")


def to(name: str, snippet: Snippet) -> str:
    """The address of a page of one piece."""
    return reverse(f"lived_experience:{name}", args=[snippet.pk])


def test_a_piece_is_written_and_stands_in_the_library(jo: Member) -> None:
    client = jo.client()

    answer = posting(client, ADD, text="I walked home.", when="After a hard talk", beforehand="")

    assert (answer.status_code, answer["Location"]) == (303, LIST)
    page = words_on(client.get(LIST))
    assert "I walked home." in page
    assert "After a hard talk" in page
    assert "Only you can see these." in page


def test_the_library_is_empty_at_first(jo: Member) -> None:
    assert "Nothing here yet. You tell as much as you like, and you never have to." in words_on(
        jo.client().get(LIST)
    )


def test_a_piece_without_words_is_none(jo: Member) -> None:
    answer = posting(jo.client(), ADD, text="  ", when="Always")

    assert answer.status_code == 422
    assert 'value="Always"' in body(answer)
    assert own_snippets(jo.viewer) == []


def test_other_words_for_a_piece(jo: Member, snippet: Snippet) -> None:
    client = jo.client()
    page = body(client.get(to("change", snippet)))

    answer = posting(client, to("change", snippet), text="Shorter.", when="", beforehand="", seen="1")

    assert "For a year I drank tea at four in the morning." in page
    assert answer.status_code == 303
    kept = own_snippet(jo.viewer, snippet_id=snippet.pk).words
    assert (kept.text, kept.when, kept.beforehand) == ("Shorter.", "", "")


def test_of_two_devices_the_second_sees_both_texts(jo: Member, snippet: Snippet) -> None:
    posting(jo.client(), to("change", snippet), text="From the phone.", seen="1")

    answer = posting(jo.client(), to("change", snippet), text="From the laptop.", seen="1")

    assert answer.status_code == 422
    assert "From the phone." in words_on(answer)
    assert "From the laptop.</textarea>" in body(answer)
    assert own_snippet(jo.viewer, snippet_id=snippet.pk).words.text == "From the phone."


def test_a_piece_can_be_put_aside_and_told_again(jo: Member, snippet: Snippet, at: datetime) -> None:
    newer = actions.write_snippet(text="Newer, and told.", by=jo.viewer, at=at)
    client = jo.client()

    posting(client, to("rest", newer), rests="yes")
    resting = [row.pk for row in own_snippets(jo.viewer)]
    page = words_on(client.get(LIST))
    posting(client, to("rest", newer), rests="no")

    assert resting == [snippet.pk, newer.pk]
    assert "You are not telling this one for now." in page
    assert [row.pk for row in own_snippets(jo.viewer)] == [newer.pk, snippet.pk]


def test_removing_asks_first(jo: Member, snippet: Snippet) -> None:
    client = jo.client()

    asked = client.get(to("remove", snippet))
    still_there = Snippet.objects.filter(person_id=jo.id).exists()
    posting(client, to("remove", snippet))

    assert "For a year I drank tea" in words_on(asked)
    assert still_there
    assert not Snippet.objects.filter(person_id=jo.id).exists()


@pytest.mark.parametrize("name", ["change", "rest", "remove"])
def test_another_worker_finds_no_piece_of_jos(name: str, kit: Member, snippet: Snippet) -> None:
    answer = posting(kit.client(), to(name, snippet), text="Mine now", seen="1", rests="yes")

    assert answer.status_code == 404
    snippet.refresh_from_db()
    assert snippet.words.text.startswith("For a year")


@pytest.mark.parametrize("who", ["sam", "lead", "alex"])
def test_whoever_is_no_worker_has_no_library(
    who: str, jo: Member, request: pytest.FixtureRequest, at: datetime
) -> None:
    member: Member = request.getfixturevalue(who)

    assert member.client().get(LIST).status_code == 404
    assert posting(member.client(), ADD, text="Mine").status_code == 404
    with pytest.raises(NotThere):
        actions.write_snippet(text="Mine", by=member.viewer, at=at)


def test_the_words_lie_sealed_under_the_workers_own_key(jo: Member, snippet: Snippet) -> None:
    assert snippet.owner_id == jo.id
    for word in (b"tea", b"nights", b"sleeping"):
        assert word not in bytes(snippet.envelope)


def test_a_name_of_somebody_they_walk_with_is_pointed_at(jo: Member, sam: Member) -> None:
    answer = posting(jo.client(), ADD, text="Like Sammy I was awake.", when="", beforehand="")

    assert answer.status_code == 422
    assert "“Sammy”, as in Sam" in words_on(answer)
    assert "Like Sammy I was awake.</textarea>" in body(answer)
    assert own_snippets(jo.viewer) == []


def test_a_longer_library_costs_no_more(jo: Member, at: datetime) -> None:
    costs = []
    for many in (1, 3, 60):
        while len(own_snippets(jo.viewer)) < many:
            actions.write_snippet(text="A piece", by=jo.viewer, at=at)
        costs.append(statements(jo.client(), LIST))

    assert len(set(costs)) == 1
    assert costs[0] <= 5
