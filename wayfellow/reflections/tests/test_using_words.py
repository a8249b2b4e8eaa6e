"""Words come into use, replace others, and stay readable when they are replaced."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from tests import made_up
from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.measures.instruments import instrument
from wayfellow.reflections import actions
from wayfellow.reflections.models import ServiceWording, WordingState
from wayfellow.reflections.queries import (
    MeasureHere,
    measures_here,
    original_wording,
    wording_shown,
    words_held,
)

TODAY = AT.date()


def here(lead: Member, on: date = TODAY) -> MeasureHere:
    """How it stands with the measure."""
    [found] = measures_here(lead.viewer, measures=[instrument(made_up.MEASURE)], on=on)
    return found


def test_the_words_are_those_of_the_file(lead: Member) -> None:
    wording_id = made_up.put_on_offer(lead)

    found_id, words = original_wording(made_up.MEASURE, service_id=lead.viewer.service_id, on=TODAY)

    assert found_id == wording_id
    assert (words.measure, words.language, words.version) == (made_up.MEASURE, "en", "1")
    assert tuple(item.text for item in words.items) == made_up.QUESTIONS
    assert [(option.value, option.label) for option in words.items[4].options] == list(
        enumerate(made_up.ANSWERS)
    )


def test_new_words_replace_those_in_use_and_the_old_stay_readable(lead: Member) -> None:
    old = made_up.put_in_use(lead, *"ABCDE")
    new = made_up.put_in_use(lead, *"VWXYZ", at=AT + timedelta(days=1))

    found = here(lead)
    assert [(one.id, one.number) for one in found.in_use] == [(new, 2)]
    assert [(one.id, one.number) for one in found.replaced] == [(old, 1)]
    assert [item.text for item in words_held(lead.viewer, wording_id=old)[1].items] == list("ABCDE")
    assert wording_shown(old, service_id=lead.viewer.service_id).version == "1"


def test_each_language_has_its_own_words_in_use(lead: Member) -> None:
    english = made_up.put_in_use(lead)
    german = made_up.put_in_use(lead, *"ABCDE", language="de")
    made_up.state_licence(lead)
    actions.offer(measure=made_up.MEASURE, by=lead.viewer, at=AT)

    assert {one.id: (one.language, one.number) for one in here(lead).in_use} == {
        english: ("en", 1),
        german: ("de", 1),
    }
    service_id = lead.viewer.service_id
    found = {
        language: original_wording(made_up.MEASURE, service_id=service_id, on=TODAY, language=language)[0]
        for language in ("de", "en-gb", "fr")
    }
    assert found == {"de": german, "en-gb": english, "fr": german}  # German stands first in the alphabet


def test_a_draft_is_put_in_use_once(lead: Member) -> None:
    wording_id = made_up.put_in_use(lead)

    for gone, refusal in ((wording_id, NotNow), (uuid4(), NotThere)):
        with pytest.raises(refusal):
            actions.put_in_use(wording_id=gone, language="en", by=lead.viewer, at=AT)

    assert ServiceWording.objects.get().number == 1


def test_a_file_that_does_not_fit_is_not_put_in_use_and_replaces_nothing(lead: Member) -> None:
    used = made_up.put_in_use(lead)
    wrong = made_up.load(lead, "How wet is water?")

    with pytest.raises(NotNow):
        actions.put_in_use(wording_id=wrong, language="en", by=lead.viewer, at=AT)

    assert [one.id for one in here(lead).in_use] == [used]
    assert [one.id for one in here(lead).being_made] == [wrong]


def test_their_use_is_ended(lead: Member) -> None:
    wording_id = made_up.put_on_offer(lead)

    measure = actions.retire(wording_id=wording_id, by=lead.viewer)

    assert measure == made_up.MEASURE
    assert ServiceWording.objects.get().state == WordingState.RETIRED
    assert here(lead).in_use == ()
    assert not here(lead).is_open
    assert len(words_held(lead.viewer, wording_id=wording_id)[1].items) == 5
    with pytest.raises(NotThere):
        original_wording(made_up.MEASURE, service_id=lead.viewer.service_id, on=TODAY)


def test_only_words_in_use_are_ended(lead: Member) -> None:
    for wording_id in (made_up.load(lead), uuid4()):
        with pytest.raises(NotThere):
            actions.retire(wording_id=wording_id, by=lead.viewer)


def test_the_next_words_count_on_from_those_that_were_ended(lead: Member) -> None:
    actions.retire(wording_id=made_up.put_in_use(lead), by=lead.viewer)

    made_up.put_in_use(lead)

    assert sorted(ServiceWording.objects.values_list("number", "state")) == [
        (1, WordingState.RETIRED),
        (2, WordingState.IN_USE),
    ]
