"""Tests of the made-up service."""
