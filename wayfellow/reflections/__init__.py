"""What people say to a card: thoughts, ratings, and words that do not fit."""
