"""The plan on paper: choosing what, and the file itself. Only the person's own, and nothing of it is kept."""

from django.http import HttpResponse
from django.utils import timezone

from wayfellow.staying_well import queries
from wayfellow.staying_well.forms import PaperForm
from wayfellow.staying_well.on_paper import plan_on_paper
from wayfellow.web.documents import download
from wayfellow.web.pages import Request, form_page


def paper(request: Request) -> HttpResponse:
    """What goes on paper; pressing the button answers with the PDF."""
    viewer = request.viewer
    found = queries.plan_of(viewer, person_id=viewer.person_id, at=timezone.now())
    form = PaperForm(request.POST or None, filled=tuple(one.sheet for one in found.sheets if one.parts))
    if form.is_valid():
        made = plan_on_paper(
            found,
            sheets=form.chosen,
            paper=form.on_paper,
            is_card=form.is_card,
            is_neutral=form.is_neutral,
        )
        return download(made, name="notes.pdf" if form.is_neutral else "my-plan.pdf")
    return form_page(request, "staying_well/paper.html", {"form": form})
