"""The command line: parse, call the composition root, say what happened."""
