"""The page of jargon: all of it by group, and a search that stands in no address."""

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting

PAGE = reverse("learning:jargon")


def test_all_words_stand_there_with_a_way_to_each_group(sam: Member) -> None:
    answer = sam.client().get(PAGE)

    assert "Advocate Somebody who stands on your side and helps you to be heard." in words_on(answer)
    assert "GP (family doctor, general practitioner) A doctor near you" in words_on(answer)
    for number in range(1, 7):
        assert f'href="#group_{number}"' in body(answer)
        assert f'id="group_{number}"' in body(answer)
    assert "Back to learning" in words_on(answer)


def test_looking_for_a_word_shows_what_has_to_do_with_it(sam: Member) -> None:
    answer = posting(sam.client(), PAGE, text="sectioned")

    page = words_on(answer)
    assert answer.status_code == 200
    assert "These have to do with “sectioned”. See all words" in page
    assert "Detained (sectioned, involuntary) Kept in hospital by law" in page
    assert "Advocate" not in page


def test_a_word_that_is_not_explained(sam: Member) -> None:
    page = words_on(posting(sam.client(), PAGE, text="submarine <b>"))

    assert "“submarine <b>” is not explained here yet. You can ask your peer worker." in page


def test_an_empty_search_says_so_and_shows_all(sam: Member) -> None:
    answer = posting(sam.client(), PAGE, text=" ")

    assert answer.status_code == 422
    assert "Please write something here." in words_on(answer)
    assert "Advocate" in words_on(answer)


@pytest.mark.parametrize("name", ["jo", "alex", "lead"])
def test_everybody_may_look_a_word_up(name: str, sam: Member, request: pytest.FixtureRequest) -> None:
    page = words_on(request.getfixturevalue(name).client().get(PAGE))

    assert "Advocate" in page
    assert "Back to learning" not in page
