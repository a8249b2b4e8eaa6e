"""The same attacker against rules that are a little weaker: each of them gives somebody away."""

from collections.abc import Mapping

import pytest

from wayfellow.evaluation.counts import building, changes, hiding
from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenTable
from wayfellow.evaluation.counts.hiding import HIDDEN, LEAST, Count, How, base_count, is_small, rounded
from wayfellow.evaluation.counts.tally import Tally
from wayfellow.evaluation.counts.tests.attacker import Rows, caught
from wayfellow.evaluation.counts.tests.families import FAMILIES, OVER_TIME, WHAT_CAME, shown_cells
from wayfellow.evaluation.counts.tests.histories import history

pytestmark = pytest.mark.shows("M35")

HISTORIES = 400


def first_caught(*names: str) -> str:
    """The family whose tables first gave 1 to 7 people away, or nothing."""
    for seed in range(HISTORIES):
        for told in history(seed, *names):
            if told.in_hand:
                return told.name
    return ""


def plain(group: Tally) -> Count:
    """Small numbers are hidden, and nothing beside them."""
    return Count(How.FEW) if is_small(group.people) else Count(How.NUMBER, rounded(group.rows))


def no_complements(_base: Tally, groups: Mapping[str, Tally], **_how: object) -> dict[str, Count]:
    """Each cell for itself."""
    return {key: plain(group) for key, group in groups.items()}


def test_the_rules_as_they_are_give_nobody_away() -> None:
    assert first_caught(*FAMILIES) == ""


@pytest.mark.parametrize("family", ["what about", "all of a talk", "items", "use"])
def test_groups_without_their_complements_are_caught(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "overlapping", no_complements)

    assert first_caught(family) == family


def test_a_partition_without_others_hidden_beside_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "partition", no_complements)
    monkeypatch.setattr(changes, "partition", no_complements)

    assert first_caught("goals") == "goals"
    assert first_caught("by purpose") == "by purpose"


def test_hiding_others_until_two_are_hidden_is_not_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hidden cells may still be 1 to 7 people together."""

    def two_at_least(base: Tally, groups: Mapping[str, Tally], **_how: object) -> dict[str, Count]:
        told = {key: plain(group) for key, group in groups.items()}
        small = [key for key, count in told.items() if not count.is_number]
        if len(small) == 1:
            beside = next((key for key, group in groups.items() if group.people >= LEAST), "")
            told |= {beside: HIDDEN} if beside else {}
        return told if base.people >= LEAST else dict.fromkeys(groups, HIDDEN)

    monkeypatch.setattr(changes, "partition", two_at_least)

    assert first_caught("by purpose", "crossed") != ""


def goals_and_steps(*, both: int) -> Rows:
    """Goals came of some talks, steps of others, nothing of some; and both of a few."""
    rows = Rows(WHAT_CAME.universe)
    what = {(True, False): 12, (False, True): 12, (True, True): both, (False, False): 10}
    people = ((some, person) for some, many in what.items() for person in range(many))
    for number, (some, _person) in enumerate(people):
        rows.add(WHAT_CAME.universe.atoms.index((*some, False, False, not any(some))), number)
    return rows


def test_telling_that_nothing_else_came_of_talks_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """With all but two kinds known to be empty, the two add up to the others and those that they share."""

    def zeros_told(
        base: Tally, groups: Mapping[str, Tally], without: Mapping[str, Tally]
    ) -> dict[str, Count]:
        told = hiding.one_at_least(base, groups, without)
        return told | {
            key: Count(How.NUMBER)
            for key, group in groups.items()
            if base.people >= LEAST and not group.people
        }

    rows = goals_and_steps(both=3)
    assert caught(rows, shown_cells(WHAT_CAME, WHAT_CAME.tell(rows))) == []

    monkeypatch.setattr(building, "one_at_least", zeros_told)

    found = caught(rows, shown_cells(WHAT_CAME, WHAT_CAME.tell(rows)))
    assert 3 in {rows.people_in(group) for group in found}


def test_forgetting_that_nothing_stands_alone_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """All talks, less those of which nothing came, less those of which a step came: something else came."""
    monkeypatch.setattr(
        building, "one_at_least", lambda base, groups, _without: hiding.one_at_least(base, groups, {})
    )

    assert first_caught("what came") == "what came"


def test_hiding_places_of_a_crossed_table_one_by_one_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "all_or_nothing", lambda _people: True)
    monkeypatch.setattr(
        changes,
        "_of_crossed",
        lambda people: HIDDEN if people is None else plain(Tally(people, people)),
    )

    assert first_caught("crossed") == "crossed"


def test_every_number_of_a_measure_for_its_own_people_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has the total has all its parts, so that two counts differ by the few with a gap."""
    monkeypatch.setattr(changes, "numbers_told", lambda by_number, _people_of: set(by_number))

    assert first_caught("parts of a number") == "parts of a number"


def test_telling_seven_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hiding, "LEAST", LEAST - 1)

    assert first_caught(*FAMILIES) != ""


def counted_again(rows: Rows) -> FrozenReport:
    """What would be told if the quarter were counted anew after some people took their yes back."""
    stay = rows.cell("later/people")
    return (FrozenTable("later/people", base_count(stay)),)


@pytest.mark.parametrize("took_back", [1, 3, 7])
def test_counting_anew_after_a_yes_was_taken_back_is_caught(took_back: int) -> None:
    rows = Rows(OVER_TIME.universe)
    for person in range(20):
        rows.add(1 if person < took_back else 0, person)

    shown = shown_cells(OVER_TIME, OVER_TIME.tell(rows)) | shown_cells(OVER_TIME, counted_again(rows))

    assert caught(rows, shown) == [OVER_TIME.universe.everything & ~OVER_TIME.universe.cells["later/people"]]
