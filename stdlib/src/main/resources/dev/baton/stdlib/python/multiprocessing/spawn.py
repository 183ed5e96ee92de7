"""Names that programs look for; a new process needs no preparation here."""

__all__ = ["freeze_support", "set_executable", "get_executable", "is_forking"]


def is_forking(argv):
    """Is this process about to become a child? Never: children are interpreters in this JVM."""
    return False


def freeze_support():
    """Do nothing: there are no frozen programs here."""


def get_executable():
    """Return what would be started for a new process."""
    import sys

    return sys.executable


def set_executable(exe):
    """Do nothing: new processes are interpreters in this JVM."""
