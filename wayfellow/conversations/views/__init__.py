"""Pages of a talk, in the order of a talk."""
