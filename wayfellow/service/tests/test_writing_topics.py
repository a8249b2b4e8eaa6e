"""A lead writes a topic in boxes; another of the team reads it; then people see it as the service’s."""

from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, arrive, posting
from wayfellow.conversations.tests.talking import hidden
from wayfellow.foundation.viewer import Role
from wayfellow.learning.models import ServiceTopic, TopicState
from wayfellow.people import actions as people

TOPICS, WRITE = reverse("service:topics"), reverse("service:topic_write")
BOXES = {
    "title": "Money advice in Wattle Street",
    "summary": "Where to go with bills.",
    "group": "every-day",
    "content_note": "",
    "what_it_is": "A desk in the *town hall*.",
    "others_found": "- It is free\n- There is tea",
    "try_this": "Go on a Monday. Or see [crisis help](web:help).",
    "talk_about_it": "Who could come with you?",
    "to_take": "Go to the desk on Monday\n\n  Open   one letter ",
    "cautions": "Bring no cash.",
    "sources": "Our own visit\nTown hall | https://example.org/desk",
}


def rows() -> list[ServiceTopic]:
    """All versions, in the order they were made."""
    return list(ServiceTopic.objects.order_by("key", "number"))


def write(member: Member, key: UUID | None = None, /, **changes: str) -> HttpResponse:
    """Fill in the boxes and keep them."""
    address = reverse("service:topic_change", args=[key]) if key else WRITE
    return posting(member.client(), address, **{**BOXES, **changes})


def version_page(row: ServiceTopic) -> str:
    """The page of one version."""
    return reverse("service:topic_version", args=[row.key, row.number])


def says_yes(member: Member, row: ServiceTopic) -> HttpResponse:
    """Somebody opens a version, reads it, and presses that people may see it."""
    client = member.client()
    return posting(client, version_page(row), seen=hidden(client.get(version_page(row)), "seen"))


@pytest.fixture
def draft(lead: Member) -> ServiceTopic:
    """A topic that waits for another to read it."""
    write(lead)
    [row] = rows()
    return row


@pytest.fixture
def in_use(draft: ServiceTopic, jo: Member) -> ServiceTopic:
    """A topic that people see."""
    says_yes(jo, draft)
    [row] = rows()
    return row


def read_by(member: Member, row: ServiceTopic) -> str:
    """The page that a person reads."""
    return words_on(member.client().get(reverse("learning:topic", args=[row.key])))


def test_what_was_written_is_looked_at_first(lead: Member, jo: Member, sam: Member) -> None:
    answer = write(lead)

    [row] = rows()
    assert (row.number, row.state) == (1, TopicState.DRAFT)
    assert answer.headers["Location"] == version_page(row)
    leads, jos = (words_on(member.client().get(version_page(row))) for member in (lead, jo))
    for page in (leads, jos):
        assert "Version 1, written by Lin. Nobody is shown it until another of the team has read it." in page
        assert "Please take care Bring no cash." in page
        assert "What it is A desk in the town hall . What others found It is free There is tea" in page
        assert "Words to take along Go to the desk on Monday Open one letter" in page
        assert "Our own visit Town hall Nobody else has looked it over yet." in page
    assert "I have read it: show it to people" not in leads
    assert "Change these words" in leads
    assert "I have read it: show it to people" in jos
    assert "Change these words" not in jos
    assert sam.client().get(reverse("learning:topic", args=[row.key])).status_code == 404
    assert "Money advice" not in words_on(sam.client().get(reverse("learning:list")))


def test_another_has_read_it_and_people_see_it(draft: ServiceTopic, jo: Member, sam: Member) -> None:
    answer = says_yes(jo, draft)

    assert answer.headers["Location"] == reverse("service:topic", args=[draft.key])
    [row] = rows()
    assert (row.state, row.reviewed_by_id) == (TopicState.IN_USE, jo.id)
    listed = words_on(sam.client().get(reverse("learning:list")))
    assert "Money advice in Wattle Street (written by your service) Where to go with bills." in listed
    page = read_by(sam, row)
    assert "Your service wrote this page." in page
    assert "Last looked over on" in page
    assert "Reading age" not in page
    told = words_on(jo.client().get(reverse("service:topic", args=[row.key])))
    assert "Version 1 : people can read it Written by Lin on" in told
    assert "Looked at by Jo on" in told


