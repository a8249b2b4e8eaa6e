"""The demo's settings with one more address: the bare view that pages are compared with."""

from wayfellow.config.settings import *  # noqa: F403  (a settings file is all of its names)

ROOT_URLCONF = "benchmarks.pages.urls"
