"""The demo's own way in: to be one of the made-up people, by one press."""

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from wayfellow.demo import queries
from wayfellow.foundation.idempotency import may_repeat
from wayfellow.web.pages import PageRequest, after_deed, page


@login_not_required
@require_safe
def people(request: PageRequest) -> HttpResponse:
    """Whom can I be?"""
    return page(request, "demo/people.html", {"groups": queries.who_is_here()})


# Sent twice it signs in as the same person twice, and it ends the sign-in of whoever one was before.
@login_not_required
@may_repeat
@require_POST
def be(request: PageRequest, who: str) -> HttpResponse:
    """Sign in as one of the made-up people."""
    account = queries.account_of(who)
    login(request, account, backend=queries.SIGN_IN_BY)
    return after_deed(request, "web:front")
