"""Words for talking: written by one of the team, read by another peer worker, then used."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from tests.cast import AT, Member, arrive
from tests.questionnaires import MEASURE, made_up_wording
from tests.words_for_talking import (
    end_licence,
    make_words,
    offer_sky,
    read_and_used,
    sign_of,
    state_of,
)
from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people import actions as people
from wayfellow.people.models import Service
from wayfellow.reflections import actions
from wayfellow.reflections.models import MeasureOnOffer, ServiceWording, WordingKind, WordingState
from wayfellow.reflections.queries import (
    conversation_wording,
    words_for_review,
    words_for_talking,
    words_of_measure,
)


@pytest.fixture(autouse=True)
def _offered(jo: Member) -> None:
    """The service holds the owner's words, made up."""
    offer_sky(jo)


def write(by: Member, texts: dict[int, str], *, measure: str = MEASURE) -> UUID:
    """Somebody writes."""
    return actions.write_words(measure=measure, texts=texts, by=by.viewer, at=AT).pk


def in_use(member: Member) -> dict[int, str]:
    """What is shown to people now."""
    return dict(words_of_measure(member.viewer, measure=MEASURE, on=AT.date()).texts_in_use)


def draft(member: Member, wording_id: UUID) -> dict[int, str]:
    """What a draft says."""
    found, _ = words_for_review(member.viewer, wording_id=wording_id, on=AT.date())
    return dict(found.texts)


def test_a_draft_is_shown_to_nobody_until_another_has_read_it(jo: Member, kit: Member) -> None:
    wording_id = write(jo, {1: "What was the sky like?"})
    assert (in_use(jo), state_of(wording_id)) == ({}, WordingState.DRAFT)

    read_and_used(wording_id, by=kit)

    assert in_use(jo) == {1: "What was the sky like?"}
    row = ServiceWording.objects.get(pk=wording_id)
    assert (row.made_by_id, row.reviewed_by_id, row.reviewed_at) == (jo.id, kit.id, AT)
    assert (row.kind, row.language, row.number, row.came_from) == (WordingKind.CONVERSATION, "en", 1, "")
    found = conversation_wording(MEASURE, service_id=jo.person.service_id)
    assert found is not None
    assert (found[0], found[1].version) == (wording_id, "1")


def test_nobody_reviews_their_own_words(jo: Member) -> None:
    wording_id = write(jo, {1: "What was the sky like?"})

    with pytest.raises(NotThere):
        read_and_used(wording_id, by=jo)

    assert state_of(wording_id) == WordingState.DRAFT


@pytest.mark.parametrize("name", ["lead", "sam", "alex"])
def test_only_somebody_with_lived_experience_reviews(
    name: str, jo: Member, request: pytest.FixtureRequest
) -> None:
    wording_id = write(jo, {1: "What was the sky like?"})
    seen = sign_of(wording_id, by=jo)

    with pytest.raises(NotThere):
        actions.review_words(wording_id=wording_id, seen=seen, by=request.getfixturevalue(name).viewer, at=AT)

    assert state_of(wording_id) == WordingState.DRAFT


def test_a_lead_who_is_also_a_peer_worker_reviews_what_others_wrote(jo: Member, service: Service) -> None:
    both = arrive(service, "Mo", Role.PEER_WORKER, Role.SERVICE_LEAD)
    theirs, jos = write(both, {1: "Mo’s words?"}), write(jo, {1: "Jo’s words?"})

    with pytest.raises(NotThere):
        read_and_used(theirs, by=both)
    read_and_used(jos, by=both)

    assert in_use(jo) == {1: "Jo’s words?"}


@pytest.mark.parametrize("name", ["jo", "kit", "lead"])
def test_peer_workers_and_leads_write(name: str, request: pytest.FixtureRequest) -> None:
    member = request.getfixturevalue(name)

    wording_id = write(member, {2: "How high is it?"})

    assert draft(member, wording_id) == {2: "How high is it?"}


