"""Pages that ask, each time: may this be counted? They show the very rows first, and tick nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from wayfellow.evaluation import actions, queries
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.forms.counting import CountForm, QuestionnaireForm, TalkForm, UseForm
from wayfellow.evaluation.queries.asking import (
    NOTHING_SAID,
    Asking,
    AskingOfQuestionnaire,
    SaidOfQuestionnaire,
    SaidOfTalk,
)
from wayfellow.foundation.refusals import ChangedMeanwhile, NotNow
from wayfellow.web.pages import Request, after_deed, form_page, go_to, page

COUNT = "count"


@dataclass(frozen=True, slots=True)
class Subject:
    """What the page is about, and where it leads back to."""

    heading: str
    about: str
    back: dict[str, str]
    presses_for: str = ""
    talk_id: UUID | None = None

    def take_back_at(self, receipt_id: UUID) -> str:
        """Where a yes is taken back: by the person; in a talk also by whoever presses for them."""
        if self.talk_id:
            return reverse("evaluation:talk_take_back", args=[self.talk_id, receipt_id])
        return reverse("evaluation:take_back", args=[receipt_id])


def talk(request: Request, talk_id: UUID) -> HttpResponse:
    """At the end of a talk: the two choose what it was about, and the person says what may be counted."""
    viewer, at = request.viewer, timezone.now()
    say = TalkForm(request.POST or None)
    said = say.said if say.is_valid() else SaidOfTalk()
    try:
        found = queries.ask_about_talk(viewer, talk_id=talk_id, said=said, at=at)
    except NotNow:
        return after_deed(request, "conversations:talk", talk_id)
    subject = Subject(
        heading=_("May this talk be counted?"),
        about=_("It helps to see what talks are about, and what comes of them."),
        back={"to": reverse("conversations:talk", args=[talk_id]), "label": _("Back to this talk")},
        presses_for=found.presses_for,
        talk_id=talk_id,
    )

    def count(form: CountForm) -> None:
        seen = request.POST.get("seen", "")
        actions.count_talk(talk_id=talk_id, said=said, yes=form.yes, seen=seen, by=viewer, at=at)

    asks = found.asking.offers_for(Counting.TALK)
    return _asked(request, subject, found.asking, say=say if asks else None, count=count)


def questionnaire(request: Request, questionnaire_id: UUID) -> HttpResponse:
    """After a questionnaire that was kept."""
    viewer, at = request.viewer, timezone.now()
    say = QuestionnaireForm(request.POST or None)
    said = say.said if say.is_valid() else SaidOfQuestionnaire()
    try:
        found = queries.ask_about_questionnaire(viewer, questionnaire_id=questionnaire_id, said=said, at=at)
    except NotNow:
        return after_deed(request, "reflections:result", questionnaire_id)

    def count(form: CountForm) -> None:
        actions.count_questionnaire(
            questionnaire_id=questionnaire_id,
            said=said,
            yes=form.yes,
            seen=request.POST.get("seen", ""),
            by=viewer,
            at=at,
        )

    subject = _subject_of(found, questionnaire_id)
    asks = found.asking.offers_for(Counting.CHANGE)
    return _asked(request, subject, found.asking, say=say if asks else None, count=count)


def _subject_of(found: AskingOfQuestionnaire, questionnaire_id: UUID) -> Subject:
    return Subject(
        heading=_("May this questionnaire be counted?"),
        about=_("%(name)s. It helps to see which questions fit, and how numbers move.")
        % {"name": found.name},
        back={
            "to": reverse("reflections:result", args=[questionnaire_id]),
            "label": _("Back to what came out"),
        },
    )


def goal(request: Request, goal_id: UUID) -> HttpResponse:
    """Looking back on a goal."""
    viewer, at = request.viewer, timezone.now()
    found = queries.ask_about_goal(viewer, goal_id=goal_id, at=at)
    subject = Subject(
        heading=_("May this goal be counted?"),
        about=_("“%(what)s”. Your words are not counted. Where the goal is now can be.")
        % {"what": found.what},
        back={"to": reverse("goals:look_back", args=[goal_id]), "label": _("Back to looking back")},
    )

    def count(form: CountForm) -> None:
        seen = request.POST.get("seen", "")
        actions.count_goal(goal_id=goal_id, yes=form.yes, seen=seen, by=viewer, at=at)

    return _asked(request, subject, found.asking, say=None, count=count)


def use(request: Request) -> HttpResponse:
    """Nights in hospital and crisis contacts, if somebody likes to tell of them."""
    viewer, at = request.viewer, timezone.now()
    say = UseForm(request.POST or None)
    said = say.said if say.is_valid() else NOTHING_SAID
    asking = queries.ask_about_use(viewer, said=said, at=at)
    subject = Subject(
        heading=_("Nights in hospital, and crisis contacts"),
        about=_("You can tell of them here, if you like. The numbers are kept only if you say yes below."),
        back={"to": reverse("evaluation:mine"), "label": _("Back to what is counted of me")},
    )

    def count(form: CountForm) -> None:
        actions.count_use(said=said, yes=form.yes, seen=request.POST.get("seen", ""), by=viewer, at=at)

    asks = asking.offers_for(Counting.USE)
    return _asked(request, subject, asking, say=say if asks else None, count=count)


Say = TalkForm | QuestionnaireForm | UseForm


def _asked(
    request: Request,
    subject: Subject,
    asking: Asking,
    *,
    say: Say | None,
    count: Callable[[CountForm], None],
) -> HttpResponse:
    """The page as it is asked for, shown with its rows, refused, or answered with a yes."""
    shows = say is None or say.is_valid()
    says_yes = shows and request.POST.get("then") == COUNT
    form = CountForm(request.POST if says_yes else None, asking=asking)
    context: dict[str, Any] = {"subject": subject, "asking": asking, "say": say, "shows": shows}
    if form.is_valid():
        try:
            count(form)
        except ChangedMeanwhile:
            again = CountForm(None, asking=asking)
            return form_page(request, "evaluation/count.html", {**context, "form": again, "is_new": True})
        messages.success(request, _("Counted, as you said. You can take it back at any time."))
        return go_to(request, request.path)
    context |= {"form": form, "is_new": False}
    # Showing the rows changes nothing, and is no mistake of anybody's.
    answer = page if shows and not says_yes else form_page
    return answer(request, "evaluation/count.html", context)
