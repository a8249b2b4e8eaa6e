"""Things I want to learn about."""
