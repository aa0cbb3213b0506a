"""Figures, dates, responses and lists of different articles compared, and the questions they answer."""
