"""What hardly ever happens: two at the same instant, a clash that is not ours, a row without an owner."""

import contextvars
import sys
from typing import Any

import pytest
from django.db import IntegrityError

from tests.cast import AT, Member, posting
from wayfellow.foundation import drafts, keyring
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.foundation.reports import NothingShown
from wayfellow.foundation.sealed import SealedRow
from wayfellow.goals.actions import goals


def _clash(*args: object, **kwargs: object) -> None:
    raise IntegrityError


def _too_late(*args: object, **kwargs: object) -> None:
    raise ChangedMeanwhile


def test_of_two_drafts_at_the_same_instant_one_stays(sam: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts.keep_draft(place="a", text="The bus", by=sam.viewer, at=AT)
    monkeypatch.setattr(drafts, "keep_change", _too_late)

    drafts.keep_draft(place="a", text="The tram", by=sam.viewer, at=AT)

    assert drafts.draft_of(sam.viewer, place="a") == "The bus"


def test_a_clash_that_is_not_about_the_token_goes_on_up(sam: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(goals, "keep_new", _clash)

    with pytest.raises(IntegrityError):
        posting(sam.client(), "/goals/add/", what="Bread")


def test_a_key_is_destroyed_also_where_none_are_held(sam: Member) -> None:
    def without_a_scope() -> None:
        keyring._held.set(None)
        keyring.destroy_key(person_id=sam.id)

    contextvars.copy_context().run(without_a_scope)

    assert not PersonKey.objects.filter(person_id=sam.id).exists()


def test_a_key_shows_whose_it_is_and_nothing_more(sam: Member) -> None:
    assert str(PersonKey.objects.get(person_id=sam.id)) == f"<PersonKey {sam.id}>"


@pytest.mark.shows("M12")
def test_a_report_names_variables_and_shows_none() -> None:
    secret = "the heron"  # noqa: F841  (it is there to be left out)

    shown = dict(NothingShown().get_traceback_frame_variables(None, sys._getframe()))

    assert shown["secret"] == "(not shown)"


def test_a_sealed_row_must_say_whose_it_is(sam: Member) -> None:
    whose: Any = SealedRow.__dict__["owner_id"]

    with pytest.raises(TypeError, match="Person does not say whose it is"):
        whose.fget(sam.person)
