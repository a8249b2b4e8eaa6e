"""Sign-ins are kept in the database, each with the account it belongs to."""

from typing import Any, cast

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.base_session import AbstractBaseSession
from django.utils import timezone

from wayfellow.people.devices import (
    DEVICE,
    IS_SHARED,
    SEEN_EVERY,
    WORKS_HERE,
    last_moment,
    rested_too_long,
)
from wayfellow.people.models import SignIn


class SessionStore(DatabaseStore):
    """Django's own store over our own table. What rested too long is over, whatever the cookie says."""

    row: SignIn | None = None

    @classmethod
    def get_model_class(cls) -> type[SignIn]:
        """Where sign-ins are kept."""
        return SignIn

    def create_model_instance(self, data: dict[str, Any]) -> AbstractBaseSession:
        """The row to save, with whose it is as soon as somebody is signed in."""
        row = cast("SignIn", super().create_model_instance(data))
        now = timezone.now()
        account_id = data.get(SESSION_KEY)
        row.account_id = account_id
        before = self.row if self.row and str(self.row.account_id) == str(account_id) else None
        row.started_at = (before and before.started_at) or now
        row.seen_at = now
        row.is_shared = bool(data.get(IS_SHARED))
        row.device = data.get(DEVICE, "")
        if account_id:
            last = last_moment(
                started_at=row.started_at, is_shared=row.is_shared, works_here=bool(data.get(WORKS_HERE))
            )
            row.expire_date = min(row.expire_date, last)
        return row

    def _get_session_from_db(self) -> SignIn | None:
        found: SignIn | None = super()._get_session_from_db()  # type: ignore[misc]  # the stubs do not know it
        if found is None:
            return None
        if rested_too_long(is_shared=found.is_shared, seen_at=found.seen_at, at=timezone.now()):
            SignIn.objects.filter(pk=found.pk).delete()
            self._session_key = None
            return None
        self.row = found
        return found

    def seen(self) -> None:
        """Somebody is here. Written once a minute, so that reading pages stays reading."""
        now = timezone.now()
        if self.row and self.row.seen_at and now - self.row.seen_at > SEEN_EVERY:
            SignIn.objects.filter(pk=self.row.pk).update(seen_at=now)
