"""Taking everything away in one file, and bringing it in elsewhere."""
