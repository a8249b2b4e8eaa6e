"""Choosing a peer worker, changing to another, and waiting for one. No reason is ever asked for."""
