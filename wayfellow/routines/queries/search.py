"""The viewer's own words, for searching within one's own space."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.viewer import Viewer
from wayfellow.routines.models import Routine


def words_of_own(viewer: Viewer) -> Iterator[OwnWords]:
    """Everything the viewer wrote about their days. One statement."""
    for routine in Routine.objects.filter(person_id=viewer.person_id).order_by("created_at", "id"):
        address = reverse("routines:routine", args=[routine.pk])
        for text in filter(None, (routine.words.what, routine.words.tiny)):
            yield OwnWords("routine", _("My days"), text, address)
