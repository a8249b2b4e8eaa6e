"""Somebody comes in, and is connected with whoever gave them the code."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.viewer import Role
from wayfellow.people import actions as people
from wayfellow.people.queries import is_peer_worker, space_to_claim
from wayfellow.sharing.actions import connect_invited
from wayfellow.sharing.models import CompanionKind

if TYPE_CHECKING:
    from wayfellow.people.models import Account, Invitation


@transaction.atomic
def join(*, invitation_id: UUID, name: str = "", sign_in_with: str, password: str, at: datetime) -> "Account":
    """Use up the code, let them in, connect the two."""
    account, invitation = people.join(
        invitation_id=invitation_id, name=name, sign_in_with=sign_in_with, password=password, at=at
    )
    _connect(account.person_id, invitation, at=at)
    return account


def _connect(arrived_id: UUID, invitation: "Invitation", *, at: datetime) -> None:
    inviter_id = invitation.invited_by_id
    if inviter_id is None or space_to_claim(invitation):
        return  # who claims a space is connected already: they opened it together, in the room
    if invitation.role == Role.SUPPORTER:
        connect_invited(person_id=inviter_id, companion_id=arrived_id, kind=CompanionKind.SUPPORTER, at=at)
    elif invitation.role == Role.PERSON and is_peer_worker(inviter_id):
        connect_invited(person_id=arrived_id, companion_id=inviter_id, kind=CompanionKind.PEER_WORKER, at=at)
