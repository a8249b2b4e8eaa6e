"""Tests of the decks and the guide."""
