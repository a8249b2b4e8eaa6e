"""Eight people at eight points of the way."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.answers import words_on
from wayfellow.conversations.models import Conversation
from wayfellow.coping.models import CopingStrategy
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.goals.models import Goal
from wayfellow.learning.models import TopicToLearn
from wayfellow.people.models import Account, Consent, Invitation
from wayfellow.routines.models import Routine
from wayfellow.sharing.models import Connection
from wayfellow.sharing.queries import who_looked
from wayfellow.sharing.rules import may_see
from wayfellow.sharing.section import Section
from wayfellow.staying_well.models import PlanEntry

Be = Callable[[str], Client]
ViewerOf = Callable[[str], Viewer]
IdOf = Callable[[str], UUID]
IN_A_SPACE = (Goal, CopingStrategy, Routine, TopicToLearn, PlanEntry, Conversation, Connection)


@pytest.mark.parametrize("record", IN_A_SPACE)
def test_theos_space_is_empty(id_of: IdOf, record: type[Goal]) -> None:
    assert not record.objects.filter(person_id=id_of("Theo")).exists()
    assert record.objects.exists()


def test_theos_first_page_says_that_nothing_has_to_be_filled_in(be: Be) -> None:
    page = words_on(be("theo").get(reverse("journey:home")))

    assert "Hello Theo" in page
    assert "Nothing here has to be filled in." in page


def test_tomasz_came_home_last_week(be: Be) -> None:
    journey = words_on(be("tomasz").get(reverse("journey:story")))

    assert "15 November Home My own kettle." in journey
    assert "You chose to keep no note of it." in journey


def test_robins_hard_days_came_back_and_the_good_year_stands_beside_them(be: Be) -> None:
    journey = words_on(be("robin").get(reverse("journey:story")))

    assert journey.index("It came back") < journey.index("A year since I last needed the red folder")


def test_pauline_has_not_been_in_hospital_for_nine_years(be: Be) -> None:
    journey = words_on(be("pauline").get(reverse("journey:story")))

    assert "Nine years out of hospital I bought myself the good umbrella." in journey


def test_mei_walks_with_nobody_and_nobody_looked(viewer_of: ViewerOf, id_of: IdOf) -> None:
    assert not Connection.objects.filter(person_id=id_of("Mei")).exists()
    assert who_looked(viewer_of("mei")).lines == ()


def test_amina_shares_her_goals_for_a_month(viewer_of: ViewerOf, id_of: IdOf, filled: datetime) -> None:
    kit, amina = viewer_of("kit"), id_of("Amina")

    def sees(days: int) -> bool:
        return may_see(kit, person_id=amina, section=Section.GOALS, at=filled + timedelta(days=days))

    assert [sees(0), sees(30), sees(32)] == [True, True, False]


def test_bea_has_no_account_and_said_yes_in_her_own_words(id_of: IdOf) -> None:
    bea = id_of("Bea")

    assert not Account.objects.filter(person_id=bea).exists()
    consent = Consent.objects.get(person_id=bea).words
    assert consent.together_with == "Jo"
    assert consent.in_their_words.startswith("Yes, you write and I talk.")


def test_bea_may_claim_her_space(id_of: IdOf) -> None:
    code = Invitation.objects.get(about_id=id_of("Bea"))

    assert (code.role, code.used_at) == (Role.PERSON, None)


def test_what_bea_said_is_in_her_space_and_jo_may_see_it(be: Be, id_of: IdOf) -> None:
    bea, jo = id_of("Bea"), be("jo")

    goals = words_on(jo.get(reverse("goals:shared", args=[bea])))
    helps = words_on(jo.get(reverse("coping:shared", args=[bea])))

    assert "Find out whose piano it is" in goals
    assert "The Thursday concert on the radio, with the lights off" in helps


def test_manaia_is_a_worker_with_a_space_of_their_own(be: Be, viewer_of: ViewerOf) -> None:
    page = words_on(be("manaia").get(reverse("journey:home")))

    assert viewer_of("manaia").roles == {Role.PEER_WORKER, Role.PERSON}
    assert "Swap the work shoes for the garden shoes" in page
    assert "People I walk with" in page
