"""Runs tests against one fault: in a process of its own, in which that module is the faulty one."""

import ast
import importlib.abc
import importlib.machinery
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import CodeType, ModuleType

import hypothesis
import pytest

from tools.mutation.targets import ROOT

FOUND, NOT_FOUND, TOO_LONG = "found", "not found", "ran too long"
_PASSED = int(pytest.ExitCode.OK)
# hypothesis was imported above, to save its second for every fault; pytest would call that a mistake.
_LATE = "-Wignore::pytest.PytestAssertRewriteWarning"
_PLAIN = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", _LATE)


class Faulty(importlib.abc.MetaPathFinder):
    """Gives one module as other code than its file holds; every other import is as ever."""

    def __init__(self, path: Path, code: ast.Module) -> None:
        self.name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        self.path, self.code = path, compile(code, str(path), "exec")

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self.name:
            return None
        loader = _Instead(self.name, str(self.path), self.code)
        return importlib.machinery.ModuleSpec(fullname, loader, origin=str(self.path))


class _Instead(importlib.machinery.SourceFileLoader):
    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType:
        return self._code


def run_tests(path: Path, code: ast.Module, arguments: Sequence[str]) -> int:
    """pytest's answer, in this very process, with the fault in place. Nothing is remembered between runs."""
    sys.meta_path.insert(0, Faulty(path, code))
    hypothesis.settings.register_profile("faults", derandomize=True, database=None, deadline=None)
    hypothesis.settings.load_profile("faults")
    return int(pytest.main([*_PLAIN, *arguments]))


def outcome(work: Callable[[], int], *, seconds: float) -> str:
    """What became of one run in a process of its own, which is ended when it takes too long."""
    child = os.fork()
    if child == 0:
        _in_silence(work)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return NOT_FOUND if os.waitstatus_to_exitcode(status) == _PASSED else FOUND
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return TOO_LONG


def _in_silence(work: Callable[[], int]) -> None:
    """The child's whole life: whatever happens it ends here, with a number."""
    answer = 99
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        os.setpgid(0, 0)
        answer = work()
    finally:
        os._exit(answer)
