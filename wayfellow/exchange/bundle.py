"""The answers that somebody kept, in FHIR R4, for programs that know nothing of a place like this."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import msgspec

from wayfellow.measures.fhir_response import as_fhir
from wayfellow.reflections.queries import KeptAnswers

BUNDLE: Final = "answers-fhir-r4.json"


def bundle_of(kept: Iterable[KeptAnswers], *, owner: UUID, at: datetime) -> Iterator[tuple[str, bytes]]:
    """One file with whose the answers are, by an id alone, and each questionnaire; none without answers.

    The owners' words stay out: to use them a service has a licence, which does not reach as far as this file.
    """
    somebody = f"urn:uuid:{owner}"
    answers = [_entry(one.id, _response(one, subject=somebody)) for one in kept]
    if not answers:
        return
    bundle = {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": at.isoformat(timespec="seconds"),
        "entry": [_entry(owner, {"resourceType": "Patient"}), *answers],
    }
    yield BUNDLE, msgspec.json.format(msgspec.json.encode(bundle), indent=1)


def _response(one: KeptAnswers, *, subject: str) -> dict[str, Any]:
    return as_fhir(
        one.response,
        at=one.on,
        subject=subject,
        tables=one.tables,
        with_words=False,
        with_numbers=one.with_numbers,
    )


def _entry(row_id: UUID, resource: dict[str, Any]) -> dict[str, Any]:
    return {"fullUrl": f"urn:uuid:{row_id}", "resource": {**resource, "id": str(row_id)}}
