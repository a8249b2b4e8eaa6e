"""What people may talk over: decks of cards, and the guide that suggests them. Plain Python, no Django."""
