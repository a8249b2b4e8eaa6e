"""A file comes in as a draft: nobody is shown it, and it goes without a trace."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests import made_up
from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.wording import OriginalWording
from wayfellow.reflections import actions
from wayfellow.reflections.models import ServiceWording, WordingState
from wayfellow.reflections.queries import draft, wording_shown, words_held


def test_a_draft_holds_the_file_against_its_measure(lead: Member) -> None:
    found = draft(lead.viewer, wording_id=made_up.load(lead))

    assert [(pair.number, pair.item.text if pair.item else "") for pair in found.match.pairs] == list(
        enumerate(made_up.QUESTIONS, start=1)
    )
    assert [(one.option.label, one.value) for one in found.match.pairs[0].options] == [
        (label, value) for value, label in enumerate(made_up.ANSWERS)
    ]
    assert found.match.problems == ()
    assert (found.wording.state, found.wording.came_from) == (WordingState.DRAFT, "sky.json")
    assert not found.asks_about_the_rest
    assert not found.is_told_by_place


def test_a_file_that_does_not_fit_is_kept_to_be_looked_at(lead: Member) -> None:
    found = draft(lead.viewer, wording_id=made_up.load(lead, "How wet is water?"))

    assert found.match.problems[0] == "The file asks 1 questions, and the measure has 5 items."
    assert not found.asks_about_the_rest


def test_nobody_is_shown_a_draft(lead: Member) -> None:
    wording_id = made_up.load(lead)

    with pytest.raises(NotThere):
        wording_shown(wording_id, service_id=lead.viewer.service_id)
    with pytest.raises(NotThere):
        words_held(lead.viewer, wording_id=wording_id)


def test_several_drafts_may_wait(lead: Member) -> None:
    loaded = {made_up.load(lead) for _ in range(3)}

    assert len(loaded) == 3
    assert len(set(ServiceWording.objects.values_list("number", flat=True))) == 3


def test_words_in_use_are_no_draft(lead: Member) -> None:
    wording_id = made_up.put_in_use(lead)

    with pytest.raises(NotThere):
        draft(lead.viewer, wording_id=wording_id)
    held, words = words_held(lead.viewer, wording_id=wording_id)
    assert isinstance(words, OriginalWording)
    assert (held.in_use_since, held.number, held.language) == (AT, 1, "en")
    assert wording_shown(wording_id, service_id=lead.viewer.service_id) == words


@pytest.mark.parametrize(
    "measure", ["no-such-measure", "gas", "recovery-star", "lsp-16", "../library/who-5", ""]
)
def test_nothing_is_loaded_for_what_takes_no_words(measure: str, lead: Member) -> None:
    with pytest.raises(NotThere):
        made_up.load(lead, measure=measure)

    assert not ServiceWording.objects.exists()


def test_a_draft_is_thrown_away(lead: Member) -> None:
    kept, thrown = made_up.load(lead), made_up.load(lead)

    measure = actions.throw_away(wording_id=thrown, by=lead.viewer)

    assert measure == made_up.MEASURE
    assert [row.pk for row in ServiceWording.objects.all()] == [kept]


def test_only_a_draft_is_thrown_away(lead: Member) -> None:
    for wording_id in (made_up.put_in_use(lead), uuid4()):
        with pytest.raises(NotThere):
            actions.throw_away(wording_id=wording_id, by=lead.viewer)

    assert ServiceWording.objects.count() == 1


def test_it_says_when_it_was_loaded(lead: Member) -> None:
    wording_id = made_up.load(lead, at=AT + timedelta(days=1))

    assert draft(lead.viewer, wording_id=wording_id).wording.made_at == AT + timedelta(days=1)


def test_a_draft_for_a_measure_that_left_the_library_is_gone(lead: Member) -> None:
    wording_id = made_up.load(lead)
    ServiceWording.objects.update(measure="who-99")

    with pytest.raises(NotThere):
        draft(lead.viewer, wording_id=wording_id)
    with pytest.raises(NotThere):
        actions.put_in_use(wording_id=wording_id, language="en", by=lead.viewer, at=AT)
