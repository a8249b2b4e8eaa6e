"""Pages of questionnaires, in the order somebody meets them."""
