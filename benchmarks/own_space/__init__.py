"""A space of one person that stands only while a benchmark runs."""