def test_several_topics_stand_side_by_side(
    in_use: ServiceTopic, lead: Member, jo: Member, sam: Member
) -> None:
    write(lead, title="A quiet room")
    [other] = [row for row in rows() if row.key != in_use.key]
    says_yes(jo, other)

    assert "Money advice in Wattle Street" in read_by(sam, in_use)
    assert "A quiet room" in read_by(sam, other)
    page = words_on(jo.client().get(TOPICS))
    assert "A quiet room (people can read it) Money advice in Wattle Street (people can read it)" in page


def test_another_lead_can_look_at_it_too(draft: ServiceTopic, lead: Member) -> None:
    says_yes(arrive(lead.person.service, "Mo", Role.SERVICE_LEAD), draft)

    assert rows()[0].state == TopicState.IN_USE


def test_whoever_wrote_it_cannot_say_so(draft: ServiceTopic, lead: Member, jo: Member) -> None:
    seen = hidden(jo.client().get(version_page(draft)), "seen")

    assert posting(lead.client(), version_page(draft), seen=seen).status_code == 404
    assert rows()[0].state == TopicState.DRAFT


def test_words_that_were_changed_meanwhile_are_read_again(
    draft: ServiceTopic, lead: Member, jo: Member
) -> None:
    client = jo.client()
    seen = hidden(client.get(version_page(draft)), "seen")
    write(lead, draft.key, others_found="- There is coffee")

    answer = posting(client, version_page(draft), seen=seen)

    assert answer.headers["Location"] == version_page(draft)
    page = words_on(client.get(version_page(draft)))
    assert "The words were changed meanwhile. Please read them once more." in page
    assert "There is coffee" in page
    assert rows()[0].state == TopicState.DRAFT


def test_what_was_read_once_needs_no_second_yes(in_use: ServiceTopic, jo: Member, kit: Member) -> None:
    assert "I have read it" not in words_on(kit.client().get(version_page(in_use)))
    assert posting(kit.client(), version_page(in_use), seen="").status_code == 404


def test_the_boxes_begin_with_what_was_written(draft: ServiceTopic, lead: Member) -> None:
    page = body(lead.client().get(reverse("service:topic_change", args=[draft.key])))

    assert 'value="Money advice in Wattle Street"' in page
    assert ">\n- It is free\n- There is tea</textarea>" in page
    assert ">\nGo to the desk on Monday\nOpen one letter</textarea>" in page
    assert ">\nOur own visit\nTown hall | https://example.org/desk</textarea>" in page
    assert 'value="every-day" checked' in page


def test_a_draft_is_changed_in_place(draft: ServiceTopic, lead: Member) -> None:
    write(lead, draft.key, title="Money desk")

    [row] = rows()
    assert (row.number, row.state) == (1, TopicState.DRAFT)
    assert 'title = "Money desk"' in row.markdown


def test_a_new_version_replaces_the_former_when_it_was_read(
    in_use: ServiceTopic, lead: Member, jo: Member, sam: Member
) -> None:
    write(lead, in_use.key, what_it_is="A desk in the library.")
    assert "A desk in the town hall" in read_by(sam, in_use)
    assert "a new version waits to be looked at" in words_on(jo.client().get(TOPICS))

    says_yes(jo, rows()[1])

    assert [(row.number, row.state) for row in rows()] == [(1, TopicState.RETIRED), (2, TopicState.IN_USE)]
    assert "A desk in the library." in read_by(sam, in_use)
    assert "It is not shown any more." in words_on(jo.client().get(version_page(rows()[0])))
    told = words_on(jo.client().get(reverse("service:topic", args=[in_use.key])))
    assert told.index("Version 2 : people can read it") < told.index("Version 1 : not shown any more")