@pytest.mark.parametrize("name", ["sam", "alex", "robin"])
def test_nobody_else_writes_reads_or_throws_away(
    name: str, jo: Member, request: pytest.FixtureRequest
) -> None:
    viewer = request.getfixturevalue(name).viewer
    wording_id = write(jo, {1: "What was the sky like?"})

    for deed in (
        lambda: actions.write_words(measure=MEASURE, texts={1: "Forged"}, by=viewer, at=AT),
        lambda: actions.throw_words_away(wording_id=wording_id, by=viewer),
        lambda: words_for_review(viewer, wording_id=wording_id, on=AT.date()),
        lambda: words_of_measure(viewer, measure=MEASURE, on=AT.date()),
    ):
        with pytest.raises(NotThere):
            deed()

    assert ServiceWording.objects.filter(kind=WordingKind.CONVERSATION).count() == 1


def test_item_by_item_it_grows_and_items_that_are_not_named_stay(jo: Member, kit: Member) -> None:
    make_words(jo, kit, {1: "One?", 2: "Two?"})

    wording_id = write(kit, {3: "Three?"})
    assert draft(kit, wording_id) == {1: "One?", 2: "Two?", 3: "Three?"}
    assert write(kit, {2: ""}) == wording_id, "it is the same draft"

    assert draft(kit, wording_id) == {1: "One?", 3: "Three?"}
    assert in_use(jo) == {1: "One?", 2: "Two?"}


def test_the_former_words_retire_and_stay_readable(jo: Member, kit: Member) -> None:
    first = make_words(jo, kit, {1: "One?"})

    second = make_words(kit, jo, {1: "One, newly?"})

    assert (state_of(first), state_of(second)) == (WordingState.RETIRED, WordingState.IN_USE)
    numbers = ServiceWording.objects.filter(kind=WordingKind.CONVERSATION).values_list("pk", "number")
    assert dict(numbers) == {first: 1, second: 2}
    taken = words_for_talking(MEASURE, service_id=jo.person.service_id, on=AT.date())
    assert taken.conversation == second


def test_going_back_to_the_owners_words_is_a_new_version_too(jo: Member, kit: Member) -> None:
    make_words(jo, kit, {1: "One?"})

    make_words(jo, kit, {1: ""})

    assert in_use(jo) == {}
    held = words_of_measure(jo.viewer, measure=MEASURE, on=AT.date())
    assert held.in_use is not None
    assert held.in_use.number == 2


def test_what_is_in_use_already_is_no_new_version(jo: Member, kit: Member) -> None:
    with pytest.raises(actions.NothingIsNew):
        write(jo, {1: "", 2: ""})
    make_words(jo, kit, {1: "One?"})
    with pytest.raises(actions.NothingIsNew):
        write(kit, {1: "One?"})

    assert ServiceWording.objects.filter(state=WordingState.DRAFT).count() == 0


def test_each_of_the_team_has_a_draft_of_their_own(jo: Member, kit: Member, lead: Member) -> None:
    jos, kits = write(jo, {1: "Jo’s?"}), write(kit, {1: "Kit’s?"})

    held = words_of_measure(lead.viewer, measure=MEASURE, on=AT.date())
    assert [one.id for one in held.drafts] == [jos, kits]
    assert held.draft_of(jo.id) == held.drafts[0]
    assert held.draft_of(lead.id) is None
    assert [one.number for one in held.drafts] == [1, 2]


def test_words_that_were_changed_since_have_to_be_read_again(jo: Member, kit: Member) -> None:
    wording_id = write(jo, {1: "One?"})
    seen = sign_of(wording_id, by=kit)
    write(jo, {2: "Two?"})

    with pytest.raises(ChangedMeanwhile):
        actions.review_words(wording_id=wording_id, seen=seen, by=kit.viewer, at=AT)

    assert in_use(jo) == {}


def test_so_have_those_beside_which_others_came_into_use(jo: Member, kit: Member, service: Service) -> None:
    mo = arrive(service, "Mo", Role.PEER_WORKER)
    jos = write(jo, {1: "Jo’s?"})
    seen = sign_of(jos, by=kit)
    make_words(mo, kit, {1: "Mo’s?", 2: "Mo’s, too?"})

    with pytest.raises(ChangedMeanwhile):
        actions.review_words(wording_id=jos, seen=seen, by=kit.viewer, at=AT)
    read_and_used(jos, by=kit)

    assert in_use(jo) == {1: "Jo’s?"}


