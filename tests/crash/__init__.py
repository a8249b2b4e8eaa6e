"""Real processes, ended by SIGKILL at random moments: what was said to be kept is there and opens."""
