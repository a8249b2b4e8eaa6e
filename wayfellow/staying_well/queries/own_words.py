"""Every word of one's own plan, for the search within one's own space."""

from collections.abc import Iterator

from django.urls import reverse

from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_has_space
from wayfellow.staying_well.parts import EntryKind, sheet_of
from wayfellow.staying_well.queries.plan import entries_of


def words_of_own(viewer: Viewer) -> Iterator[OwnWords]:
    """What the viewer wrote into the plan. One statement."""
    check_has_space(viewer)
    for entry in entries_of(viewer.person_id):
        words, address = entry.words, reverse("staying_well:change", args=[entry.pk])
        label = sheet_of(EntryKind(entry.kind)).heading
        for text in filter(None, (words.text, words.number, words.i_do, words.others_do, words.worse)):
            yield OwnWords(kind="plan", label=label, text=text, address=address)
