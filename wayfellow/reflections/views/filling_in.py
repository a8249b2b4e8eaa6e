"""Filling in: one question a page, or all on one; then a look at all answers, and finishing."""

from collections.abc import Iterable
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.idempotency import may_repeat, was_answered
from wayfellow.foundation.refusals import NotNow
from wayfellow.reflections import actions, queries
from wayfellow.reflections.answering import Pressed
from wayfellow.reflections.forms import AnswersForm
from wayfellow.reflections.queries import ABOUT_IT_ALL, OneQuestionnaire, Question
from wayfellow.reflections.views.ways import go_back, way_back
from wayfellow.web.pages import Request, after_deed, form_page, go_to

ALL, CHECK = "all", "check"


@require_safe
def questionnaire(request: Request, questionnaire_id: UUID) -> HttpResponse:
    """Leads to where somebody is with it."""
    found = queries.questionnaire_for(request.viewer, questionnaire_id=questionnaire_id, at=timezone.now())
    if not found.is_open:
        return after_deed(request, "reflections:result", found.id)
    return go_to(request, _goes_on(found, one_page=found.words.one_page))


def question(request: Request, questionnaire_id: UUID, number: int) -> HttpResponse:
    """One question a page."""
    found = queries.questionnaire_for(request.viewer, questionnaire_id=questionnaire_id, at=timezone.now())
    return _asking(request, found, [found.question(number)], "reflections/question.html")


def questions(request: Request, questionnaire_id: UUID) -> HttpResponse:
    """All questions on one page."""
    found = queries.questionnaire_for(request.viewer, questionnaire_id=questionnaire_id, at=timezone.now())
    return _asking(request, found, found.questions, "reflections/questions.html")


def check(request: Request, questionnaire_id: UUID) -> HttpResponse:
    """All answers before finishing, and words about the whole."""
    found = queries.questionnaire_for(request.viewer, questionnaire_id=questionnaire_id, at=timezone.now())
    return _asking(request, found, (), "reflections/check.html")


def _asking(
    request: Request, found: OneQuestionnaire, asked: Iterable[Question], template: str
) -> HttpResponse:
    """Show questions, or save what was sent and go on."""
    if not found.is_open:
        return _later(request, found)
    form = _form(request, found, tuple(asked), about_it_all=template != "reflections/question.html")
    if form.is_valid():
        done = actions.answer(
            questionnaire_id=found.id,
            presses=form.presses(),
            one_page=_likes_one_page(form, found),
            by=request.viewer,
            at=timezone.now(),
        )
        return _next(request, found, form, done)
    from_check = request.GET.get("from") == CHECK
    context = {"found": found, "form": form, "from_check": from_check, "back": way_back(found)}
    return form_page(request, template, context)


def _later(request: Request, found: OneQuestionnaire) -> HttpResponse:
    """It is finished: a page leads to what came out, and a press is refused, so that no words vanish."""
    if request.method == "POST":
        raise NotNow
    return after_deed(request, "reflections:result", found.id)


def _form(
    request: Request, found: OneQuestionnaire, asked: tuple[Question, ...], *, about_it_all: bool
) -> AnswersForm:
    typed: dict[int, str] = {}
    if request.method != "POST":
        numbers = [*(one.number for one in asked), *([ABOUT_IT_ALL] if about_it_all else [])]
        typed = queries.words_on_their_way(request.viewer, found=found, numbers=numbers)
    sent = request.POST if request.method == "POST" else None
    return AnswersForm(sent, found=found, questions=asked, about_it_all=about_it_all, on_their_way=typed)


def _likes_one_page(form: AnswersForm, found: OneQuestionnaire) -> bool:
    return {ALL: True, "one": False}.get(form.then, found.words.one_page)


def _next(request: Request, found: OneQuestionnaire, form: AnswersForm, done: Pressed) -> HttpResponse:
    """Where the button leads; where two screens met, back to the same page, to look at both."""
    if done.meets_another:
        _tell(request, done)
        return go_to(request, request.get_full_path())
    if form.then == "finish":
        actions.finish(questionnaire_id=found.id, by=request.viewer, at=timezone.now())
        return after_deed(request, "reflections:result", found.id)
    if form.then == "later":
        messages.success(request, _("Saved. You can go on whenever you like."))
        return go_back(request, found)
    return go_to(request, _following(found, form, done))


def _tell(request: Request, done: Pressed) -> None:
    if done.answered_meanwhile:
        messages.info(request, _("Another screen saved another answer here. Yours is newer, and stands."))
    if done.both_kept:
        messages.info(request, _("Other words were saved here meanwhile. Both are in the box now."))


def _following(found: OneQuestionnaire, form: AnswersForm, done: Pressed) -> str:
    """The address after this press."""
    here = form.boxes[0].question
    one_by_one = {"next": 1, "skip": 1, "back": -1}
    if here is not None and form.then in one_by_one:
        number = found.beside(here, one_by_one[form.then])
        return _address(found, number if number is not None else CHECK)
    if form.then in {"one", ALL}:
        return _goes_on(found, one_page=form.then == ALL, words=done)
    return _address(found, CHECK)


def _goes_on(found: OneQuestionnaire, *, one_page: bool, words: Pressed | None = None) -> str:
    if one_page:
        return _address(found, ALL)
    number = found.goes_on_after(words.words if words else found.words)
    return _address(found, number if number is not None else CHECK)


def _address(found: OneQuestionnaire, where: str | int) -> str:
    """The page of one question, of all, or of the check."""
    if where == ALL:
        return reverse("reflections:questions", args=[found.id])
    if where == CHECK:
        return reverse("reflections:check", args=[found.id])
    return reverse("reflections:question", args=[found.id, where])


@require_POST
@may_repeat
def draft(request: Request, questionnaire_id: UUID, where: str) -> HttpResponse:
    """Words on their way, kept for whoever types them alone."""
    viewer = request.viewer
    found = queries.questionnaire_for(viewer, questionnaire_id=questionnaire_id, at=timezone.now())
    asked = _asked_at(found, where)
    form = AnswersForm(request.POST, found=found, questions=asked, about_it_all=where in {ALL, CHECK})
    if not form.is_valid():
        return HttpResponse(status=HTTPStatus.UNPROCESSABLE_ENTITY)
    address = _address(found, where if where in {ALL, CHECK} else int(where))
    # A draft that was under way while its form was sent comes too late: newer words are saved.
    if not was_answered(viewer, address=address, token=request.POST.get("form_token", "")):
        actions.keep_words_on_their_way(
            questionnaire_id=questionnaire_id, presses=form.presses(), by=viewer, at=timezone.now()
        )
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


def _asked_at(found: OneQuestionnaire, where: str) -> tuple[Question, ...]:
    if where == ALL:
        return found.questions
    if where == CHECK:
        return ()
    if not where.isdecimal():
        raise Http404
    return (found.question(int(where)),)
