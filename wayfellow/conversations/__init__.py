"""A talk: agenda, opening, cards, looking back, keeping."""
