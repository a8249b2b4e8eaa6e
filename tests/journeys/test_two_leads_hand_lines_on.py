"""Lin asks for lines, Mara agrees, and the file is there; where too few share a line, there is none."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.cast import Member, arrive
from tests.journeys.device import Device
from wayfellow.evaluation.choices import quarter_in_words
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.queries import quarters_to_hand_on
from wayfellow.evaluation.tests.a_quarter import add, fill_quarter
from wayfellow.foundation.viewer import Role

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]


def test_two_leads_agree(lead: Member, sit_down: SitDown, scripts: bool) -> None:
    mara = arrive(lead.person.service, "Mara", Role.SERVICE_LEAD)
    told = quarters_to_hand_on(at=timezone.now())[0]
    fill_quarter(lead, quarter=told)
    add(lead, Counting.TALK, quarter=told, in_the_room=True, after_crisis_stay=True, came_of="|sign|")
    lins, maras = sit_down(scripts=scripts), sit_down(scripts=scripts)
    lins.sign_in_as(lead)
    maras.sign_in_as(mara)

    when_lin_asks(lins, "This goal", quarter_in_words(str(told)))
    assert "somebody else who leads the service has to agree" in lins.reads()
    when_mara_agrees(maras, "This goal")
    then_the_file_is_there(lins)
    when_lin_asks(lins, "This talk", quarter_in_words(str(told)))
    when_mara_agrees(maras, "This talk")
    assert "There is a line that fewer than 8 people share." in maras.reads()
    assert lins.complaints == maras.complaints == []


def when_lin_asks(lins: Device, which: str, when: str) -> None:
    """Three things to say, and none of them said beforehand."""
    lins.open(reverse("evaluation:reports"))
    lins.follow("Lines for researchers")
    lins.follow("Ask for lines")
    assert lins.page.locator(":checked").count() == 0
    lins.choose(which)
    lins.choose(when)
    lins.write("Who asks for them, and what for?", "The river study")
    lins.press("Ask for these lines")


def when_mara_agrees(maras: Device, which: str) -> None:
    """From the list, where it waits."""
    maras.open(reverse("evaluation:research"))
    assert "waits for a second lead" in maras.reads()
    maras.follow(which)
    maras.press("I agree: put the lines together")


def then_the_file_is_there(lins: Device) -> None:
    """Lin sees how many share the rarest line, and takes the file."""
    lins.page.reload()
    assert "At least 20 people share each line (k = 20)." in lins.reads()
    with lins.page.expect_download() as file:
        lins.page.get_by_role("link", name="Take the lines as a file").click()
    assert file.value.suggested_filename == "lines.csv"
