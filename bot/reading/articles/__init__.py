"""What an article's text adds: its opening, and facts told in passing."""
