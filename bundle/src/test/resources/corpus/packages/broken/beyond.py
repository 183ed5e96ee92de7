"""Goes up further than the top package."""

from ... import anything
