"""The person chooses for each companion the whole plan or parts of it; nothing else is ever shown."""

from datetime import datetime

import pytest

from tests.cast import AT, Member, let_in, posting
from tests.told import RecordProperty
from tests.world import connection_of
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.sealed import keep_change
from wayfellow.sharing.actions import connect_invited, share, stop_walking_with, take_back
from wayfellow.sharing.models import CompanionKind
from wayfellow.sharing.queries import who_looked
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import EntryKind, add_entry, choose_parts, share_all_parts
from wayfellow.staying_well.models import PartsShared
from wayfellow.staying_well.parts import SHEETS, Sheet, sheet_of
from wayfellow.staying_well.queries import plan_of
from wayfellow.staying_well.tests.earlier import DAY
from wayfellow.staying_well.tests.pages import sheets, text_of
from wayfellow.staying_well.words import PartsWords

pytestmark = pytest.mark.shows("M2")

EARLY, PEOPLE = sheet_of(EntryKind.EARLY_WARNING_SIGN), sheet_of(EntryKind.PEOPLE)


@pytest.fixture(autouse=True)
def _a_full_plan(sam: Member, at: datetime) -> None:
    """Something stands in every part of Sam's plan; the last was written a day later."""
    for kind in EntryKind:
        add_entry(person_id=sam.id, kind=kind, text=f"canary-{kind.value}", by=sam.viewer, at=at)
    wish = EntryKind.CRISIS_WISH
    add_entry(person_id=sam.id, kind=wish, text="a later wish", by=sam.viewer, at=at + DAY)


def choose(sam: Member, companion: Member, *chosen: Sheet, at: datetime) -> None:
    """Sam chooses what this companion sees."""
    connection = connection_of(sam, companion)
    choose_parts(connection_id=connection, sheets=chosen, by=sam.viewer, at=at)


def seen_by(companion: Member, sam: Member) -> set[str]:
    """The kinds of which something stands on the page that this companion gets."""
    page = text_of(companion.client().get(f"/people/{sam.id}/plan/"))
    return {kind.value for kind in EntryKind if f"canary-{kind.value}<" in page}


def kinds_on(*chosen: Sheet) -> set[str]:
    """The kinds that stand on these sheets."""
    return {part.kind.value for sheet in chosen for part in sheet.parts}


CHOICES: dict[str, tuple[Sheet, ...] | None] = {
    "nothing chosen": None,
    "all ticked": SHEETS,
    "two ticked": (EARLY, PEOPLE),
    "none ticked": (),
    **{f"only {sheet.key}": (sheet,) for sheet in SHEETS},
}


@pytest.mark.parametrize("companion", ["jo", "alex"])
def test_every_choice_shows_its_parts_and_nothing_else(
    sam: Member,
    companion: str,
    request: pytest.FixtureRequest,
    at: datetime,
    record_property: RecordProperty,
) -> None:
    somebody: Member = request.getfixturevalue(companion)
    let_in(sam, somebody, Section.STAYING_WELL)

    for chosen in CHOICES.values():
        if chosen is not None:
            choose(sam, somebody, *chosen, at=at)
        assert seen_by(somebody, sam) == kinds_on(*(SHEETS if chosen is None else chosen))
    record_property("counted", f"{len(CHOICES)} choices for {companion}")


STATES = ("not shared", "shared", "taken back", "ended")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_choosing_parts_lets_nobody_in(
    sam: Member,
    jo: Member,
    alex: Member,
    state: str,
    other: str,
    request: pytest.FixtureRequest,
    at: datetime,
) -> None:
    for companion in (jo, alex):
        choose(sam, companion, EARLY, at=at)
        if state != "not shared":
            connection = let_in(sam, companion, Section.STAYING_WELL)
        if state == "taken back":
            take_back(connection_id=connection, section=Section.STAYING_WELL, by=sam.viewer, at=AT)
        if state == "ended":
            stop_walking_with(connection_id=connection, by=sam.viewer, at=at)
    somebody: Member = request.getfixturevalue(other)

    page = somebody.client().get(f"/people/{sam.id}/plan/")

    lets_in = state == "shared" and other in {"jo", "alex"}
    assert page.status_code == (200 if lets_in else 404)
    assert seen_by(somebody, sam) == (kinds_on(EARLY) if lets_in else set())


