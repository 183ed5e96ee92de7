"""The functions of the system by the name under which pickles know them; programs use os."""

import _posix

globals().update((name, value) for name, value in vars(_posix).items()
                 if not name.startswith("__"))
