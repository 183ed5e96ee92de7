"""Concurrency by coroutines: many waits in one thread."""

from .base_events import *
from .coroutines import *
from .datagrams import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .protocols import *
from .queues import *
from .runners import *
from .streams import *
from .taskgroups import *
from .tasks import *
from .threads import *
from .timeouts import *
from .transports import *
from .waiting import *
from .selector_events import *

from . import (
    base_events, coroutines, datagrams, events, exceptions, futures, locks, protocols, queues,
    runners, selector_events, streams, taskgroups, tasks, threads, timeouts, transports, waiting)

__all__ = (
    base_events.__all__ + coroutines.__all__ + datagrams.__all__ + events.__all__ + exceptions.__all__
    + futures.__all__ + locks.__all__ + protocols.__all__ + queues.__all__ + runners.__all__
    + selector_events.__all__ + streams.__all__ + taskgroups.__all__ + tasks.__all__
    + threads.__all__ + timeouts.__all__ + transports.__all__ + waiting.__all__
    + ("create_subprocess_exec", "create_subprocess_shell"))


def __getattr__(name):
    # Only programs that start others pay for the import of subprocess.
    if name in ("create_subprocess_exec", "create_subprocess_shell"):
        from . import subprocess
        return getattr(subprocess, name)
    if name in ("subprocess", "sslproto"):
        import importlib
        return importlib.import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
