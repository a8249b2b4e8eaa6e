"""The master key from elsewhere than a file: the environment, or a command that asks a key service."""

import shlex
import subprocess

from wayfellow.vault.key_file import MasterKeyRefused, key_in

PATIENCE = 30.0  # seconds; a key service that is slower than that keeps everybody out as well


def key_from_text(text: str, *, place: str) -> bytes:
    """One line of base64, as a container platform hands it to a program."""
    return key_in(text.encode(errors="replace"), held_by=place, place=place)


def key_from_command(command: str, *, patience: float = PATIENCE) -> bytes:
    """What the command prints, once, at the start. No shell reads it; its complaints are not repeated."""
    try:
        words = shlex.split(command)
        done = subprocess.run(words, capture_output=True, check=True, timeout=patience)
    except (ValueError, IndexError):
        raise MasterKeyRefused("The command for the master key cannot be read.") from None
    except OSError as error:
        raise MasterKeyRefused(f"The command for the master key cannot be run: {error.strerror}.") from None
    except subprocess.TimeoutExpired:
        raise MasterKeyRefused(f"The command for the master key took over {patience:g} seconds.") from None
    except subprocess.CalledProcessError as error:
        raise MasterKeyRefused(f"The command for the master key ended with {error.returncode}.") from None
    return key_in(done.stdout, held_by="What the command for the master key printed", place="it")
