"""The whole of `make run` but the installing: the real command, the real server, twice."""

import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
NOT_OURS = {
    "DATABASE_URL",
    "KEYS_DATABASE_URL",
    "SECRET_KEY_FILE",
    "MASTER_KEY_FILE",
    "DJANGO_SETTINGS_MODULE",
}
PATIENCE = 120.0
_PROOF = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Visitor:
    """Somebody with a browser that keeps cookies and runs no scripts."""

    def __init__(self, port: int) -> None:
        self.base = f"http://127.0.0.1:{port}"
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        # Only this machine: what a shell says about proxies is not for us.
        self.browser = urllib.request.build_opener(urllib.request.ProxyHandler({}), jar)

    def read(self, path: str) -> str:
        """A page, as it comes."""
        with self.browser.open(self.base + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def press(self, path: str, *, on: str, **fields: str) -> str:
        """Send a form of the page `on`, with what such a form carries."""
        proof = _PROOF.search(self.read(on))
        assert proof is not None
        token = f"{time.monotonic_ns()}"
        sent = {"csrfmiddlewaretoken": proof[1], "form_token": token, **fields}
        with self.browser.open(self.base + path, urllib.parse.urlencode(sent).encode(), PATIENCE) as answer:
            return str(answer.read().decode())


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the demo keeps everything."""
    return tmp_path / "var"


@contextmanager
def running(place: Path) -> Iterator[Visitor]:
    """The demo, served until the end of the block, and a visitor."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    environment = {**kept, "WAYFELLOW_MODE": "demo", "STATE_DIR": str(place)}
    command = [sys.executable, "manage.py", "serve_demo", "--port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    visitor = Visitor(port)
    try:
        wait_for(visitor, server)
        yield visitor
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=PATIENCE)


def wait_for(visitor: Visitor, server: subprocess.Popen[str]) -> None:
    """Until it answers; a server that ended by itself will not."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert server.poll() is None
        try:
            visitor.read("/healthz")
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise AssertionError("The demo did not answer.")


def test_the_demo_is_made_served_and_kept(place: Path) -> None:
    with running(place) as visitor:
        assert "Try it as somebody" in visitor.read("/demo/")
        assert "Hello Sam" in visitor.press("/demo/sam/", on="/demo/")
        visitor.press("/goals/add/", on="/goals/add/", what="Learn to whistle", why="")
        style = re.search(r'href="(/static/web/look\.[0-9a-f]+\.css)"', visitor.read("/goals/"))
        assert style is not None
        assert "--waymark" in visitor.read(style[1])

    assert sorted(path.name for path in place.glob("*.key")) == ["master.key", "secret.key"]
    assert (place.stat().st_mode & 0o777, (place / "secret.key").stat().st_mode & 0o777) == (0o700, 0o600)

    with running(place) as again:
        assert "Hello Sam" in again.press("/demo/sam/", on="/demo/")
        assert "Learn to whistle" in again.read("/goals/")
