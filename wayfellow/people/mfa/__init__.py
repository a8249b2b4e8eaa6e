"""The one table of allauth that needs a shape of its own here."""
