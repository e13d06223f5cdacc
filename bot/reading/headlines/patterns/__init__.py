"""Words that mean milestones: tables of rows, and running them over a line."""
