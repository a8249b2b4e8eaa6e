"""Single-use codes: three groups of four letters and digits, easy to read out and to copy from paper."""

import secrets

from wayfellow.foundation.masters import fingerprint_of

# Crockford's base 32: no I, L, O or U, so that nothing is mistaken for a digit and no word is spelled.
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12  # 60 bits; guessed against a throttle and an end date, and only its fingerprint is kept
_MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0"})


def new_code() -> str:
    """A fresh code such as 7KQM-2XWD-94TZ."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    return "-".join(letters[start : start + 4] for start in range(0, LENGTH, 4))


def fingerprint(code: str) -> str:
    """What is kept of a code. Small letters, spaces, dashes and misread letters make no difference."""
    letters = "".join(letter for letter in code.upper().translate(_MISREAD) if letter in LETTERS)
    return fingerprint_of(letters, purpose="invitation code")
