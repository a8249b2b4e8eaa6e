"""Pages of the team, one file a part."""
