"""Ending well: the worker's page, the person's page, words of goodbye."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.peer_work import actions, queries
from wayfellow.peer_work.forms import AnswerEndingForm, EndingForm, GoodbyeForm
from wayfellow.peer_work.forms.endings import AGREE, ANOTHER
from wayfellow.peer_work.queries import PlannedEnding
from wayfellow.sharing.queries import companion_of
from wayfellow.web.pages import Request, after_deed, form_page, page


def ask(request: Request, person_id: UUID) -> HttpResponse:
    """The worker's side: asking for a last day, seeing the answer, saying goodbye."""
    viewer, at = request.viewer, timezone.now()
    person = queries.person_i_walk_with(viewer, person_id=person_id, at=at)
    found = queries.ending_with(viewer, person_id=person_id, at=at)
    if found is not None and found.is_agreed:
        return _goodbye(request, found, template="peer_work/goodbye_of_worker.html", person=person)
    form = EndingForm(request.POST or None, at=at)
    if form.is_valid():
        actions.ask_to_end_well(person_id=person_id, by=viewer, at=at, **form.words())
        return after_deed(request, "peer_work:ending_with", person_id)
    context = {"form": form, "person": person, "found": found}
    return form_page(request, "peer_work/ask_to_end.html", context)


@require_POST
def take_back(request: Request, person_id: UUID) -> HttpResponse:
    """I ask no longer."""
    actions.take_back_ending(person_id=person_id, by=request.viewer, at=timezone.now())
    return after_deed(request, "peer_work:person", person_id)


def begin(request: Request, connection_id: UUID) -> HttpResponse:
    """The person says a last day themselves."""
    viewer, at = request.viewer, timezone.now()
    companion = companion_of(viewer, connection_id=connection_id, at=at)
    if not companion.is_peer_worker:
        raise NotThere
    form = EndingForm(request.POST or None, at=at, with_word=False)
    if form.is_valid():
        begun = actions.begin_to_end_well(connection_id=connection_id, by=viewer, at=at, **form.words())
        return after_deed(request, "peer_work:ending", begun.pk)
    return form_page(request, "peer_work/begin_to_end.html", {"form": form, "companion": companion})


def ending(request: Request, ending_id: UUID) -> HttpResponse:
    """The person's page: the question, or the plan with what stays, or the words that were kept."""
    viewer, at = request.viewer, timezone.now()
    found = queries.my_ending(viewer, ending_id=ending_id, at=at)
    if not found.is_waiting:
        return _goodbye(request, found, template="peer_work/ending.html", person=None)
    form = AnswerEndingForm(request.POST or None)
    if not form.is_valid():
        return form_page(request, "peer_work/asked_to_end.html", {"found": found, "form": form})
    if form.then == AGREE:
        actions.agree_to_end(ending_id=ending_id, by=viewer, at=at)
        return after_deed(request, "peer_work:ending", ending_id)
    if form.then == ANOTHER:
        wish = form.cleaned_data["wish"]
        actions.ask_for_another_day(ending_id=ending_id, wish=wish, by=viewer, at=at)
    else:
        actions.do_not_end_now(ending_id=ending_id, by=viewer, at=at)
    messages.success(request, _("All right. They can see your answer."))
    return after_deed(request, "peer_work:with_me")


def _goodbye(request: Request, found: PlannedEnding, *, template: str, person: object) -> HttpResponse:
    viewer = request.viewer
    mine = queries.my_goodbye(viewer, person_id=found.person_id, ending_id=found.id)
    form = GoodbyeForm(request.POST or None, over=mine)
    if form.is_valid():
        try:
            actions.say_goodbye(
                ending_id=found.id,
                person_id=found.person_id,
                text=form.cleaned_data["text"],
                seen=form.seen_version,
                by=viewer,
                at=timezone.now(),
            )
        except ChangedMeanwhile:
            form.keep_both(queries.the_goodbye(viewer, person_id=found.person_id, ending_id=found.id))
        else:
            messages.success(request, _("Kept. The other can read it."))
            return _go_back(request, found)
    return form_page(request, template, {"found": found, "form": form, "person": person})


def _go_back(request: Request, found: PlannedEnding) -> HttpResponse:
    """To the page of this ending, from either side."""
    if request.viewer.person_id == found.person_id:
        return after_deed(request, "peer_work:ending", found.id)
    return after_deed(request, "peer_work:ending_with", found.person_id)


@require_POST
def go_on(request: Request, ending_id: UUID) -> HttpResponse:
    """The last day is taken back."""
    actions.go_on_after_all(ending_id=ending_id, by=request.viewer, at=timezone.now())
    messages.success(request, _("You go on walking together. There is no last day."))
    return after_deed(request, "peer_work:with_me")


def let_go(request: Request, ending_id: UUID, goodbye_id: UUID) -> HttpResponse:
    """Are you sure? Then these words of goodbye are gone."""
    viewer = request.viewer
    words = queries.kept_goodbye(viewer, ending_id=ending_id, goodbye_id=goodbye_id)
    if request.method == "POST":
        actions.let_words_go(ending_id=ending_id, goodbye_id=goodbye_id, by=viewer)
        return after_deed(request, "peer_work:ending", ending_id)
    return page(request, "peer_work/let_go.html", {"words": words, "ending_id": ending_id})
