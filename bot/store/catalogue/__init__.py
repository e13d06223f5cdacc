"""Which shows exist, and what is known of them."""
