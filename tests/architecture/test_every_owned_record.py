"""Every record belongs to one person and goes with them; the few that do not are listed with the reason."""

import pytest
from django.apps import apps
from django.db.models import CASCADE, ForeignKey, Model

from tests.told import RecordProperty
from wayfellow.foundation.sealed import SealedRow
from wayfellow.people.models import Person

NOT_OWNED = {
    "people.Service": "the service itself; what stands there is public",
    "people.Person": "the owner",
    "people.Account": "goes with its person, by a link of its own",
    "people.SignIn": "a browser that is signed in; goes with its account",
    "people.WayBack": "nobody's until a worker has said whose device asks; then it goes with that person",
    "people.Invitation": "may be for somebody who is not here yet; holds no words",
    "reflections.WordingSuggestion": "passed on without a name: it has no person, so that it tells none",
    "routines.CalendarFeed": "found by its secret before it is known whose it is; holds no words",
    "staying_well.OfflineCopy": "found by its secret, signed in or not; holds no words",
    "routines.ReminderLetters": "found by the clock, for everybody at once; holds no words",
    "reflections.ServiceWording": "the service's: the texts of a questionnaire, nobody's answers",
    "reflections.StatedLicence": "the service's: its right to a questionnaire's texts",
    "reflections.MeasureOnOffer": "the service's: which measures it offers",
    "learning.ServiceTopic": "the service's: a page for everybody here to read",
    "coping.ServiceIdea": "the service's: an idea for everybody here to borrow",
    "reflections.ServiceDeck": "the service's: cards for everybody here to talk over",
    "sharing.WaitingForWorker": "found by the service, for all who wait at once; holds no words",
    "evaluation.CountedPerson": "counted with a yes; only the person's own receipt leads back to them",
    "evaluation.CountedTalk": "the same",
    "evaluation.CountedItem": "the same",
    "evaluation.CountedChange": "the same",
    "evaluation.CountedGoal": "the same",
    "evaluation.CountedUse": "the same",
    "evaluation.PublishedReport": "the service's: rounded numbers of a quarter, with small ones hidden",
    "evaluation.ResearchExport": "the service's: lines that 8 people or more share",
    "keys.LeftForGood": "of somebody who is gone; a mark that tells nobody who",
    "keys.PersonKey": "in another database; destroying it is how somebody leaves for good",
}


def _ours() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("wayfellow.")]


@pytest.mark.shows("M11")
def test_every_record_belongs_to_a_person_and_goes_with_them(record_property: RecordProperty) -> None:
    counted = 0
    for model in _ours():
        if model._meta.label in NOT_OWNED:
            continue
        owner = model._meta.get_field("person")
        assert isinstance(owner, ForeignKey), model
        assert owner.related_model is Person, model
        assert not owner.null, model
        assert owner.remote_field.on_delete is CASCADE, model
        counted += 1
    record_property("counted", f"{counted} kinds of owned records")
    assert counted


def test_the_list_of_those_that_are_not_owned_is_true() -> None:
    assert NOT_OWNED.keys() <= {model._meta.label for model in _ours()}


@pytest.mark.shows("M8")
def test_every_sealed_record_says_what_its_words_are() -> None:
    sealed = [model for model in _ours() if issubclass(model, SealedRow)]

    assert sealed
    for model in sealed:
        assert hasattr(model, "words"), f"{model} has an envelope and nothing to put into it"


@pytest.mark.shows("M8")
def test_no_record_keeps_free_text_in_the_open() -> None:
    """Long text in a plain column is somebody's words, unless it is listed here with the reason."""
    public = {
        ("people.Service", "crisis_help"): "numbers to ring, shown to everybody",
        ("learning.ServiceTopic", "markdown"): "a page for everybody here to read",
        ("coping.ServiceIdea", "text"): "an idea for everybody here to borrow",
        ("reflections.ServiceDeck", "text"): "cards for everybody here to talk over",
        ("evaluation.PublishedReport", "cells"): "rounded numbers of a quarter",
        ("evaluation.ResearchExport", "lines"): "lines out of fixed lists, each shared by 8 people or more",
        ("reflections.ServiceWording", "texts"): "a questionnaire's questions, nobody's answers",
        ("reflections.StatedLicence", "tables"): "numbers out of a licensed table",
        (
            "people.SignIn",
            "session_data",
        ): "which account, and no words (tests/access scans it)",
    }
    for model in _ours():
        for column in model._meta.concrete_fields:
            if column.get_internal_type() in {"TextField", "JSONField"}:
                assert (model._meta.label, column.name) in public
