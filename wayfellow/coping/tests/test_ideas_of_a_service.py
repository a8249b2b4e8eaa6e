"""Ideas that a service has written: among ours, in its own words, and for its own people alone."""

from datetime import datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, arrive, posting
from tests.written import an_idea, idea_in_use
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy, ServiceIdea
from wayfellow.coping.queries import idea_here, idea_in_hand, ideas_here, ideas_in_hand
from wayfellow.coping.service_idea import key_of, service_key
from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import open_service

IDEAS, BORROW, TRY, NOW = (reverse(f"coping:{name}") for name in ("ideas", "borrow", "try_idea", "now"))


def far_away() -> Member:
    """A person of another service."""
    return arrive(open_service(name="Hillside"), "Far", Role.PERSON, Role.PEER_WORKER, Role.SERVICE_LEAD)


def test_nobody_is_shown_a_draft(lead: Member, sam: Member, at: datetime) -> None:
    actions.write_service_idea(key=None, text=an_idea(), by=lead.viewer, at=at)

    assert "Sit by the pond" not in words_on(sam.client().get(IDEAS))


def test_once_another_has_read_it_it_stands_first(lead: Member, jo: Member, sam: Member) -> None:
    idea_in_use(lead, jo, an_idea())

    page = words_on(sam.client().get(IDEAS))

    first = ideas_here(sam.viewer)[0]
    assert (first.what, first.is_the_services) == ("Sit by the pond", True)
    assert "Sit by the pond The bench is behind the library. Ducks come by themselves." in page
    assert "15 minutes · Takes little energy · Alone or with someone · Out" in page
    assert "Know beforehand: The path is wet after rain." in page
    assert "An idea of your service. From our Tuesday group." in page


def test_its_words_are_never_looked_up_in_a_catalogue(lead: Member, jo: Member, sam: Member) -> None:
    idea_in_use(lead, jo, an_idea("100 % of %(name)s", how="<b>Loud</b>"))

    page = sam.client().get(IDEAS).content.decode()

    assert "100 % of %(name)s" in page
    assert "&lt;b&gt;Loud&lt;/b&gt;" in page


def test_it_is_held_out_in_a_moment_that_it_suits(lead: Member, jo: Member, sam: Member) -> None:
    idea_in_use(lead, jo, an_idea())

    page = words_on(posting(sam.client(), NOW, situation="alone", energy="little"))

    assert "Sit by the pond" in page


def test_it_goes_into_ones_own_list_in_one_press(lead: Member, jo: Member, sam: Member) -> None:
    key = idea_in_use(lead, jo, an_idea())

    posting(sam.client(), BORROW, idea=key_of(key))

    [kept] = CopingStrategy.objects.filter(person_id=sam.id)
    assert (kept.words.what, kept.words.idea) == ("Sit by the pond", key_of(key))
    assert "An idea of your service." in words_on(sam.client().get(reverse("coping:try_it", args=[kept.pk])))


def test_it_can_be_tried_without_taking_it(lead: Member, jo: Member, sam: Member) -> None:
    key = idea_in_use(lead, jo, an_idea())

    page = posting(sam.client(), TRY, idea=key_of(key), begin="yes")
    posting(sam.client(), TRY, idea=key_of(key), result="helped", note="A heron came")

    assert "Sit by the pond" in words_on(page)
    [kept] = CopingStrategy.objects.filter(person_id=sam.id)
    assert kept.words.what == "Sit by the pond"


def test_a_new_version_replaces_it_and_what_was_borrowed_stays(lead: Member, jo: Member, sam: Member) -> None:
    key = idea_in_use(lead, jo, an_idea())
    posting(sam.client(), BORROW, idea=key_of(key))

    idea_in_use(lead, jo, an_idea("Feed no ducks"), key=key)

    assert [idea.what for idea in ideas_here(sam.viewer) if idea.is_the_services] == ["Feed no ducks"]
    [kept] = CopingStrategy.objects.filter(person_id=sam.id)
    assert kept.words.what == "Sit by the pond"
    assert [one.row.number for one in idea_in_hand(jo.viewer, key=key).versions] == [2, 1]


