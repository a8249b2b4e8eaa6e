"""Every yes that a person can press, and how it is taken back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone

from tests.cast import AT, Member, arrive, let_in
from tests.walking import FAR_DAY
from tests.world import connection_of
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.forms.counting import field_of
from wayfellow.evaluation.tests.asked import a_goal, how_many_written, receipts, sign_on
from wayfellow.foundation.viewer import Role
from wayfellow.peer_work import actions as peer_work
from wayfellow.peer_work.models import Ending
from wayfellow.routines.models import CalendarFeed, ReminderLetters
from wayfellow.sharing.models import Connection, Share, WaitingForWorker
from wayfellow.sharing.rules import walks_with
from wayfellow.staying_well.models import Noticing
from wayfellow.staying_well.tests.noticing_taps import sign_of


@dataclass(frozen=True, slots=True)
class Yes:
    """Something that happens only because somebody said so."""

    page: str
    """Where it is said and, later, taken back."""
    says: str
    """The address that takes the yes."""
    fields: Mapping[str, object]
    takes_back: str | Callable[[], str]
    """The address that takes it back; some are known only when it was said."""
    back_fields: Mapping[str, object]
    stands: Callable[[], bool]
    """Is it in force?"""
    back_page: str = ""
    """Where it is taken back, if that is another page."""

    @property
    def back(self) -> str:
        """The address that takes it back."""
        return self.takes_back if isinstance(self.takes_back, str) else self.takes_back()


def sharing(sam: Member, jo: Member) -> Yes:
    """Letting a peer worker see a part."""
    connection = let_in(sam, jo)
    part = {"section": "goals", "back": "overview"}
    return Yes(
        page=reverse("sharing:overview"),
        says=reverse("sharing:share", args=[connection]),
        fields={**part, "how_long": "until_i_change_it"},
        takes_back=reverse("sharing:take_back", args=[connection]),
        back_fields=part,
        stands=lambda: Share.objects.filter(person_id=sam.id).exists(),
    )


def letters(sam: Member, jo: Member) -> Yes:
    """Letters that remind."""
    page = reverse("routines:letters")
    return Yes(
        page=page,
        says=page,
        fields={"first": "17:00", "quiet_from": "21:00", "quiet_until": "08:00"},
        takes_back=reverse("routines:letters_stop"),
        back_fields={},
        stands=lambda: ReminderLetters.objects.filter(person_id=sam.id).exists(),
    )


def calendar(sam: Member, jo: Member) -> Yes:
    """A calendar outside the sign-in."""
    page = reverse("routines:calendar")
    return Yes(
        page=page,
        says=page,
        fields={"title": "reminder"},
        takes_back=reverse("routines:calendar_off"),
        back_fields={},
        stands=lambda: CalendarFeed.objects.filter(person_id=sam.id).exists(),
    )


def noticing(sam: Member, jo: Member) -> Yes:
    """Noticing one's own signs."""
    sign = sign_of(sam, "I sleep less")
    return Yes(
        page=reverse("staying_well:noticing"),
        says=reverse("staying_well:noticing_choose"),
        fields={"signs": [str(sign)], "rhythm": "every-day"},
        takes_back=reverse("staying_well:noticing_off"),
        back_fields={"taps": "keep"},
        stands=lambda: any(one.words.is_on for one in Noticing.objects.filter(person_id=sam.id)),
    )


def walking(sam: Member, jo: Member) -> Yes:
    """Walking with a peer worker: they see one's name and the talks."""
    kit = arrive(sam.person.service, "Kim", Role.PEER_WORKER)
    return Yes(
        page=reverse("sharing:overview"),
        says=reverse("sharing:choose"),
        fields={"companion_id": str(kit.id)},
        takes_back=lambda: reverse("sharing:stop", args=[connection_of(sam, kit)]),
        back_fields={},
        stands=lambda: walks_with(kit.viewer, person_id=sam.id, at=timezone.now()),
    )


def waiting(sam: Member, jo: Member) -> Yes:
    """Letting the service know that one would like a peer worker."""
    return Yes(
        page=reverse("sharing:choose"),
        says=reverse("choosing:wait"),
        fields={},
        takes_back=reverse("choosing:stop_waiting"),
        back_fields={},
        stands=lambda: WaitingForWorker.objects.filter(person_id=sam.id).exists(),
    )


def counting(sam: Member, jo: Member) -> Yes:
    """Something that is counted, without a name."""
    page = reverse("evaluation:goal", args=[a_goal(sam)])
    seen = sign_on(sam.client().get(page))
    return Yes(
        page=page,
        says=page,
        fields={"then": "count", "seen": seen, field_of(Counting.GOAL): "on"},
        takes_back=lambda: reverse("evaluation:take_back", args=[receipts(sam)[0].pk]),
        back_fields={},
        stands=lambda: how_many_written() != {},
    )


def covering(sam: Member, jo: Member) -> Yes:
    """A colleague who walks along while a worker is away."""
    kit = arrive(sam.person.service, "Kim", Role.PEER_WORKER)
    away = peer_work.say_away(first_day=FAR_DAY, last_day=FAR_DAY, by=jo.viewer, at=AT)
    ask: Any = {"person_id": sam.id, "away_id": away.pk, "colleague_id": kit.id}
    cover = peer_work.ask_for_cover(**ask, by=jo.viewer, at=AT)
    return Yes(
        page=reverse("peer_work:with_me"),
        says=reverse("peer_work:cover", args=[cover.pk]),
        fields={"then": "yes"},
        takes_back=lambda: reverse("sharing:stop", args=[connection_of(sam, kit)]),
        back_fields={},
        stands=lambda: walks_with(kit.viewer, person_id=sam.id, at=timezone.now()),
        back_page=reverse("sharing:overview"),
    )


def agreeing_to_end(sam: Member, jo: Member) -> Yes:
    """A last day that a worker asks about: access ends on it."""
    asked = peer_work.ask_to_end_well(person_id=sam.id, last_day=FAR_DAY, by=jo.viewer, at=AT)
    return Yes(
        page=reverse("peer_work:with_me"),
        says=reverse("peer_work:ending", args=[asked.pk]),
        fields={"then": "agree"},
        takes_back=reverse("peer_work:go_on", args=[asked.pk]),
        back_fields={},
        stands=lambda: _has_a_last_day(sam),
    )


def saying_the_last_day(sam: Member, jo: Member) -> Yes:
    """A last day that the person says themselves."""
    return Yes(
        page=reverse("peer_work:with_me"),
        says=reverse("peer_work:begin_to_end", args=[connection_of(sam, jo)]),
        fields={"last_day": FAR_DAY.isoformat()},
        takes_back=lambda: reverse("peer_work:go_on", args=[Ending.objects.get(person_id=sam.id).pk]),
        back_fields={},
        stands=lambda: _has_a_last_day(sam),
    )


def _has_a_last_day(sam: Member) -> bool:
    return Connection.objects.filter(person_id=sam.id, ended_at__isnull=False).exists()


EVERY_YES = {
    one.__name__: one
    for one in (
        sharing,
        walking,
        waiting,
        covering,
        agreeing_to_end,
        saying_the_last_day,
        counting,
        letters,
        calendar,
        noticing,
    )
}
