"""Small blocks for stored data: owned records, sealed words, who looked, one answer a form, keys."""
