"""A tagged PDF of the plan, whole pages or a card to fold: only for the person, and nothing of it is kept."""

from datetime import datetime

import pytest
from django.http import HttpResponse

from tests.cast import Member, let_in, posting
from tests.on_paper import OnPaper, on_paper
from wayfellow.sharing.queries import who_looked
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import EntryKind, add_entry
from wayfellow.staying_well.models import PlanEntry
from wayfellow.staying_well.parts import SHEETS
from wayfellow.staying_well.tests.earlier import write
from wayfellow.staying_well.tests.pages import text_of

pytestmark = pytest.mark.shows("S21")

A4, LETTER = (595, 842), (612, 792)
EVERYTHING = [sheet.key for sheet in SHEETS]


@pytest.fixture(autouse=True)
def _a_plan(sam: Member, at: datetime) -> None:
    """Something in most parts of Sam's plan."""
    for kind in EntryKind:
        if kind != EntryKind.AFTER_CRISIS:
            write(sam, f"my {kind.value}", at, kind)
    friend, sign = EntryKind.PEOPLE, EntryKind.EARLY_WARNING_SIGN
    add_entry(person_id=sam.id, kind=friend, text="Mo", number="0400 000 000", by=sam.viewer, at=at)
    add_entry(person_id=sam.id, kind=sign, text="No sleep", i_do="Ring *Mo*", by=sam.viewer, at=at)


def make(member: Member, **fields: object) -> HttpResponse:
    """Press the button with these choices."""
    usual = {"shape": "sheets", "paper": "a4", "sheets": EVERYTHING}
    return posting(member.client(), "/plan/paper/", **{**usual, **fields})


def made(member: Member, **fields: object) -> OnPaper:
    """What is in the file."""
    answer = make(member, **fields)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/pdf"
    return on_paper(answer.content)


def test_the_file_holds_the_plan_in_its_order(sam: Member) -> None:
    found = made(sam)

    said = ["My staying-well plan", "When I’m well", "Early signs", "My people and numbers", "To look after"]
    said[-1] = "Things to look after"
    places = [found.words.index(words) for words in said]
    assert places == sorted(places)
    assert all(f"my {kind.value}" in found.words for kind in EntryKind if kind != EntryKind.AFTER_CRISIS)
    assert "Mo 0400 000 000" in found.words
    assert "What I do: Ring *Mo*" in found.words
    assert "Last changed 10 November" in found.words
    assert "No service has promised to act on this plan" in found.words


def test_a_part_with_nothing_in_it_is_left_out(sam: Member) -> None:
    assert "After a crisis" not in made(sam).words


def test_a_screen_reader_finds_headings_and_lists(sam: Member) -> None:
    found = made(sam)

    assert found.is_tagged
    assert found.shows_title
    assert (found.pdf_ua_part, found.language, found.title) == ("1", "en-GB", "My staying-well plan")
    assert found.tags.count("H1") == 1
    assert found.tags.count("H2") == len(SHEETS) - 1
    assert found.tags.count("H3") == 3 * 3
    assert found.tags.count("LI") == PlanEntry.objects.filter(person_id=sam.id).count()


@pytest.mark.parametrize(("paper", "size"), [("a4", A4), ("us-letter", LETTER)])
@pytest.mark.parametrize("shape", ["sheets", "card"])
def test_both_shapes_fit_both_papers(sam: Member, shape: str, paper: str, size: tuple[int, int]) -> None:
    found = made(sam, shape=shape, paper=paper, sheets=["well", "people"])

    assert found.size == size
    assert "my well" in found.words
    assert "Mo 0400 000 000" in found.words


def test_only_the_chosen_parts_are_in_it(sam: Member) -> None:
    found = made(sam, sheets=["people", "well"])

    assert found.tags.count("H2") == 2
    assert "my trigger" not in found.words


def test_plain_headings_say_nothing_about_what_it_is(sam: Member) -> None:
    answer = make(sam, neutral="on")
    found = on_paper(answer.content)

    assert answer.headers["Content-Disposition"] == 'attachment; filename="notes.pdf"'
    assert found.title == "Notes"
    assert found.words.startswith("Notes ")
    for sheet in SHEETS[:-1]:
        assert str(sheet.neutral) in found.words
    for heading in ("staying", "well plan", "Early signs", "crisis,", "In a crisis", "No service"):
        assert heading not in found.words
    assert b"staying" not in answer.content
    assert "my crisis-wish" in found.words


