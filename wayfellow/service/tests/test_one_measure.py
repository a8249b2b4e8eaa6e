"""The page of one measure: how it stands here, and all that is known of it, with its sources."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests import made_up
from tests.answers import statements
from tests.cast import AT, Member, posting
from wayfellow.measures.instruments import all_instruments
from wayfellow.people.tests.pages import text_of
from wayfellow.reflections import actions as reflections
from wayfellow.reflections.queries import measures_on_offer
from wayfellow.service import actions
from wayfellow.service.queries import measure_known


def to(measure: str = made_up.MEASURE) -> str:
    """The address of its page."""
    return reverse("service:measure", args=[measure])


def page_of(lead: Member, measure: str = made_up.MEASURE) -> str:
    """What the lead reads."""
    return text_of(lead.client().get(to(measure)))


def test_every_measure_has_a_page_that_names_its_owner_and_sources(lead: Member) -> None:
    client = lead.client()

    for measure in all_instruments():
        page = text_of(client.get(to(measure.key)))
        assert f"They belong to: {measure.licence.owner}" in page, measure.key
        for source in measure.sources.values():
            assert " ".join(source.title.split()) in page, measure.key


def test_addresses_are_words_and_not_links(lead: Member) -> None:
    page = lead.client().get(to()).content.decode()

    main = page.split("<main", 1)[1].split("</main>", 1)[0]
    assert "https://hqlo.biomedcentral.com" in main
    assert 'href="http' not in main


def test_a_number_is_told_with_its_range_direction_and_what_chance_gives(lead: Member) -> None:
    page = page_of(lead)

    assert "From 0 to 100. A higher number means feeling well more of the time." in page
    assert "If a question is left out, there is no number." in page
    assert "Outpatients with epilepsy (554 people): chance alone usually gives up to 23.6 either way" in page


def test_where_chance_is_not_known_the_reason_is_told(lead: Member) -> None:
    assert "How far it moves by chance is not known:" in page_of(lead, "pam-13")


def test_what_was_found_and_not_checked_is_marked(lead: Member) -> None:
    unchecked = [
        measure.key
        for measure in all_instruments()
        for one in measure_known(lead.viewer, measure=measure.key, on=AT.date()).scores
        if one.not_checked
    ]

    for key in unchecked:
        assert "Found, but not checked, so we do not use it:" in page_of(lead, key)
    assert "not checked yet" in page_of(lead)


def test_a_number_that_cannot_be_given_says_why(lead: Member) -> None:
    page = page_of(lead, "ras-ds")

    assert "No number is given. The owner’s rule for counting was not found" in page.replace("'", "’")


def test_the_owners_rule_for_what_is_left_out_is_told(lead: Member) -> None:
    allowed = [
        (measure.key, score.missing.at_most)
        for measure in all_instruments()
        for score in measure.scores
        if score.missing and score.missing.at_most and not score.why_not
    ]

    assert allowed
    key, most = allowed[0]
    assert f"{most} question" in page_of(lead, key)


def test_cautions_have_their_reasons(lead: Member) -> None:
    page = page_of(lead)

    assert "A change of 10 points is often called a real one." in page
    assert "What we looked for and did not find" in page


def test_a_measure_that_is_not_offered_says_why_and_has_nothing_to_press(lead: Member) -> None:
    page = lead.client().get(to("recovery-star"))

    assert "Why we do not offer it Its owner asks for a licence and training" in text_of(page)
    assert "Load" not in text_of(page)


def test_a_measure_without_questions_has_nothing_to_load(lead: Member) -> None:
    page = page_of(lead, "gas")

    assert "It works with a person’s own goals. There is nothing to load." in page
    assert "Load the words" not in page


def test_a_measure_whose_answers_nobody_found_cannot_be_used_yet(lead: Member) -> None:
    unknown = [
        measure.key
        for measure in all_instruments()
        if measure.kind == "questionnaire" and (measure.items is None or measure.responses is None)
    ]

    for key in unknown:
        assert "It cannot be used yet: we did not find" in page_of(lead, key)
        assert lead.client().get(reverse("service:load", args=[key])).status_code == 404


def test_before_anything_the_next_thing_is_to_load_the_words(lead: Member) -> None:
    page = lead.client().get(to())

    assert "None are loaded. They belong to the owner, so they are not in this program." in text_of(page)
    assert f'class="button" href="{reverse("service:load", args=[made_up.MEASURE])}"' in page.content.decode()
    assert "Let people choose it" not in text_of(page)


def test_once_it_is_ready_it_can_be_offered(lead: Member) -> None:
    made_up.put_in_use(lead)
    made_up.state_licence(lead)
    client = lead.client()
    assert "Ready, and not on offer yet." in text_of(client.get(to()))

    answer = posting(client, reverse("service:offer", args=[made_up.MEASURE]))
    page = text_of(client.get(answer["Location"]))

    assert (answer.status_code, answer["Location"]) == (303, to())
    assert "People can choose this measure now." in page
    assert "On offer since" in page
    assert measures_on_offer(service_id=lead.viewer.service_id, on=AT.date()) == {made_up.MEASURE}


def test_offering_can_be_ended(lead: Member) -> None:
    made_up.put_on_offer(lead)
    client = lead.client()

    answer = posting(client, reverse("service:stop_offering", args=[made_up.MEASURE]))
    page = text_of(client.get(answer["Location"]))

    assert "Nobody can choose it any more. What people wrote stays theirs." in page
    assert "Ready, and not on offer yet." in page
    assert measures_on_offer(service_id=lead.viewer.service_id, on=AT.date()) == frozenset()


def test_what_is_not_ready_is_not_offered(lead: Member) -> None:
    answer = posting(lead.client(), reverse("service:offer", args=[made_up.MEASURE]))

    assert answer.status_code == 409
    assert measures_on_offer(service_id=lead.viewer.service_id, on=AT.date()) == frozenset()


def test_all_versions_are_listed_with_what_can_be_done(lead: Member) -> None:
    old = made_up.put_in_use(lead)
    new = made_up.put_in_use(lead, at=AT + timedelta(days=1))
    waiting = made_up.load(lead)

    page = lead.client().get(to())

    html, text = page.content.decode(), text_of(page)
    assert "English, version 2, in use since 11 November" in text
    assert "English, version 1, first used on 10 November" in text
    assert "Loaded on 10 November" in text
    for name, wording_id in [("words", old), ("words", new), ("stop_using", new), ("draft", waiting)]:
        assert reverse(f"service:{name}", args=[wording_id]) in html
    assert reverse("service:stop_using", args=[old]) not in html


def test_after_the_licence_nobody_begins_and_the_page_says_so(lead: Member) -> None:
    made_up.put_in_use(lead)
    made_up.state_licence(lead, until=AT.date())
    reflections.offer(measure=made_up.MEASURE, by=lead.viewer, at=AT)

    page = page_of(lead)

    assert "On offer, but closed for now." in page
    assert "So nobody can begin this measure now. What people wrote stays theirs." in page


def test_a_licence_with_a_last_day_shows_it(lead: Member) -> None:
    made_up.state_licence(lead, until=(AT + timedelta(days=4000)).date())

    page = page_of(lead)

    assert "Held by Riverside, until" in page
    assert "Not on offer yet. No words are loaded." in page


def test_free_words_need_no_licence(lead: Member) -> None:
    assert "None is needed: it is free to use." in page_of(lead, "pearlin-mastery")


def test_more_versions_cost_no_more(lead: Member) -> None:
    client = lead.client()
    made_up.put_on_offer(lead)
    costs = []
    for more in (0, 2, 12):
        for _ in range(more):
            made_up.put_in_use(lead)
            made_up.load(lead)
        costs.append(statements(client, to()))

    assert len(set(costs)) == 1
    assert costs[0] <= 12


@pytest.mark.parametrize("measure", ["nothing-like-it", "who-6", "WHO-5"])
def test_there_is_no_page_for_what_is_not_in_the_library(measure: str, lead: Member) -> None:
    client = lead.client()

    for name in ("measure", "load", "licence"):
        assert client.get(reverse(f"service:{name}", args=[measure])).status_code == 404
    for name in ("offer", "stop_offering"):
        assert posting(client, reverse(f"service:{name}", args=[measure])).status_code == 404
    assert client.get(to(measure)).status_code == 404


def test_a_stranger_is_asked_to_sign_in(client: Client, db: None) -> None:
    assert client.get(to())["Location"] == f"/sign-in/?next={to()}"


def test_the_deeds_are_for_leads(jo: Member, sam: Member) -> None:
    for member in (jo, sam):
        assert posting(member.client(), reverse("service:offer", args=[made_up.MEASURE])).status_code == 404
    assert actions.offer is not reflections.offer
