"""Pages of the worker's side and of the answers: twelve statements at most, with one of everything."""

from django.urls import reverse

from tests.answers import statements
from tests.cast import Member, let_in
from wayfellow.peer_work.models import TimeProposal
from wayfellow.sharing.section import FOR_A_WORKER

MOST = 12


def test_one_persons_page_with_all_that_can_stand_on_it(
    jo: Member, sam: Member, proposal: TimeProposal, talk: object
) -> None:
    let_in(sam, jo, *FOR_A_WORKER)

    assert statements(jo.client(), reverse("peer_work:person", args=[sam.id])) <= MOST


def test_the_page_of_a_proposal(sam: Member, proposal: TimeProposal) -> None:
    assert statements(sam.client(), reverse("peer_work:times", args=[proposal.pk])) <= MOST


def test_home_where_something_waits(sam: Member, proposal: TimeProposal, talk: object) -> None:
    assert statements(sam.client(), reverse("journey:home")) <= MOST
