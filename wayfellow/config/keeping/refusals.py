"""How a copy is refused."""


class CopyRefused(Exception):
    """A copy that was not made or cannot be brought back. The sentence is for whoever runs the service."""
