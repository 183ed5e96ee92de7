"""A submodule that only `import *` loads."""

radius = 1
