"""The service worker: what it keeps on a phone is the same for everybody, and never a page of anybody's."""

import hashlib
import json

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse

from wayfellow.web.leaving import where_leaving_goes
from wayfellow.web.of_service import OfService

# All that the page without a network is drawn with.
SHELL = ("web/look.css", "web/favicon.svg", "web/wayfellow.js", "web/kept_plan.js")
WORKER = "web/worker.js"


def offline_page(request: HttpRequest) -> str:
    """The page for when the network does not answer: whom to ring, and what is kept on this phone.

    A phone keeps it for long, for whoever takes it up: so it does not say of which service somebody is.
    """
    request.of_service = OfService()  # type: ignore[attr-defined]  # read by of_service
    return render_to_string("web/offline.html", {}, request)


def worker_script(request: HttpRequest) -> str:
    """One line of ours, then the script. A browser that finds another line fetches it all anew.

    So a phone whose numbers to ring, language or look have changed soon has the new ones.
    """
    shell = [static(name) for name in SHELL]
    drawn = "\n".join((*shell, offline_page(request)))
    told = {
        "name": f"shell-{hashlib.sha256(drawn.encode()).hexdigest()[:16]}",
        "offline": reverse("web:offline"),
        "away": where_leaving_goes(),
        "shell": shell,
    }
    return f"const told = {json.dumps(told)};\nimportScripts({json.dumps(static(WORKER))});\n"
