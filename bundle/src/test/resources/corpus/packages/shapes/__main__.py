"""What `-m shapes` runs."""

from . import version

print("shapes", version)
