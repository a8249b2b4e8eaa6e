"""A measure is open when it is offered, in words that are in use, by a right that holds that day."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests import made_up
from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.measures.instruments import instrument
from wayfellow.people import actions as people
from wayfellow.reflections import actions, rules
from wayfellow.reflections.models import MeasureOnOffer, ServiceWording, StatedLicence
from wayfellow.reflections.queries import measures_here, measures_on_offer, original_wording

TODAY = AT.date()


def on_offer(lead: Member, on: date = TODAY) -> frozenset[str]:
    """What can be opened that day."""
    return measures_on_offer(service_id=lead.viewer.service_id, on=on)


def offer(lead: Member) -> None:
    """Press "Let people choose it"."""
    actions.offer(measure=made_up.MEASURE, by=lead.viewer, at=AT)


def test_it_takes_words_a_right_and_the_offer(lead: Member) -> None:
    made_up.put_in_use(lead)
    made_up.state_licence(lead)
    before = on_offer(lead)

    offer(lead)

    assert (set(before), set(on_offer(lead))) == (set(), {made_up.MEASURE})


def test_without_words_it_is_not_offered(lead: Member) -> None:
    made_up.state_licence(lead)
    made_up.load(lead)

    with pytest.raises(NotNow):
        offer(lead)

    assert not MeasureOnOffer.objects.exists()


def test_without_a_licence_a_measure_with_closed_terms_is_not_offered(lead: Member) -> None:
    made_up.put_in_use(lead)

    with pytest.raises(NotNow):
        offer(lead)

    assert on_offer(lead) == frozenset()


@pytest.mark.parametrize("measure", ["gas", "recovery-star", "nothing-like-it"])
def test_what_takes_no_words_is_not_offered(measure: str, lead: Member) -> None:
    with pytest.raises(NotThere):
        actions.offer(measure=measure, by=lead.viewer, at=AT)


def test_a_licence_holds_on_its_last_day_and_ends_with_it(lead: Member) -> None:
    made_up.put_in_use(lead)
    made_up.state_licence(lead, until=TODAY + timedelta(days=3))
    offer(lead)

    open_on = [bool(on_offer(lead, TODAY + timedelta(days=later))) for later in range(6)]

    assert open_on == [True, True, True, True, False, False]
    with pytest.raises(NotThere):
        original_wording(made_up.MEASURE, service_id=lead.viewer.service_id, on=TODAY + timedelta(days=4))


def test_a_licence_that_is_stated_anew_opens_it_again(lead: Member) -> None:
    made_up.put_in_use(lead)
    made_up.state_licence(lead, until=TODAY)
    offer(lead)
    tomorrow = TODAY + timedelta(days=1)
    closed = on_offer(lead, tomorrow)

    made_up.state_licence(lead, until=None)

    assert (set(closed), set(on_offer(lead, tomorrow))) == (set(), {made_up.MEASURE})
    assert StatedLicence.objects.count() == 1


def test_after_the_offer_ends_nobody_begins_it(lead: Member) -> None:
    made_up.put_on_offer(lead)

    actions.stop_offering(measure=made_up.MEASURE, by=lead.viewer)
    actions.stop_offering(measure=made_up.MEASURE, by=lead.viewer)

    assert on_offer(lead) == frozenset()


def test_offered_twice_it_is_offered_once(lead: Member) -> None:
    made_up.put_on_offer(lead)

    actions.offer(measure=made_up.MEASURE, by=lead.viewer, at=AT + timedelta(days=1))

    assert MeasureOnOffer.objects.get().since == AT


def test_a_measure_that_left_the_library_is_not_open(lead: Member) -> None:
    made_up.put_on_offer(lead)
    for kind in (MeasureOnOffer, ServiceWording, StatedLicence):
        kind.objects.update(measure="who-99")

    assert on_offer(lead) == frozenset()


def test_free_words_need_no_licence(lead: Member, free_measure: str) -> None:
    assert rules.may_be_shown(free_measure, licensed=False)
    assert not rules.may_be_shown(made_up.MEASURE, licensed=False)
    assert rules.may_be_shown(made_up.MEASURE, licensed=True)
    with pytest.raises(NotThere):
        actions.state_licence(measure="gas", held_by="Us", until=None, by=lead.viewer, at=AT)


@pytest.fixture
def free_measure() -> str:
    """One whose owner lets everybody use its words."""
    return "pearlin-mastery"


def test_another_service_has_none_of_it(lead: Member, at: object) -> None:
    made_up.put_on_offer(lead)
    elsewhere = people.open_service(name="Hillside", crisis_help="Emergency | 000 | day and night")

    assert measures_on_offer(service_id=elsewhere.pk, on=TODAY) == frozenset()


def test_how_it_stands_is_three_statements_for_any_number_of_measures(
    lead: Member, django_assert_num_queries: Callable[..., object]
) -> None:
    made_up.put_on_offer(lead)
    made_up.load(lead)
    both = [instrument(made_up.MEASURE), instrument(made_up.WITH_A_TABLE)]

    for measures in (both[:1], both):
        with django_assert_num_queries(3):  # type: ignore[attr-defined]
            found = measures_here(lead.viewer, measures=measures, on=TODAY)
        assert [one.is_open for one in found] == [True, False][: len(measures)]


def test_what_stands_there_before_anything_is_begun(lead: Member) -> None:
    [found] = measures_here(lead.viewer, measures=[instrument(made_up.MEASURE)], on=TODAY)

    assert found.is_untouched
    assert (found.right, found.offered_since, found.right_ended, found.is_ready) == (None, None, False, False)


def test_what_is_held_is_named_by_its_id_alone(lead: Member) -> None:
    made_up.put_on_offer(lead)

    for kind in (MeasureOnOffer, ServiceWording, StatedLicence):
        row = kind.objects.get()
        assert str(row) == f"<{kind.__name__} {row.pk}>"
