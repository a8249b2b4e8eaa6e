"""The guide for a service: what may suit whom, what it asks, and what it leaves out."""

import pytest
from django.urls import reverse

from tests import made_up
from tests.answers import statements
from tests.cast import AT, Member
from wayfellow.measures.captures import CAPTURES_WORDS, Captures
from wayfellow.measures.guide import guide
from wayfellow.measures.purpose import Purpose, Stage, words_for
from wayfellow.people.tests.pages import text_of
from wayfellow.service.queries import guide_for_services

GUIDE = reverse("service:guide")


def page_of(lead: Member, **asked: str) -> str:
    """What the lead reads."""
    return text_of(lead.client().get(GUIDE, asked))


def answer_on(page: str) -> str:
    """The answer, without the form, the table and what follows."""
    return page[page.index("Show what may suit") : page.index("The whole table")]


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("stage", [None, *Stage])
def test_the_answer_is_what_two_people_would_be_shown(
    purpose: Purpose, stage: Stage | None, lead: Member
) -> None:
    answer = answer_on(page_of(lead, purpose=purpose.value, stage=stage.value if stage else ""))

    assert f"{words_for(purpose)}: {words_for(stage) if stage else 'Nobody said'}" in answer
    found = guide(purpose=purpose, stage=stage)
    places = [answer.index(suggestion.title) for suggestion in found]
    assert places == sorted(places)
    assert found[0].title == "No cards, just talk"
    for suggestion in found:
        for words in (*suggestion.reasons, *suggestion.cautions, suggestion.rights):
            assert words in answer


def test_it_says_how_long_by_which_right_and_what_is_touched(lead: Member) -> None:
    answer = answer_on(page_of(lead, purpose="notice", stage="up_and_down"))

    who_5 = answer[answer.index("WHO-5 Well-Being Index") :]
    assert "Not on offer here." in who_5
    assert "Time about 2 minutes (our guess)" in who_5
    assert "Touches Feeling well" in who_5


def test_what_the_service_offers_is_marked(lead: Member) -> None:
    made_up.put_on_offer(lead)

    answer = answer_on(page_of(lead, purpose="notice", stage="up_and_down"))

    assert "WHO-5 Well-Being Index On offer here." in answer


@pytest.mark.parametrize("asked", [{}, {"purpose": "nothing"}, {"purpose": "plan", "stage": "nowhere"}])
def test_what_makes_no_sense_is_answered_as_nothing_asked(asked: dict[str, str], lead: Member) -> None:
    assert "Notice how things are: Nobody said" in answer_on(page_of(lead, **asked))


def test_the_whole_table_has_a_place_for_every_purpose_and_stage(lead: Member) -> None:
    found = guide_for_services(lead.viewer, purpose=Purpose.PLAN, stage=None, on=AT.date())

    assert [stage for stage, _rows in found.table] == [None, *Stage]
    for stage, rows in found.table:
        assert [(row.purpose, row.stage) for row in rows] == [(purpose, stage) for purpose in Purpose]
    page = lead.client().get(GUIDE).content.decode()
    assert page.count("<td>") == len(Purpose) * (len(Stage) + 1)
    assert page.count('scope="row"') == len(Stage) + 1


def test_each_family_says_what_it_touches_and_what_it_leaves_out(lead: Member) -> None:
    found = guide_for_services(lead.viewer, purpose=Purpose.PLAN, stage=None, on=AT.date())
    page = page_of(lead)

    assert len(found.families) == 5
    for group in found.families:
        assert set(group.touches) | set(group.leaves_out) == set(Captures)
        assert not set(group.touches) & set(group.leaves_out)
        names = ", ".join(CAPTURES_WORDS[one] for one in group.leaves_out)
        assert f"Leave out {names}" in page
    support = next(group for group in found.families if group.family.key == "support")
    assert Captures.SUPPORT_RELATIONSHIP in support.touches
    assert Captures.KNOWLEDGE in support.leaves_out


def test_what_no_measure_touches_is_told(lead: Member) -> None:
    found = guide_for_services(lead.viewer, purpose=Purpose.PLAN, stage=None, on=AT.date())

    assert ("No measure here touches:" in page_of(lead)) == bool(found.all_leave_out)


def test_the_press_leads_to_the_answer(lead: Member) -> None:
    page = lead.client().get(GUIDE).content.decode()

    assert f'<form method="get" action="{GUIDE}#answer">' in page
    assert 'id="answer"' in page


def test_it_costs_the_same_whatever_is_offered(lead: Member) -> None:
    client = lead.client()
    before = statements(client, GUIDE)
    made_up.put_on_offer(lead)

    assert statements(client, GUIDE) == before <= 12
