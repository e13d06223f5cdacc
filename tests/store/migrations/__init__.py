"""A history of migrations with a second step, for tests of what a real one will meet."""
