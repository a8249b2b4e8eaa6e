"""Words out of another part of the space arrive in the form of the plan; nothing is kept yet."""

import pytest

from tests.cast import Member, posting
from wayfellow.staying_well.models import PlanEntry
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.tests.pages import text_of


def test_without_a_part_the_person_chooses_one(sam: Member) -> None:
    page = posting(sam.client(), "/plan/begin/", text="A long bath", back="/what-helps/")

    shown = text_of(page)
    assert page.status_code == 200
    assert "<h1>Add to my plan</h1>" in shown
    assert "A long bath</textarea>" in shown
    assert 'action="/plan/add/"' in shown
    assert 'value="keeps-me-well" checked>' in shown
    assert shown.count('name="kind"') == len(EntryKind)
    assert '<input type="hidden" name="back" value="/what-helps/">' in shown
    assert not PlanEntry.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize("kind", list(EntryKind))
def test_with_a_part_its_own_form_opens(sam: Member, kind: EntryKind) -> None:
    page = posting(sam.client(), "/plan/begin/", text="words of mine", kind=kind.value)

    assert page.status_code == 200
    assert f'action="/plan/add/{kind.value}/"' in text_of(page)
    assert "words of mine" in text_of(page)
    assert not PlanEntry.objects.filter(person_id=sam.id).exists()


def test_a_name_comes_on_one_line(sam: Member) -> None:
    page = posting(sam.client(), "/plan/begin/", text="Mo\nnext door", kind="people")

    assert 'value="Mo next door"' in text_of(page)


def test_keeping_it_offers_the_way_back(sam: Member) -> None:
    browser = sam.client()

    answer = posting(browser, "/plan/add/", text="A long bath", kind="early-i-do", back="/what-helps/")

    kept = PlanEntry.objects.get(person_id=sam.id)
    shown = text_of(browser.get("/plan/"))
    assert (answer.status_code, answer.headers["Location"]) == (303, "/plan/")
    assert (kept.kind, kept.words.text) == (EntryKind.EARLY_I_DO, "A long bath")
    assert "This is in your plan now." in shown
    assert '<a href="/what-helps/">Back to where you were</a>' in shown


def test_without_a_way_back_nothing_is_said(sam: Member) -> None:
    browser = sam.client()

    posting(browser, "/plan/add/well/", text="I sing")

    assert "This is in your plan now." not in text_of(browser.get("/plan/"))


@pytest.mark.parametrize("back", ["https" + "://elsewhere.example/", "//elsewhere.example", "/nowhere-here/"])
def test_a_way_back_that_is_not_ours_is_left_out(sam: Member, back: str) -> None:
    page = posting(sam.client(), "/plan/begin/", text="A long bath", back=back)

    assert 'name="back"' not in text_of(page)


def test_mistakes_keep_the_words_the_part_and_the_way_back(sam: Member) -> None:
    sent = {"text": "", "kind": "well", "back": "/what-helps/"}

    page = posting(sam.client(), "/plan/add/", **sent)

    assert page.status_code == 422
    assert 'value="well" checked>' in text_of(page)
    assert 'name="back" value="/what-helps/"' in text_of(page)


def test_a_part_that_does_not_exist_is_not_there(sam: Member) -> None:
    assert posting(sam.client(), "/plan/begin/", text="x", kind="nonsense").status_code == 404


def test_words_never_come_by_the_address(sam: Member) -> None:
    assert sam.client().get("/plan/begin/?text=canary").status_code == 405


def test_the_pages_for_what_helps_lead_to_what_helps(sam: Member) -> None:
    browser = sam.client()

    for kind in ("keeps-me-well", "early-i-do", "stronger-i-do", "crisis-i-do"):
        assert '<a href="/what-helps/">See what helps me</a>' in text_of(browser.get(f"/plan/add/{kind}/"))
    assert "See what helps me" not in text_of(browser.get("/plan/add/trigger/"))


def test_somebody_without_a_space_has_no_such_page(jo: Member) -> None:
    browser = jo.client()

    assert posting(browser, "/plan/begin/", text="x").status_code == 404
    assert posting(browser, "/plan/add/", text="x", kind="well").status_code == 404
    assert browser.get("/plan/add/").status_code == 404
