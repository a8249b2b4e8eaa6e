"""What a lead says of the service: numbers, hours, languages, name and colours, seen by all at once."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.http import HttpResponse
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import AT, Member, arrive, posting
from tests.written import LIGHT, NIGHT, speak_for_service
from wayfellow.conversations.actions import plan_talk
from wayfellow.foundation.viewer import Role
from wayfellow.people.queries import service_of
from wayfellow.web import colours

PAGES = {
    name: reverse(f"service:{name}") for name in ("crisis_numbers", "hours", "languages", "name_and_colours")
}
ABOUT = reverse("service:about")
PLACE = ZoneInfo("Australia/Sydney")
NAME = {"name": "Riverside", "short_name": "", "colour_light": "", "colour_night": ""}
HOURS = {"reads_days": ["0", "1"], "reads_from": "9:00", "reads_until": "17:00", "reads_when": ""}


def keep(lead: Member, page: str, **fields: Any) -> HttpResponse:
    """Fill in one of the forms, over what stands there now."""
    seen = service_of(lead.viewer).version
    return posting(lead.client(), PAGES[page], seen=str(seen), **fields)


def refused(lead: Member, page: str, **fields: Any) -> str:
    """What the page says when it keeps nothing."""
    before = service_of(lead.viewer).version
    answer = keep(lead, page, **fields)
    assert answer.status_code == 422
    assert service_of(lead.viewer).version == before
    return words_on(answer)


def test_a_new_service_is_told_what_it_has_not_said_yet(lead: Member) -> None:
    service = service_of(lead.viewer)
    service.crisis_help = ""
    service.save()

    page = words_on(lead.client().get(ABOUT))

    assert "You have none of your own. The numbers of this place stand at the end of each page." in page
    assert "Nobody reads along. It can be days before somebody sees this." in page
    assert "You have not said any yet." in page
    assert "The colours are those of Wayfellow." in page


def test_all_that_was_said_stands_on_one_page(lead: Member) -> None:
    speak_for_service(lead)

    answer = lead.client().get(ABOUT)

    page = words_on(answer)
    assert "Night line 555 0100 day and night" in page
    assert "Please ring each of them once, to be sure that it is right." in page
    assert "Your peer worker reads it before you meet." in page
    assert "English, Tiếng Việt" in page
    assert "Riverside (Riverside)" in page
    assert f"{LIGHT} (stands out {colours.weakest_by_day(LIGHT):.1f} to 1)" in page
    assert f'fill="{NIGHT}"' in body(answer)


def test_numbers_are_on_every_page_of_everybody_here_from_then_on(lead: Member, sam: Member) -> None:
    keep(
        lead, "crisis_numbers", crisis_help="Night line | 555 0100 | day and night\nSMS | 555 0199 | evenings"
    )

    for address in ("journey:home", "journey:hard_day", "web:help"):
        page = body(sam.client().get(reverse(address)))
        assert '<a href="tel:5550100">555 0100</a>' in page
        assert '<a href="tel:5550199">555 0199</a>' in page
    assert "555 0100\nSMS" not in service_of(lead.viewer).crisis_help


def test_without_any_the_numbers_of_the_place_stand_there(lead: Member, sam: Member) -> None:
    keep(lead, "crisis_numbers", crisis_help="")

    assert '<a href="tel:131114">' in body(sam.client().get(reverse("web:help")))


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (
            "Ring Lifeline",
            "We could not read “Ring Lifeline”. Please write it like this: who | number | when.",
        ),
        ("Lifeline | soon | day", "“soon” is no number to ring."),
        ("Lifeline | 12 | day", "“12” is no number to ring."),
        ("A | 131114 | day; B | 131115 | day", "Please keep each line under 90 letters, and without “;”."),
        (f"{'A' * 80} | 13 11 14 | day", "Please keep each line under 90 letters, and without “;”."),
        ("\n".join(f"Line {n} | 13 11 1{n} | day" for n in range(7)), "Please choose six of these at most."),
    ],
)
def test_what_nobody_could_ring_is_refused(typed: str, says: str, lead: Member) -> None:
    assert says in refused(lead, "crisis_numbers", crisis_help=typed)


def test_hours_stand_beside_the_numbers(lead: Member, sam: Member) -> None:
    keep(lead, "hours", **HOURS)

    page = words_on(sam.client().get(reverse("journey:home")))

    assert "Nobody is rung by what you write here. Your team works Monday, Tuesday, 09:00 to 17:00." in page


def test_who_reads_stands_where_something_is_written_for_somebody(
    lead: Member, sam: Member, jo: Member
) -> None:
    keep(lead, "hours", **{**HOURS, "reads_when": "Your peer worker reads it on Tuesdays."})

    page = words_on(sam.client().get(reverse("conversations:plan")))

    assert "Your peer worker reads it on Tuesdays." in page
    assert "If you need someone now, ring a number at the end of this page." in page


@pytest.mark.parametrize(
    ("hour", "says"),
    [
        (10, "Riverside works today until 17:00. It can still be a while before this is read."),
        (20, "Nobody of Riverside works now. They work again on Tuesday from 09:00."),
    ],
)
def test_out_of_hours_the_same_page_says_something_else(
    hour: int, says: str, lead: Member, sam: Member
) -> None:
    keep(lead, "hours", **HOURS)

    with time_machine.travel(datetime(2026, 11, 23, hour, tzinfo=PLACE), tick=False):  # a Monday
        assert says in words_on(sam.client().get(reverse("conversations:plan")))


@pytest.mark.parametrize("address", ["conversations:plan", "journey:write", "web:help"])
def test_it_stands_on_every_page_where_words_go_to_somebody(address: str, lead: Member, sam: Member) -> None:
    keep(lead, "hours", **{**HOURS, "reads_when": "Jo reads it on Tuesdays."})

    assert "Jo reads it on Tuesdays." in words_on(sam.client().get(reverse(address)))


def test_it_stands_beside_what_two_want_to_talk_about(lead: Member, sam: Member, jo: Member) -> None:
    keep(lead, "hours", **{**HOURS, "reads_when": "Jo reads it on Tuesdays."})
    talk = plan_talk(person_id=sam.id, companion_id=jo.id, by=sam.viewer, at=AT)
    alone = plan_talk(person_id=sam.id, companion_id=None, by=sam.viewer, at=AT)

    with_jo = words_on(sam.client().get(reverse("conversations:talk", args=[talk.pk])))
    with_nobody = words_on(sam.client().get(reverse("conversations:talk", args=[alone.pk])))

    assert "Jo reads it on Tuesdays." in with_jo
    assert "Jo reads it on Tuesdays." not in with_nobody


def test_hours_can_be_taken_away_again(lead: Member) -> None:
    keep(lead, "hours", **HOURS)

    keep(lead, "hours", reads_days=[], reads_from="", reads_until="", reads_when="")

    assert service_of(lead.viewer).hours is None


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"reads_days": []}, "Please say the days, from when, and until when."),
        ({"reads_until": ""}, "Please say the days, from when, and until when."),
        ({"reads_until": "9:00"}, "This has to be later than the beginning."),
        ({"reads_from": "nine"}, "We could not read that time."),
    ],
)
def test_hours_that_cannot_be_are_refused(changes: dict[str, Any], says: str, lead: Member) -> None:
    assert says in refused(lead, "hours", **{**HOURS, **changes})


def test_languages_are_shown_where_people_ask_for_help(lead: Member, sam: Member) -> None:
    keep(lead, "languages", languages="English\n  Tiếng   Việt \nEnglish\n")

    page = words_on(sam.client().get(reverse("web:help")))

    assert "At Riverside you can talk in: English, Tiếng Việt." in page


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("English, Auslan", "Please write one language a line, in a word or two."),
        ("A" * 31, "Please write one language a line, in a word or two."),
        ("\n".join(f"Tongue {n}" for n in range(13)), "Please choose twelve of these at most."),
        ("\n".join(f"{n:02} {'a' * 26}" for n in range(9)), "Please choose twelve of these at most."),
    ],
)
def test_languages_that_cannot_be_kept_are_refused(typed: str, says: str, lead: Member) -> None:
    assert says in refused(lead, "languages", languages=typed)


def test_a_colour_by_night_is_made_where_none_was_chosen(lead: Member) -> None:
    keep(lead, "name_and_colours", **{**NAME, "colour_light": "#5A2D82"})

    service = service_of(lead.viewer)
    assert service.colour_light == LIGHT
    assert colours.weakest_by_night(service.colour_night) >= colours.ENOUGH


def test_both_colours_can_be_chosen_and_taken_away(lead: Member) -> None:
    keep(lead, "name_and_colours", **{**NAME, "colour_light": LIGHT, "colour_night": NIGHT})
    assert service_of(lead.viewer).colour_night == NIGHT

    keep(lead, "name_and_colours", **NAME)
    assert service_of(lead.viewer).colours_sign == ""


def test_a_colour_that_cannot_be_read_by_day_is_refused_with_one_that_can(lead: Member) -> None:
    page = refused(lead, "name_and_colours", **{**NAME, "colour_light": "#ffb000"})

    better = colours.that_would_do_by_day("#ffb000")
    assert (
        "This colour is too light to be read by day. It stands out 1.5 to 1, and it has to be 7 to 1." in page
    )
    assert f"This darker one would do: {better}." in page


def test_a_colour_that_cannot_be_read_by_night_is_refused_with_one_that_can(lead: Member) -> None:
    page = refused(lead, "name_and_colours", **{**NAME, "colour_light": LIGHT, "colour_night": "#333333"})

    assert "This colour is too dark to be read by night." in page
    assert f"This lighter one would do: {colours.that_would_do_by_night('#333333')}." in page


def test_what_falls_short_by_little_is_never_called_enough(lead: Member) -> None:
    nearly = next(
        colour
        for colour in (f"#{step:02x}{step:02x}{step:02x}" for step in range(255, 0, -1))
        if 6.9 <= colours.weakest_by_day(colour) < 7
    )

    assert "It stands out 6.9 to 1" in refused(lead, "name_and_colours", **{**NAME, "colour_light": nearly})


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"colour_light": "green"}, "Please write the colour like this: #0c5a53."),
        ({"colour_light": "#0c5a53;} body{display:none"}, "Please write the colour like this: #0c5a53."),
        ({"colour_night": NIGHT}, "Please choose a colour by day, too."),
        ({"name": ""}, "Please write something here."),
        ({"short_name": "A" * 25}, "This is 1 letter too long."),
        ({"short_name": "Psychosis team"}, "Please leave out words that tell others why somebody is here."),
        (
            {"short_name": "Bay Mental Health"},
            "Please leave out words that tell others why somebody is here.",
        ),
    ],
)
def test_what_is_wrong_is_said(changes: dict[str, str], says: str, lead: Member) -> None:
    assert says in refused(lead, "name_and_colours", **{**NAME, **changes})


def test_the_boxes_begin_with_what_is_there(lead: Member) -> None:
    speak_for_service(lead)
    client = lead.client()

    numbers, hours, names = (
        body(client.get(PAGES[page])) for page in ("crisis_numbers", "hours", "name_and_colours")
    )

    assert "Night line | 555 0100 | day and night" in numbers
    assert 'value="09:00"' in hours
    assert hours.count(" checked") == 5
    assert f'value="{LIGHT}"' in names


@pytest.mark.parametrize(
    ("page", "fields", "theirs"),
    [
        ("crisis_numbers", {"crisis_help": "Mine | 555 0111 | day"}, "Night line | 555 0100 | day and night"),
        ("hours", HOURS, "Monday, Tuesday, Wednesday, Thursday, Friday"),
        ("languages", {"languages": "Auslan"}, "Tiếng Việt"),
        ("name_and_colours", {**NAME, "name": "Riverside People"}, "Riverside"),
    ],
)
def test_of_two_leads_at_once_both_texts_are_shown(
    page: str, fields: dict[str, Any], theirs: str, lead: Member
) -> None:
    mo = arrive(lead.person.service, "Mo", Role.SERVICE_LEAD)
    before = service_of(lead.viewer).version
    speak_for_service(mo)

    answer = posting(lead.client(), PAGES[page], seen=str(before), **fields)
    kept = service_of(lead.viewer).version
    again = posting(lead.client(), PAGES[page], seen=str(kept), **fields)

    told = words_on(answer)
    assert answer.status_code == 422
    assert "Other words were saved here while you were writing." in told
    assert theirs in told[told.index("What was saved meanwhile") :]
    assert f'name="seen" id="id_seen" value="{kept}"' in body(answer)
    assert again["Location"] == ABOUT


@pytest.mark.parametrize("name", ["sam", "jo", "alex"])
def test_nobody_else_has_such_pages(name: str, kit: Member, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(name).client()

    for address in (ABOUT, *PAGES.values()):
        assert client.get(address).status_code == 404
        assert posting(client, address, name="Mine", seen="1").status_code in {404, 405}
