"""The Jinja environment: what every template can say without being told."""

from functools import lru_cache
from secrets import token_urlsafe
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.utils.translation import get_language, get_language_bidi, gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from wayfellow.foundation.viewer import Viewer
from wayfellow.web.addresses import address
from wayfellow.web.crisis_help import crisis_help
from wayfellow.web.drawing import drawn
from wayfellow.web.filters import clock, day, day_short, paragraphs
from wayfellow.web.leaving import where_leaving_goes
from wayfellow.web.look import look_of
from wayfellow.web.of_service import beside_the_numbers, of_service, when_read
from wayfellow.web.phone import may_keep_shell
from wayfellow.web.places import place_of, places
from wayfellow.web.typed_by import typed_by

PRODUCT_NAME = "Wayfellow"


def environment(**options: Any) -> Environment:
    """What Django's own Jinja2 backend asks for: strict, trimmed, translated, never compiled twice."""
    options |= {
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "cache_size": -1,
        "extensions": ["jinja2.ext.i18n"],
    }
    made = Environment(**options)  # noqa: S701  # autoescape comes in with Django's options, and a test looks
    made.policies["ext.i18n.trimmed"] = True
    made.install_gettext_callables(  # type: ignore[attr-defined]  # added by the extension
        said, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    made.globals |= {
        "beside_the_numbers": beside_the_numbers,
        "crisis_help": crisis_help,
        "demo_address": demo_address,
        "drawn": drawn,
        "language": language,
        "look_of": look_of,
        "may_keep_shell": may_keep_shell,
        "messages_for": get_messages,
        "of_service": of_service,
        "place_of": place_of,
        "places": places,
        "post_fields": post_fields,
        "product_name": PRODUCT_NAME,
        # Working out the name of a file costs more than a whole field, and it never changes while we run.
        "static": lru_cache(maxsize=256)(static),
        "url": address,
        "when_read": when_read,
        "where_leaving_goes": where_leaving_goes,
    }
    made.filters |= {"clock": clock, "day": day, "day_short": day_short, "paragraphs": paragraphs}
    return made


def said(sentence: str) -> str:
    """The sentence in the language of the reader."""
    return _said(sentence, get_language())


# Django asks every catalogue in turn, each time: twenty sentences a page were a fifth of drawing it.
@lru_cache(maxsize=8192)
def _said(sentence: str, _language: str | None) -> str:
    return gettext(sentence)


def demo_address() -> str:
    """Where the made-up people are, in a demo; nowhere else."""
    return address("demo:people") if settings.IS_DEMO else ""


def language() -> tuple[str, str]:
    """The language of the page and the way it is written, for `<html lang dir>`."""
    primary, _, region = (get_language() or settings.LANGUAGE_CODE).partition("-")
    return (f"{primary}-{region.upper()}" if region else primary), ("rtl" if get_language_bidi() else "ltr")


@pass_context
def post_fields(context: Context) -> Markup:
    """What every POST form carries: proof that it is ours, and a token so that twice is once."""
    return Markup(  # noqa: S704  # letters and digits that we have made ourselves
        f'<input type="hidden" name="csrfmiddlewaretoken" value="{_proof(context["request"])}">'
        f'<input type="hidden" name="form_token" value="{token_urlsafe(16)}">'
        f"{_whose(context['request'])}"
    )


def _whose(request: HttpRequest) -> str:
    viewer: Viewer | None = getattr(request, "viewer", None)
    if viewer is None:
        return ""
    said: str = request.META.setdefault("WAYFELLOW_TYPED_BY", "") or typed_by(viewer.person_id)
    request.META["WAYFELLOW_TYPED_BY"] = said
    return f'<input type="hidden" name="typed_by" value="{said}">'


def _proof(request: HttpRequest) -> str:
    # Masking the secret costs more than drawing a small form, and one mask a page protects as well as twenty.
    proof: str = request.META.setdefault("WAYFELLOW_FORM_PROOF", "") or get_token(request)
    request.META["WAYFELLOW_FORM_PROOF"] = proof
    return proof
