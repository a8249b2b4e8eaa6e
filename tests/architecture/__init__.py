"""Guards that walk everything there is: a new thing fails until somebody decides about it."""
