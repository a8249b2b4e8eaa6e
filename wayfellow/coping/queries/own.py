"""Reads of single things of one's own."""

from collections.abc import Iterator
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer


def own_strategy(viewer: Viewer, *, strategy_id: UUID) -> CopingStrategy:
    """One of the viewer's own things that help."""
    strategy = CopingStrategy.objects.filter(pk=strategy_id, person_id=viewer.person_id).first()
    if strategy is None:
        raise NotThere
    return strategy


def borrowed_as(viewer: Viewer, *, idea: str) -> CopingStrategy | None:
    """The viewer's own version of an idea, if they borrowed it."""
    rows = CopingStrategy.objects.filter(person_id=viewer.person_id).order_by("created_at", "id")
    return next((row for row in rows if row.words.idea == idea), None)


def last_tries(viewer: Viewer, *, strategy_id: UUID, many: int = 10) -> list[Try]:
    """The viewer's own last tries of one thing, newest first."""
    tries = Try.objects.filter(person_id=viewer.person_id, strategy_id=strategy_id)
    return list(tries.order_by("-created_at", "-id")[:many])


def own_try(viewer: Viewer, *, try_id: UUID) -> Try:
    """One of the viewer's own tries."""
    found = Try.objects.filter(pk=try_id, person_id=viewer.person_id).first()
    if found is None:
        raise NotThere
    return found


def words_of_own(viewer: Viewer) -> Iterator[OwnWords]:
    """All that the viewer wrote about what helps, to be searched; newest first. Two statements."""
    for row in CopingStrategy.objects.filter(person_id=viewer.person_id).order_by("-created_at", "-id"):
        text = "\n".join(filter(None, (row.words.what, row.words.how, row.words.when_it_helps)))
        yield OwnWords("strategy", _("What helps"), text, reverse("coping:try_it", args=[row.pk]))
    for tried in Try.objects.filter(person_id=viewer.person_id).order_by("-created_at", "-id"):
        if tried.words.note:
            address = reverse("coping:try_it", args=[tried.strategy_id])
            yield OwnWords("try", _("How it went"), tried.words.note, address)
