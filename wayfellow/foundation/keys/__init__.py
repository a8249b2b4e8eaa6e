"""Person keys, in a database of their own."""
