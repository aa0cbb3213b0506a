"""An article made ready: its own text, its language, and what it says of itself."""
