"""Plain text: what outlets send, without markup and oddities."""
