"""The guide for a service that chooses measures: by purpose and by how things are, over the whole library."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.captures import Captures
from wayfellow.measures.guide_table import GuideRow, family_leaves_out, guide_table
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.people.rules import check_runs_the_team
from wayfellow.reflections import queries as reflections
from wayfellow.service.queries.families import FAMILIES, Family, family_of
from wayfellow.service.queries.measures import usable_measures


@dataclass(frozen=True, slots=True)
class FamilyTouches:
    """What the measures of a family touch between them, and what none of them does."""

    family: Family
    measures: tuple[Instrument, ...]
    touches: tuple[Captures, ...]
    leaves_out: tuple[Captures, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """The answer for one purpose and stage, the whole table, and what the families leave out."""

    answer: GuideRow
    table: tuple[tuple[Stage | None, tuple[GuideRow, ...]], ...]
    """A line for each way things may be, in it a place for each purpose."""
    families: tuple[FamilyTouches, ...]
    all_leave_out: tuple[Captures, ...]
    on_offer: frozenset[str]
    short_names: Mapping[str, str]
    """Of measures alone."""


def guide_for_services(viewer: Viewer, *, purpose: Purpose, stage: Stage | None, on: date) -> Guide:
    """What may suit, whether or not the service has it."""
    check_runs_the_team(viewer)
    rows = _rows()
    return Guide(
        answer=next(row for row in rows if (row.purpose, row.stage) == (purpose, stage)),
        table=tuple((which, tuple(row for row in rows if row.stage == which)) for which in (None, *Stage)),
        families=_families(),
        all_leave_out=family_leaves_out(usable_measures()),
        on_offer=reflections.measures_on_offer(service_id=viewer.service_id, on=on),
        short_names={measure.key: measure.short_name for measure in usable_measures()},
    )


# The library and the guide change only with the program.
@cache
def _rows() -> tuple[GuideRow, ...]:
    return guide_table()


@cache
def _families() -> tuple[FamilyTouches, ...]:
    found: list[FamilyTouches] = []
    for family in FAMILIES:
        measures = tuple(one for one in usable_measures() if family_of(one) == family)
        left = family_leaves_out(measures)
        touched = tuple(one for one in Captures if one not in left)
        found.append(FamilyTouches(family, measures, touched, left))
    return tuple(one for one in found if one.measures)
