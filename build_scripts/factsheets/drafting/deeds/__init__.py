"""What the verbs of a paragraph tell: what was done or is to be done, by whom and when."""
