"""Reports told of made-up rows, each with all that its cells could be about, as the attacker sees them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, Final

from wayfellow.evaluation.counts import building
from wayfellow.evaluation.counts.building import AFTER_CRISIS_STAY, IN_THE_ROOM, TWICE_SURE, Groups
from wayfellow.evaluation.counts.changes import ChangeGroup, told_of_changes
from wayfellow.evaluation.counts.frozen import FrozenReport
from wayfellow.evaluation.counts.kinds import Beyond, CameOf, GoalNow
from wayfellow.evaluation.counts.means import Moments
from wayfellow.evaluation.counts.tally import Tally
from wayfellow.evaluation.counts.tests.attacker import Atom, Rows, Universe, all_atoms, universe
from wayfellow.measures.captures import Captures
from wayfellow.measures.purpose import Purpose, Stage

YES_NO: Final = (False, True)


@dataclass(frozen=True)
class Family:
    """Tables about the same rows: everything that could be added to and subtracted from each other."""

    universe: Universe
    tell: Callable[[Rows], FrozenReport]
    once: bool
    """Everybody has one row."""


def shown_cells(family: Family, report: FrozenReport) -> set[int]:
    """What each cell that tells a number counts."""
    cells = family.universe.cells
    return {cells[name] for name, is_number in _counts(report) if is_number and name in cells}


def _counts(report: FrozenReport) -> Iterator[tuple[str, bool]]:
    for table in report:
        name = "/".join((table.key, *table.about))
        yield name, table.base.is_number
        for row in table.rows:
            for place, count in enumerate(row.counts):
                yield f"{name}/{row.key}/{place}", count.is_number


def _has(place: int, value: Any = True) -> Callable[[Atom], bool]:
    return lambda atom: atom[place] == value


def _all(_atom: Atom) -> bool:
    return True


# --- talks --------------------------------------------------------------------------------------------
KINDS: Final = (CameOf.GOAL, CameOf.STEP, CameOf.STRATEGY)
OTHER_KINDS: Final = (CameOf.SIGN, CameOf.ROUTINE, CameOf.TOPIC)
TOPICS: Final = (Captures.HOPE, Captures.GOALS, Captures.ROUTINES)


def _talks(rows: Rows, cells: Mapping[str, str]) -> Groups:
    """Groups by the names of their cells; nothing was said of the others."""
    base = rows.tally(rows.universe.everything)
    nobody = Tally(0, 0, base.people)
    keys = (IN_THE_ROOM, AFTER_CRISIS_STAY, *Captures, *CameOf)
    groups = {key: rows.cell(cells[key]) if key in cells else nobody for key in keys}
    seen, everything = rows.universe.cells, rows.universe.everything
    nothing = seen.get(cells.get(CameOf.NOTHING, ""), 0)
    others = {
        building.without(kind): rows.tally(everything & ~nothing & ~seen.get(cells.get(kind, ""), 0))
        for kind in building.SOMETHING
    }
    return Groups(base, groups | others)


def _talk_family(atoms: Iterable[Atom], cells: Mapping[str, Callable[[Atom], bool]]) -> Family:
    """Cells by the key of their group; reach and practice are told of the same talks."""
    table_of = {IN_THE_ROOM: "talks", AFTER_CRISIS_STAY: "talks"} | dict.fromkeys(CameOf, "came_of")
    names = {key: f"{table_of.get(key, 'topics')}/{key}/0" for key in cells}
    bases = dict.fromkeys(("talks", "topics", "came_of"), _all)
    seen = universe(atoms, {**bases, **{names[key]: is_in for key, is_in in cells.items()}})

    def tell(rows: Rows) -> FrozenReport:
        talks = _talks(rows, names)
        return (*building.reach(Tally(0, 0), talks), *building.practice(talks))

    return Family(seen, tell, once=False)


def _what_came() -> Iterator[Atom]:
    """Goal, step, strategy, something else, or nothing: one of them at least, and nothing stands alone."""
    for some in product(YES_NO, repeat=4):
        yield (*some, not any(some))


WHAT_CAME: Final = _talk_family(
    _what_came(),
    {
        **{kind: _has(place) for place, kind in enumerate(KINDS)},
        **dict.fromkeys(OTHER_KINDS, _has(3)),
        CameOf.NOTHING: _has(4),
    },
)
WHAT_ABOUT: Final = _talk_family(
    all_atoms(YES_NO, YES_NO, YES_NO, YES_NO),
    {**{topic: _has(place) for place, topic in enumerate(TOPICS)}, IN_THE_ROOM: _has(3)},
)
ALL_OF_A_TALK: Final = _talk_family(
    all_atoms(YES_NO, YES_NO, YES_NO, YES_NO),
    {
        IN_THE_ROOM: _has(0),
        AFTER_CRISIS_STAY: _has(1),
        Captures.HOPE: _has(2),
        CameOf.NOTHING: _has(3),
    },
)


# --- items of a measure -------------------------------------------------------------------------------
def _tell_items(rows: Rows) -> FrozenReport:
    everybody = rows.tally(rows.universe.everything).people
    by_item = {
        (item, place): rows.cell(f"items/m/{item}/{place}").people for item in (1, 2) for place in (0, 1)
    }
    measure = building.ItemsOfMeasure(
        "m", everybody, {1: by_item[1, 0], 2: by_item[2, 0]}, {1: by_item[1, 1], 2: by_item[2, 1]}
    )
    return building.fit(Groups(Tally(0, 0), dict.fromkeys(Captures, Tally(0, 0))), [measure])


ITEMS: Final = Family(
    universe(
        all_atoms(YES_NO, YES_NO, YES_NO, YES_NO),
        {
            "items/m": _all,
            **{f"items/m/{item}/{place}": _has(2 * item - 2 + place) for item in (1, 2) for place in (0, 1)},
        },
    ),
    _tell_items,
    once=True,
)


# --- goals --------------------------------------------------------------------------------------------
def _tell_goals(rows: Rows) -> FrozenReport:
    states = {now.value: rows.cell(f"goals/{now}/0") for now in GoalNow}
    groups = Groups(rows.tally(rows.universe.everything), {**states, TWICE_SURE: rows.cell("sureness")})
    return building.goals(groups, [Moments(0, 0, 0, 0)] * 3)


GOALS: Final = Family(
    universe(
        all_atoms(tuple(GoalNow), YES_NO),
        {"goals": _all, "sureness": _has(1), **{f"goals/{now}/0": _has(0, now) for now in GoalNow}},
    ),
    _tell_goals,
    once=False,
)


# --- service use --------------------------------------------------------------------------------------
# Any before, any after, and whether the two are apart: who had none of both cannot be.
NIGHTS: Final = (
    (False, False, False),
    (True, False, True),
    (False, True, True),
    (True, True, False),
    (True,) * 3,
)


def _tell_use(rows: Rows) -> FrozenReport:
    everybody = rows.people_in(rows.universe.everything)
    nights = [rows.cell(f"nights/{name}").people for name in ("before/0", "after/0", "apart")]
    crisis = [rows.cell("crisis/before/0").people, 0, rows.cell("crisis/before/0").people]
    told_of = {
        what: building.Compared(any_of[0], any_of[1], *(Moments(everybody, 0, 0, many) for many in any_of))
        for what, any_of in (("nights", nights), ("crisis", crisis))
    }
    return building.use(everybody, told_of)


USE: Final = Family(
    universe(
        [(*nights, crisis) for nights in NIGHTS for crisis in YES_NO],
        {
            "nights": _all,
            "crisis": _all,
            "nights/before/0": _has(0),
            "nights/after/0": _has(1),
            "nights/apart": _has(2),  # never told as a count
            "crisis/before/0": _has(3),
        },
    ),
    _tell_use,
    once=True,
)


# --- change -------------------------------------------------------------------------------------------
def _change_family(
    purposes: Sequence[str], stages: Sequence[str], beyond: Sequence[Beyond], scores: Sequence[str] = ("s",)
) -> Family:
    """Cells of all tables about a measure's numbers.

    An atom is a purpose, a stage, what is said of chance, and which numbers somebody has.
    """
    has_numbers = [tuple(scores[: many + 1]) for many in range(len(scores))]
    cells: dict[str, Callable[[Atom], bool]] = {}
    for score in scores:
        cells |= _about_number(score, purposes, stages, beyond)
    seen = universe(all_atoms(purposes, stages, beyond, has_numbers), cells)
    return Family(seen, lambda rows: _tell_change(rows, scores), once=True)


def _about_number(
    score: str, purposes: Sequence[str], stages: Sequence[str], beyond: Sequence[Beyond]
) -> Mapping[str, Callable[[Atom], bool]]:
    about = f"m/{score}"
    tables = dict.fromkeys(("change", "by_purpose", "by_stage", f"change/{about}/all/0"), _those(score))
    cells = {name if "/" in name else f"{name}/{about}": is_in for name, is_in in tables.items()}
    cells |= {f"change/{about}/{kind}/0": _those(score, (2, kind)) for kind in beyond}
    for place, (name, values) in enumerate((("by_purpose", purposes), ("by_stage", stages))):
        for value in values:
            row = f"{name}/{about}/{value}"
            cells[f"{row}/0"] = _those(score, (place, value))
            cells[f"{row}/1"] = _those(score, (place, value), (2, Beyond.HIGHER))
            cells[f"{row}/2"] = _those(score, (place, value), (2, Beyond.LOWER))
    return cells


def _those(score: str, *wanted: tuple[int, str]) -> Callable[[Atom], bool]:
    """Those who have this number, and in each of these places this value."""
    return lambda atom: score in atom[3] and all(atom[place] == value for place, value in wanted)


def _tell_change(rows: Rows, scores: Sequence[str]) -> FrozenReport:
    groups = [
        ChangeGroup("m", score, purpose, stage, beyond, Moments(people.bit_count(), 0, 0, people.bit_count()))
        for (purpose, stage, beyond, has), people in zip(rows.universe.atoms, rows.people, strict=True)
        for score in scores
        if people and score in has
    ]
    everybody = rows.people_in(rows.universe.everything)
    return told_of_changes(groups, {"m": everybody} if everybody else {})


CROSSED: Final = _change_family(
    (Purpose.PLAN, Purpose.NOTICE, ""), (Stage.HARD, Stage.UP_AND_DOWN), (Beyond.HIGHER, Beyond.LIKE_CHANCE)
)
BY_PURPOSE: Final = _change_family(tuple(Purpose), (Stage.HARD,), (Beyond.HIGHER, Beyond.LIKE_CHANCE))
PARTS: Final = _change_family((Purpose.PLAN, ""), ("",), (Beyond.HIGHER, Beyond.LOWER), ("part", "whole"))


# --- the same people, before and after some of them take their yes back ---------------------------------
OVER_TIME: Final = Family(
    universe([("stays",), ("takes back",)], {"people": _all, "later/people": _has(0, "stays")}),
    lambda rows: building.reach(rows.tally(rows.universe.everything), _talks(rows, {})),
    once=True,
)

FAMILIES: Final = {
    "what came": WHAT_CAME,
    "what about": WHAT_ABOUT,
    "all of a talk": ALL_OF_A_TALK,
    "items": ITEMS,
    "goals": GOALS,
    "use": USE,
    "crossed": CROSSED,
    "by purpose": BY_PURPOSE,
    "parts of a number": PARTS,
}
