"""The questionnaires of a person: those they can fill in, and those they have filled in."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.captures import CAPTURES_WORDS, Captures
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instruments import instrument
from wayfellow.measures.offers import minutes_for
from wayfellow.reflections.models import ABOUT_IT_ALL, Questionnaire, QuestionnaireState
from wayfellow.reflections.queries.questionnaires import OneQuestionnaire, known_measure, with_wordings
from wayfellow.reflections.queries.wordings import measures_on_offer
from wayfellow.reflections.rules import is_for_people, rates_the_support
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section

MANY = 50


@dataclass(frozen=True, slots=True)
class Offer:
    """A questionnaire that the service lets people fill in."""

    measure: Instrument
    only_mine: bool

    @property
    def minutes(self) -> int | None:
        """How long it takes."""
        return minutes_for(self.measure)

    @property
    def captures(self) -> tuple[str, ...]:
        """What it asks about, in words for pages, to be translated."""
        return tuple(CAPTURES_WORDS[Captures(one)] for one in self.measure.captures)


@dataclass(frozen=True, slots=True)
class Use:
    """A questionnaire that was filled in, or is being filled in, as a list shows it."""

    id: UUID
    name: str
    state: str
    on: datetime
    about_it_all: str
    only_mine: bool

    @property
    def is_open(self) -> bool:
        """Whether it is still being filled in."""
        return self.state == QuestionnaireState.OPEN

    @property
    def is_kept(self) -> bool:
        """Whether the person has said what stays of it."""
        return self.state == QuestionnaireState.KEPT


@dataclass(frozen=True, slots=True)
class QuestionnairesPage:
    """Questionnaires, and whose they are: None when they are the viewer's own."""

    owner_name: str | None
    offers: tuple[Offer, ...]
    uses: tuple[Use, ...]
    has_older: bool


def questionnaires_page(
    viewer: Viewer, *, person_id: UUID, at: datetime, page: int = 1
) -> QuestionnairesPage:
    """What can be filled in, and what was, newest first, fifty a page. Somebody else sees what was kept."""
    with looking(viewer, person_id=person_id, section=Section.MEASURES, at=at) as looked:
        rows = Questionnaire.objects.filter(person_id=person_id).order_by("-created_at", "-pk")
        is_mine = looked.owner_name is None
        uses = [_use(row) for row in rows] if is_mine else [_use(row) for row in _for_others(rows)]
    first, last = (page - 1) * MANY, page * MANY
    offers = _offers(viewer, at=at) if is_mine else ()
    return QuestionnairesPage(looked.owner_name, offers, tuple(uses[first:last]), has_older=len(uses) > last)


def _for_others(rows: QuerySet[Questionnaire]) -> list[Questionnaire]:
    """What somebody else may see: what the person has kept, and nothing that rates the support."""
    kept = rows.filter(state=QuestionnaireState.KEPT)
    return [row for row in kept if not is_hidden_from_workers(row)]


def is_hidden_from_workers(row: Questionnaire) -> bool:
    """Whether the person was promised that no worker sees it, or the measure is of that kind now."""
    return row.words.only_mine or rates_the_support(row.words.measure)


def _use(row: Questionnaire) -> Use:
    words = row.words
    measure = known_measure(words.measure)
    return Use(
        id=row.pk,
        name=measure.name if measure else words.measure,
        state=row.state,
        on=row.finished_at or row.created_at,
        about_it_all=words.said.get(ABOUT_IT_ALL, ""),
        only_mine=is_hidden_from_workers(row),
    )


def _offers(viewer: Viewer, *, at: datetime) -> tuple[Offer, ...]:
    keys = measures_on_offer(service_id=viewer.service_id, on=timezone.localdate(at))
    measures = sorted((instrument(key) for key in keys), key=lambda measure: measure.name)
    return tuple(
        Offer(measure, rates_the_support(measure.key)) for measure in measures if is_for_people(measure)
    )


def shared_questionnaire(
    viewer: Viewer, *, person_id: UUID, questionnaire_id: UUID, at: datetime
) -> OneQuestionnaire:
    """One questionnaire that somebody kept, for those they share theirs with."""
    with looking(viewer, person_id=person_id, section=Section.MEASURES, at=at) as looked:
        rows = Questionnaire.objects.filter(person_id=person_id, pk=questionnaire_id)
        found = next(iter(_for_others(rows)), None)
        if found is None:
            raise NotThere
        return with_wordings([found], looked, service_id=viewer.service_id)[0]


def own_uses(viewer: Viewer, *, like: UUID) -> list[Questionnaire]:
    """What the viewer has kept of the same measure as this one of theirs, oldest first. One statement."""
    rows = Questionnaire.objects.filter(person_id=viewer.person_id).order_by("finished_at", "pk")
    kept = list(rows.filter(state=QuestionnaireState.KEPT))
    this = next((row for row in kept if row.pk == like), None)
    if this is None:
        raise NotThere
    return [row for row in kept if row.words.measure == this.words.measure]
