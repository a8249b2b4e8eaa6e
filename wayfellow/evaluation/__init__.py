"""What a service can see of itself: counts, of those who said yes, with small numbers hidden."""
