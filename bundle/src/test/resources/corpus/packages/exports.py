"""A module whose `__all__` decides what `import *` brings."""

__all__ = ["visible", "_also_visible"]

visible = 1
_also_visible = 2
hidden = 3


def __getattr__(name):
    if name == "computed":
        return "made on demand"
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return ["visible", "computed"]
