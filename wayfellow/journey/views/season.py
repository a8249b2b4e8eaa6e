"""Looking back over a season: on a page, and on paper."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from wayfellow.journey import queries
from wayfellow.journey.forms import SeasonForm, SeasonPaperForm
from wayfellow.journey.on_paper import season_on_paper
from wayfellow.journey.season import season_after, season_up_to
from wayfellow.sharing.rules import check_has_space
from wayfellow.web.documents import download
from wayfellow.web.pages import Request, form_page, page


@require_safe
def season(request: Request) -> HttpResponse:
    """Three months up to a day: what I took away, what helped, my goals, my waymarks."""
    viewer, now = request.viewer, timezone.now()
    check_has_space(viewer)
    today = timezone.localdate(now)
    form = SeasonForm(request.GET or None, today=today)
    chosen = season_up_to(form.last_day)
    found = queries.look_back(viewer, season=chosen, with_numbers=form.with_numbers, at=now)
    told = {
        "form": form,
        "found": found,
        "with_numbers": form.with_numbers,
        "later": min(season_after(chosen), today) if chosen.last < today else None,
    }
    return page(request, "journey/season.html", told)


def season_paper(request: Request) -> HttpResponse:
    """What goes on paper; pressing the button answers with the PDF. Nothing of it is kept."""
    viewer, now = request.viewer, timezone.now()
    check_has_space(viewer)
    form = SeasonPaperForm(request.POST or None, today=timezone.localdate(now), asked=request.GET)
    if not form.is_valid():
        return form_page(request, "journey/season_paper.html", {"form": form})
    chosen = season_up_to(form.last_day)
    found = queries.look_back(viewer, season=chosen, with_numbers=form.with_numbers, at=now)
    return download(season_on_paper(found, paper=form.on_paper), name="looking-back.pdf")
