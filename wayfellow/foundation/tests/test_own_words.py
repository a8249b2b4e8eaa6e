"""A piece of somebody's own words, on its way to being searched."""

import logging

import pytest
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.own_words import OwnWords

TEA = OwnWords(kind="coping", label=_("What helps"), text="Tea with Mo", address="/what-helps/")


def test_it_says_what_where_and_how_the_place_is_called() -> None:
    assert (TEA.kind, str(TEA.label), TEA.text, TEA.address) == (
        "coping",
        "What helps",
        "Tea with Mo",
        "/what-helps/",
    )


def test_the_words_do_not_reach_a_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        logging.getLogger("wayfellow").info("found %s", TEA)

    assert "Mo" not in caplog.text
    assert repr(TEA) == "<OwnWords coping>"
