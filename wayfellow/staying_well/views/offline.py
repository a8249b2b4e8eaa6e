"""The plan on one's own phone: choosing it, taking it back, and what a phone is answered when it asks."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from wayfellow.foundation.idempotency import may_repeat, shown_once
from wayfellow.people.throttle import slow_down
from wayfellow.sharing.rules import check_has_space
from wayfellow.staying_well import actions, queries
from wayfellow.staying_well.offline_plan import plan_for_phone
from wayfellow.web.pages import PageRequest, Request, after_deed, page
from wayfellow.web.phone import is_shared


@require_safe
def offline(request: Request) -> HttpResponse:
    """My plan on my phone, and which phones keep it."""
    copies = queries.copies_of_own(request.viewer)
    return page(request, "staying_well/offline.html", {"copies": copies, "is_shared": is_shared(request)})


@require_POST
def keep_offline(request: Request) -> HttpResponse:
    """The plan once, for the browser to seal. On a phone that is not one's own there is nothing to keep."""
    check_has_space(request.viewer)
    if is_shared(request) or request.POST.get("own") != "yes":
        return JsonResponse({"own": False}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    viewer, at = request.viewer, timezone.now()
    secret = actions.keep_on_phone(replaces=request.POST.get("replaces", ""), by=viewer, at=at)
    plan = queries.plan_of(viewer, person_id=viewer.person_id, at=at)
    kept = {"secret": secret, "ask": reverse("staying_well:ask"), "plan": plan_for_phone(plan)}
    return shown_once(JsonResponse(kept), then=reverse("staying_well:offline"))


@require_POST
def take_offline_back(request: Request, copy_id: UUID) -> HttpResponse:
    """Take it from a phone that may be anywhere."""
    actions.take_from_phone(copy_id=copy_id, by=request.viewer, at=timezone.now())
    messages.success(request, _("Noted. That phone throws the plan away as soon as it has a network."))
    return after_deed(request, "staying_well:offline")


# Exempt, because a page that was kept on a phone holds no proof. Whoever knows the secret is that phone.
@csrf_exempt
@login_not_required
@may_repeat
@require_POST
def ask(request: PageRequest) -> HttpResponse:
    """A phone asks whether it may go on keeping the plan, or says that it has thrown it away."""
    told = actions.answer_phone(
        secret=request.POST.get("secret", ""),
        is_gone=request.POST.get("gone") == "yes",
        by=request.viewer,
        at=timezone.now(),
    )
    if told is None and (slowed := slow_down(request, "secret_address")):
        return slowed
    return JsonResponse({"stays": told is not None and told.stays, "old": told is not None and told.is_old})