def test_a_draft_of_somebody_else_is_left_alone(draft: ServiceTopic, lead: Member) -> None:
    other = arrive(lead.person.service, "Mo", Role.SERVICE_LEAD)
    address = reverse("service:topic_change", args=[draft.key])

    assert other.client().get(address).status_code == 404
    assert write(other, draft.key, title="Mine").status_code == 404
    assert "Change these words" not in words_on(
        other.client().get(reverse("service:topic", args=[draft.key]))
    )


def test_a_retired_topic_can_be_written_anew(in_use: ServiceTopic, lead: Member, sam: Member) -> None:
    client, address = lead.client(), reverse("service:topic_retire", args=[in_use.key])
    assert "You can write a new version at any time." in words_on(client.get(address))

    answer = posting(client, address)

    assert answer.headers["Location"] == reverse("service:topic", args=[in_use.key])
    assert sam.client().get(reverse("learning:topic", args=[in_use.key])).status_code == 404
    assert "not shown any more" in words_on(client.get(TOPICS))
    assert client.get(address).status_code == 404
    assert posting(client, address).status_code == 404
    write(lead, in_use.key)
    assert [(row.number, row.state) for row in rows()] == [(1, TopicState.RETIRED), (2, TopicState.DRAFT)]


def test_throwing_a_draft_away_is_asked_first(draft: ServiceTopic, lead: Member) -> None:
    client, address = lead.client(), reverse("service:topic_throw_away", args=[draft.key])
    assert "The words of the draft go for good." in words_on(client.get(address))
    assert len(rows()) == 1

    answer = posting(client, address)

    assert answer.headers["Location"] == TOPICS
    assert rows() == []
    assert client.get(address).status_code == 404


def test_what_is_in_use_is_not_thrown_away(in_use: ServiceTopic, lead: Member) -> None:
    address = reverse("service:topic_throw_away", args=[in_use.key])

    assert lead.client().get(address).status_code == 404
    assert posting(lead.client(), address).status_code == 404
    assert len(rows()) == 1


def test_pressing_twice_writes_one(lead: Member) -> None:
    first, second = posting_twice(lead.client(), WRITE, **BOXES)

    assert first.headers["Location"] == second.headers["Location"]
    assert len(rows()) == 1


def test_html_is_shown_as_it_was_typed(lead: Member, jo: Member, sam: Member) -> None:
    write(lead, what_it_is="<script>alert(1)</script>", title="<b>Bold</b>", to_take="<i>a</i>")
    says_yes(jo, rows()[0])

    page = body(sam.client().get(reverse("learning:topic", args=[rows()[0].key])))

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "&lt;b&gt;Bold&lt;/b&gt;" in page
    assert "<script>alert" not in page
    assert "<b>Bold" not in page
    assert "<i>a" not in page


def test_a_content_note_comes_first_for_people_and_is_seen_by_the_reviewer(
    lead: Member, jo: Member, sam: Member
) -> None:
    write(lead, content_note="This page talks about debts.")
    [row] = rows()
    assert "Shown before it This page talks about debts." in words_on(jo.client().get(version_page(row)))
    says_yes(jo, row)

    page = read_by(sam, row)

    assert "This page talks about debts." in page
    assert "A desk" not in page


