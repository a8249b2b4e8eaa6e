"""Who may write and read what is said in talks and questionnaires; which words may be held and shown."""

from datetime import date, datetime
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.captures import Captures
from wayfellow.measures.instrument import Instrument, Kind, Score, Terms
from wayfellow.measures.instruments import UnknownInstrument, instrument
from wayfellow.people.queries import has_account
from wayfellow.reflections.models import Line, LineKind, Questionnaire, QuestionnaireState
from wayfellow.sharing.rules import check_may_add, walks_with


def check_writes(by: Viewer, *, person_id: UUID, at: datetime) -> None:
    """The person, or the worker who walks with them."""
    is_owner = by.person_id == person_id and by.has_space
    if not is_owner and not walks_with(by, person_id=person_id, at=at):
        raise NotThere


def check_author(
    by: Viewer, *, person_id: UUID, companion_id: UUID | None, author_id: UUID, kind: LineKind
) -> None:
    """On a shared device each of the two may type for the other; a worker's own story is theirs to tell."""
    if author_id not in {by.person_id, person_id, companion_id}:
        raise NotThere
    if kind == LineKind.IF_IT_HELPS and (author_id != by.person_id or by.person_id == person_id):
        raise NotThere


def check_takes_out(by: Viewer, line: Line, *, decides: bool, at: datetime) -> None:
    """The person, or whoever presses for them, may take out any line; a worker only lines of their own."""
    check_writes(by, person_id=line.person_id, at=at)
    if not decides and by.person_id not in {line.person_id, line.author_id}:
        raise NotThere


def may_be_shown(measure: str, *, licensed: bool) -> bool:
    """Whether its owner's words may be shown by a service that has, or has not, a licence that holds."""
    try:
        found = instrument(measure)
    except UnknownInstrument:  # taken out of the library since
        return False
    return may_be_loaded(found) and (licensed or not needs_a_licence(found))


def needs_a_licence(measure: Instrument) -> bool:
    """Whether a service must say by which right it shows the words."""
    return measure.licence.terms != Terms.OPEN


def right_holds(until: date | None, *, on: date) -> bool:
    """A licence holds on its last day, and no longer."""
    return until is None or until >= on


def may_be_loaded(measure: Instrument) -> bool:
    """Whether a service may load words for it.

    It has questions for people, we know which answers they take, and its owner allows it.
    """
    asks_people = measure.kind == Kind.QUESTIONNAIRE and measure.answered_by != "staff"
    is_known = measure.items is not None and measure.responses is not None
    return asks_people and is_known and measure.licence.terms != Terms.FORBIDDEN


def check_may_be_loaded(measure: str) -> Instrument:
    """The measure, or as if there were none."""
    try:
        found = instrument(measure)
    except UnknownInstrument as unknown:
        raise NotThere from unknown
    if not may_be_loaded(found):
        raise NotThere
    return found


def rates_the_support(measure: str) -> bool:
    """Whether it asks how the support is: then no worker ever sees it. What nobody knows is taken as such."""
    try:
        return Captures.SUPPORT_RELATIONSHIP in instrument(measure).captures
    except UnknownInstrument:  # taken out of the library since
        return True


def is_for_people(measure: Instrument) -> bool:
    """Whether somebody fills it in about themselves."""
    return may_be_loaded(measure) and measure.answered_by != "staff"


def check_begins(by: Viewer, *, measure: str, person_id: UUID, talk: UUID | None, at: datetime) -> Instrument:
    """Who may begin a questionnaire: the person; or, in a talk of theirs, the worker beside them."""
    check_may_add(by, person_id=person_id, from_talk=talk, at=at)
    found = check_may_be_loaded(measure)
    if not is_for_people(found) or (by.person_id != person_id and rates_the_support(measure)):
        raise NotThere
    return found


def may_decide_on_questionnaires(by: Viewer, *, person_id: UUID) -> bool:
    """Whether somebody behind the door says what stays of a questionnaire, as it is with talks.

    The person does. While they have no way to sign in, the worker beside them presses what they say.
    """
    return by.person_id == person_id or not has_account(person_id)


def check_still_together(by: Viewer, found: Questionnaire) -> None:
    """A worker on a shared screen sees it until the person has said what stays; then it is the person's.

    It stays open to them only where they press for somebody who cannot sign in. What rates the support is
    never open to them.
    """
    if by.person_id == found.person_id:
        return
    words = found.words
    if words.only_mine or rates_the_support(words.measure):
        raise NotThere
    if found.state == QuestionnaireState.KEPT and has_account(found.person_id):
        raise NotThere


def table_is_the_licensees(score: Score) -> bool:
    """Whether its numbers come out of a table that nobody but a licensee has."""
    return score.lookup is not None and not score.lookup.rows


def check_takes_a_table(measure: str, score: str) -> Instrument:
    """The measure, if it has such a score and that takes a table of the licensee's."""
    found = check_may_be_loaded(measure)
    if not any(one.key == score and table_is_the_licensees(one) for one in found.scores):
        raise NotThere
    return found


def check_on_the_team(viewer: Viewer) -> None:
    """Peer workers and leads read what people suggest about words, and write words for talking."""
    if not (viewer.is_peer_worker or viewer.is_service_lead):
        raise NotThere


def may_review(viewer: Viewer, *, made_by_id: UUID) -> bool:
    """Words for talking are reviewed by somebody with lived experience who has not written them."""
    return viewer.is_peer_worker and viewer.person_id != made_by_id


def may_throw_away(viewer: Viewer, *, made_by_id: UUID) -> bool:
    """Whoever writes them, and whoever runs the team."""
    return viewer.person_id == made_by_id or viewer.is_service_lead
