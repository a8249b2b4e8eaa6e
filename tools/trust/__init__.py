"""The pages that say what is promised, what stands against it, and which test shows it."""
