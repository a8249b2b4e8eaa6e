"""At the start this folder says that it asks people something, and where they answer."""

from django.apps import AppConfig


class PeerWorkConfig(AppConfig):
    """The worker's own side."""

    name = "wayfellow.peer_work"

    def ready(self) -> None:
        """Pages below lead here without knowing this folder."""
        # Records can be named only once all apps are there.
        from wayfellow.peer_work.queries.waiting import is_waiting  # noqa: PLC0415
        from wayfellow.web.waiting import ask_here  # noqa: PLC0415

        ask_here(is_waiting, page="peer_work:with_me")
