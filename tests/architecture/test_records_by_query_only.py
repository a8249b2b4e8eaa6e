"""Records are read and written in one place of their own domain: its models, queries and actions.

So whoever looks for a way around the rules has three files to read, not thirty.
"""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.architecture.sources import PACKAGE, product_modules, short, tree_of

ROOMS = frozenset({"models", "queries", "actions"})
# Small blocks, each a file with its own record and its own door to it.
WITHOUT_ROOMS = frozenset({"foundation"})
MANAGERS = frozenset({"objects", "_default_manager", "_base_manager"})

# Who else asks which record, each with its reason.
ALLOWED: dict[tuple[str, str], str] = {
    ("wayfellow/config/checks.py", "apps.get_model('people.Service')"): "looks before the start, for nobody",
    (
        "wayfellow/foundation/exposure.py",
        "apps.get_model('people.Service')",
    ): "after a theft, for whoever runs the place",
    (
        "wayfellow/foundation/exposure.py",
        "apps.get_model('sharing.Connection')",
    ): "the same: who walked with whom",
    ("wayfellow/foundation/sealed.py", "type(record)"): "saves any sealed row over the version that was seen",
    (
        "wayfellow/people/actions/accounts.py",
        "allauth.account.models.EmailAddress",
    ): "allauth's record of an address",
    ("wayfellow/people/sign_in.py", "wayfellow.people.models.Account"): "finds who signs in; no viewer yet",
    (
        "wayfellow/people/sign_in.py",
        "wayfellow.people.models.WayBack",
    ): "in the one statement that every page asks",
    (
        "wayfellow/people/sign_in.py",
        "allauth.mfa.models.Authenticator",
    ): "in the one statement that every page asks",
    (
        "wayfellow/people/sign_in_pages.py",
        "allauth.mfa.models.Authenticator",
    ): "allauth's record, on allauth's pages",
    (
        "wayfellow/people/second_step.py",
        "allauth.mfa.models.Authenticator",
    ): "allauth's record, at the sign-in",
    ("wayfellow/people/sessions.py", "wayfellow.people.models.SignIn"): "the store of sign-ins itself",
    (
        "wayfellow/people/actions/ways_back.py",
        "allauth.mfa.models.Authenticator",
    ): "allauth's record of a second step",
    ("wayfellow/sharing/queries/who_looked.py", "wayfellow.foundation.models.Look"): "its page is here",
    ("wayfellow/sharing/rules.py", "wayfellow.sharing.models.Share"): "may_see asks anew at every read",
    (
        "wayfellow/sharing/rules.py",
        "wayfellow.sharing.models.Connection",
    ): "walks_with asks anew at every read",
}


def domain_and_room(path: Path, package: Path = PACKAGE) -> tuple[str, str]:
    """`goals/queries/shared.py` is (goals, queries); so is `goals/resting/queries.py`."""
    domain, *inside = path.relative_to(package).with_suffix("").parts
    return domain, next((part for part in inside if part in ROOMS), inside[0] if inside else "")


def asked(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Every record whose manager is used, as the full name it was imported by, with the line."""
    names = _imported(tree) | {
        node.name: f".{node.name}" for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in MANAGERS and isinstance(node.ctx, ast.Load):
            whose = node.value.id if isinstance(node.value, ast.Name) else ast.unparse(node.value)
            yield names.get(whose, whose), node.lineno


def _imported(tree: ast.Module) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return found


def strays(tree: ast.Module, *, domain: str, room: str) -> list[tuple[str, int]]:
    """Uses of a manager in the wrong room, or of another domain's record."""
    own = re.compile(rf"wayfellow\.{domain}\.(\w+\.)?models\.|\.|(cls|self)$")
    is_room = room in ROOMS or domain in WITHOUT_ROOMS
    return [(record, line) for record, line in asked(tree) if not (is_room and own.match(record))]


def all_strays() -> list[tuple[str, str, int]]:
    """Every stray of the product: file, record, line."""
    places = ((path, *domain_and_room(path)) for path in product_modules())
    return [
        (short(path), record, line)
        for path, domain, room in places
        for record, line in strays(tree_of(path), domain=domain, room=room)
    ]


def test_records_are_asked_in_their_own_rooms(counted: Callable[[str], None]) -> None:
    modules = product_modules()
    times = sum(len(list(asked(tree_of(path)))) for path in modules)

    counted(f"{len(modules)} modules ask records {times} times; {len(ALLOWED)} have leave")
    assert times
    assert [stray for stray in all_strays() if stray[:2] not in ALLOWED] == []


def test_nobody_has_leave_without_need() -> None:
    assert set(ALLOWED) - {(name, record) for name, record, _line in all_strays()} == set()


def test_a_page_that_asks_records_is_found() -> None:
    page = ast.parse("from wayfellow.goals.models import Goal\nGoal.objects.all()\n")

    assert strays(page, domain="goals", room="views") == [("wayfellow.goals.models.Goal", 2)]


def test_asking_another_domains_record_is_found() -> None:
    reads = ast.parse("from wayfellow.goals.models import Goal as G\nG.objects.all()\n")

    assert strays(reads, domain="journey", room="queries") == [("wayfellow.goals.models.Goal", 2)]


def test_a_way_around_by_the_default_manager_is_found() -> None:
    reads = ast.parse("apps.get_model('goals', 'Goal')._default_manager.all()\n")

    assert strays(reads, domain="goals", room="queries") == [("apps.get_model('goals', 'Goal')", 1)]


def test_asking_ones_own_record_is_fine() -> None:
    reads = ast.parse("from wayfellow.goals.models import Goal\nGoal.objects.filter(person_id=1)\n")

    assert strays(reads, domain="goals", room="queries") == []


def test_a_block_of_the_foundation_asks_its_own_record_alone() -> None:
    block = ast.parse(
        "from wayfellow.foundation.models import Draft\nfrom wayfellow.goals.models import Goal\n"
        "Draft.objects.all()\nGoal.objects.all()\n"
    )

    assert strays(block, domain="foundation", room="drafts") == [("wayfellow.goals.models.Goal", 4)]


def test_a_folder_is_the_same_room_as_its_file() -> None:
    assert domain_and_room(PACKAGE / "goals" / "queries" / "shared.py") == ("goals", "queries")
    assert domain_and_room(PACKAGE / "goals" / "queries.py") == ("goals", "queries")


def test_a_folder_inside_a_domain_has_rooms_of_its_own() -> None:
    assert domain_and_room(PACKAGE / "goals" / "resting" / "queries.py") == ("goals", "queries")
    assert domain_and_room(PACKAGE / "goals" / "resting" / "views.py") == ("goals", "resting")
    assert domain_and_room(PACKAGE / "goals.py") == ("goals", "")
