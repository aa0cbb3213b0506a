"""Times, dates, lengths of time and repeated times in a text, as TIMEX3."""
