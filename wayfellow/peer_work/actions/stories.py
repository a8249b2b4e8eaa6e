"""Offering something of one's own story beside what helps somebody."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.viewer import Viewer
from wayfellow.lived_experience.actions import offer_beside
from wayfellow.peer_work.queries.stories import strategy_of


@transaction.atomic
def offer_story(*, snippet_id: UUID, strategy_id: UUID, person_id: UUID, by: Viewer, at: datetime) -> None:
    """Lay a piece of one's own beside it. The person sees whose words these are, and can take them off."""
    thing = strategy_of(by, person_id=person_id, strategy_id=strategy_id, at=at)
    offer_beside(snippet_id=snippet_id, beside=thing.strategy.pk, person_id=person_id, by=by, at=at)
