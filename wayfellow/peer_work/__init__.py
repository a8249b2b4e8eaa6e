"""The worker's own side."""
