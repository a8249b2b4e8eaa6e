"""What every answer carries: what browsers may do with it, and that nobody keeps it."""

from collections.abc import Callable
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import resolve_url

from wayfellow.web.errors import not_this_way
from wayfellow.web.leaving import host_of_leaving
from wayfellow.web.pages import KeptResponse, go_to, wants_fragment

Next = Callable[[HttpRequest], HttpResponse]

# None of these has a use here. Browsers allow most of them to a page that says nothing.
UNUSED_POWERS = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture"),
    *("encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection"),
    *("local-fonts", "magnetometer", "microphone", "midi", "payment", "picture-in-picture"),
    *("screen-wake-lock", "serial", "storage-access", "usb", "window-management"),
    "xr-spatial-tracking",
)


class SecurityHeaders:
    """One origin, no inline script or style, no frames, nothing told to others, no special powers."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response
        self.headers = {
            "Content-Security-Policy": content_security_policy(),
            "Permissions-Policy": ", ".join(f"{power}=()" for power in UNUSED_POWERS),
            # Not "no-referrer": browsers then send forms with `Origin: null`, and Django refuses every one of
            # them. Other hosts are told as little by this.
            "Referrer-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
        }

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Set them all, whatever the view has set: a page may not loosen them by itself."""
        response = self.get_response(request)
        for name, value in self.headers.items():
            response.headers[name] = value
        return response


def content_security_policy() -> str:
    """What a page may load and where its forms may go."""
    rules = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        # Chromium also holds the redirect after a form to this rule, and "Leave quickly" is a form.
        "form-action": f"'self' {host_of_leaving()}".strip(),
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class NoStore:
    """What is no static file, and no `KeptResponse`, is never kept, by a browser or by anything between."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Overwrite whatever the view has said about keeping."""
        response = self.get_response(request)
        if not request.path.startswith(settings.STATIC_URL) and not isinstance(response, KeptResponse):
            response.headers["Cache-Control"] = "no-store, private"
        return response


class FragmentSignIn:
    """A redirect that answers a fragment would land in a corner of the page: the whole page goes instead."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Turn a redirect into htmx's own; after signing in, come back to the page that was open."""
        response = self.get_response(request)
        address = response.headers.get("Location", "")
        if not address or not wants_fragment(request):
            return response
        turned = go_to(request, _back_to_open_page(request, address))
        turned.cookies = response.cookies
        return turned


def _back_to_open_page(request: HttpRequest, address: str) -> str:
    sign_in = resolve_url(settings.LOGIN_URL)
    if urlsplit(address).path != sign_in:
        return address
    open_page: str | None = request.htmx.current_url_abs_path  # type: ignore[attr-defined]  # set by HtmxMiddleware
    return f"{sign_in}?{urlencode({'next': open_page})}" if open_page else sign_in


class EndedOnDevice:
    """A device that signed out says so with a cookie, in case the form that signs out never arrived.

    The cookie that holds the sign-in cannot be taken away by scripts. With this one beside it, it opens
    nothing from the next request on, however long the device was without a network.
    """

    COOKIE = "gone"

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """End the sign-in before anybody asks whose it is."""
        if not request.COOKIES.get(self.COOKIE):
            return self.get_response(request)
        request.session.flush()
        response = self.get_response(request)
        response.delete_cookie(self.COOKIE)
        return response


class NoEmptyRefusal:
    """Whoever opens the address of a button reads a page with the numbers to ring, not an empty screen."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Draw the page in place of Django's empty answer; which ways there are stays."""
        response = self.get_response(request)
        if not isinstance(response, HttpResponseNotAllowed) or request.method == "HEAD":
            return response
        drawn = not_this_way(request)
        drawn.headers["Allow"] = response.headers["Allow"]
        return drawn
