"""Backups: taken while people write, checked by bringing them back, and never together with a master key."""
