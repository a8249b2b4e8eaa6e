"""No break-glass, no being somebody else, no taking everybody's words at once: by no page and no command."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.apps import apps

from tests.access.expected import DECIDED, Door
from tests.access.routes import all_routes
from tests.architecture.sources import PACKAGE, files, is_test, short, tree_of

# The names under which such things go elsewhere.
_WAY_IN = re.compile(
    r"break_?glass|emergency|override|impersonat|hijack|masquerade|log_?in_?as|sudo|super_?user|become|unmask|unseal_all"
)
_ALL_AT_ONCE = re.compile(r"export|dump|download_all|archive|everybody|all_people|bulk")
# What each command may touch. One that is not here fails: somebody decides what it opens, and writes it down.
COMMANDS = {
    "add_service": "opens a service and makes one code for its first lead; opens no words",
    "backup": "copies what is sealed, as it is sealed, and opens nothing",
    "check_keys": "opens keys, and no words",
    "check_words": "opens every envelope to see whether it opens, and never shows what is in it",
    "describe_data": "reads declarations",
    "leave_for_good": "destroys a key and the rows of one person",
    "make_keys": "makes a master key",
    "migrate_all": "changes tables",
    "notice_looks": "reads who looked, and opens names to find family names; no other words",
    "replay_leaving": "destroys again what had left, after a restore",
    "restore": "puts back what is sealed",
    "rotate_keys": "wraps keys anew, and opens no words",
    "send_reminders": "sends letters that hold no words of anybody",
    "serve": "serves",
    "serve_demo": "serves made-up people",
    "tidy": "deletes what is over",
    "verify_log": "reads who looked, as marks and numbers",
    "who_was_exposed": "reads who looked, and answers with ids and counts",
}


def commands() -> dict[str, Path]:
    """Every management command of ours."""
    found = [
        path for path in files(".py", under=PACKAGE) if path.parent.name == "commands" and not is_test(path)
    ]
    return {path.stem: path for path in found if not path.stem.startswith("_")}


@pytest.mark.shows("M40", "M13")
def test_no_route_is_a_way_in_for_emergencies(counted: Callable[[str], None]) -> None:
    names = [route.name for route in all_routes()]

    counted(f"{len(names)} routes and {len(commands())} commands, none a way in for emergencies")
    assert [name for name in names if _WAY_IN.search(name)] == []


@pytest.mark.shows("M40", "S14")
def test_every_command_is_decided() -> None:
    assert commands().keys() - COMMANDS.keys() == set(), "say here what these may touch"
    assert [name for name in commands() if _WAY_IN.search(name)] == []


@pytest.mark.shows("M40", "M13")
def test_there_is_no_admin_site_and_nobody_is_above_the_rules() -> None:
    account = apps.get_model("people", "Account")
    fields = {field.name for field in account._meta.get_fields()}

    assert not apps.is_installed("django.contrib.admin")
    assert fields & {"is_superuser", "is_staff", "user_permissions"} == set()


@pytest.mark.shows("M40")
def test_no_code_signs_in_as_somebody_but_where_they_prove_who_they_are() -> None:
    """Whoever calls Django's or allauth's own sign-in is listed here, with what was shown before."""
    found = {
        short(path) for path in files(".py", under=PACKAGE) if not is_test(path) and signs_in(tree_of(path))
    }

    assert found == SIGNS_IN.keys(), "say here what is shown before"


SIGNS_IN = {
    "wayfellow/demo/views.py": "made-up people, where a demo was asked for",
    "wayfellow/people/forms.py": "allauth's own form, after it has checked the password",
    "wayfellow/people/sign_in.py": "allauth's own way in, for whoever it has checked",
    "wayfellow/sharing/joining/views.py": "a code that was given to them, used up in the same transaction",
}


def signs_in(tree: ast.Module) -> bool:
    """Does a module call a function by which somebody gets in?"""
    called = (ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call))
    return any(
        re.search(r"(?:^|\.)(?:login|perform_login|force_login|record_authentication)$", one)
        for one in called
    )


@pytest.mark.shows("S14")
def test_nobody_who_runs_the_service_can_take_everybody_away() -> None:
    """No route of a lead or a worker gives everybody's words: there is nothing that would need two people."""
    doors = {Door.LEAD, Door.TEAM, Door.WORKER, Door.COMPANION}
    theirs = [name for name, door in DECIDED.items() if door in doors]

    assert len(theirs) > 20
    assert [name for name in theirs if _ALL_AT_ONCE.search(name)] == []
    assert [name for name in commands() if _ALL_AT_ONCE.search(name)] == []


@pytest.mark.parametrize("name", ["break_glass", "people:impersonate", "sudo", "login_as"])
def test_a_way_in_would_be_seen(name: str) -> None:
    assert _WAY_IN.search(name)


def test_a_sign_in_would_be_seen() -> None:
    assert signs_in(ast.parse("def f(request):\n    login(request, account)"))
    assert not signs_in(ast.parse("def f(request):\n    sign_in_page(request)"))
