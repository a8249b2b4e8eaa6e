"""Answers that somebody kept stand in the file as FHIR R4 has them, and can be read back out of it."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from msgspec.structs import replace

from tests.cast import AT, Member
from tests.questionnaires import MEASURE, QUESTIONS, fill_in, made_up_wording, offer_made_up
from wayfellow.exchange.archive import SPACE
from wayfellow.exchange.bundle import BUNDLE
from wayfellow.exchange.tests.archives import files_in, taken_away
from wayfellow.foundation.sealed import keep_change
from wayfellow.measures.fhir_response import ORDINAL_VALUE, measure_urn
from wayfellow.measures.instruments import instrument
from wayfellow.measures.response import QuestionnaireResponse
from wayfellow.measures.scoring import score
from wayfellow.reflections.models import Kept
from wayfellow.reflections.queries import answers_kept
from wayfellow.reflections.queries import for_taking_away as reads

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M33")]
Told = dict[str, Any]


@pytest.fixture
def offered(sam: Member) -> Member:
    """Sam, in a service that offers a questionnaire."""
    offer_made_up(sam.viewer.service_id)
    return sam


def bundle_of(member: Member) -> Told:
    told: Told = json.loads(files_in(taken_away(member))[BUNDLE])
    return told


def responses_in(bundle: Told) -> list[Told]:
    return [entry["resource"] for entry in bundle["entry"][1:]]


def answers_in(response: Told) -> dict[int, int | None]:
    """Item number to answer, as any program reads them out of the codes."""
    return {
        int(item["linkId"]): int(item["answer"][0]["valueCoding"]["code"]) if "answer" in item else None
        for item in response["item"]
        if not item["linkId"].startswith("score-")
    }


def numbers_in(response: Told) -> dict[str, float]:
    return {
        item["linkId"].removeprefix("score-"): item["answer"][0]["valueDecimal"]
        for item in response["item"]
        if item["linkId"].startswith("score-")
    }


def every_reference(found: object) -> Iterator[str]:
    if isinstance(found, dict):
        yield from (str(one) for name, one in found.items() if name == "reference")
    for one in found.values() if isinstance(found, dict) else found if isinstance(found, list) else ():
        yield from every_reference(one)


def test_what_stands_in_the_file_reads_back_as_what_was_answered(offered: Member) -> None:
    first = fill_in(offered, 1, 2, 3, 4, 5, at=AT)
    second = fill_in(offered, 5, None, 0, 2, 1, at=AT)

    for row, told in zip((first, second), responses_in(bundle_of(offered)), strict=True):
        read = QuestionnaireResponse.to(made_up_wording(), instrument(MEASURE), answers_in(told))
        assert {number: one for number, one in read.answers.items() if one is not None} == row.words.answers
        counted = {one.key: one.value for one in score(read) if one.value is not None}
        assert numbers_in(told) == counted
        assert told["id"] == str(row.pk)
        assert told["questionnaire"].startswith(measure_urn(MEASURE))
        assert row.finished_at is not None
        assert told["authored"] == row.finished_at.isoformat(timespec="seconds")
    assert numbers_in(responses_in(bundle_of(offered))[0])


def test_it_is_a_collection_in_which_all_that_is_pointed_to_is_there(offered: Member) -> None:
    fill_in(offered, 1, 2, 3, 4, 5)

    bundle = bundle_of(offered)

    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    assert bundle["entry"][0]["resource"] == {"resourceType": "Patient", "id": str(offered.id)}
    addresses = [entry["fullUrl"] for entry in bundle["entry"]]
    assert addresses == [f"urn:uuid:{entry['resource']['id']}" for entry in bundle["entry"]]
    assert len(set(addresses)) == len(addresses) == 2
    assert set(every_reference(bundle)) == {f"urn:uuid:{offered.id}"}
    coding = bundle["entry"][1]["resource"]["item"][0]["answer"][0]["valueCoding"]
    assert coding["extension"] == [{"url": ORDINAL_VALUE, "valueDecimal": 1}]


def test_only_what_was_kept_stands_in_it(offered: Member) -> None:
    fill_in(offered, 1, 1, 1, 1, 1, keep=Kept.WORDS)
    fill_in(offered, 2, 2, 2, 2, 2, keep=None)
    only_answers = fill_in(offered, 3, 3, 3, 3, 3, keep=Kept.ANSWERS)

    [told] = responses_in(bundle_of(offered))

    assert told["id"] == str(only_answers.pk)
    assert set(answers_in(told).values()) == {3}
    assert numbers_in(told) == {}


def test_the_words_of_its_owner_are_in_no_file(offered: Member) -> None:
    fill_in(offered, 1, 2, 3, 4, 5)

    every_file = b"".join(files_in(taken_away(offered)).values()).decode(errors="replace")

    assert [text for text in (*QUESTIONS, "A speck", "All of it") if text in every_file] == []


def test_without_answers_there_is_no_such_file(sam: Member) -> None:
    assert BUNDLE not in files_in(taken_away(sam))


def test_what_can_not_be_read_any_more_is_left_out_and_stands_in_the_rows(offered: Member) -> None:
    row = fill_in(offered, 1, 2, 3, 4, 5)
    keep_change(row, replace(row.words, version="An older one"), changed_at=AT)
    gone = fill_in(offered, 5, 5, 5, 5, 5)
    keep_change(gone, replace(gone.words, wording=uuid4()), changed_at=AT)
    odd = fill_in(offered, 4, 4, 4, 4, 4)
    keep_change(odd, replace(odd.words, answers={1: 77}), changed_at=AT)

    files = files_in(taken_away(offered))

    assert BUNDLE not in files
    assert files[SPACE].count(b'"kind": "reflections.Questionnaire"') == 3


def test_where_the_table_fits_no_more_the_answers_stand_without_a_number(
    offered: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_in(offered, 1, 2, 3, 4, 5)
    monkeypatch.setattr(reads, "licensed_tables", lambda *_, **__: {"no such score": ((0.0, 1.0),)})

    [kept] = answers_kept(offered.viewer)
    [told] = responses_in(bundle_of(offered))

    assert not kept.with_numbers
    assert answers_in(told) == {1: 1, 2: 2, 3: 3, 4: 4, 5: 5}
    assert numbers_in(told) == {}
