"""A made-up service to try everything on. Never part of a production start."""
