"""Lines for researchers: one lead asks, another agrees, and too few people mean that nothing is handed on."""

import csv
from io import StringIO
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction

from tests.answers import body, words_on
from tests.cast import Member, arrive, posting
from wayfellow.evaluation import actions
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import ROWS, ResearchExport
from wayfellow.evaluation.tests.a_quarter import LAST, add, fill_quarter
from wayfellow.evaluation.tests.asked import to
from wayfellow.evaluation.tests.conftest import NOW
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people import actions as people
from wayfellow.people.models import Service

pytestmark = [pytest.mark.django_db, pytest.mark.shows("S14", "M35")]


@pytest.fixture
def mara(service: Service) -> Member:
    """Another lead of the same service."""
    return arrive(service, "Mara", Role.SERVICE_LEAD)


def ask(lead: Member, counting: Counting = Counting.GOAL, quarter: Quarter = LAST) -> UUID:
    """The lead asks for lines."""
    row = actions.ask_for_lines(
        counting=counting, quarter=quarter, for_whom="The river study", by=lead.viewer, at=NOW
    )
    return row.pk


def agree(lead: Member, export_id: UUID) -> ResearchExport:
    """The lead agrees."""
    return actions.agree_to_lines(export_id=export_id, by=lead.viewer, at=NOW)


def test_a_lead_asks_on_a_page(lead: Member) -> None:
    client = lead.client()
    asked = client.get(to("research_ask"))
    assert "July to September 2026" in words_on(asked)
    assert "October to December 2026" not in words_on(asked)

    answer = posting(
        client, to("research_ask"), counting="goal", quarter="2026Q3", for_whom="The river study"
    )

    row = ResearchExport.objects.get()
    assert answer.headers["Location"] == to("research_one", row.pk)
    page = words_on(client.get(to("research_one", row.pk)))
    assert "For whom The river study Asked by Lin" in page
    assert "You asked for this, so somebody else who leads the service has to agree." in page
    assert "I agree" not in page


def test_what_is_left_open_is_asked_for(lead: Member) -> None:
    answer = posting(lead.client(), to("research_ask"), counting="goal", quarter="2026Q4")

    assert answer.status_code == 422
    assert "Please choose one of these." in words_on(answer)
    assert not ResearchExport.objects.exists()


def test_the_second_lead_agrees_and_the_file_is_there(lead: Member, mara: Member) -> None:
    fill_quarter(lead)
    export_id, maras = ask(lead), mara.client()
    assert "I agree: put the lines together" in words_on(maras.get(to("research_one", export_id)))

    posting(maras, to("research_one", export_id))

    page = words_on(lead.client().get(to("research_one", export_id)))
    assert "At least 20 people share each line (k = 20)." in page
    assert "There are 2 different lines." in page
    assert "Agreed by Mara" in page
    file = lead.client().get(to("research_table", export_id))
    lines = list(csv.reader(StringIO(file.content.decode().removeprefix("\ufeff"))))
    assert lines == [
        ["# This goal, July to September 2026"],
        ["# k = 20: at least 20 people share each line."],
        ["quarter", "now", "how_sure_moved", "times"],
        ["2026Q3", "reached", "higher", "20"],
        ["2026Q3", "resting", "lower", "20"],
    ]
    assert file.headers["Content-Disposition"] == 'attachment; filename="lines.csv"'


def test_too_few_people_and_nothing_is_handed_on(lead: Member, mara: Member) -> None:
    fill_quarter(lead, people=8)
    add(lead, Counting.GOAL, people=7, now="let_go", sure_first=None, sure_last=None)
    export_id = ask(lead)

    row = agree(mara, export_id)

    assert (row.lines, row.k) == ("", None)
    page = words_on(lead.client().get(to("research_one", export_id)))
    assert "Nothing is handed on" in page
    assert "There is a line that fewer than 8 people share." in page
    assert "k =" not in page
    assert lead.client().get(to("research_table", export_id)).status_code == 404
    assert "not handed on: too few people" in words_on(lead.client().get(to("research")))


def test_nobody_counted_is_too_few(lead: Member, mara: Member) -> None:
    assert agree(mara, ask(lead)).k is None


def test_whoever_asked_cannot_agree(lead: Member) -> None:
    fill_quarter(lead)
    export_id = ask(lead)

    answer = posting(lead.client(), to("research_one", export_id))

    assert answer.status_code == 404
    assert ResearchExport.objects.get().approved_at is None


