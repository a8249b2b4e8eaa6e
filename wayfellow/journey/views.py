"""Pages of the journey: where I begin, writing something down, my story, and stories shared with me."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wayfellow.conversations.actions import add_to_agenda
from wayfellow.conversations.queries import next_talk
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.journey import actions, queries
from wayfellow.journey.forms import TO_TALK_ABOUT, NoteForm, WaymarkForm, WriteForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, after_deed, form_page, page, page_number


@require_safe
def home(request: Request) -> HttpResponse:
    """Where I begin: what helps now, my plan, the next talk, today."""
    viewer = request.viewer
    found = queries.home_of(viewer, at=timezone.now())
    # The person came with the account that is signed in: asking for the name would be one statement more.
    name = request.user.person.words.name  # type: ignore[union-attr]  # nobody else gets here
    return page(request, "journey/home.html", {"home": found, "name": name})


def write(request: Request) -> HttpResponse:
    """Write something down: for me, or to talk about."""
    viewer, now = request.viewer, timezone.now()
    check_has_space(viewer)
    talk = next_talk(viewer, at=now)
    form = WriteForm(request.POST or None, initial=_kept_for(request))
    if not form.is_valid():
        return form_page(request, "journey/write.html", {"form": form, "talk": talk})
    text = form.cleaned_data["text"]
    if not form.is_to_talk_about:
        actions.write_down(text=text, by=viewer, at=now)
        messages.success(request, _("Written down. Only you can see it."))
        return after_deed(request, "journey:story")
    add_to_agenda(text=text, by=viewer, at=now)
    if talk is None:
        messages.success(request, _("Written down. It waits for your next talk."))
        return after_deed(request, "conversations:list")
    messages.success(request, _("Written down for this talk."))
    return after_deed(request, "conversations:talk", talk.id)


def _kept_for(request: Request) -> dict[str, str]:
    return {"kept": TO_TALK_ABOUT} if request.GET.get("for") == TO_TALK_ABOUT else {}


@require_safe
def story(request: Request) -> HttpResponse:
    """My journey, newest first."""
    return _story(request, request.viewer.person_id)


@require_safe
def shared(request: Request, person_id: UUID) -> HttpResponse:
    """The journey that somebody shares with me."""
    return _story(request, person_id)


def _story(request: Request, person_id: UUID) -> HttpResponse:
    number = page_number(request)
    found = queries.story_of(request.viewer, person_id=person_id, at=timezone.now(), page=number)
    return page(request, "journey/story.html", {"story": found, "owner": found.owner_name, "number": number})


def waymark_add(request: Request) -> HttpResponse:
    """Name a day or a moment."""
    viewer, now = request.viewer, timezone.now()
    check_has_space(viewer)
    form = WaymarkForm(request.POST or None, today=timezone.localdate(now))
    if form.is_valid():
        actions.add_waymark(by=viewer, at=now, **form.words())
        return after_deed(request, "journey:story")
    return form_page(request, "journey/waymark_form.html", {"form": form, "waymark": None})


def waymark_change(request: Request, waymark_id: UUID) -> HttpResponse:
    """Other words, or another day."""
    viewer, now = request.viewer, timezone.now()
    found = queries.own_waymark(viewer, waymark_id=waymark_id)
    plain = {"on": found.on}
    form: NoteForm | WaymarkForm
    if found.is_note:
        form = NoteForm(request.POST or None, over=found)
    else:
        form = WaymarkForm(request.POST or None, over=found, today=timezone.localdate(now), initial=plain)
    if form.is_valid():
        words = {**plain, **form.words()}
        try:
            actions.change_waymark(waymark_id=waymark_id, seen=form.seen_version, by=viewer, at=now, **words)
        except ChangedMeanwhile:
            form.keep_both(queries.own_waymark(viewer, waymark_id=waymark_id))
        else:
            return after_deed(request, "journey:story")
    return form_page(request, "journey/waymark_form.html", {"form": form, "waymark": found})


def waymark_remove(request: Request, waymark_id: UUID) -> HttpResponse:
    """Are you sure? Then it goes for good."""
    found = queries.own_waymark(request.viewer, waymark_id=waymark_id)
    if request.method == "POST":
        actions.remove_waymark(waymark_id=waymark_id, by=request.viewer)
        return after_deed(request, "journey:story")
    return page(request, "journey/remove.html", {"waymark": found})
