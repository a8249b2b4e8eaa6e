"""The library as a lead sees it: by family, with what each asks, and how it stands here."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests import made_up
from tests.answers import statements
from tests.cast import AT, Member
from wayfellow.measures.captures import Captures
from wayfellow.measures.instrument import Kind
from wayfellow.measures.instruments import all_instruments
from wayfellow.people.tests.pages import text_of
from wayfellow.reflections import actions as reflections
from wayfellow.service.queries import library
from wayfellow.service.queries.families import FAMILIES, family_of

MEASURES = reverse("service:measures")


def page_of(lead: Member) -> str:
    """What the lead reads."""
    return text_of(lead.client().get(MEASURES))


def test_every_measure_of_the_library_stands_there_once(lead: Member) -> None:
    page = lead.client().get(MEASURES).content.decode()

    for measure in all_instruments():
        assert page.count(f'href="{reverse("service:measure", args=[measure.key])}"') == 1, measure.key


def test_a_line_says_what_it_asks_by_which_right_and_what_it_touches(lead: Member) -> None:
    page = page_of(lead)

    assert (
        "WHO-5 Well-Being Index Five questions about feeling well in the last two weeks. Here Not used here."
        " Length 5 questions, about 2 minutes (our guess) Rights ask its owner first Touches Feeling well"
    ) in page


def test_what_is_known_from_a_source_is_no_guess(lead: Member) -> None:
    assert "Length 13 questions, about 5 minutes Rights its owner asks for money" in page_of(lead)


def test_measures_stand_with_those_that_capture_the_same(lead: Member) -> None:
    found = library(lead.viewer, on=AT.date())

    families = {group.family.key: [entry.measure.key for entry in group.measures] for group in found.families}
    assert list(families) == [family.key for family in FAMILIES]
    assert "pam-13" in families["taking-part"]
    assert "qpr-15" in families["recovery"]
    assert "who-5" in families["life"]
    assert "inspire" in families["support"]
    assert families["goals"] == ["gas", "gbo"]


def test_every_kind_of_thing_belongs_to_one_family() -> None:
    held = [one for family in FAMILIES for one in family.holds]

    assert sorted(held) == sorted(Captures)
    assert {family_of(measure) for measure in all_instruments()} <= set(FAMILIES)


def test_what_the_project_does_not_offer_is_told_with_the_reason(lead: Member) -> None:
    page = page_of(lead)
    not_offered = page[page.index("Measures we do not offer, and why") :]

    kept_out = [measure for measure in all_instruments() if measure.kind == Kind.NOT_OFFERED]
    assert len(kept_out) >= 2
    for measure in kept_out:
        assert f"{measure.name} {measure.not_offered_because}" in not_offered


def test_goals_in_ones_own_words_take_nothing_to_load(lead: Member) -> None:
    assert "Here It works with a person’s own goals. There is nothing to load." in page_of(lead)


def test_before_anything_is_begun_the_page_says_how(lead: Member) -> None:
    page = page_of(lead)

    assert "Nothing is on offer yet That is fine. Talks and cards work without any measure." in page
    assert "Get the questions from its owner, in a file, and the leave to use them." in page
    assert "In your service" not in page


def test_what_was_begun_stands_first_with_what_is_missing(lead: Member) -> None:
    made_up.load(lead)

    page = page_of(lead)

    begun = page[page.index("In your service") : page.index("All the measures")]
    assert "WHO-5 Well-Being Index Not on offer yet. A file waits to be checked." in begun
    assert "No licence is stated." in begun


def test_words_without_a_licence_are_missing_a_licence(lead: Member) -> None:
    made_up.put_in_use(lead)

    assert "Not on offer yet. No licence is stated. Licence: Not stated yet." in page_of(lead)


def test_what_is_on_offer_is_counted_and_says_since_when(lead: Member) -> None:
    made_up.put_on_offer(lead)

    page = page_of(lead)

    assert "1 measure is on offer here." in page
    assert "On offer since 10 November" in page
    assert "Licence: Held by Riverside, with no last day." in page
    assert "Nothing is on offer yet" not in page


@pytest.mark.parametrize(("days", "told"), [(0, "until"), (-1, "ended on")])
def test_a_licence_says_its_last_day_and_that_it_ended(days: int, told: str, lead: Member) -> None:
    made_up.put_in_use(lead)
    made_up.state_licence(lead, until=AT.date())
    reflections.offer(measure=made_up.MEASURE, by=lead.viewer, at=AT)

    found = library(lead.viewer, on=AT.date() - timedelta(days=days))

    [here] = found.used
    assert (here.right_ended, here.is_open, found.on_offer) == (days < 0, days == 0, int(days == 0))


def test_after_its_last_day_the_page_says_so(lead: Member) -> None:
    made_up.put_in_use(lead)
    made_up.state_licence(lead, until=AT.date())
    reflections.offer(measure=made_up.MEASURE, by=lead.viewer, at=AT)

    page = page_of(lead)  # today is long after that

    assert "On offer, but closed for now. The licence ended on 10 November" in page
    assert "It was held by Riverside, and ended on 10 November" in page
    assert "Nothing is on offer yet" in page


def test_the_team_page_leads_there(lead: Member) -> None:
    client = lead.client()

    page = client.get(reverse("service:team")).content.decode()

    assert f'href="{MEASURES}"' in page
    assert f'href="{reverse("service:guide")}"' in page


def test_more_of_everything_costs_no_more(lead: Member) -> None:
    client = lead.client()
    made_up.put_on_offer(lead)
    costs = []
    for more in (0, 2, 20):
        for _ in range(more):
            made_up.put_in_use(lead)
            made_up.load(lead)
        costs.append(statements(client, MEASURES))

    assert len(set(costs)) == 1
    assert costs[0] <= 12