def test_not_even_the_database_lets_one_do_both(lead: Member) -> None:
    export_id = ask(lead)

    with pytest.raises(IntegrityError), transaction.atomic():
        ResearchExport.objects.filter(pk=export_id).update(approved_by_id=lead.id)


def test_agreeing_twice_is_too_late(lead: Member, mara: Member) -> None:
    fill_quarter(lead)
    export_id = ask(lead)
    agree(mara, export_id)

    with pytest.raises(NotNow):
        agree(mara, export_id)


def test_only_leads_of_this_service(lead: Member, mara: Member, sam: Member, jo: Member) -> None:
    fill_quarter(lead)
    export_id = ask(lead)
    other = people.open_service(name="Hillside", crisis_help="Emergency | 000 | day and night")
    ola = arrive(other, "Ola", Role.SERVICE_LEAD)

    for somebody in (sam, jo, ola):
        client = somebody.client()
        assert client.get(to("research_one", export_id)).status_code == 404
        assert posting(client, to("research_one", export_id)).status_code == 404
        assert posting(client, to("research_withdraw", export_id)).status_code == 404
        assert client.get(to("research_table", export_id)).status_code == 404
    assert "The river study" not in body(ola.client().get(to("research")))
    assert ResearchExport.objects.get().approved_at is None


def test_a_file_before_the_second_yes_is_not_there(lead: Member) -> None:
    fill_quarter(lead)

    assert lead.client().get(to("research_table", ask(lead))).status_code == 404


def test_what_was_handed_on_once_is_what_is_handed_on(lead: Member, mara: Member) -> None:
    fill_quarter(lead)
    first = agree(mara, ask(lead))
    ROWS[Counting.GOAL]._default_manager.order_by("pk").first().delete()  # type: ignore[union-attr]  # it is there

    again = agree(lead, ask(mara))

    assert (again.lines, again.k) == (first.lines, first.k)


def test_what_was_refused_once_stays_refused(lead: Member, mara: Member) -> None:
    [lonely] = add(lead, Counting.GOAL, now="let_go", sure_first=None, sure_last=None)
    fill_quarter(lead)
    assert agree(mara, ask(lead)).k is None
    ROWS[Counting.GOAL]._default_manager.filter(contributor=lonely).delete()

    assert agree(lead, ask(mara)).k is None


def test_another_quarter_is_another_matter(lead: Member, mara: Member) -> None:
    fill_quarter(lead)
    fill_quarter(lead, people=9, quarter=Quarter(2026, 2))

    assert agree(mara, ask(lead)).k == 20
    assert agree(mara, ask(lead, quarter=Quarter(2026, 2))).k == 9


def test_a_quarter_that_is_not_over_cannot_be_asked_for(lead: Member) -> None:
    with pytest.raises(NotThere):
        ask(lead, quarter=Quarter(2026, 4))


def test_a_wish_can_be_withdrawn_until_somebody_agrees(lead: Member, mara: Member) -> None:
    fill_quarter(lead)
    waiting, done = ask(lead), ask(lead, Counting.USE)
    agree(mara, done)

    posting(mara.client(), to("research_withdraw", waiting))
    late = posting(mara.client(), to("research_withdraw", done))

    assert late.status_code == 409
    assert [row.pk for row in ResearchExport.objects.all()] == [done]


def test_somebody_who_has_left_is_named_no_more(lead: Member, mara: Member) -> None:
    export_id = ask(lead)
    ResearchExport.objects.filter(pk=export_id).update(asked_by_id=uuid4())

    assert "Asked by somebody who has left" in words_on(mara.client().get(to("research_one", export_id)))


@pytest.mark.parametrize("counting", Counting)
def test_every_kind_of_row_can_be_handed_on(lead: Member, mara: Member, counting: Counting) -> None:
    fill_quarter(lead)

    row = agree(mara, ask(lead, counting))

    assert row.k == (40 if counting is Counting.REACH else 20)
    assert "contributor" not in row.lines
    contributors = ROWS[counting]._default_manager.values_list("contributor", flat=True)
    assert not any(str(one) in row.lines for one in contributors)


def test_the_list_says_what_became_of_each(lead: Member, mara: Member) -> None:
    fill_quarter(lead)
    ask(lead)
    agree(mara, ask(lead, Counting.USE))

    page = words_on(lead.client().get(to("research")))

    assert "waits for a second lead" in page
    assert "ready to be handed on" in page
