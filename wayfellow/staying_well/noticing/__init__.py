"""Noticing: own signs, a few taps, what is different from one's usual. Off until the person turns it on."""