@pytest.mark.parametrize(
    ("box", "wrong", "told"),
    [
        ("title", "", "Please write something here."),
        ("group", "nowhere", "Please choose one of these."),
        ("what_it_is", " ", "Please write something here."),
        ("what_it_is", "a" * 3001, "This is 1 letter too long."),
        ("what_it_is", "Well\n## Try this\nNo", "it must have these headings, in this order"),
        ("try_this", "[x](javascript:go)", "is neither a page of ours nor an address with https."),
        ("try_this", "[x](topic:lakes)", "There is no topic called “lakes”."),
        ("sources", "Ours | http:" + "//example.org", "is no address with https."),
        ("sources", "", "Please write something here."),
        ("to_take", "a\nb\nc\nd\ne", "Please choose four of these at most."),
        ("to_take", "a" * 301, "One of these lines is too long."),
    ],
)
def test_what_cannot_be_kept_is_told_and_the_rest_stays(
    box: str, wrong: str, told: str, lead: Member
) -> None:
    answer = write(lead, **{box: wrong})

    assert answer.status_code == 422
    assert told in words_on(answer)
    assert "There is tea</textarea>" in body(answer)
    assert rows() == []


def test_a_source_may_be_an_address_alone(lead: Member) -> None:
    write(lead, sources="https://example.org/desk")

    assert 'title = "https://example.org/desk"' in rows()[0].markdown


@pytest.mark.parametrize("name", ["jo", "kit"])
def test_workers_read_and_do_not_write(
    name: str, draft: ServiceTopic, request: pytest.FixtureRequest
) -> None:
    member: Member = request.getfixturevalue(name)
    client = member.client()

    assert "waits to be looked at" in words_on(client.get(TOPICS))
    assert "Write a topic" not in words_on(client.get(TOPICS))
    for address in (
        WRITE,
        *(reverse(f"service:topic_{deed}", args=[draft.key]) for deed in ("change", "throw_away", "retire")),
    ):
        assert client.get(address).status_code == 404
        assert posting(client, address, **BOXES).status_code == 404
    assert len(rows()) == 1


@pytest.mark.parametrize("name", ["sam", "alex"])
def test_others_find_none_of_it(name: str, draft: ServiceTopic, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(name).client()

    for address in (TOPICS, WRITE, version_page(draft), reverse("service:topic", args=[draft.key])):
        assert client.get(address).status_code == 404


def test_the_list_is_kind_when_there_is_nothing_and_names_what_everybody_has(lead: Member) -> None:
    page = words_on(lead.client().get(TOPICS))

    assert "Nothing yet. Another of the team looks at each page before people can read it." in page
    assert "For everybody What self-management is" in page
    assert "Write a topic" in page


def test_another_service_has_none_of_it(in_use: ServiceTopic) -> None:
    elsewhere = people.open_service(name="Hillside", crisis_help="Emergency | 000 | day and night")
    other = arrive(elsewhere, "Una", Role.SERVICE_LEAD, Role.PERSON)
    client = other.client()

    assert "Money advice" not in words_on(client.get(TOPICS))
    for address in (
        version_page(in_use),
        reverse("service:topic", args=[in_use.key]),
        reverse("service:topic_change", args=[in_use.key]),
        reverse("learning:topic", args=[in_use.key]),
    ):
        assert client.get(address).status_code == 404


def test_a_version_or_a_topic_that_is_not_there(in_use: ServiceTopic, lead: Member) -> None:
    client = lead.client()

    for address in (
        reverse("service:topic_version", args=[in_use.key, 2]),
        reverse("service:topic_version", args=[uuid4(), 1]),
        reverse("service:topic_change", args=[uuid4()]),
    ):
        assert client.get(address).status_code == 404


def test_a_writer_who_left_is_not_named(in_use: ServiceTopic, lead: Member) -> None:
    ServiceTopic.objects.update(written_by_id=uuid4(), reviewed_by_id=uuid4())

    page = words_on(lead.client().get(reverse("service:topic", args=[in_use.key])))

    assert "Written by somebody who has left on" in page
    assert "Looked at by somebody who has left on" in page


def test_the_team_page_and_the_page_of_words_lead_here(lead: Member, jo: Member) -> None:
    assert f'href="{TOPICS}"' in body(lead.client().get(reverse("service:team")))
    assert f'href="{TOPICS}"' in body(jo.client().get(reverse("service:words_that_fit")))
