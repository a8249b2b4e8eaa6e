"""Odd things thrown at everything that takes something from outside. `make fuzz TIMES=20000` for longer."""
