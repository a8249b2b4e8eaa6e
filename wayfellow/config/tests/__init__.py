"""Tests of settings, checks before the start, and the commands."""
