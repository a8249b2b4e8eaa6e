"""What helps me."""
