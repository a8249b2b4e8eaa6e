"""One's own waymarks and notes, one by one and all their words."""

from collections.abc import Iterator
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.journey.models import Waymark, WaymarkKind

LABELS: dict[str, Promise] = {WaymarkKind.WAYMARK: _("Waymarks"), WaymarkKind.NOTE: _("Notes to yourself")}


def own_waymark(viewer: Viewer, *, waymark_id: UUID) -> Waymark:
    """One of the viewer's own waymarks."""
    waymark = Waymark.objects.filter(pk=waymark_id, person_id=viewer.person_id).first()
    if waymark is None:
        raise NotThere
    return waymark


def words_of_own(viewer: Viewer) -> Iterator[OwnWords]:
    """What the viewer named and wrote down, newest first. One statement."""
    for row in Waymark.objects.filter(person_id=viewer.person_id).order_by("-on", "-created_at"):
        text = "\n".join(filter(None, (row.words.title, row.words.more)))
        address = reverse("journey:waymark_change", args=[row.pk])
        yield OwnWords(row.kind, LABELS[row.kind], text, address)
