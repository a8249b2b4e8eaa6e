"""What I want, in my words, and small steps towards it."""
