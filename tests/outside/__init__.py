"""What Wayfellow shows from outside: to a screen, to a browser's memory, to a letterbox, to a log."""
