"""The master key comes from the environment or a command too; a refusal repeats nothing."""

import base64
import sys

import pytest

from wayfellow.vault.key_sources import key_from_command, key_from_text
from wayfellow.vault.keys import FINGERPRINTS, MasterKey, MasterKeyRefused, fingerprint_under, key_id_of

RAW = bytes(range(32))
LINE = base64.b64encode(RAW).decode()

pytestmark = pytest.mark.shows("M10")


def command(program: str) -> str:
    """A command line that runs a little Python."""
    return f'"{sys.executable}" -c "{program}"'


def test_a_line_of_text_is_a_key() -> None:
    assert key_from_text(f" {LINE}\n", place="MASTER_KEY") == RAW
    assert MasterKey.from_text(LINE, place="MASTER_KEY").key_id == MasterKey.from_bytes(RAW).key_id


def test_a_command_prints_a_key() -> None:
    printed = command(f"print('{LINE}')")

    assert key_from_command(printed) == RAW
    assert MasterKey.from_command(printed).key_id == MasterKey.from_bytes(RAW).key_id


@pytest.mark.parametrize("text", ["a secret", "é" * 43 + "=", "\udcff"])
def test_a_text_that_is_no_key_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(MasterKeyRefused) as refused:
        key_from_text(text, place="MASTER_KEY")

    assert str(refused.value) == "MASTER_KEY does not hold one line of base64."


def test_a_key_of_another_length_is_refused() -> None:
    with pytest.raises(
        MasterKeyRefused, match=r"^The master key in MASTER_KEY is 16 bytes long, and must be 32\.$"
    ):
        key_from_text(base64.b64encode(RAW[:16]).decode(), place="MASTER_KEY")


def test_a_command_that_prints_no_key_is_refused_and_not_repeated() -> None:
    with pytest.raises(MasterKeyRefused) as refused:
        key_from_command(command("print('a secret')"))

    assert (
        str(refused.value) == "What the command for the master key printed does not hold one line of base64."
    )


def test_a_command_that_ends_badly_is_refused_without_its_complaint() -> None:
    with pytest.raises(MasterKeyRefused) as refused:
        key_from_command(command("import sys; sys.exit('the password is heron')"))

    assert str(refused.value) == "The command for the master key ended with 1."


def test_a_command_that_is_not_there_is_refused() -> None:
    with pytest.raises(MasterKeyRefused, match=r"cannot be run: No such file or directory\.$"):
        key_from_command("/nowhere/ask-for-a-key")


def test_a_command_that_never_ends_is_refused() -> None:
    with pytest.raises(MasterKeyRefused, match=r"^The command for the master key took over 0\.1 seconds\.$"):
        key_from_command(command("import time; time.sleep(30)"), patience=0.1)


@pytest.mark.parametrize("words", ["", '"half a quote'])
def test_a_command_that_cannot_be_read_is_refused(words: str) -> None:
    with pytest.raises(MasterKeyRefused, match=r"^The command for the master key cannot be read\.$"):
        key_from_command(words)


def test_no_shell_reads_the_command() -> None:
    echoed = command("import sys; print(sys.argv[1])") + ' "$(echo heron)"'

    with pytest.raises(MasterKeyRefused, match=r"does not hold one line of base64"):
        key_from_command(echoed)


def test_a_text_tells_which_master_key_it_would_be() -> None:
    assert key_id_of(LINE) == MasterKey.from_bytes(RAW).key_id
    assert key_id_of("a secret of thirty two characters") == ""


@pytest.mark.shows("S9")
def test_fingerprints_stay_the_same_under_the_next_master_key() -> None:
    old, new = MasterKey.from_bytes(RAW), MasterKey.from_bytes(RAW[::-1])

    handed_on = new.unwrap(old.hand_on_fingerprints(to=new), person=FINGERPRINTS)

    code = "7KQM2XWD94TZ"
    assert fingerprint_under(handed_on, code, purpose="invitation code") == old.fingerprint_of(
        code, purpose="invitation code"
    )
    assert fingerprint_under(handed_on, code, purpose="invitation code") != new.fingerprint_of(
        code, purpose="invitation code"
    )


def test_a_fingerprint_needs_a_purpose_under_any_key() -> None:
    with pytest.raises(ValueError, match="needs a purpose"):
        fingerprint_under(RAW, "a", purpose="")
