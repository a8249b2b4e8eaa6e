"""Counting that cannot betray anyone: plain Python, no Django. Why it is safe: docs/evaluation.md."""
