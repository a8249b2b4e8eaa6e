"""Who may open what: every route, everybody, every state of sharing."""
