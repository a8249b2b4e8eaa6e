"""A child that is really killed, by its own id."""

import os
import random
import signal
import time
from collections.abc import Callable

from django.db import connections

DICE = random.Random()  # noqa: S311  (moments, and no secrets)


def in_a_child(work: Callable[[], None]) -> int:
    """Begin the work in a process of its own, with connections of its own. Answers with its id."""
    connections.close_all()
    child = os.fork()
    if child:
        return child
    ended = 1
    try:
        work()
        ended = 0
    finally:
        os._exit(ended)


def kill_within(child: int, seconds: float) -> bool:
    """SIGKILL at a random moment within so many seconds. Answers whether it was still at work."""
    time.sleep(DICE.uniform(0, seconds))
    os.kill(
        child, signal.SIGKILL
    )  # a child that has ended waits for us until we ask, so the id is still its own
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise ChildBroke(os.WEXITSTATUS(status))
    return os.WIFSIGNALED(status)


def to_the_end(child: int) -> None:
    """Let it finish."""
    _, status = os.waitpid(child, 0)
    if status:
        raise ChildBroke(status)


class ChildBroke(Exception):
    """A child ended by itself, and badly: then the killing shows nothing."""
