"""Pages: what may be counted of somebody, and what a service is told."""
