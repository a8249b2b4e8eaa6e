"""Where a fault would cost most, and the tests that must find it."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VAULT, SHARING, MEASURES = "wayfellow/vault", "wayfellow/sharing", "wayfellow/measures"
# Parts that are plain Python are tested without Django, which saves a second for every fault.
ALONE = ("--noconftest", "-p", "no:django", "-p", "tools.mutation.alone", "-c", "tools/mutation/pytest.ini")


@dataclass(frozen=True, slots=True)
class Target:
    """Modules with faults to come, and what is run for each: all only where the quick ones find nothing."""

    name: str
    modules: tuple[str, ...]
    quick: tuple[str, ...]
    tests: tuple[str, ...]
    options: tuple[str, ...]

    def files(self) -> tuple[Path, ...]:
        """The modules as files, none of one line only."""
        found = [path for pattern in self.modules for path in sorted(ROOT.glob(pattern))]
        return tuple(path for path in found if path.name != "__init__.py")


TARGETS = (
    Target(
        "vault",
        modules=(f"{VAULT}/*.py",),
        quick=(
            f"{VAULT}/tests/test_reference_envelopes.py",
            f"{VAULT}/tests/test_what_never_changes.py",
            f"{VAULT}/tests/test_reading_the_master_key_file.py",
            f"{VAULT}/tests/test_making_the_master_key_file.py",
        ),
        tests=(f"{VAULT}/tests",),
        options=ALONE,
    ),
    Target(
        "sharing/rules",
        modules=(f"{SHARING}/rules.py",),
        quick=(f"{SHARING}/tests/test_every_rule_by_itself.py",),
        tests=(
            f"{SHARING}/tests/test_asking_who_walks_with_whom.py",
            f"{SHARING}/tests/test_walking_until_a_day.py",
            f"{SHARING}/tests/test_rows_that_contradict_each_other.py",
            f"{SHARING}/tests/test_two_services_on_one_installation.py",
            f"{SHARING}/tests/test_sharing_a_section.py",
            f"{SHARING}/tests/test_looking.py",
        ),
        options=("-p", "tools.mutation.prepared"),
    ),
    Target(
        "measures/scoring",
        modules=(f"{MEASURES}/scoring.py", f"{MEASURES}/counting.py"),
        quick=(
            f"{MEASURES}/tests/test_adding_up_scores.py",
            f"{MEASURES}/tests/test_a_score_stays_as_it_came_out.py",
        ),
        tests=(
            f"{MEASURES}/tests/test_leaving_items_out_of_scores.py",
            f"{MEASURES}/tests/test_scores_that_cannot_be_given.py",
            f"{MEASURES}/tests/test_looking_up_scores.py",
            f"{MEASURES}/tests/test_setting_answers_aside.py",
            f"{MEASURES}/tests/test_refusing_a_lookup_table.py",
            f"{MEASURES}/tests/test_reference_cases.py",
            f"{MEASURES}/tests/test_properties_of_scores.py",
        ),
        options=ALONE,
    ),
)
