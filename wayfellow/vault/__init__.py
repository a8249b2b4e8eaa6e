"""Keys and sealed words: plain Python that knows nothing of the web or of any database."""
