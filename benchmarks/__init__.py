"""Each prints a table; nothing here runs inside the tests."""
