"""Who says what, and by which words."""
