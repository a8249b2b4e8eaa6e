"""What this is made of: every part with version, hashes and licence, and what is known against it."""
