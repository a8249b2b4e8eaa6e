"""Ten thousand random histories: whoever adds and subtracts what is told never has 1 to 7 people in hand."""

from collections.abc import Callable, Iterator

import pytest

from wayfellow.evaluation.counts.frozen import FrozenTable
from wayfellow.evaluation.counts.hiding import LEAST, How
from wayfellow.evaluation.counts.tests.attacker import Rows, caught, universe
from wayfellow.evaluation.counts.tests.families import FAMILIES, GOALS, OVER_TIME, shown_cells
from wayfellow.evaluation.counts.tests.histories import Told, history

pytestmark = pytest.mark.shows("M35")

HISTORIES = 10_000
PARTS = 4  # so that several cores can share the work


def said(told: Told) -> str:
    """What was told, and who was in hand, for whoever has to find out why."""
    rows = told.rows
    groups = [
        [atom for place, atom in enumerate(rows.universe.atoms) if group >> place & 1]
        for group in told.in_hand
    ]
    return f"{told.name}: {groups} out of {told.report}"


@pytest.mark.parametrize("part", range(PARTS))
def test_nobody_is_in_hand(part: int, counted: Callable[[str], None]) -> None:
    attacked = cells = 0

    for seed in range(part, HISTORIES, PARTS):
        for told in history(seed):
            attacked, cells = attacked + 1, cells + len(told.shown)
            assert not told.in_hand, f"history {seed}: {said(told)}"

    counted(
        f"{HISTORIES // PARTS} histories, {attacked} families of tables with {cells} shown cells attacked"
    )
    assert cells > 2 * attacked


def test_putting_services_and_quarters_together_gains_nothing() -> None:
    """Two at a time, as one universe: what can be described there is what each tells, side by side."""
    for seed in range(120):
        one, other, *_more = history(seed, "goals", "goals")
        rows, shown = side_by_side(one, other)
        assert caught(rows, shown) == []


def side_by_side(one: Told, other: Told) -> tuple[Rows, set[int]]:
    """The rows of both, each with a mark of where they are from; people of one may be those of the other."""
    size = len(GOALS.universe.atoms)
    both = Rows(universe([(place, atom) for place in (0, 1) for atom in GOALS.universe.atoms], {}))
    both.many = one.rows.many + other.rows.many
    both.people = one.rows.people + other.rows.people
    return both, {*one.shown, *(cell << size for cell in other.shown)}


def test_taking_back_after_publishing_gains_nothing() -> None:
    """What was published is told later, too. A second count is caught: see the weaker rules."""
    rows = Rows(OVER_TIME.universe)
    for person in range(20):
        rows.add(0 if person < 17 else 1, person)
    before = OVER_TIME.tell(rows)

    later = before  # nothing is counted anew; evaluation/tests shows that the database keeps to it

    assert caught(rows, shown_cells(OVER_TIME, before) | shown_cells(OVER_TIME, later)) == []


def few_cells(table: FrozenTable, place: int = 0) -> Iterator[tuple[str, How]]:
    """How each row of a table is told."""
    return ((row.key, row.counts[place].how) for row in table.rows if row.counts)


def test_what_is_hidden_in_a_partition_leaves_each_small_group_anything_from_one_to_seven() -> None:
    """The attacker knows the sum of all that is hidden, and what the words for each say."""
    seen = 0
    for seed in range(1_500):
        for told in history(seed, "by purpose", "crossed"):
            seen += sum(check_left_open(told, table) for table in told.report)
    assert seen > 500


def check_left_open(told: Told, table: FrozenTable) -> int:
    """Count the small groups of a table, having seen that each may be anything from 1 to 7."""
    name = "/".join((table.key, *table.about))
    hows = {key: how for key, how in few_cells(table) if key != "all"}
    if not table.base.is_number or How.FEW not in hows.values():
        return 0
    cells = told.family.universe.cells
    sizes = {
        key: told.rows.people_in(cells.get(f"{name}/{key}/0", 0))
        for key, how in hows.items()
        if how is not How.NUMBER
    }
    few = [key for key in sizes if hows[key] is How.FEW]
    beside = len(sizes) - len(few)
    together = sum(sizes.values())
    most = together - (len(few) - 1) - LEAST * beside
    least = 1 if beside else together - (LEAST - 1) * (len(few) - 1)
    assert least <= 1, (told.name, table)
    assert most >= LEAST - 1, (told.name, table)
    return len(few)


def test_every_family_is_attacked_where_it_tells_something() -> None:
    """An attack on reports that hide everything would prove nothing."""
    told_of = dict.fromkeys(FAMILIES, 0)
    hidden_of = dict.fromkeys(FAMILIES, 0)
    for seed in range(300):
        for told in history(seed):
            told_of[told.name] += len(told.shown) > 2
            hidden_of[told.name] += len(told.shown) < len(set(told.family.universe.cells.values()))

    assert all(many > 100 for many in told_of.values()), told_of
    assert all(many > 100 for many in hidden_of.values()), hidden_of
