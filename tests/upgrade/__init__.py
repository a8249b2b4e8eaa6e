"""Rows that an earlier release sealed, brought up to date: every one opens, and says what it said."""
