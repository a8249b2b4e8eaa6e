"""All words about goals of one's own, for whoever searches in their own space."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.own_words import OwnWords
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.models import Confidence, Goal, GoalLevels, GoalRating, Step
from wayfellow.goals.queries.attainment import NAMES_OF_LEVELS

A_GOAL, A_STEP = _("A goal"), _("A step of a goal")
LOOKED_BACK, HOW_SURE, HOW_FAR = _("Looking back at a goal"), _("How sure I am"), _("How far a goal came")


def words_of_own(viewer: Viewer) -> Iterator[OwnWords]:
    """Each text that the viewer wrote about their goals, and where it stands. Five statements."""
    mine = {"person_id": viewer.person_id}
    for goal in Goal.objects.filter(**mine):
        words = goal.words
        yield from _said(A_GOAL, "goal", goal.pk, words.what, words.why, words.decided_how)
        yield from _said(LOOKED_BACK, "look_back", goal.pk, words.told_myself)
    for step in Step.objects.filter(**mine):
        said = step.words
        yield from _said(A_STEP, "goal", step.goal_id, said.what, said.when, said.with_whom, said.tiny)
    yield from _about_the_way(mine)


def _about_the_way(mine: dict[str, Any]) -> Iterator[OwnWords]:
    for time in Confidence.objects.filter(**mine):
        yield from _said(HOW_SURE, "confidence", time.goal_id, time.words.word, time.words.easier)
    for levels in GoalLevels.objects.filter(**mine):
        texts = [str(getattr(levels.words, name)) for name in NAMES_OF_LEVELS.values()]
        yield from _said(HOW_FAR, "levels", levels.goal_id, *texts)
    for rating in GoalRating.objects.filter(**mine):
        yield from _said(HOW_FAR, "rate", rating.goal_id, rating.words.note)


def _said(label: Promise, page: str, goal_id: UUID, *texts: str) -> Iterator[OwnWords]:
    if any(texts):
        to = reverse(f"goals:{page}", args=[goal_id])
        yield from (OwnWords("goal", label, text, to) for text in texts if text)
