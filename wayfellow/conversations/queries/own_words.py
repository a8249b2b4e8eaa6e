"""What somebody took away from their talks, and all that search finds of them."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wayfellow.conversations.models import AgendaItem, Conversation, Takeaway, TakeawayKind
from wayfellow.conversations.queries.for_other_pages import LastTakeaway
from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.viewer import Viewer


def takeaways_between(viewer: Viewer, *, since: datetime, before: datetime) -> list[LastTakeaway]:
    """What the viewer took away in a stretch of time, oldest first. One statement."""
    rows = Takeaway.objects.filter(
        person_id=viewer.person_id, created_at__gte=since, created_at__lt=before
    ).exclude(kind=TakeawayKind.LEFT)
    return [
        LastTakeaway(row.talk_id, row.words.text, timezone.localdate(row.created_at))
        for row in rows.order_by("created_at", "pk")
    ]


def words_of_own(viewer: Viewer) -> Iterator[OwnWords]:
    """What the viewer took away, would like to talk about, and where they meet. Three statements."""
    mine = {"person_id": viewer.person_id}
    taken = Takeaway.objects.filter(**mine).exclude(kind=TakeawayKind.LEFT)
    for took in taken.order_by("-created_at"):
        to_talk = reverse("conversations:talk", args=[took.talk_id])
        yield OwnWords("takeaway", _("What you took away"), took.words.text, to_talk)
    for wish in AgendaItem.objects.filter(**mine, added_by_id=viewer.person_id).order_by("-created_at"):
        there = reverse("conversations:talk", args=[wish.talk_id]) if wish.talk_id else _waiting()
        yield OwnWords("agenda", _("To talk about"), wish.words.text, there)
    for talk in Conversation.objects.filter(**mine).order_by("-created_at"):
        if talk.words.where:
            to_talk = reverse("conversations:talk", args=[talk.pk])
            yield OwnWords("meeting", _("Where you meet"), talk.words.where, to_talk)


def _waiting() -> str:
    return reverse("conversations:list")
