"""A domain is entered from outside only by its queries, its actions and its rules."""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import grimp
import pytest

from tests.architecture.sources import domains, folders

DOORS = frozenset({"queries", "actions", "rules"})
# `config` puts everybody's addresses together.
ALSO = frozenset({("config", "urls")})

# What stands under the domains has no such doors; this is what it lends, and nothing else.
LENT = {
    "config": frozenset[str](),
    "demo": frozenset[str](),
    "sharing": DOORS | {"choosing", "section"},
    "people": DOORS
    | {"asking_again", "devices", "forms", "naming_nobody", "passwords", "reviewed"}
    | {"team_devices", "throttle"},
    "web": frozenset(
        {
            "begin",
            "change_form",
            "charts",
            "colours",
            "crisis_help",
            "documents",
            "errors",
            "filters",
            "form_fields",
            "leaving",
            "look",
            "of_service",
            "pages",
            "phone",
            "typed_by",
            "uploads",
            "waiting",
        }
    ),
    # `models` for the one page that reads who looked.
    "foundation": frozenset(
        {
            "erasing",
            "exposure",
            "keys",
            "look_log",
            "masters",
            "outside",
            "retention",
            "rotation",
            "unusual",
            "drafts",
            "idempotency",
            "keyring",
            "looks",
            "models",
            "own_words",
            "owned",
            "refusals",
            "reviewed",
            "sealed",
            "viewer",
        }
    ),
    "measures": frozenset(
        {
            "captures",
            "change",
            "deck",
            "definition",
            "fhir_response",
            "goal_attainment",
            "guide",
            "guide_table",
            "importers",
            "instrument",
            "instruments",
            "matched_answers",
            "matching",
            "offers",
            "purpose",
            "response",
            "scoring",
            "trend",
            "wording",
            "yardsticks",
        }
    ),
    "vault": frozenset({"canonical", "keys", "refusals", "sealing"}),
}


def crossings(graph: grimp.ImportGraph, package: str) -> Iterator[tuple[str, str]]:
    """Imports from one folder into another: (importer, imported), without the package's name.

    Tests may look behind a door, to see what was really kept.
    """
    for importer in sorted(graph.find_children(package) | graph.find_descendants(package)):
        for imported in sorted(graph.find_modules_directly_imported_by(importer)):
            if not imported.startswith(f"{package}."):
                continue
            one, other = importer.removeprefix(f"{package}."), imported.removeprefix(f"{package}.")
            if one.split(".")[0] != other.split(".")[0] and "tests" not in one.split("."):
                yield one, other


def room_of(module: str) -> str:
    """`goals.queries.shared` is in the room `queries`; `goals` itself is in none."""
    return module.split(".")[1] if "." in module else ""


def breaches(graph: grimp.ImportGraph, package: str, *, inside: list[str]) -> list[str]:
    """Imports that come in by something that is no door."""
    return [
        f"{one} imports {other}"
        for one, other in crossings(graph, package)
        if other.split(".")[0] in inside
        and room_of(other) not in DOORS
        and (one.split(".")[0], room_of(other)) not in ALSO
    ]


@pytest.fixture(scope="module")
def wayfellow() -> grimp.ImportGraph:
    """Who imports whom."""
    return grimp.build_graph("wayfellow", exclude_type_checking_imports=True, cache_dir=None)


def test_domains_are_entered_by_their_doors(
    wayfellow: grimp.ImportGraph, counted: Callable[[str], None]
) -> None:
    entered = [other for _one, other in crossings(wayfellow, "wayfellow") if other.split(".")[0] in domains()]

    counted(f"{len(domains())} domains, entered {len(entered)} times from outside")
    assert len(domains()) >= 10
    assert breaches(wayfellow, "wayfellow", inside=domains()) == []


def unsaid(graph: grimp.ImportGraph, package: str, *, lent: Mapping[str, frozenset[str]]) -> list[str]:
    """Imports of something that a folder does not say it lends."""
    return [
        f"{one} imports {other}"
        for one, other in crossings(graph, package)
        if (folder := other.split(".")[0]) in lent and room_of(other) not in lent[folder]
    ]


def test_what_stands_below_lends_only_what_it_says(
    wayfellow: grimp.ImportGraph, counted: Callable[[str], None]
) -> None:
    counted(f"{len(LENT)} folders under the domains lend {sum(map(len, LENT.values()))} modules")
    assert unsaid(wayfellow, "wayfellow", lent=LENT) == []


def test_every_folder_is_a_domain_or_says_what_it_lends() -> None:
    assert set(folders()) == set(domains()) | set(LENT)


def test_everything_lent_is_there(wayfellow: grimp.ImportGraph) -> None:
    lent = {f"wayfellow.{folder}.{room}" for folder, rooms in LENT.items() for room in rooms}

    assert lent - wayfellow.modules == set()


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., grimp.ImportGraph]:
    """A package made of the given files, and its imports."""

    def build(**lines: str) -> grimp.ImportGraph:
        for name, line in lines.items():
            path = tmp_path / "tinyfellow" / (name.replace("__", "/") + ".py")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(line + "\n", encoding="utf-8")
            for folder in path.relative_to(tmp_path).parents[:-1]:
                (tmp_path / folder / "__init__.py").touch()
        monkeypatch.syspath_prepend(tmp_path)
        graph = grimp.build_graph("tinyfellow", cache_dir=None)
        sys.modules.pop("tinyfellow", None)
        return graph

    return build


def test_coming_in_by_the_records_is_found(tiny: Callable[..., grimp.ImportGraph]) -> None:
    graph = tiny(journey__queries="from tinyfellow.goals.models import Goal", goals__models="class Goal: ...")

    found = breaches(graph, "tinyfellow", inside=["goals", "journey"])

    assert found == ["journey.queries imports goals.models"]


def test_coming_in_by_a_door_is_fine(tiny: Callable[..., grimp.ImportGraph]) -> None:
    graph = tiny(
        journey__queries="from tinyfellow.goals.queries.shared import goals",
        goals__queries__shared="goals = 1",
    )

    assert breaches(graph, "tinyfellow", inside=["goals", "journey"]) == []


def test_a_domain_may_use_its_own_rooms(tiny: Callable[..., grimp.ImportGraph]) -> None:
    graph = tiny(goals__queries="from tinyfellow.goals.models import Goal", goals__models="class Goal: ...")

    assert breaches(graph, "tinyfellow", inside=["goals"]) == []


def test_only_config_may_take_addresses(tiny: Callable[..., grimp.ImportGraph]) -> None:
    graph = tiny(
        config__urls="from tinyfellow.goals import urls",
        web__links="from tinyfellow.goals import urls",
        goals__urls="urlpatterns = []",
    )

    assert breaches(graph, "tinyfellow", inside=["goals"]) == ["web.links imports goals.urls"]


def test_borrowing_what_is_not_lent_is_found(tiny: Callable[..., grimp.ImportGraph]) -> None:
    graph = tiny(
        goals__queries="from tinyfellow.vault.keys import a\nfrom tinyfellow.vault.padding import b",
        vault__keys="a = 1",
        vault__padding="b = 1",
    )

    found = unsaid(graph, "tinyfellow", lent={"vault": frozenset({"keys"})})

    assert found == ["goals.queries imports vault.padding"]