def test_a_draft_is_thrown_away_by_its_writer_or_a_lead(jo: Member, kit: Member, lead: Member) -> None:
    for by in (jo, lead):
        wording_id = write(jo, {1: "One?"})
        with pytest.raises(NotThere):
            actions.throw_words_away(wording_id=wording_id, by=kit.viewer)
        assert actions.throw_words_away(wording_id=wording_id, by=by.viewer) == MEASURE
        assert not ServiceWording.objects.filter(pk=wording_id).exists()


def test_what_was_ever_in_use_is_never_thrown_away_or_reviewed_again(jo: Member, kit: Member) -> None:
    first = make_words(jo, kit, {1: "One?"})
    second = make_words(kit, jo, {1: "One, newly?"})
    original = ServiceWording.objects.get(kind=WordingKind.ORIGINAL).pk

    for wording_id in (first, second, original, uuid4()):
        with pytest.raises(NotThere):
            actions.throw_words_away(wording_id=wording_id, by=jo.viewer)
        with pytest.raises(NotThere):
            actions.review_words(wording_id=wording_id, seen="", by=kit.viewer, at=AT)

    assert in_use(jo) == {1: "One, newly?"}


def test_items_that_the_measure_does_not_have_are_refused(jo: Member) -> None:
    with pytest.raises(NotThere):
        write(jo, {1: "One?", 6: "Six?"})


@pytest.mark.parametrize("measure", ["taking-part", "k10", "no-such-measure"])
def test_there_must_be_the_owners_words_to_begin_from(measure: str, jo: Member) -> None:
    with pytest.raises(NotThere):
        write(jo, {1: "One?"}, measure=measure)


def test_without_the_right_to_the_owners_words_nothing_new_is_made(jo: Member) -> None:
    end_licence(jo, on=AT.date() - timedelta(days=1))

    assert words_of_measure(jo.viewer, measure=MEASURE, on=AT.date()).original is None
    with pytest.raises(NotThere):
        write(jo, {1: "One?"})


def test_words_can_be_made_before_the_measure_is_offered(jo: Member, kit: Member) -> None:
    MeasureOnOffer.objects.all().delete()

    make_words(jo, kit, {1: "One?"})

    assert in_use(jo) == {1: "One?"}


def test_of_several_languages_the_words_are_made_in_the_one_that_talks_begin_with(
    jo: Member, kit: Member
) -> None:
    french = made_up_wording(questions=("Le ciel ?", "2 ?", "3 ?", "4 ?", "5 ?"), language="fr")
    offer_sky(jo, french)

    made = make_words(jo, kit, {1: "One?"})

    held = words_of_measure(jo.viewer, measure=MEASURE, on=AT.date())
    assert held.original is not None
    assert held.original.language == "en"
    assert ServiceWording.objects.get(pk=made).language == "en"
    ServiceWording.objects.filter(kind=WordingKind.ORIGINAL, language="en").delete()
    now = words_of_measure(jo.viewer, measure=MEASURE, on=AT.date())
    assert now.original is not None
    assert now.original.language == "fr"
    assert (now.in_use, now.drafts) == (None, ())


def test_another_service_has_nothing_of_it(jo: Member, kit: Member) -> None:
    made = make_words(jo, kit, {1: "One?"})
    waiting = write(jo, {1: "One, newly?"})
    elsewhere = people.open_service(name="Hillside")
    ash = arrive(elsewhere, "Ash", Role.PEER_WORKER)

    held = words_of_measure(ash.viewer, measure=MEASURE, on=AT.date())

    assert (held.original, held.in_use, held.drafts, dict(held.known)) == (None, None, (), {})
    for wording_id in (made, waiting):
        with pytest.raises(NotThere):
            actions.review_words(wording_id=wording_id, seen="", by=ash.viewer, at=AT)


def test_two_who_begin_at_the_same_moment_do_not_share_a_number(
    jo: Member, kit: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(jo, {1: "Jo’s?"})
    # Both have asked for the last number before either was saved.
    monkeypatch.setattr("django.db.models.query.QuerySet.aggregate", lambda _rows, **_asked: {"last": 0})

    with pytest.raises(ChangedMeanwhile):
        write(kit, {1: "Kit’s?"})

    assert ServiceWording.objects.filter(kind=WordingKind.CONVERSATION).count() == 1
