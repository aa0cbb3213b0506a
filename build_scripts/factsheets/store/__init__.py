"""Store: YAML to model and back, with line and column; the only disk I/O of the project.

It knows nothing of drafting, and judges only whether a file can be read as what it claims to be.
"""
