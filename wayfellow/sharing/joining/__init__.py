"""Coming in with a code. It stands here and not in `people`, because a code also connects two people."""
