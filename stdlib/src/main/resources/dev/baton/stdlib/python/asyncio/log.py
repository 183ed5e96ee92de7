"""The logger of asyncio; module logging is loaded when it is first needed."""


def __getattr__(name):
    if name != "logger":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import logging

    globals()["logger"] = logger = logging.getLogger("asyncio")
    return logger
