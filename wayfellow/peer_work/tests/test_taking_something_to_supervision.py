"""Themes: gathered out of one's own notes, by oneself; taken along on a sheet; and what came of it."""

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.peer_work import actions
from wayfellow.peer_work.models import ReflectiveNote, Theme
from wayfellow.peer_work.queries import own_theme, own_themes

LIST, PAPER, ADD = (reverse(f"peer_work:{name}") for name in ("supervision", "supervision_paper", "gather"))


@pytest.fixture
def theme(jo: Member) -> Theme:
    """What Jo takes along."""
    return actions.gather_theme(text="Talking too much when I am tired.", by=jo.viewer, at=AT)


def to(name: str, theme: Theme) -> str:
    """The address of a page of one theme."""
    return reverse(f"peer_work:{name}", args=[theme.pk])


def test_something_of_a_note_is_taken_along_in_words_that_can_be_shown(
    jo: Member, note: ReflectiveNote
) -> None:
    client = jo.client()
    address = reverse("peer_work:take_along", args=[note.pk])
    begins = body(client.get(address))

    answer = posting(client, address, text="Listening less when I am tired.")

    assert "I talked more than I listened.</textarea>" in begins
    assert answer["Location"] == LIST
    assert [row.words.text for row in own_themes(jo.viewer)] == ["Listening less when I am tired."]
    assert note.words.text == "I talked more than I listened."


def test_a_line_of_its_own(jo: Member) -> None:
    posting(jo.client(), ADD, text="How do I say no?")

    assert "How do I say no?" in words_on(jo.client().get(LIST))


def test_nothing_to_take_along_is_fine(jo: Member) -> None:
    assert "You can take something of a note along, or write a line here." in words_on(jo.client().get(LIST))
    assert "Nothing to take along at the moment." in words_on(jo.client().get(PAPER))


@pytest.mark.parametrize("address", [ADD])
def test_a_likely_name_is_pointed_at(address: str, jo: Member, sam: Member) -> None:
    answer = posting(jo.client(), address, text="What Sammy said.")

    assert answer.status_code == 422
    assert "“Sammy”, as in Sam" in words_on(answer)
    assert "What Sammy said.</textarea>" in body(answer)
    assert own_themes(jo.viewer) == []


def test_the_worker_decides_here_too(jo: Member, sam: Member) -> None:
    assert posting(jo.client(), ADD, text="Samstag", as_it_is="Samstag").status_code == 303


def test_the_sheet_holds_what_is_still_to_be_talked_about(jo: Member, theme: Theme) -> None:
    done = actions.gather_theme(text="An older thing.", by=jo.viewer, at=AT)
    actions.talked_about(theme_id=done.pk, was=True, by=jo.viewer, at=AT)

    page = jo.client().get(PAPER)

    assert "Talking too much when I am tired." in words_on(page)
    assert "An older thing." not in words_on(page)
    assert 'class="sheet paper"' in body(page)
    assert "Jo" not in words_on(page)


def test_it_was_talked_about_and_is_taken_along_again(jo: Member, theme: Theme) -> None:
    client = jo.client()

    posting(client, to("talked", theme), was="yes")
    done = words_on(client.get(LIST))
    posting(client, to("talked", theme), was="no")

    assert "Talked about on Tuesday 10 November." in done
    assert own_theme(jo.viewer, theme_id=theme.pk).talked_at is None


def test_what_is_still_to_come_stands_first(jo: Member, theme: Theme) -> None:
    newer = actions.gather_theme(text="Newer", by=jo.viewer, at=AT)
    actions.talked_about(theme_id=newer.pk, was=True, by=jo.viewer, at=AT)

    assert [row.pk for row in own_themes(jo.viewer)] == [theme.pk, newer.pk]


def test_what_came_of_it(jo: Member, theme: Theme) -> None:
    posting(jo.client(), to("change_theme", theme), text="Talking.", came_of_it="Count to five.", seen="1")

    page = words_on(jo.client().get(LIST))
    assert "Talking. What came of it: Count to five." in page


def test_names_in_what_came_of_it_are_pointed_at(jo: Member, sam: Member, theme: Theme) -> None:
    answer = posting(jo.client(), to("change_theme", theme), text="Talking.", came_of_it="Ask Sam.", seen="1")

    assert answer.status_code == 422
    assert own_theme(jo.viewer, theme_id=theme.pk).words.came_of_it == ""


def test_of_two_devices_the_second_sees_both_texts(jo: Member, theme: Theme) -> None:
    posting(jo.client(), to("change_theme", theme), text="From the phone.", seen="1")

    answer = posting(jo.client(), to("change_theme", theme), text="From the laptop.", seen="1")

    assert answer.status_code == 422
    assert "From the phone." in words_on(answer)
    assert "From the laptop.</textarea>" in body(answer)


def test_removing_asks_first(jo: Member, theme: Theme) -> None:
    client = jo.client()

    asked = words_on(client.get(to("remove_theme", theme)))
    answer = posting(client, to("remove_theme", theme))

    assert "Talking too much when I am tired." in asked
    assert answer["Location"] == LIST
    assert own_themes(jo.viewer) == []


def test_removing_the_note_leaves_the_theme(jo: Member, note: ReflectiveNote, theme: Theme) -> None:
    actions.remove_note(note_id=note.pk, by=jo.viewer)

    assert own_themes(jo.viewer) == [theme]


@pytest.mark.parametrize("name", ["change_theme", "talked", "remove_theme"])
@pytest.mark.parametrize("who", ["kit", "lead", "sam"])
def test_nobody_else_finds_a_theme(name: str, who: str, theme: Theme, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(who).client()

    assert posting(client, to(name, theme), text="Mine", seen="1", was="yes").status_code == 404


@pytest.mark.parametrize("who", ["lead", "sam", "alex"])
def test_themes_are_for_peer_workers(who: str, jo: Member, request: pytest.FixtureRequest) -> None:
    member: Member = request.getfixturevalue(who)

    for page in (LIST, PAPER, ADD):
        assert member.client().get(page).status_code == 404
    with pytest.raises(NotThere):
        actions.gather_theme(text="Hm", by=member.viewer, at=AT)


def test_a_theme_is_sealed_under_the_workers_own_key(jo: Member, theme: Theme) -> None:
    assert theme.owner_id == jo.id
    assert b"tired" not in bytes(theme.envelope)
