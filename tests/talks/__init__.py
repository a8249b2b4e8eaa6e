"""A talk from its plan to what is kept, over HTTP, with all the parts it reaches."""
