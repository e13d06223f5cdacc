"""Discord's Gateway: sessions over websockets that live through lost connections."""
