"""What runs the program; an empty text is what cannot be known."""

import sys as _sys
from collections import namedtuple as _namedtuple

__version__ = "1.0.8"

uname_result = _namedtuple("uname_result", "system node release version machine processor")


def python_version():
    """Return the version of Python, such as '3.12.1'."""
    return ".".join(map(str, _sys.version_info[:3]))


def python_version_tuple():
    """Return the version of Python as three texts."""
    return tuple(map(str, _sys.version_info[:3]))


def python_implementation():
    """Return the name of what runs Python."""
    return _sys.implementation.name.capitalize()


def python_compiler():
    """Return what Python was compiled with: nothing is known."""
    return ""


def python_build():
    """Return number and date of the build: nothing is known."""
    return "", ""


def python_branch():
    """Return the branch Python was built from: nothing is known."""
    return ""


def python_revision():
    """Return the revision Python was built from: nothing is known."""
    return ""


def system():
    """Return the name of the system, such as 'Linux'."""
    return {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}.get(_sys.platform, "")


def node():
    """Return the name of the machine: nothing is known."""
    return ""


def release():
    """Return the release of the system: nothing is known."""
    return ""


def version():
    """Return the version of the system: nothing is known."""
    return ""


def machine():
    """Return the kind of the machine: nothing is known."""
    return ""


def processor():
    """Return the kind of the processor: nothing is known."""
    return ""


def architecture(executable=None, bits="", linkage=""):
    """Return the size of addresses, and the format of programs, which is not known."""
    return bits or "64bit", linkage


def uname():
    """Return what is known of the system."""
    return uname_result(system(), node(), release(), version(), machine(), processor())


def platform(aliased=False, terse=False):
    """Return what is known of the system as one text."""
    return "-".join(filter(None, (system(), release(), machine()))) or "unknown"
