"""All that somebody said in talks and questionnaires, to be searched by themselves."""

from uuid import UUID

from django.urls import reverse

from tests.cast import AT, Member
from tests.questionnaires import fill_in
from wayfellow.people.models import Service
from wayfellow.reflections import actions
from wayfellow.reflections.answering import Press
from wayfellow.reflections.queries import words_of_own
from wayfellow.reflections.tests.conftest import Say


def told(member: Member) -> list[tuple[str, str, str]]:
    """What is searched: where it belongs, what it says, and its page."""
    return [(one.kind, one.text, one.address) for one in words_of_own(member.viewer)]


def test_only_the_lines_i_said_myself_are_mine(sam: Member, jo: Member, say: Say, talk: UUID) -> None:
    say("The bus", by=sam)
    say("The garden", by=jo)

    assert told(sam) == [("talk", "The bus", reverse("conversations:talk", args=[talk]))]
    assert told(jo) == []


def test_words_in_questionnaires_lead_to_what_came_out(sam: Member, offered: Service) -> None:
    row = fill_in(sam, 1, 2, 3, 4, 5, words="A grey day")

    there = reverse("reflections:result", args=[row.pk])
    assert told(sam) == [("questionnaire", "A grey day", there)] * 2


def test_words_in_one_that_is_not_finished_lead_back_into_it(sam: Member, offered: Service) -> None:
    row = actions.begin(measure="who-5", person_id=sam.id, by=sam.viewer, at=AT)
    actions.answer(
        questionnaire_id=row.pk,
        presses=[Press(1, said="Half a day", said_was="")],
        one_page=False,
        by=sam.viewer,
        at=AT,
    )

    assert told(sam) == [("questionnaire", "Half a day", reverse("reflections:questionnaire", args=[row.pk]))]


def test_words_that_do_not_fit_are_found_with_what_fits_better(sam: Member, talk: UUID) -> None:
    for why, better in (("Too grand", "Plainer"), ("Too long", "")):
        actions.say_words_do_not_fit(
            deck="finding-my-footing",
            card="a",
            why=why,
            better=better,
            tells_team=False,
            person_id=sam.id,
            by=sam.viewer,
            at=AT,
        )

    there = reverse("conversations:words")
    assert sorted(told(sam)) == [("unfit", "Too grand\nPlainer", there), ("unfit", "Too long", there)]


def test_what_was_said_keeps_its_place_in_words(sam: Member, say: Say) -> None:
    say("The bus", by=sam)

    assert [str(one.label) for one in words_of_own(sam.viewer)] == ["What you said in talks"]
