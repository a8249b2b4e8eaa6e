"""Pages of the journey: where I begin, my story, a season of it, a hard day, and finding my own words."""
