"""A plain module for the import tests."""

GREETING = "hello"
loaded = []
loaded.append(__name__)
_private = "not exported by *"


def greet(name):
    return f"{GREETING} {name}"
