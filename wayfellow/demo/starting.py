"""Before the demo is served: a free port, a place closed to other accounts, a key that is only for demos."""

import errno
import socket
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from wayfellow.demo.story import service_story, stories

HOST = "127.0.0.1"


class CannotStart(Exception):
    """The demo cannot be served. The sentence is for whoever asked for it."""


def check_port_is_free(port: int) -> None:
    """Refuse before anything is made, not after."""
    try:
        with socket.socket() as listening:
            # As the server itself will do; otherwise a port that was just left counts as taken.
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((HOST, port))
    except (OSError, OverflowError) as refused:
        taken = getattr(refused, "errno", None) == errno.EADDRINUSE
        why = "is in use already" if taken else "cannot be used"
        raise CannotStart(f"Port {port} {why}. Choose another: make run PORT={_another(port)}") from refused


def _another(port: int) -> int:
    return port + 1 if 1024 <= port < 65535 else 8001


def prepare_place() -> bool:
    """The folder for all that the demo keeps, and the master key with the mark that it is a demo's.

    True when it is the first time.

    The mark comes first: a key without it might be somebody's own, and is never used for made-up people.
    """
    place: Path = settings.STATE_DIR
    place.mkdir(parents=True, exist_ok=True)
    place.chmod(0o700)
    key = Path(str(settings.MASTER_KEY_FILE))
    mark = key.with_suffix(".demo")
    if key.exists() and not mark.exists():
        raise CannotStart("The master key was not made for a demo. Choose another place with STATE_DIR=...")
    key.parent.mkdir(parents=True, exist_ok=True)
    mark.touch(mode=0o600)
    is_first = not key.exists()
    if is_first:
        call_command("make_keys", stdout=StringIO())  # its advice about a safe is not for a demo
    return is_first


def ways_in(port: int) -> str:
    """Where to go, and how to sign in as each of them."""
    here = f"http://{HOST}:{port}"
    lines = [f"  {story.name:10}{story.signs_in_with or 'has no way to sign in yet'}" for story in stories()]
    return "\n".join(
        [
            "",
            f"Wayfellow is here:           {here}/",
            f"Be somebody by one press:    {here}/demo/",
            f"Or sign in:                  {here}/sign-in/",
            "",
            *lines,
            "",
            f"The password of everybody: {service_story().password}",
            "These people are made up, and nothing that is typed here is private.",
            f"All is kept in {settings.STATE_DIR}. To begin anew, stop with Ctrl+C and remove that folder.",
            "",
        ]
    )
