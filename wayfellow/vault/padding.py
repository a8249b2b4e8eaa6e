"""Words are filled up to one of fifteen sizes, so that the size of an envelope tells little.

The smallest size makes a rating, a yes, a no and a skipped answer look alike. The price is room: never twice
the words or more once they are longer than the smallest size (docs/security/encryption.md has the figures).
"""

BUCKETS = tuple(256 << step for step in range(15))
MAX_WORDS = BUCKETS[-1]
LENGTH_BYTES = 4


class WordsTooLong(Exception):
    """More words than an envelope holds."""

    def __init__(self, length: int) -> None:
        super().__init__(f"The words are {length} bytes long; an envelope holds at most {MAX_WORDS}.")
        self.length = length


class PaddingRefused(Exception):
    """Bytes that `pad` would never have made."""


def pad(words: bytes) -> bytes:
    return len(words).to_bytes(LENGTH_BYTES, "big") + words + bytes(_bucket_for(len(words)) - len(words))


def unpad(padded: bytes) -> bytes:
    length = int.from_bytes(padded[:LENGTH_BYTES], "big")
    words = padded[LENGTH_BYTES : LENGTH_BYTES + length]
    # Padding them again is the shortest complete check of the length, the size and the zeros at once.
    if len(words) > MAX_WORDS or pad(words) != padded:
        raise PaddingRefused
    return words


def _bucket_for(length: int) -> int:
    for bucket in BUCKETS:
        if length <= bucket:
            return bucket
    raise WordsTooLong(length)
