"""What one line says: its marks, patterns, doubts and claims."""
