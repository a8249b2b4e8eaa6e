"""`python -m benchmarks.pages`: prints a table; nothing is judged here."""

import re
import statistics
import urllib.request

from benchmarks.pages.server import seconds_of_work, serving
from benchmarks.pages.visitor import Round, ask_for, press, sign_in

ROUNDS, SECONDS, CONNECTIONS = 5, 2.0, 8


def main() -> None:
    """Warm up, then every page in turn, several rounds, so that all meet the same noise."""
    with serving() as (port, process):
        cookies = sign_in(port, "sam")
        pages = {"bare view": "/bare/", "home": "/home/", "plan": "/plan/", "card": _a_card(port, cookies)}
        rounds: dict[str, list[tuple[Round, float]]] = {name: [] for name in pages}
        for turn in range(ROUNDS + 1):
            for name, path in pages.items():
                before = seconds_of_work(process)
                done = ask_for(path, port=port, cookies=cookies, seconds=SECONDS, connections=CONNECTIONS)
                if turn:
                    rounds[name].append((done, seconds_of_work(process) - before))
    _print(rounds)


def _a_card(port: int, cookies: str) -> str:
    """Sam opens the next talk and takes cards; the address of the first one."""
    talk = _first(r"/conversations/[0-9a-f-]{36}/", "/home/", port, cookies)
    opening, choose = f"{talk}opening/", f"{talk}choose/"
    press(opening, opening, {"purpose": "notice"}, port=port, cookies=cookies)
    card = press(choose, choose, {"deck": "finding-my-footing"}, port=port, cookies=cookies)
    return card.headers["Location"]


def _first(pattern: str, path: str, port: int, cookies: str) -> str:
    asked = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Cookie": cookies})
    with urllib.request.urlopen(asked, timeout=30) as answer:  # noqa: S310  (our own server)
        found = re.search(pattern, answer.read().decode())
    assert found, f"{path} has no {pattern}"
    return found.group()


def _print(rounds: dict[str, list[tuple[Round, float]]]) -> None:
    bare = statistics.median(done.rate for done, _ in rounds["bare view"])
    print(f"{'page':<12}{'answers/s':>10}{'of bare':>9}{'CPU ms':>8}{'p50 ms':>8}{'p99 ms':>8}{'kB gz':>7}")
    for name, kept in rounds.items():
        rate = statistics.median(done.rate for done, _ in kept)
        work = 1000 * statistics.median(cpu / done.answers for done, cpu in kept)
        waits = sorted(wait for done, _ in kept for wait in done.waits)
        p50, p99 = (1000 * waits[int(len(waits) * share)] for share in (0.5, 0.99))
        size = kept[0][0].size / 1000
        print(f"{name:<12}{rate:>10.0f}{rate / bare:>9.0%}{work:>8.2f}{p50:>8.1f}{p99:>8.1f}{size:>7.1f}")


if __name__ == "__main__":
    main()
