"""The other half of missing_name."""

from ring.missing_name import later

anything = 1
