"""Wayfellow: peer-supported self-management."""
