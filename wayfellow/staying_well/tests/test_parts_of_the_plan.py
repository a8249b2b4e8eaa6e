"""Every kind of entry has exactly one place in the plan."""

import pytest
from django.core.validators import validate_slug

from wayfellow.staying_well.models import PlanEntry
from wayfellow.staying_well.parts import SHEETS, EntryKind, Zone, sheet_of


def test_the_sheets_stand_in_the_order_of_a_life_getting_harder_and_then_easier() -> None:
    assert [str(sheet.heading) for sheet in SHEETS] == [
        "When I’m well",
        "What keeps me well",
        "What can knock me",
        "Early signs",
        "Stronger signs",
        "In a crisis",
        "My people and numbers",
        "My wishes in a crisis",
        "Things to look after",
        "After a crisis",
    ]


def test_every_kind_stands_on_one_sheet_and_only_once() -> None:
    standing = [part.kind for sheet in SHEETS for part in sheet.parts]

    assert sorted(standing) == sorted(EntryKind)
    assert len(standing) == len(set(standing))


@pytest.mark.parametrize("kind", list(EntryKind))
def test_a_kind_can_stand_in_an_address_and_in_its_column(kind: EntryKind) -> None:
    validate_slug(kind.value)

    longest = PlanEntry._meta.get_field("kind").max_length
    assert longest is not None
    assert len(kind.value) <= longest


@pytest.mark.parametrize(
    ("heading", "parts"),
    [
        ("Early signs", ["An early sign"]),
        ("Stronger signs", ["A stronger sign"]),
        ("In a crisis", ["How others can tell"]),
    ],
)
def test_each_time_of_signs_asks_the_same_four_things(heading: str, parts: list[str]) -> None:
    sheet = next(sheet for sheet in SHEETS if str(sheet.heading) == heading)

    assert [str(part.heading) for part in sheet.parts] == [
        *parts,
        "What I do",
        "What I’d like others to do",
        "What makes it worse",
    ]


@pytest.mark.parametrize(
    ("kind", "zone"),
    [
        (EntryKind.WELL, Zone.ANY),
        (EntryKind.KEEPS_ME_WELL, Zone.ANY),
        (EntryKind.TRIGGER, Zone.ANY),
        (EntryKind.EARLY_WARNING_SIGN, Zone.EARLY),
        (EntryKind.EARLY_WORSE, Zone.EARLY),
        (EntryKind.STRONGER_SIGN, Zone.STRONG),
        (EntryKind.STRONGER_I_DO, Zone.STRONG),
        (EntryKind.CRISIS_SIGN, Zone.CRISIS),
        (EntryKind.CRISIS_WISH, Zone.CRISIS),
        (EntryKind.PEOPLE, Zone.ANY),
        (EntryKind.LOOK_AFTER, Zone.ANY),
        (EntryKind.AFTER_CRISIS, Zone.ANY),
    ],
)
def test_the_sheet_says_how_hard_a_time_it_is_for(kind: EntryKind, zone: Zone) -> None:
    assert sheet_of(kind).zone == zone


def test_every_sheet_has_a_line_for_when_it_is_empty() -> None:
    assert all(str(sheet.prompt).endswith(".") for sheet in SHEETS)
