"""Checks the words of the worker's own side, and of a person's answers. Never saves."""

from wayfellow.peer_work.forms.away import AwayForm, CoverForm, LetCoverForm
from wayfellow.peer_work.forms.endings import AnswerEndingForm, EndingForm, GoodbyeForm
from wayfellow.peer_work.forms.notes import CameOfItForm, NoteForm, ThemeForm
from wayfellow.peer_work.forms.spaces import TogetherForm
from wayfellow.peer_work.forms.stories import OfferForm
from wayfellow.peer_work.forms.times import AnswerTimesForm, ProposeForm

__all__ = [
    "AnswerEndingForm",
    "AnswerTimesForm",
    "AwayForm",
    "CameOfItForm",
    "CoverForm",
    "EndingForm",
    "GoodbyeForm",
    "LetCoverForm",
    "NoteForm",
    "OfferForm",
    "ProposeForm",
    "ThemeForm",
    "TogetherForm",
]
