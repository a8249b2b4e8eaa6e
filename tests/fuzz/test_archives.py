"""A space that somebody brings along, spoilt in every way: brought in whole, or refused on the page."""

from collections import Counter
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import Member, arrive
from tests.fuzz.odd import tried
from tests.world import World
from wayfellow.exchange.archive import SPACE
from wayfellow.exchange.tests.archives import files_in, taken_away, zipped
from wayfellow.foundation.viewer import Role
from wayfellow.measures.importers.tests.spoiling import spoilt_bytes, spoilt_json
from wayfellow.people import actions as people

pytestmark = pytest.mark.shows("S11", "M33")


@pytest.fixture
def elsewhere(world: World) -> tuple[Member, bytes]:
    """Sam took all away, is gone here, and has a new space elsewhere, in which nothing stands yet."""
    archive = taken_away(world.sam)
    world.sam.person.delete()
    lakeside = people.open_service(name="Lakeside", crisis_help="Emergency | 000 | day and night")
    return arrive(lakeside, "Sam", Role.PERSON), archive


class Odd(bytes):
    """An archive that tells its length and not its letters when something goes wrong with it."""

    def __repr__(self) -> str:
        return f"<{len(self)} bytes>"


def bring(client: Client, content: bytes) -> int:
    """The answer of the page, undone afterwards."""
    sent = SimpleUploadedFile("archive.zip", content, content_type="application/zip")
    with transaction.atomic():
        fields = {"form_token": uuid4().hex, "archive": sent}
        status = client.post(reverse("exchange:bring_in"), fields).status_code
        transaction.set_rollback(True)
    return int(status)


def test_an_odd_archive_is_brought_in_or_refused(
    elsewhere: tuple[Member, bytes], counted: Callable[[str], None]
) -> None:
    member, good = elsewhere
    client = member.client()
    files = files_in(good)
    inside = spoilt_json(files[SPACE]).map(lambda odd: zipped({SPACE: odd}))
    ended: Counter[str] = Counter()

    @tried(60)
    @given(st.one_of(inside, spoilt_bytes(good), spoilt_bytes(zipped({SPACE: files[SPACE]}))).map(Odd))
    def throw(odd: bytes) -> None:
        status = bring(client, odd)
        ended[str(status)] += 1
        assert status < 500

    assert bring(client, good) == 303
    throw()
    counted(f"odd archives: {ended.total()}: {dict(sorted(ended.items()))}")
    assert ended.total() >= 60