def test_the_usual_file_name_is_plain_too(sam: Member) -> None:
    answer = make(sam)

    assert answer.headers["Content-Disposition"] == 'attachment; filename="my-plan.pdf"'
    assert answer.headers["Cache-Control"] == "no-store, private"


def test_a_card_is_one_page_and_says_how_to_fold_it(sam: Member) -> None:
    found = made(sam, shape="card", sheets=EVERYTHING[:6])

    assert found.pages == 1
    assert "Cut along the outer line." in found.words
    assert found.tags.count("H2") == 6
    assert found.is_tagged


def test_what_has_no_room_on_a_card_is_told(sam: Member, at: datetime) -> None:
    for number in range(60):
        write(sam, f"thing number {number} that keeps me well", at, EntryKind.KEEPS_ME_WELL)

    found = made(sam, shape="card", sheets=["keeps-me-well"])

    assert found.pages == 1
    assert "thing number 0 " in found.words
    assert "thing number 59 " not in found.words
    assert "There is more in my plan." in found.words


def test_a_single_entry_that_fills_no_card_is_told_too(sam: Member, at: datetime) -> None:
    write(sam, "a very long wish " * 200, at, EntryKind.AFTER_CRISIS)

    found = made(sam, shape="card", sheets=["after-crisis"])

    assert found.pages == 1
    assert "There is more in my plan." in found.words


def test_a_card_takes_six_parts_and_not_more(sam: Member) -> None:
    page = make(sam, shape="card", sheets=EVERYTHING)

    assert page.status_code == 422
    assert "A small card has room for six parts. Please choose fewer." in text_of(page)


@pytest.mark.parametrize(
    "wrong", [{"sheets": []}, {"sheets": ["nonsense"]}, {"paper": "a3"}, {"shape": "scroll"}]
)
def test_what_is_no_choice_is_told(sam: Member, wrong: dict[str, object]) -> None:
    page = make(sam, **wrong)

    assert page.status_code == 422
    assert "Something needs another look" in text_of(page)


def test_the_page_begins_with_what_is_filled(sam: Member) -> None:
    page = text_of(sam.client().get("/plan/paper/"))

    assert 'value="people" checked>' in page
    assert 'value="after-crisis">' in page
    assert 'value="a4" checked>' in page
    assert "Anybody who can open this device can then open it too." in page


def test_an_empty_plan_is_a_page_that_says_so(robin: Member) -> None:
    found = made(robin)

    assert "Nothing is written here yet." in found.words
    assert "Last changed" not in found.words


def test_any_sign_can_be_printed_or_is_told(sam: Member, at: datetime) -> None:
    write(sam, "a walk \U0010fabc by the sea", at)

    found = made(sam)

    assert "a walk □ by the sea" in found.words
    assert "Some signs could not be printed here." in found.words


def test_three_hundred_entries_are_some_pages(sam: Member, at: datetime) -> None:
    for number in range(300):
        write(sam, f"thing {number}", at)

    found = made(sam)

    assert found.pages > 5
    assert "thing 299" in found.words


def test_making_it_twice_makes_the_same_and_keeps_nothing(sam: Member) -> None:
    first, second = make(sam), make(sam)

    assert first.content == second.content
    assert who_looked(sam.viewer).lines == ()


def test_words_and_choices_are_never_in_the_address(sam: Member) -> None:
    page = sam.client().get("/plan/paper/?shape=sheets&paper=a4&sheets=well")

    assert page.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead"])
def test_nobody_without_a_space_makes_one(sam: Member, other: str, request: pytest.FixtureRequest) -> None:
    somebody: Member = request.getfixturevalue(other)
    if other in {"jo", "alex"}:
        let_in(sam, somebody, Section.STAYING_WELL)

    assert make(somebody).status_code == 404
    assert somebody.client().get("/plan/paper/").status_code == 404
