"""A season as a PDF: tagged, in the person's words, made when a button is pressed, and not kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import msgspec
import pytest
import time_machine
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from tests.on_paper import OnPaper, on_paper
from tests.questionnaires import fill_in, offer_made_up
from wayfellow.coping import actions as coping
from wayfellow.coping.result import TryResult
from wayfellow.foundation.models import AnsweredForm
from wayfellow.goals import actions as goals
from wayfellow.journey import actions, queries
from wayfellow.journey.on_paper import season_on_paper
from wayfellow.journey.season import season_up_to
from wayfellow.journey.tests.conftest import KeepsTalk
from wayfellow.web.documents import Paper

ADDRESS = "/my-journey/looking-back/paper/"


@pytest.fixture(autouse=True)
def today(at: datetime) -> Iterator[None]:
    """It is 10 November 2026 in every one of these tests."""
    with time_machine.travel(at, tick=False):
        yield


def made(member: Member, **chosen: str) -> OnPaper:
    """The file, read as a screen reader would."""
    answer = posting(member.client(), ADDRESS, **{"until": "2026-11-10", "paper": "a4", **chosen})
    assert answer.status_code == 200, words_on(answer)
    return on_paper(answer.content)


@pytest.fixture
def season(sam: Member, jo: Member, keeps_talk: KeepsTalk, note: object, bus: object, at: datetime) -> None:
    """A season with something of everything."""
    day = at - timedelta(days=30)
    keeps_talk(sam, jo, "Ring before I cancel", at=day)
    for what, result in (("Tea", TryResult.HELPED), ("Sheep", TryResult.NOT_THIS_TIME)):
        kept = coping.add_strategy(person_id=sam.id, what=what, by=sam.viewer, at=day)
        coping.try_strategy(strategy_id=kept.pk, result=result, note=f"{what} it was", by=sam.viewer, at=day)
    goal = goals.add_goal(person_id=sam.id, what="Swim", by=sam.viewer, at=day)
    step = goals.add_step(goal_id=goal.pk, person_id=sam.id, what="Towel", by=sam.viewer, at=day)
    goals.take_step(step_id=step.pk, taken=True, by=sam.viewer, at=day)
    offer_made_up(sam.viewer.service_id)
    fill_in(sam, 1, 2, 3, 4, 5, words="A grey day", at=day)


@pytest.mark.usefixtures("season")
def test_it_says_what_the_page_says_in_the_same_order(sam: Member) -> None:
    paper = made(sam)

    assert paper.words.startswith("Looking back From 11 August to 10 November.")
    told = (
        "What I took away • Ring before I cancel 11 October",
        "What helped • Tea Tea it was",
        "What I also tried • Sheep Sheep it was",
        "My goals • Swim Now Towel",
        "My waymarks • Took the 9:40 bus 10 November All by myself.",
    )
    places = [paper.words.index(part) for part in told]
    assert places == sorted(places)
    assert "river" not in paper.words


@pytest.mark.usefixtures("season")
def test_numbers_stand_there_only_when_they_are_asked_for(sam: Member) -> None:
    assert "Numbers that I kept" not in made(sam).words

    words = made(sam, numbers="on").words

    assert "Numbers that I kept" in words
    assert "A grey day" in words
    assert ": 60 From 0 to 100. A higher number means" in words


@pytest.mark.usefixtures("season")
def test_it_is_tagged_and_has_a_title_and_a_language(sam: Member) -> None:
    paper = made(sam, numbers="on")

    assert (paper.is_tagged, paper.shows_title, paper.pdf_ua_part) == (True, True, "1")
    assert (paper.title, paper.language) == ("Looking back", "en-GB")
    assert paper.tags[0] == "Document"
    assert {"H1", "H2", "L", "LI", "LBody", "P"} <= set(paper.tags)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_both_papers_have_their_size(sam: Member, paper: str, size: tuple[int, int]) -> None:
    assert made(sam, paper=paper).size == size


def test_a_season_with_nothing_in_it_says_so(sam: Member) -> None:
    assert made(sam).words.startswith(
        "Looking back From 11 August to 10 November. Nothing was written down in this time."
    )


def test_words_are_set_as_words_and_never_as_markup(sam: Member, at: datetime) -> None:
    hard = '#set page(fill: red) *bold* $x$ @ref <label> \\ "quoted" `code` = heading'
    actions.add_waymark(on=at.date(), title=hard, by=sam.viewer, at=at)

    words = made(sam).words

    for sign in ("#set page(fill: red)", "*bold*", "$x$", "@ref", "<label>", "`code`", "= heading"):
        assert sign in words


def test_a_very_full_season_goes_over_several_sheets(sam: Member, at: datetime) -> None:
    for number in range(300):
        actions.add_waymark(on=at.date(), title=f"Day {number}", more="It rained.", by=sam.viewer, at=at)

    paper = made(sam)

    assert paper.pages > 5
    assert "Day 0 " in paper.words
    assert "Day 299 " in paper.words


def test_the_file_is_called_by_nothing_that_tells(sam: Member) -> None:
    answer = posting(sam.client(), ADDRESS, until="2026-11-10", paper="a4")

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="looking-back.pdf"'
    assert answer["Cache-Control"] == "no-store, private"
    assert not AnsweredForm.objects.exists()


def test_the_page_before_it_begins_with_what_was_looked_at(sam: Member) -> None:
    client = sam.client()
    page = body(client.get("/my-journey/looking-back/?until=2026-06-30&numbers=on"))
    assert f'href="{ADDRESS}?until=2026-06-30&amp;numbers=on"' in page

    form = body(client.get(f"{ADDRESS}?until=2026-06-30&numbers=on"))

    assert reverse("journey:season_paper") == ADDRESS
    assert 'value="2026-06-30"' in form
    assert 'value="a4" checked' in form
    assert 'name="numbers" id="id_numbers" checked' in form
    assert "We keep no copy of the file." in form


@pytest.mark.parametrize("asked", ["", "?until=tomorrow", "?until=2999-01-01"])
def test_without_a_day_that_will_do_it_begins_with_today(sam: Member, asked: str) -> None:
    form = body(sam.client().get(f"{ADDRESS}{asked}"))

    assert 'value="2026-11-10"' in form
    assert 'name="numbers" id="id_numbers" checked' not in form


@pytest.mark.parametrize(
    "chosen", [{"until": ""}, {"until": "2026-11-11"}, {"paper": ""}, {"paper": "a0"}, {"until": "\0"}]
)
def test_what_cannot_be_made_is_asked_for_again(sam: Member, chosen: dict[str, str]) -> None:
    answer = posting(sam.client(), ADDRESS, **{"until": "2026-11-10", "paper": "a4", **chosen})

    assert answer.status_code == 422
    assert "Something needs another look" in words_on(answer)


@pytest.mark.parametrize("name", ["jo", "lead", "alex"])
def test_there_is_no_paper_without_a_space(name: str, alex: Member, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(name).client()

    answers = [client.get(ADDRESS), posting(client, ADDRESS, until="2026-11-10", paper="a4")]

    assert [answer.status_code for answer in answers] == [404, 404]


@pytest.mark.usefixtures("season")
def test_a_number_says_what_is_known_of_it_and_no_more(sam: Member, at: datetime) -> None:
    season = season_up_to(at.date())
    found = queries.look_back(sam.viewer, season=season, with_numbers=True, at=at)
    [kept] = found.numbers
    number = kept.numbers[-1]
    bare = msgspec.structs.replace(number.score, low=None, high=None, more_means="")
    shown = replace(number, score=bare, unverified=True)
    missing = replace(number, value=None)
    changed = replace(found, numbers=(replace(kept, numbers=(shown, missing)),))

    words = on_paper(season_on_paper(changed, paper=Paper.A4)).words

    assert ": 60 Nobody has yet checked how this number is counted." in words
    assert "From 0 to 100." not in words
    assert "A higher number" not in words
    assert words.count(": 60") == 1
