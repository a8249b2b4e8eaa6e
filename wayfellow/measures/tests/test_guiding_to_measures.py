"""What the guide says of measures, for every purpose and every way things may be: the whole table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.measures.deck import all_decks
from wayfellow.measures.guide import MOST, Suggestion, SuggestionKind, guide
from wayfellow.measures.guide_rules import NO_CARDS, rulebook
from wayfellow.measures.instrument import Instrument, Kind
from wayfellow.measures.instruments import all_instruments, instrument
from wayfellow.measures.offers import all_offers, may_be_offered, minutes_for
from wayfellow.measures.purpose import Purpose, Stage

TABLE = [(purpose, stage) for purpose in Purpose for stage in (None, *Stage)]
OFFERED = [measure for measure in all_instruments() if may_be_offered(measure)]
# Every one of these was promised a rule of its own.
PROMISED = """
pam-13 pam-mh mhsq imrs qpr-15 qpr-22 ras-24 ras-ds mhcs pearlin-mastery gse stori-30 sisr reqol-10 reqol-20
wemwbs swemwbs who-5 dialog k10 pwi-a cansas-p inspire brief-inspire brief-inspire-o gas gbo
"""

every_cell = pytest.mark.parametrize(
    ("purpose", "stage"), TABLE, ids=[f"{p}/{s or 'unsaid'}" for p, s in TABLE]
)
every_measure = pytest.mark.parametrize("measure", OFFERED, ids=lambda measure: measure.key)


def cells_of(key: str) -> list[tuple[Purpose, Stage | None]]:
    """Where it is suggested to somebody who has nothing else."""
    return [
        (purpose, stage)
        for purpose, stage in TABLE
        if len(guide(purpose=purpose, stage=stage, available=frozenset({key}))) == 2
    ]


def measures_of(suggestions: tuple[Suggestion, ...]) -> list[str]:
    return [suggestion.key for suggestion in suggestions if suggestion.kind is SuggestionKind.MEASURE]


def test_every_measure_promised_is_there_and_has_a_rule_of_its_own() -> None:
    spoken_of = {key for rule in rulebook().rules if rule.reason for key in rule.about}

    assert set(PROMISED.split()) <= {measure.key for measure in OFFERED} & spoken_of


@every_measure
def test_every_measure_is_suggested_somewhere(measure: Instrument) -> None:
    assert cells_of(measure.key)


@every_measure
def test_a_measure_is_suggested_only_for_what_its_owner_made_it_for(measure: Instrument) -> None:
    for purpose, stage in cells_of(measure.key):
        assert purpose in measure.purposes
        assert stage is None or stage in measure.stages


@every_measure
def test_no_measure_is_suggested_while_things_are_hard_or_to_somebody_who_would_like_to_talk(
    measure: Instrument,
) -> None:
    found = cells_of(measure.key)

    assert Stage.HARD not in {stage for _, stage in found}
    assert Purpose.JUST_TALK not in {purpose for purpose, _ in found}


@every_measure
def test_a_suggested_measure_brings_its_name_its_licence_and_all_its_cautions(measure: Instrument) -> None:
    for purpose, stage in cells_of(measure.key):
        _, found = guide(purpose=purpose, stage=stage, available=frozenset({measure.key}))

        assert (found.kind, found.title) == (SuggestionKind.MEASURE, measure.name)
        assert found.rights == measure.licence.words
        assert found.captures == measure.captures
        assert {caution.words for caution in measure.cautions} <= set(found.cautions)
        assert found.whose_words == "Its owner’s words, or words for talking where there are some."


@every_measure
def test_a_measure_has_no_more_reasons_than_just_talking(measure: Instrument) -> None:
    for purpose, stage in cells_of(measure.key):
        first, found = guide(purpose=purpose, stage=stage, available=frozenset({measure.key}))

        assert 1 <= len(found.reasons) <= len(first.reasons)


@every_cell
def test_with_the_whole_library_at_hand_our_own_decks_still_find_room(
    purpose: Purpose, stage: Stage | None
) -> None:
    suited = {deck.key for deck in all_decks() if deck.suits(purpose, stage)}

    assert suited <= {suggestion.key for suggestion in guide(purpose=purpose, stage=stage)}


# What two people are told first, with the whole library at hand.
FIRST_MEASURES = {
    (Purpose.NOTICE, None): "brief-inspire-o",
    (Purpose.NOTICE, Stage.UP_AND_DOWN): "who-5",
    (Purpose.NOTICE, Stage.FINDING_FEET): "qpr-15",
    (Purpose.NOTICE, Stage.GETTING_ON): "mhcs",
    (Purpose.NOTICE, Stage.LOOKING_AHEAD): "brief-inspire-o",
    (Purpose.PLAN, None): "pwi-a",
    (Purpose.PLAN, Stage.UP_AND_DOWN): "dialog",
    (Purpose.PLAN, Stage.FINDING_FEET): "cansas-p",
    (Purpose.PLAN, Stage.GETTING_ON): "pam-mh",
    (Purpose.PLAN, Stage.LOOKING_AHEAD): "ras-ds",
    (Purpose.LOOK_BACK, None): "brief-inspire-o",
    (Purpose.LOOK_BACK, Stage.UP_AND_DOWN): "who-5",
    (Purpose.LOOK_BACK, Stage.FINDING_FEET): "qpr-15",
    (Purpose.LOOK_BACK, Stage.GETTING_ON): "ras-ds",
    (Purpose.LOOK_BACK, Stage.LOOKING_AHEAD): "ras-ds",
    (Purpose.SERVICE_ASKED, None): "brief-inspire-o",
    (Purpose.SERVICE_ASKED, Stage.UP_AND_DOWN): "who-5",
    (Purpose.SERVICE_ASKED, Stage.FINDING_FEET): "qpr-15",
    (Purpose.SERVICE_ASKED, Stage.GETTING_ON): "reqol-10",
    (Purpose.SERVICE_ASKED, Stage.LOOKING_AHEAD): "ras-ds",
}


@every_cell
def test_which_measure_comes_first_with_the_whole_library_at_hand(
    purpose: Purpose, stage: Stage | None
) -> None:
    found = measures_of(guide(purpose=purpose, stage=stage))

    assert found[:1] == [key for cell, key in FIRST_MEASURES.items() if cell == (purpose, stage)]


def test_ways_of_counting_with_own_goals_are_suggested_only_where_somebody_has_them() -> None:
    without = {key for purpose, stage in TABLE for key in measures_of(guide(purpose=purpose, stage=stage))}

    _, gas = guide(purpose=Purpose.PLAN, available=frozenset({"gas"}))

    assert not without & {measure.key for measure in OFFERED if measure.kind is Kind.OWN_GOALS}
    assert gas.reasons == ("It starts from goals in your own words.",)


def test_what_is_rated_by_others_is_never_suggested_even_where_somebody_asks_for_it() -> None:
    kept_out = frozenset(measure.key for measure in all_instruments()) - {measure.key for measure in OFFERED}

    found = {
        suggestion.key
        for purpose, stage in TABLE
        for suggestion in guide(purpose=purpose, stage=stage, available=kept_out)
    }

    assert "recovery-star" in kept_out
    assert found == {NO_CARDS}


@pytest.mark.parametrize("key", ["inspire", "brief-inspire"])
def test_a_measure_about_the_worker_is_kept_for_calm_times_and_never_where_the_service_asked(
    key: str,
) -> None:
    _, found = guide(purpose=Purpose.LOOK_BACK, stage=Stage.GETTING_ON, available=frozenset({key}))

    assert cells_of(key) == [
        (Purpose.LOOK_BACK, Stage.GETTING_ON),
        (Purpose.LOOK_BACK, Stage.LOOKING_AHEAD),
    ]
    assert "Do this one without the worker it is about, if you like to do it at all." in found.cautions
    assert any("must never see the answers" in caution for caution in found.cautions)


def test_statements_without_hope_are_met_with_a_warning_first() -> None:
    _, found = guide(purpose=Purpose.LOOK_BACK, stage=Stage.LOOKING_AHEAD, available=frozenset({"stori-30"}))

    assert any("no hope" in caution and "talk first" in caution for caution in found.cautions)


def test_where_the_service_asked_people_read_that_they_can_say_no_to_a_measure() -> None:
    _, found = guide(purpose=Purpose.SERVICE_ASKED, available=frozenset({"who-5"}))

    assert found.cautions[0] == "You can say no to set questions, and still talk."


@every_cell
@pytest.mark.parametrize("minutes", [1, 2, 5, 9, 14])
def test_a_measure_that_takes_longer_than_there_is_time_is_left_out(
    purpose: Purpose, stage: Stage | None, minutes: int
) -> None:
    _, *found = guide(purpose=purpose, stage=stage, minutes=minutes)

    assert all(one.minutes is not None and one.minutes <= minutes for one in found)


def test_in_two_minutes_there_is_time_for_five_items_and_not_for_six() -> None:
    found = {offer.key for offer in all_offers() if offer.minutes == 2}

    assert "who-5" in found
    assert all(instrument(key).minutes or measure_items(key) == 5 for key in found)


def measure_items(key: str) -> int:
    items = instrument(key).items
    return items.value if items else 0


def test_minutes_a_source_gives_are_taken_as_they_are_and_others_are_marked_as_reckoned() -> None:
    offers = {offer.key: offer for offer in all_offers()}

    assert (offers["ras-ds"].minutes, offers["ras-ds"].minutes_reckoned) == (15, False)
    assert (offers["who-5"].minutes, offers["who-5"].minutes_reckoned) == (2, True)
    for measure in OFFERED:
        assert offers[measure.key].minutes == minutes_for(measure)
        assert offers[measure.key].minutes_reckoned == bool(measure.items and not measure.minutes)


KEYS = [NO_CARDS, "no-such-thing", *(offer.key for offer in all_offers())]
some_keys = st.frozensets(st.sampled_from(KEYS))


@given(
    purpose=st.sampled_from(Purpose),
    stage=st.none() | st.sampled_from(Stage),
    minutes=st.none() | st.integers(-5, 60),
    available=st.none() | some_keys,
    avoid=some_keys,
)
def test_whatever_is_asked_no_cards_stands_first_and_few_others_follow_each_with_a_reason(
    purpose: Purpose,
    stage: Stage | None,
    minutes: int | None,
    available: frozenset[str] | None,
    avoid: frozenset[str],
) -> None:
    first, *others = guide(purpose=purpose, stage=stage, minutes=minutes, available=available, avoid=avoid)

    keys = [other.key for other in others]
    assert (first.kind, first.key) == (SuggestionKind.NO_CARDS, NO_CARDS)
    assert first.reasons
    assert len(keys) == len(set(keys)) <= MOST
    assert not set(keys) & avoid
    assert available is None or set(keys) <= available
    assert all(other.reasons and other.rights and other.captures for other in others)
    assert minutes is None or all(other.minutes is not None and other.minutes <= minutes for other in others)
    assert stage is not Stage.HARD or {other.kind for other in others} <= {SuggestionKind.DECK}
    counts = [len(other.reasons) for other in others]
    assert counts == sorted(counts, reverse=True)
