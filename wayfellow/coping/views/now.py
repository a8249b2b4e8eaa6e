"""What helps me now, and in which moments what tends to."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wayfellow.coping import queries
from wayfellow.coping.forms import NowForm
from wayfellow.coping.situations import HARD_CHOICES, SITUATIONS
from wayfellow.coping.tally import TENDS
from wayfellow.foundation.idempotency import may_repeat
from wayfellow.web.pages import Request, page


@may_repeat
def now(request: Request) -> HttpResponse:
    """Two questions, three things to try. Asking keeps nothing, so it may be asked as often as one likes."""
    form = NowForm(request.POST or None)
    asked, turn = form.asked(), form.asked_turn()
    found = queries.suggestions(request.viewer, asked=asked, turn=turn)
    context = {
        "form": form,
        "found": found,
        "has_asked": request.method == "POST",
        "turn": turn,
        "is_hard_choice": asked.situation in HARD_CHOICES,
    }
    return page(request, "coping/now.html", context)


@require_safe
def moments(request: Request) -> HttpResponse:
    """What tends to help me, moment by moment."""
    found = queries.counted_by_moment(request.viewer)
    return page(request, "coping/moments.html", {"moments": found, "situations": SITUATIONS, "tends": TENDS})
