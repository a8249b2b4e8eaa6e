"""Tests of the programs behind the Makefile."""
