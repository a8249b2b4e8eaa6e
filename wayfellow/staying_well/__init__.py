"""My staying-well plan."""
