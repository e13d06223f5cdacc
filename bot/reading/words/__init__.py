"""Words that lines are made of: seasons, dates, networks, names of people."""
