"""The routes of Discord's REST API, one module a topic."""
