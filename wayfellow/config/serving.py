"""The one way to serve, for the demo and for production: granian over WSGI."""

import os
import sys
from typing import NoReturn


def serve(*, host: str, port: int, processes: int, threads: int) -> NoReturn:
    """Become the server. Does not come back."""
    command = [
        sys.executable,
        "-m",
        "granian",
        "--interface=wsgi",
        f"--host={host}",
        f"--port={port}",
        f"--workers={processes}",
        f"--blocking-threads={threads}",
        "--log-level=warning",
        "wayfellow.config.wsgi:application",
    ]
    sys.stdout.flush()
    os.execv(sys.executable, command)  # noqa: S606  (our own interpreter with fixed words; no shell)
