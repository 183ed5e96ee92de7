"""Programs side by side. A process here is an interpreter of its own inside this JVM.

It has its own modules, objects and lock, and a number that os.getpid() gives; what goes in and
out is pickled. The only start method is 'spawn'.
"""

import sys

from multiprocessing import context

__all__ = [name for name in dir(context._default_context) if not name.startswith("_")]
globals().update((name, getattr(context._default_context, name)) for name in __all__)

SUBDEBUG = 5
SUBWARNING = 25

# What the classes of the main module belong to in the other processes.
if "__main__" in sys.modules:
    sys.modules.setdefault("__mp_main__", sys.modules["__main__"])
