"""What is of no use any more goes by itself, each kind after its own time."""

from datetime import datetime, timedelta

from wayfellow.foundation.models import AnsweredForm, Draft

FORMS_KEPT = timedelta(days=30)  # longer than any page stays open; after that its token is of no use
DRAFTS_KEPT = timedelta(days=90)  # words on their way: long, because somebody may be away for a while


def forget_answered_forms(*, at: datetime) -> int:
    """Tokens of forms that were answered long ago."""
    return AnsweredForm.objects.filter(created_at__lt=at - FORMS_KEPT).delete()[0]


def forget_old_drafts(*, at: datetime) -> int:
    """Words on their way that nobody came back to."""
    return Draft.objects.filter(changed_at__lt=at - DRAFTS_KEPT).delete()[0]