def test_each_companion_has_a_choice_of_their_own(
    sam: Member, jo: Member, alex: Member, at: datetime
) -> None:
    for companion in (jo, alex):
        let_in(sam, companion, Section.STAYING_WELL)

    choose(sam, alex, PEOPLE, at=at)

    assert seen_by(jo, sam) == kinds_on(*SHEETS)
    assert seen_by(alex, sam) == kinds_on(PEOPLE)


def test_fewer_parts_hold_from_the_next_request_on(sam: Member, alex: Member, at: datetime) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    browser, address = alex.client(), f"/people/{sam.id}/plan/"
    before = text_of(browser.get(address))

    choose(sam, alex, PEOPLE, at=at)

    assert "canary-crisis-wish" in before
    assert "canary-crisis-wish" not in text_of(browser.get(address))


def test_the_choice_outlives_taking_back_and_walking_apart(sam: Member, alex: Member, at: datetime) -> None:
    connection = let_in(sam, alex, Section.STAYING_WELL)
    choose(sam, alex, PEOPLE, at=at)
    stop_walking_with(connection_id=connection, by=sam.viewer, at=at)

    again = connect_invited(person_id=sam.id, companion_id=alex.id, kind=CompanionKind.SUPPORTER, at=at)
    share(connection_id=again.pk, section=Section.STAYING_WELL, by=sam.viewer, at=at)

    assert seen_by(alex, sam) == kinds_on(PEOPLE)


def test_the_whole_plan_again_is_the_whole_plan(sam: Member, alex: Member, at: datetime) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    choose(sam, alex, at=at)

    share_all_parts(connection_id=connection_of(sam, alex), by=sam.viewer, at=AT)

    assert seen_by(alex, sam) == kinds_on(*SHEETS)
    assert not PartsShared.objects.filter(person_id=sam.id).exists()


def test_a_name_that_we_do_not_know_opens_nothing(sam: Member, alex: Member, at: datetime) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    choose(sam, alex, PEOPLE, at=at)
    row = PartsShared.objects.get(person_id=sam.id)

    keep_change(row, PartsWords(sheets=("all", "*", "", "early-i-do")), changed_at=at)

    assert seen_by(alex, sam) == set()
    assert "Nothing is written here yet." in text_of(alex.client().get(f"/people/{sam.id}/plan/"))


def test_the_day_says_nothing_about_parts_that_are_not_shown(sam: Member, alex: Member, at: datetime) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    choose(sam, alex, PEOPLE, at=at)
    assert plan_of(alex.viewer, person_id=sam.id, at=at).changed_at == at

    choose(sam, alex, sheet_of(EntryKind.CRISIS_WISH), at=at)

    assert plan_of(alex.viewer, person_id=sam.id, at=at).changed_at == at + DAY


def test_a_part_of_a_plan_does_not_say_that_there_are_others(sam: Member, alex: Member, at: datetime) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    choose(sam, alex, PEOPLE, at=at)

    page = alex.client().get(f"/people/{sam.id}/plan/")

    assert list(sheets(page)) == ["My people and numbers"]
    assert "part" not in text_of(page).split("<main", 1)[1].split("</main>", 1)[0]


def test_a_look_at_a_part_is_a_look(sam: Member, alex: Member, at: datetime) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    choose(sam, alex, PEOPLE, at=at)

    alex.client().get(f"/people/{sam.id}/plan/")

    [look] = who_looked(sam.viewer).lines
    assert (look.who, look.at_what) == ("Alex", "My plan")


def test_the_owner_always_sees_everything(sam: Member, alex: Member, at: datetime) -> None:
    choose(sam, alex, at=at)

    page = text_of(sam.client().get("/plan/"))

    assert all(f"canary-{kind.value}<" in page for kind in EntryKind)


def test_which_parts_are_chosen_is_sealed(sam: Member, alex: Member, at: datetime) -> None:
    choose(sam, alex, PEOPLE, at=at)

    assert b"people" not in bytes(PartsShared.objects.get(person_id=sam.id).envelope)


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_nobody_else_chooses(
    sam: Member, jo: Member, other: str, request: pytest.FixtureRequest, at: datetime
) -> None:
    somebody: Member = request.getfixturevalue(other)
    connection = connection_of(sam, jo)

    answer = posting(somebody.client(), f"/plan/who-sees/{connection}/", how_much="all")

    assert answer.status_code == 404
    with pytest.raises(NotThere):
        choose_parts(connection_id=connection, sheets=SHEETS, by=somebody.viewer, at=at)
    with pytest.raises(NotThere):
        share_all_parts(connection_id=connection, by=somebody.viewer, at=AT)
