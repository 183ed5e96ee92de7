"""The garbage collector, as far as a guest can have a say in that of the JVM.

Switches are remembered and have no effect.  collect() asks the JVM to collect.  What needs
reference counts, such as get_referrers(), is not there.
"""

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

garbage = []
callbacks = []
_enabled = True
_threshold = 700, 10, 10
_debug = 0
_collections = 0


def enable():
    """Remember that collection is on."""
    global _enabled
    _enabled = True


def disable():
    """Remember that collection is off, which it never is."""
    global _enabled
    _enabled = False


def isenabled():
    """Tell what enable() and disable() have said last."""
    return _enabled


def collect(generation=2):
    """Ask for a collection; return 0, as nobody counts what is found."""
    global _collections
    if not isinstance(generation, int):
        raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an "
                        "integer")
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    info = {"generation": generation, "collected": 0, "uncollectable": 0}
    for callback in list(callbacks):
        callback("start", info)
    _collect()
    _collections += 1
    for callback in list(callbacks):
        callback("stop", info)
    return 0


def _collect():
    """Make the JVM collect: the registry of weak references asks for it."""
    from _weakref import _collect as ask

    ask()


def get_count():
    """Return zeros: the JVM does not count by generations."""
    return 0, 0, 0


def get_threshold():
    """Return what set_threshold() has said last."""
    return _threshold


def set_threshold(threshold0, threshold1=10, threshold2=10, /):
    """Remember thresholds, which have no effect."""
    global _threshold
    _threshold = threshold0, threshold1, threshold2


def get_stats():
    """Return for each generation how often collect() was called; the rest is not known."""
    return [{"collections": count, "collected": 0, "uncollectable": 0}
            for count in (0, 0, _collections)]


def get_debug():
    """Return what set_debug() has said last."""
    return _debug


def set_debug(flags, /):
    """Remember flags, which have no effect."""
    global _debug
    _debug = flags


def freeze():
    """Do nothing."""


def unfreeze():
    """Do nothing."""


def get_freeze_count():
    """Return 0."""
    return 0
