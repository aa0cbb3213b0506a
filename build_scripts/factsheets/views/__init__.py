"""Views: what each page shows, frozen, sorted and complete, so that templates compute nothing.

All sorting, counting, grouping, dates in words, verdict sentences and backlinks are made here; HTML is not.
"""
