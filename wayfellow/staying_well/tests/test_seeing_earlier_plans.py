"""Every earlier plan can be seen and compared; a long past stays usable."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Member, let_in
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.sealed import keep_new
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import EntryKind, change_entry, move_entry, remove_entry, step_entry
from wayfellow.staying_well.models import PlanVersion
from wayfellow.staying_well.queries import compared_version, versions_of
from wayfellow.staying_well.tests.earlier import DAY, kept_versions, oldest_id, write
from wayfellow.staying_well.tests.pages import sheets, text_of
from wayfellow.staying_well.words import KeptEntry, PlanWords, VersionWords


def words_of(page: str) -> str:
    """The page with its white space made one."""
    return " ".join(page.split())


def test_the_list_says_when_and_what_was_other(sam: Member, at: datetime) -> None:
    tea, walk = write(sam, "Tea", at), write(sam, "A walk", at)
    well = EntryKind.WELL
    change_entry(entry_id=tea.pk, kind=well, text="Green tea", seen=1, by=sam.viewer, at=at + DAY)
    step_entry(entry_id=walk.pk, steps=-1, by=sam.viewer, at=at + DAY)
    remove_entry(entry_id=tea.pk, by=sam.viewer, at=at + 2 * DAY)

    with time_machine.travel(at + 3 * DAY, tick=False):
        page = words_of(text_of(sam.client().get("/plan/versions/")))

    assert page.index("Thursday 12 November") < page.index("Wednesday 11 November")
    assert page.index("Wednesday 11 November") < page.index("Tuesday 10 November")
    assert "1 taken out." in page
    assert "1 in other words. 1 moved." in page
    assert "2 new." in page
    assert page.count("This is your plan as it is now.") == 1
    assert "What you change within half an hour counts as one time." in page
    assert "Only you can see your earlier plans, whoever you share with." in page


def test_without_a_plan_there_is_nothing_earlier(sam: Member) -> None:
    page = text_of(sam.client().get("/plan/versions/"))

    assert "There is no earlier plan here." in page
    assert "Throw all earlier plans away" not in page


def test_an_earlier_plan_is_shown_whole_as_it_stood(sam: Member, at: datetime) -> None:
    tea = write(sam, "Tea", at)
    write(sam, "No sleep", at, EntryKind.EARLY_WARNING_SIGN)
    remove_entry(entry_id=tea.pk, by=sam.viewer, at=at + DAY)

    page = sam.client().get(f"/plan/versions/{oldest_id(sam)}/")

    found = sheets(page)
    assert "Tea" in found["When I’m well"]
    assert "No sleep" in found["Early signs"]
    assert "Nothing was other" not in text_of(page)
    assert f'href="/plan/versions/{oldest_id(sam)}/bring-back/"' in text_of(page)


def test_what_is_other_now_is_told_in_plain_words(sam: Member, at: datetime) -> None:
    tea, walk = write(sam, "Tea with Mo", at), write(sam, "A walk", at)
    sleep = write(sam, "Sleep", at)
    well = EntryKind.WELL
    later = at + DAY
    change_entry(entry_id=tea.pk, kind=well, text="Tea with Alex", seen=1, by=sam.viewer, at=later)
    move_entry(entry_id=walk.pk, kind=EntryKind.KEEPS_ME_WELL, by=sam.viewer, at=later)
    remove_entry(entry_id=sleep.pk, by=sam.viewer, at=later)
    write(sam, "I sing", later)

    inside = words_of(sheets(sam.client().get(f"/plan/versions/{oldest_id(sam)}/"))["What is different now"])

    assert "Tea with <del>Mo</del>" in inside
    assert "Tea with <ins>Alex</ins>" in inside
    assert "Moved here from: When I’m well." in inside
    assert "Was taken out:" in inside
    assert "Came in:" in inside


def test_a_move_within_a_part_is_told(sam: Member, at: datetime) -> None:
    write(sam, "Tea", at)
    walk = write(sam, "A walk", at)
    step_entry(entry_id=walk.pk, steps=-1, by=sam.viewer, at=at + DAY)

    page = text_of(sam.client().get(f"/plan/versions/{kept_versions(sam)[1].pk}/"))

    assert "Moved to another place in this part." in page


def test_the_newest_is_the_plan_and_offers_nothing_to_bring_back(sam: Member, at: datetime) -> None:
    write(sam, "Tea", at)

    page = text_of(sam.client().get(f"/plan/versions/{oldest_id(sam)}/"))

    assert "This is your plan as it is now." in page
    assert "/bring-back/" not in page
    assert "What is different now" not in page


def test_two_versions_of_one_moment_are_told_apart(sam: Member, at: datetime) -> None:
    for text in ("Tea", "A walk"):
        entry = KeptEntry(id=uuid4(), kind="well", words=PlanWords(text=text))
        keep_new(PlanVersion(person_id=sam.id, created_at=at), VersionWords(entries=(entry,)))
    first, second = kept_versions(sam)

    assert len(compared_version(sam.viewer, version_id=first.pk).since_before) == 1
    assert len(compared_version(sam.viewer, version_id=second.pk).since_before) == 2


def test_a_part_that_is_no_more_is_left_out_and_breaks_nothing(sam: Member, at: datetime) -> None:
    gone = KeptEntry(id=uuid4(), kind="a-part-of-long-ago", words=PlanWords(text="old"))
    tea = KeptEntry(id=uuid4(), kind="well", words=PlanWords(text="Tea"))
    version = keep_new(PlanVersion(person_id=sam.id, created_at=at), VersionWords(entries=(gone, tea)))

    page = sam.client().get(f"/plan/versions/{version.pk}/")

    assert page.status_code == 200
    assert list(sheets(page)) == ["When I’m well", "What you changed then"]


@pytest.fixture
def many(sam: Member, at: datetime) -> None:
    """Three hundred versions of a plan."""
    ids = [uuid4() for _ in range(300)]
    for number in range(300):
        entries = tuple(
            KeptEntry(id=one, kind="well", words=PlanWords(text=f"entry {one}")) for one in ids[: number + 1]
        )
        made = PlanVersion(person_id=sam.id, created_at=at + timedelta(hours=number))
        keep_new(made, VersionWords(entries=entries[-40:]))


def test_three_hundred_versions_come_twenty_a_page(sam: Member, many: None) -> None:
    browser = sam.client()
    first, last = text_of(browser.get("/plan/versions/")), text_of(browser.get("/plan/versions/?page=15"))

    assert first.count("See this plan") == last.count("See this plan") == 20
    assert 'href="/plan/versions/?page=2">Older' in first
    assert ">Newer" not in first
    assert 'href="/plan/versions/?page=14">Newer' in last
    assert ">Older" not in last
    assert "There is no earlier plan here." in text_of(browser.get("/plan/versions/?page=16"))
    assert "Throw all earlier plans away" in last


def test_the_list_costs_the_same_at_any_length(sam: Member, at: datetime) -> None:
    write(sam, "Tea", at)
    costs = []
    for more in (0, 1, 30):
        for number in range(more):
            write(sam, f"{more} {number}", at + (more + number) * DAY)
        with CaptureQueriesContext(connection) as asked:
            versions_of(sam.viewer)
        costs.append(len(asked))

    assert costs == [1, 1, 1]


@pytest.mark.parametrize("other", ["jo", "kit", "alex", "lead", "robin"])
def test_nobody_else_sees_an_earlier_plan_even_where_the_plan_is_shared(
    sam: Member, other: str, request: pytest.FixtureRequest, at: datetime
) -> None:
    write(sam, "Tea", at)
    somebody: Member = request.getfixturevalue(other)
    if other in {"jo", "alex"}:
        let_in(sam, somebody, Section.STAYING_WELL)
    browser = somebody.client()

    assert browser.get(f"/plan/versions/{oldest_id(sam)}/").status_code == 404
    with pytest.raises(NotThere):
        compared_version(somebody.viewer, version_id=oldest_id(sam))
    if not somebody.viewer.has_space:
        assert browser.get("/plan/versions/").status_code == 404


def test_what_does_not_exist_is_not_there(sam: Member) -> None:
    assert sam.client().get(f"/plan/versions/{uuid4()}/").status_code == 404
