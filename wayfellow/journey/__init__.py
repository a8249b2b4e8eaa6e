"""The person's story over time, and home."""
