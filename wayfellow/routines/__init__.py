"""My days: a few anchors, each with a tiny version."""
