"""Coming in with a code."""
