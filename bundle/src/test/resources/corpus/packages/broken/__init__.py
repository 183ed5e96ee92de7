"""A package whose submodules fail to load."""
