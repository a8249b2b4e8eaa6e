"""The demo, served by the production server in a place of its own, and what its processes cost."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TICKS = os.sysconf("SC_CLK_TCK")


@contextmanager
def serving() -> Iterator[tuple[int, int]]:
    """Yields the port and the process id of a server that has the demo in it."""
    place = tempfile.mkdtemp(prefix="benchmark-")
    port = _free_port()
    settings = {
        "WAYFELLOW_MODE": "demo",
        "STATE_DIR": place,
        "DJANGO_SETTINGS_MODULE": "benchmarks.pages.settings",
    }
    server = subprocess.Popen(
        [sys.executable, "manage.py", "serve_demo", "--port", str(port)],
        cwd=ROOT,
        env={**os.environ, **settings},
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for(port)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait(timeout=30)
        shutil.rmtree(place, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as wire:
        wire.bind(("127.0.0.1", 0))
        return int(wire.getsockname()[1])


def _wait_for(port: int, seconds: int = 120) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    raise TimeoutError(f"The server did not answer within {seconds} seconds.")


def seconds_of_work(process: int) -> float:
    """Processor seconds of a process and its children so far (Linux; elsewhere always 0)."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        parts = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    own = (int(parts[11]) + int(parts[12])) / TICKS
    return own + sum(seconds_of_work(int(child)) for child in children)
