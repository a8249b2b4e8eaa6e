"""Leaving for good: the key first, then every row, and a ledger that outlives a restored backup."""
