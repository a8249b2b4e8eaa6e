"""Words on their way: kept for whoever types them alone, until they are saved."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.conversations.decks import check_card
from wayfellow.conversations.queries import reached
from wayfellow.conversations.queries.drafts import places_of_drafts
from wayfellow.conversations.rules import check_going_on
from wayfellow.foundation.drafts import drop_draft, keep_draft
from wayfellow.foundation.viewer import Viewer


@transaction.atomic
def keep_drafts(
    *, talk_id: UUID, card: str, thought: str, story: str | None, by: Viewer, at: datetime
) -> None:
    """Keep what somebody has typed so far on a card. It is no look: nothing of the talk is read."""
    talk = reached(by, talk_id=talk_id, at=at, turn=True)
    check_going_on(talk)
    if card:
        check_card(card)
    place, place_of_story = places_of_drafts(talk_id, card)
    for box, text in ((place, thought), (place_of_story, story or "")):
        if text:
            keep_draft(place=box, text=text, by=by, at=at)
        else:
            drop_draft(place=box, by=by)
