"""A service that offers a measure in made-up words, with words for talking that its workers have made."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from tests.cast import AT, Member
from tests.questionnaires import MEASURE, made_up_wording, offer_made_up
from wayfellow.measures.wording import OriginalWording
from wayfellow.reflections import actions
from wayfellow.reflections.models import ServiceWording, StatedLicence, WordingKind, WordingState
from wayfellow.reflections.queries import words_for_review

FIRST_ITEM, THIRD_ITEM = f"{MEASURE}-item-1", f"{MEASURE}-item-3"
ORIGINAL = "How blue is the sky?"
SPOKEN = "When you looked up today, what was the sky like?"


def offer_sky(member: Member, wording: OriginalWording | None = None) -> UUID:
    """The member's service offers the made-up measure; answers with the id of its owner's words."""
    return offer_made_up(member.person.service_id, wording or made_up_wording())


def make_words(
    writer: Member,
    reviewer: Member,
    texts: Mapping[int, str] | None = None,
    *,
    measure: str = MEASURE,
    at: datetime = AT,
) -> UUID:
    """Words for talking that are in use: somebody wrote them, and another one read them."""
    said = {1: SPOKEN} if texts is None else texts
    draft = actions.write_words(measure=measure, texts=said, by=writer.viewer, at=at)
    read_and_used(draft.pk, by=reviewer, at=at)
    return draft.pk


def read_and_used(wording_id: UUID, *, by: Member, at: datetime = AT) -> None:
    """Somebody has read a draft as it is now, and says that it shall be used."""
    actions.review_words(wording_id=wording_id, seen=sign_of(wording_id, by=by, at=at), by=by.viewer, at=at)


def sign_of(wording_id: UUID, *, by: Member, at: datetime = AT) -> str:
    """The sign of a draft as it is now."""
    draft, held = words_for_review(by.viewer, wording_id=wording_id, on=at.date())
    return held.sign_of(draft)


def end_licence(member: Member, *, on: date, measure: str = MEASURE) -> None:
    """The right to the owner's words ends with this day."""
    held = StatedLicence.objects.filter(service_id=member.person.service_id, measure=measure)
    held.update(until=on)


def replace_original(member: Member, wording: OriginalWording) -> UUID:
    """The service holds its owner's words in a new version; the former one retires."""
    rows = ServiceWording.objects.filter(service_id=member.person.service_id, measure=wording.measure)
    rows.filter(kind=WordingKind.ORIGINAL).update(state=WordingState.RETIRED, number=99)
    return offer_made_up(member.person.service_id, wording)


def state_of(wording_id: UUID) -> WordingState:
    """What has become of a version."""
    return WordingState(ServiceWording.objects.get(pk=wording_id).state)
