"""Loads the start-up checks together with the app."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Settings, addresses and checks."""

    name = "wayfellow.config"

    def ready(self) -> None:
        """Register the checks."""
        from wayfellow.config import checks  # noqa: F401, PLC0415  (registering is what importing it does)
