"""How a document leaves: as a file to keep, under a name that says nothing about anybody."""

import re

from django.http import HttpResponse

PLAIN_NAME = re.compile(r"[a-z][a-z-]{0,30}\.pdf")


def download(document: bytes, *, name: str) -> HttpResponse:
    """Send a PDF to be kept. The name is one of ours: nobody's words, and no signs that break a header."""
    if not PLAIN_NAME.fullmatch(name):
        raise ValueError("A document is called by a few small letters and .pdf")
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store, private"}
    return HttpResponse(document, content_type="application/pdf", headers=headers)