def test_what_is_not_shown_any_more_cannot_be_borrowed(lead: Member, jo: Member, sam: Member) -> None:
    key = idea_in_use(lead, jo, an_idea())
    actions.retire_idea(key=key, by=lead.viewer)

    answer = posting(sam.client(), BORROW, idea=key_of(key))

    assert answer["Location"] == IDEAS
    assert not CopingStrategy.objects.filter(person_id=sam.id).exists()
    assert "Sit by the pond" not in words_on(sam.client().get(IDEAS))


def test_another_service_has_none_of_it(lead: Member, jo: Member) -> None:
    key = idea_in_use(lead, jo, an_idea())
    far = far_away()

    assert not any(idea.is_the_services for idea in ideas_here(far.viewer))
    assert idea_here(far.viewer, idea=key_of(key)) is None
    assert ideas_in_hand(far.viewer) == ()
    with pytest.raises(NotThere):
        idea_in_hand(far.viewer, key=key)
    posting(far.client(), BORROW, idea=key_of(key))
    assert not CopingStrategy.objects.filter(person_id=far.id).exists()
    for deed in (actions.retire_idea, actions.throw_idea_away):
        with pytest.raises(NotThere):
            deed(key=key, by=far.viewer)


@pytest.mark.parametrize("name", ["sam", "jo", "alex"])
def test_only_leads_write(name: str, lead: Member, at: datetime, request: pytest.FixtureRequest) -> None:
    by = request.getfixturevalue(name).viewer
    row = actions.write_service_idea(key=None, text=an_idea(), by=lead.viewer, at=at)

    with pytest.raises(NotThere):
        actions.write_service_idea(key=row.key, text=an_idea(), by=by, at=at)
    with pytest.raises(NotThere):
        actions.throw_idea_away(key=row.key, by=by)
    with pytest.raises(NotThere):
        actions.retire_idea(key=row.key, by=by)


@pytest.mark.parametrize("name", ["sam", "alex"])
def test_only_the_team_reads_and_reviews(
    name: str, lead: Member, at: datetime, request: pytest.FixtureRequest
) -> None:
    by = request.getfixturevalue(name).viewer
    row = actions.write_service_idea(key=None, text=an_idea(), by=lead.viewer, at=at)

    with pytest.raises(NotThere):
        ideas_in_hand(by)
    with pytest.raises(NotThere):
        actions.review_idea(key=row.key, number=1, seen=row.sign, by=by, at=at)


def test_whoever_wrote_it_does_not_review_it(lead: Member, at: datetime) -> None:
    row = actions.write_service_idea(key=None, text=an_idea(), by=lead.viewer, at=at)

    with pytest.raises(NotThere):
        actions.review_idea(key=row.key, number=1, seen=row.sign, by=lead.viewer, at=at)


def test_words_that_were_changed_meanwhile_are_read_once_more(lead: Member, jo: Member, at: datetime) -> None:
    row = actions.write_service_idea(key=None, text=an_idea(), by=lead.viewer, at=at)
    seen = row.sign
    actions.write_service_idea(key=row.key, text=an_idea("Swim"), by=lead.viewer, at=at)

    with pytest.raises(ChangedMeanwhile):
        actions.review_idea(key=row.key, number=1, seen=seen, by=jo.viewer, at=at)


def test_a_version_that_is_not_there_cannot_be_used(lead: Member, jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        actions.review_idea(key=uuid4(), number=1, seen="", by=jo.viewer, at=at)
    with pytest.raises(NotThere):
        idea_in_hand(jo.viewer, key=uuid4())


def test_a_version_in_use_cannot_be_reviewed_again(
    lead: Member, jo: Member, kit: Member, at: datetime
) -> None:
    key = idea_in_use(lead, jo, an_idea())
    seen = idea_in_hand(kit.viewer, key=key).versions[0].sign

    with pytest.raises(NotThere):
        actions.review_idea(key=key, number=1, seen=seen, by=kit.viewer, at=at)


def test_its_key_is_never_one_of_ours() -> None:
    key = uuid4()

    assert service_key(key_of(key)) == key
    assert service_key("breathe-out-longer") is None
    assert service_key("own-nothing") is None


def test_its_name_tells_nothing(lead: Member, at: datetime) -> None:
    row = actions.write_service_idea(key=None, text=an_idea(), by=lead.viewer, at=at)

    assert str(row) == f"<ServiceIdea {row.pk}>"
    assert ServiceIdea.objects.get() == row
