"""Tests of the look and the plumbing of pages, on a small site of their own."""
