"""Where I begin, writing something down, and the little that a hard day has room for."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wayfellow.conversations.actions import add_to_agenda
from wayfellow.conversations.queries import next_talk
from wayfellow.journey import actions, queries
from wayfellow.journey.forms import TO_TALK_ABOUT, WriteForm
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.pages import Request, after_deed, form_page, page
from wayfellow.web.waiting import where_something_waits


@require_safe
def home(request: Request) -> HttpResponse:
    """Where I begin: what helps now, my plan, the next talk, today."""
    viewer, now = request.viewer, timezone.now()
    found = queries.home_of(viewer, at=now)
    # The person came with the account that is signed in: asking for the name would be one statement more.
    name = request.user.person.words.name  # type: ignore[union-attr]  # nobody else gets here
    waits = where_something_waits(viewer, at=now)
    return page(request, "journey/home.html", {"home": found, "name": name, "waits": waits})


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
def hard_day(request: Request) -> HttpResponse:
    """What I do, what helps, my people, and numbers that ring. Nothing else."""
    found = queries.hard_day_of(request.viewer, at=timezone.now())
    return page(request, "journey/hard_day.html", {"plan": found})
