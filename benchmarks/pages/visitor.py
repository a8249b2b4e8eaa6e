"""Asks one server for one page again and again, over a few connections, for a short while."""

import http.client
import re
import secrets
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urlencode


@dataclass(frozen=True, slots=True)
class Round:
    """What came of one round: answers, seconds, bytes of one answer, and the waits in seconds."""

    answers: int
    seconds: float
    size: int
    waits: tuple[float, ...]

    @property
    def rate(self) -> float:
        """Answers in a second."""
        return self.answers / self.seconds


def sign_in(port: int, who: str) -> str:
    """Be one of the demo's people; answers with the cookies to send."""
    answer = press("/demo/", f"/demo/{who}/", {}, port=port)
    return _cookies(answer)


def press(
    page: str, to: str, fields: dict[str, str], *, port: int, cookies: str = ""
) -> http.client.HTTPResponse:
    """Open a page with a form, and send a form of it."""
    wire = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    wire.request("GET", page, headers={"Cookie": cookies})
    first = wire.getresponse()
    proof = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', first.read().decode())
    assert proof, f"{page} has no form"
    sent = urlencode({**fields, "csrfmiddlewaretoken": proof.group(1), "form_token": secrets.token_hex()})
    both = "; ".join(filter(None, [cookies, _cookies(first)]))
    headers = {"Cookie": both, "Content-Type": "application/x-www-form-urlencoded"}
    wire.request("POST", to, body=sent, headers=headers)
    answer = wire.getresponse()
    answer.read()
    assert answer.status in {302, 303}, f"{to} answered {answer.status}"
    return answer


def _cookies(answer: http.client.HTTPResponse) -> str:
    return "; ".join(line.split(";")[0] for line in answer.headers.get_all("Set-Cookie", []))


def ask_for(path: str, *, port: int, cookies: str, seconds: float, connections: int) -> Round:
    """Ask for `path` over several connections at once until the time is over."""
    ends = time.perf_counter() + seconds
    began = time.perf_counter()
    with ThreadPoolExecutor(connections) as pool:
        parts = list(pool.map(lambda _: _one_connection(path, port, cookies, ends), range(connections)))
    waits = tuple(wait for part, _ in parts for wait in part)
    return Round(len(waits), time.perf_counter() - began, parts[0][1], waits)


def _one_connection(path: str, port: int, cookies: str, ends: float) -> tuple[list[float], int]:
    wire = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Cookie": cookies, "Accept-Encoding": "gzip"}
    waits, size = [], 0
    while (asked := time.perf_counter()) < ends:
        wire.request("GET", path, headers=headers)
        answer = wire.getresponse()
        size = len(answer.read())
        assert answer.status == 200, f"{path} answered {answer.status}"
        waits.append(time.perf_counter() - asked)
    return waits, size
