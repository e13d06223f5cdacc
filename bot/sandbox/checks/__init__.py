"""Discord's rules for request bodies, those that its OpenAPI description leaves out included."""
