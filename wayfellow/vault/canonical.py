"""One way, and only one, to write several parts as bytes."""


def length_prefixed(*parts: bytes) -> bytes:
    """Each part after its own length: otherwise "ab", "c" and "a", "bc" would be written alike."""
    return b"".join([len(part).to_bytes(4, "big") + part for part in parts])
