"""Names: where they stand, of what kind they are, and which belong under one roof."""
