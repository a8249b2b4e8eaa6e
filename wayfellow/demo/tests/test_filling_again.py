"""What was filled stays as it is, and looks as if it had just been lived."""

from datetime import datetime, timedelta

from wayfellow.conversations.models import Conversation
from wayfellow.demo.filling import fill
from wayfellow.people.models import Account, Person
from wayfellow.reflections.models import Line


def test_the_second_time_changes_nothing(filled: datetime) -> None:
    before = Conversation.objects.count(), Line.objects.count(), Account.objects.count()

    assert not fill(at=filled + timedelta(days=3))

    assert (Conversation.objects.count(), Line.objects.count(), Account.objects.count()) == before
    assert before[0] == 20


def test_everything_happened_before_it_was_filled(filled: datetime) -> None:
    assert not Line.objects.filter(created_at__gt=filled).exists()
    assert not Conversation.objects.filter(kept_at__gt=filled).exists()
    assert not Person.objects.filter(created_at__gt=filled).exists()


def test_every_talk_to_come_is_to_come(filled: datetime) -> None:
    planned = Conversation.objects.filter(state="planned")

    assert planned.count() == 6
    assert not planned.filter(starts_at__lt=filled).exists()
