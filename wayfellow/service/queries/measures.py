"""What a lead sees of measures: the library, what is known of each, and how it stands with them here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.instrument import Instrument, Score, Status
from wayfellow.measures.instruments import UnknownInstrument, all_instruments, instrument
from wayfellow.measures.offers import may_be_offered, minutes_for
from wayfellow.measures.scoring import rules_of
from wayfellow.measures.wording import OriginalWording
from wayfellow.measures.yardsticks import Yardstick, why_chance_is_not_known, yardsticks
from wayfellow.people.rules import check_runs_the_team
from wayfellow.reflections import queries as reflections
from wayfellow.reflections.queries import Draft, HeldWording, MeasureHere
from wayfellow.reflections.rules import table_is_the_licensees
from wayfellow.service.queries.families import FAMILIES, Family, family_of


@dataclass(frozen=True, slots=True)
class FamilyHere:
    """A family, and how it stands with its measures in this service."""

    family: Family
    measures: tuple["MeasureEntry", ...]


@dataclass(frozen=True, slots=True)
class MeasureEntry:
    """A line of the library: how it stands here, and what it asks of somebody."""

    here: MeasureHere
    minutes: int | None
    minutes_reckoned: bool

    @property
    def measure(self) -> Instrument:
        return self.here.measure


@dataclass(frozen=True, slots=True)
class Library:
    """Every measure: what the service has begun with, all that it may use by family, and what it may not."""

    used: tuple[MeasureHere, ...]
    families: tuple[FamilyHere, ...]
    not_offered: tuple[Instrument, ...]
    on_offer: int


def library(viewer: Viewer, *, on: date) -> Library:
    """The whole library, as it stands in the viewer's service."""
    check_runs_the_team(viewer)
    here = reflections.measures_here(viewer, measures=usable_measures(), on=on)
    return Library(
        used=tuple(one for one in here if not one.is_untouched),
        families=tuple(_families(here)),
        not_offered=tuple(one for one in all_instruments() if not may_be_offered(one)),
        on_offer=sum(one.is_open for one in here),
    )


def usable_measures() -> tuple[Instrument, ...]:
    """Those of the library that the project offers to services."""
    return tuple(measure for measure in all_instruments() if may_be_offered(measure))


def _families(here: Iterable[MeasureHere]) -> Iterable[FamilyHere]:
    by_family: dict[str, list[MeasureEntry]] = {}
    for one in here:
        entry = MeasureEntry(one, minutes_for(one.measure), one.measure.minutes is None)
        by_family.setdefault(family_of(one.measure).key, []).append(entry)
    return (
        FamilyHere(family, tuple(by_family[family.key])) for family in FAMILIES if family.key in by_family
    )


@dataclass(frozen=True, slots=True)
class ScoreKnown:
    """One number of a measure: whether it can be given here, and what is known of its changes."""

    score: Score
    why_not: str
    """Why there is no number, or none yet. Empty where there is."""
    takes_a_table: bool
    has_its_table: bool
    by_chance: tuple[Yardstick, ...]
    not_checked: tuple[Yardstick, ...]
    """Found, but not seen in its source: shown, and never reckoned with."""
    why_chance_not_known: str


@dataclass(frozen=True, slots=True)
class MeasureKnown:
    """One measure, with all that is known of it and how it stands here."""

    here: MeasureHere
    scores: tuple[ScoreKnown, ...]
    minutes: int | None
    minutes_reckoned: bool

    @property
    def measure(self) -> Instrument:
        return self.here.measure

    @property
    def tables_missing(self) -> tuple[ScoreKnown, ...]:
        return tuple(one for one in self.scores if one.takes_a_table and not one.has_its_table)

    @property
    def right_so_far(self) -> dict[str, object]:
        """What a form about it begins with. A day that is over stays, so that nobody overlooks it."""
        right = self.here.right
        return {"held_by": right.held_by, "until": right.until} if right else {}


def measure_known(viewer: Viewer, *, measure: str, on: date) -> MeasureKnown:
    """One measure of the library, in the viewer's service."""
    check_runs_the_team(viewer)
    found = known(measure)
    [here] = reflections.measures_here(viewer, measures=[found], on=on)
    return MeasureKnown(
        here=here,
        scores=tuple(_scores(here)),
        minutes=minutes_for(found),
        minutes_reckoned=found.minutes is None,
    )


def _scores(here: MeasureHere) -> Iterable[ScoreKnown]:
    loaded = here.right.tables if here.right else frozenset()
    for rule in rules_of(here.measure, {}):
        score, takes = rule.score, table_is_the_licensees(rule.score)
        by_chance = yardsticks(here.measure, score)
        yield ScoreKnown(
            score=score,
            why_not="" if takes and score.key in loaded else rule.why_not,
            takes_a_table=takes,
            has_its_table=score.key in loaded,
            by_chance=by_chance,
            not_checked=yardsticks(here.measure, score, status=Status.UNVERIFIED),
            why_chance_not_known=""
            if any(one.is_about_chance for one in by_chance)
            else why_chance_is_not_known(score),
        )


def known(measure: str) -> Instrument:
    """A measure by its key, or as if there were none."""
    try:
        return instrument(measure)
    except UnknownInstrument as unknown:
        raise NotThere from unknown


def draft(viewer: Viewer, *, wording_id: UUID) -> Draft:
    """A file beside its measure, to be checked."""
    check_runs_the_team(viewer)
    return reflections.draft(viewer, wording_id=wording_id)


def words_held(viewer: Viewer, *, wording_id: UUID) -> tuple[HeldWording, OriginalWording]:
    """Words in use, or replaced, to be read."""
    check_runs_the_team(viewer)
    return reflections.words_held(viewer, wording_id=wording_id)
