"""Pages of goals: read, form, one deed, answer."""
