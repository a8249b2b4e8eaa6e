"""How often noticing is wrong, and how soon it is right, for people who are made up."""
