"""Finding shows: which words of a line are a title, and of which show."""
