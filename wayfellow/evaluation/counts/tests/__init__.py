"""Attacks on what is told, and what each rule does."""
