"""What each kind of place on the way is called, where somebody wants to see it alone."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.journey.queries import StoryKind

SHOWN_ALONE: dict[StoryKind, Promise] = {
    StoryKind.TALK: _("Talks"),
    StoryKind.WAYMARK: _("Waymarks"),
    StoryKind.NOTE: _("Notes"),
    StoryKind.GOAL: _("Goals"),
    StoryKind.HELPED: _("What helped"),
    StoryKind.QUESTIONNAIRE: _("Questionnaires"),
}
