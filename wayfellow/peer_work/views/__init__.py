"""Pages of the worker's own side, and those on which a person answers."""
