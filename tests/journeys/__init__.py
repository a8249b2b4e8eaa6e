"""A real browser, with scripts and without: what people do here, from beginning to end."""
