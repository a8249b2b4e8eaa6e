"""Fixed points of the vault: what is written with them must be found again for ever."""

import base64
import sys
from uuid import UUID

import pytest

from wayfellow.vault.key_sources import key_from_command
from wayfellow.vault.keys import FINGERPRINTS, MasterKeyRefused

pytestmark = pytest.mark.shows("S10", "S12")


def test_the_key_of_fingerprints_lies_under_nobodys_id() -> None:
    """It is wrapped for this id. Under another one no fingerprint of an earlier code would be found again."""
    assert UUID("00000000-0000-0000-0000-000000000000") == FINGERPRINTS


def test_a_command_that_prints_too_short_a_key_is_told_so_whole() -> None:
    short = base64.b64encode(b"k" * 16).decode()
    prints = f"{sys.executable} -c \"print('{short}')\""

    with pytest.raises(MasterKeyRefused) as refused:
        key_from_command(prints)

    assert str(refused.value) == "The master key in it is 16 bytes long, and must be 32."
