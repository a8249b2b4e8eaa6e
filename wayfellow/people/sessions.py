"""Sign-ins are kept in the database, each with the account it belongs to."""

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.base_session import AbstractBaseSession

from wayfellow.people.models import SignIn


class SessionStore(DatabaseStore):
    """Django's own store over our own table."""

    @classmethod
    def get_model_class(cls) -> type[SignIn]:
        """Where sign-ins are kept."""
        return SignIn

    def create_model_instance(self, data: dict[str, Any]) -> AbstractBaseSession:
        """The row to save, with whose it is as soon as somebody is signed in."""
        row = super().create_model_instance(data)
        row.account_id = data.get(SESSION_KEY)  # type: ignore[attr-defined]  # the row is a SignIn
        return row
