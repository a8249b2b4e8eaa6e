"""Who may see what, until when; and who looked."""
