"""Every report over a million counted rows of two hundred services, beside the plain SQL aggregate."""
