"""Pages of noticing: read, form, one deed, answer."""

from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from wayfellow.staying_well.actions import noticing as actions
from wayfellow.staying_well.forms.noticing import ChooseForm, OffForm, PauseForm, SignForm, TapForm
from wayfellow.staying_well.noticing.answers import HowMuch, Rhythm
from wayfellow.staying_well.noticing.rules import check_own
from wayfellow.staying_well.queries import noticing as queries
from wayfellow.staying_well.queries import noticing_days as over_days
from wayfellow.web.charts import Dot, line_chart
from wayfellow.web.pages import Request, after_deed, form_page, page, page_number

TODAY = "staying_well:noticing"


@require_safe
def today(request: Request) -> HttpResponse:
    """A few taps, and what is different from usual."""
    found = queries.today_of(request.viewer, at=timezone.now())
    return page(request, "staying_well/noticing/today.html", {"today": found, "answers": list(HowMuch)})


def choose(request: Request) -> HttpResponse:
    """Turn it on, or choose other signs and days."""
    viewer = request.viewer
    found, signs = queries.own_noticing(viewer), queries.own_signs(viewer)
    words = found.words if found else None
    chosen = {
        "signs": [str(sign) for sign in words.signs] if words else [],
        "rhythm": words.rhythm if words else Rhythm.OWN_TIMES.value,
        "weekdays": [str(day) for day in words.weekdays] if words else [],
    }
    names = {sign: entry.words.text for sign, entry in signs.items()}
    form = ChooseForm(request.POST or None, signs=names, initial=chosen)
    if form.is_valid():
        actions.turn_on(by=viewer, at=timezone.now(), **form.words())
        return after_deed(request, TODAY)
    is_on = words is not None and words.is_on
    return form_page(
        request, "staying_well/noticing/choose.html", {"form": form, "has_signs": bool(signs), "is_on": is_on}
    )


@require_POST
def tap(request: Request) -> HttpResponse:
    """How much of a sign there is."""
    check_own(request.viewer)
    form = TapForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    actions.tap(by=request.viewer, at=timezone.now(), **form.cleaned_data)
    return after_deed(request, TODAY)


@require_POST
def undo(request: Request) -> HttpResponse:
    """Take back the last tap of a sign."""
    check_own(request.viewer)
    form = SignForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    actions.undo_tap(by=request.viewer, at=timezone.now(), **form.cleaned_data)
    return after_deed(request, TODAY)


@require_POST
def put_away(request: Request) -> HttpResponse:
    """I have read this."""
    actions.put_away(by=request.viewer, at=timezone.now())
    return after_deed(request, TODAY)


def pause(request: Request) -> HttpResponse:
    """Leave days out."""
    check_own(request.viewer)
    form = PauseForm(request.POST or None, initial={"first": timezone.localdate()})
    if form.is_valid():
        actions.pause(by=request.viewer, at=timezone.now(), **form.cleaned_data)
        return after_deed(request, TODAY)
    return form_page(request, "staying_well/noticing/pause.html", {"form": form})


@require_POST
def go_on(request: Request) -> HttpResponse:
    """Days count again from today."""
    actions.go_on(by=request.viewer, at=timezone.now())
    return after_deed(request, TODAY)


def turn_off(request: Request) -> HttpResponse:
    """Notice no longer, and keep the taps or delete them."""
    check_own(request.viewer)
    form = OffForm(request.POST or None)
    if form.is_valid():
        actions.turn_off(deletes_taps=form.deletes_taps, by=request.viewer, at=timezone.now())
        return after_deed(request, TODAY)
    return form_page(request, "staying_well/noticing/off.html", {"form": form})


@require_safe
def days(request: Request) -> HttpResponse:
    """The days that lie behind, in words."""
    found, pages = over_days.days_of(request.viewer, page=page_number(request))
    return page(request, "staying_well/noticing/days.html", {"days": found, "pages": pages})


@require_safe
def drawn(request: Request) -> HttpResponse:
    """The same as drawings, for whoever asks for them."""
    drawings = [
        (
            line.entry.words.text,
            line_chart(
                [Dot(on, mean, "") for on, mean, _ in line.days],
                low=HowMuch.NONE.value,
                high=HowMuch.LOT.value,
            ),
            [(on, words) for on, _, words in line.days],
        )
        for line in over_days.lines_of(request.viewer)
    ]
    return page(request, "staying_well/noticing/drawn.html", {"drawings": drawings})
