"""Tests that cross domains: the cast, the journeys, the matrix, the guards."""
