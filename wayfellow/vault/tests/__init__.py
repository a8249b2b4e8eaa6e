"""What the vault promises, one promise a file."""
