"""The list: what can be filled in, with all there is to know before, and what was filled in."""

from collections.abc import Iterator
from datetime import timedelta

from tests.answers import statements, words_on
from tests.cast import AT, Member, let_in
from tests.questionnaires import fill_in, made_up_wording, offer_made_up
from wayfellow.people.models import Service
from wayfellow.reflections import actions
from wayfellow.reflections.models import Kept
from wayfellow.sharing.section import Section

MOST = 12


def page_of(member: Member, more: str = "") -> str:
    """What somebody reads on their list."""
    return words_on(member.client().get(f"/questionnaires/{more}"))


def test_without_offers_it_says_that_one_can_do_without(sam: Member) -> None:
    page = page_of(sam)

    assert "Your service has no questionnaires here. You can do without them." in page
    assert "Filled in" not in page


def test_it_says_how_cards_and_questionnaires_differ(sam: Member) -> None:
    assert "With cards you talk it over and nothing is counted. A questionnaire keeps" in page_of(sam)


def test_an_offer_says_what_there_is_to_know_before(sam: Member, offered: Service) -> None:
    page = page_of(sam)

    assert "WHO-5 Well-Being Index" in page
    assert "5 questions. About 2 minutes. It is about the last two weeks." in page
    assert "What it asks about Feeling well" in page
    assert "Whose words World Health Organization." in page
    assert "Good to know A change of 10 points" in page
    assert "Only you can see this one." not in page


def test_what_rates_the_support_says_that_no_worker_sees_it(sam: Member, service: Service) -> None:
    offer_made_up(service.pk, made_up_wording("brief-inspire"))

    assert "Only you can see this one. Peer workers never do." in page_of(sam)


def test_what_is_rated_by_staff_is_not_on_it(sam: Member, service: Service) -> None:
    offer_made_up(service.pk, made_up_wording("lsp-16"))

    assert "Fill it in" not in page_of(sam)


def test_what_is_being_filled_in_can_be_gone_on_with_or_removed(sam: Member, offered: Service) -> None:
    row = actions.begin(measure="who-5", person_id=sam.id, by=sam.viewer, at=AT)

    page = sam.client().get("/questionnaires/")

    assert "Begun on Tuesday 10 November. You can go on whenever you like." in words_on(page)
    assert f'href="/questionnaires/{row.pk}/"' in page.content.decode()
    assert f'href="/questionnaires/{row.pk}/remove/"' in page.content.decode()


def test_what_waits_for_a_word_on_what_stays_says_so(sam: Member, offered: Service) -> None:
    fill_in(sam, 1, 2, 3, 4, 5, keep=None)

    assert "You have not said yet what you want to keep." in page_of(sam)


def test_what_was_kept_shows_its_day_and_words_and_no_number(sam: Member, offered: Service) -> None:
    fill_in(sam, 5, 5, 5, 5, 5, words="A quiet day")

    page = page_of(sam)

    assert "Tuesday 10 November A quiet day" in page
    assert "100" not in page


def test_the_newest_stands_first(sam: Member, offered: Service) -> None:
    for words, days in (("Old", 9), ("Older", 30), ("New", 1)):
        fill_in(sam, 1, 1, 1, 1, 1, words=f"{words} words", at=AT - timedelta(days=days))

    page = page_of(sam)

    assert page.index("New words") < page.index("Old words") < page.index("Older words")


def test_long_lists_have_pages(sam: Member, offered: Service) -> None:
    for number in range(51):
        at = AT - timedelta(days=number)
        fill_in(sam, 1, 1, 1, 1, 1, words=f"Words {number}.", keep=Kept.WORDS, at=at)

    assert "Words 49." in page_of(sam)
    assert "Words 50." not in page_of(sam)
    assert "Older" in page_of(sam)
    second = page_of(sam, "?page=2")
    assert "Words 50." in second
    assert "Newer" in second


def test_a_measure_that_is_gone_is_still_listed(sam: Member, offered: Service) -> None:
    row = fill_in(sam, 1, 1, 1, 1, 1)
    row.words = type(row.words)(measure="gone", version="1", wording=row.words.wording, kept=Kept.NUMBER)
    row.save()

    assert "gone, Tuesday 10 November" in page_of(sam).replace(" ,", ",")


def test_my_journey_leads_here(sam: Member) -> None:
    page = sam.client().get("/my-journey/").content.decode()

    assert 'href="/questionnaires/">My questionnaires</a>' in page


def growing(sam: Member) -> Iterator[int]:
    """One, then three, then sixty."""
    kept = 0
    for many in (1, 3, 60):
        for _ in range(kept, many):
            fill_in(sam, 1, 2, 3, 4, 5)
        kept = many
        yield many


def test_my_list_costs_the_same_at_any_length(sam: Member, offered: Service) -> None:
    client = sam.client()

    costs = {many: statements(client, "/questionnaires/") for many in growing(sam)}

    assert len(set(costs.values())) == 1, costs
    assert max(costs.values()) <= MOST


def test_a_shared_list_costs_the_same_at_any_length(sam: Member, jo: Member, offered: Service) -> None:
    let_in(sam, jo, Section.MEASURES)
    client, address = jo.client(), f"/people/{sam.id}/questionnaires/"

    costs = {many: statements(client, address) for many in growing(sam)}

    assert len(set(costs.values())) == 1, costs
    assert max(costs.values()) <= MOST
