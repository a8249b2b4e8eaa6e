"""Tests of reading questionnaires out of files: every question in them is made up."""
