"""The keys app has the short label that the router knows."""

from django.apps import AppConfig


class KeysConfig(AppConfig):
    """Person keys, apart from everything else."""

    name = "wayfellow.foundation.keys"
    label = "keys"
