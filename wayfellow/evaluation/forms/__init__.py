"""Checks what somebody says of themselves, and what may be counted. Never saves."""
