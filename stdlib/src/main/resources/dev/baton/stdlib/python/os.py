"""The operating system: files and directories, environment, process.

What needs the system comes from the engine's module `_posix`, within the rights that the
host has given; this module adds what can be built from it.
"""

import sys
import _posix
import posixpath as path
import stat as _st
from _environment import make_environ as _make_environ
from _fspath import fspath
from _posix import *
from abc import ABC as _ABC
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
error = OSError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
supports_bytes_environ = True
supports_dir_fd = set()
supports_fd = set()
supports_effective_ids = set()
supports_follow_symlinks = {stat}

if hasattr(_posix, "_exit"):
    from _posix import _exit, _exit_by_signal


class PathLike(_ABC):
    """An object that stands for a path: it has __fspath__()."""

    __slots__ = ()

    def __fspath__(self):
        """Return the path as str or bytes."""
        raise NotImplementedError

    __fspath__.__isabstractmethod__ = True

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        for base in subclass.__mro__:
            if "__fspath__" in base.__dict__:
                return True if base.__dict__["__fspath__"] is not None else NotImplemented
        return NotImplemented

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


def fsencode(filename):
    """Return a path as bytes."""
    filename = fspath(filename)
    if isinstance(filename, str):
        return filename.encode(sys.getfilesystemencoding(), "surrogateescape")
    return filename


def fsdecode(filename):
    """Return a path as str."""
    filename = fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode(sys.getfilesystemencoding(), "surrogateescape")
    return filename


environ, environb = _make_environ(_posix)


def getenv(key, default=None):
    """Return an environment variable, or the default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """Return an environment variable as bytes, or the default."""
    return environb.get(key, default)


def kill(pid, signal, /):
    """Send a signal: to this process, or to one that it or its kin has started."""
    number = signal.__index__()
    if not 0 <= number < 65:
        raise OSError(22, "Invalid argument")
    if pid == getpid():
        if number:
            import signal

            signal.raise_signal(number)
    elif not _posix._signal_child(pid, number):
        raise ProcessLookupError(3, "No such process")


def get_exec_path(env=None):
    """Return the directories in which programs are looked for."""
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """Return a file object for a file descriptor; like open()."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import io

    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def process_cpu_count():
    """Return how many processors this process may use."""
    return cpu_count()


def makedirs(name, mode=0o777, exist_ok=False):
    """Create a directory and those above it that are missing.

    FileExistsError if it is there already, unless exist_ok.
    """
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass  # Somebody else was faster.
        if tail in (curdir, b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove an empty directory, and those above it that become empty."""
    rmdir(name)
    _prune(name)


def _prune(name):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename; creates the directories for the new name, removes the old ones left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    _prune(old)


def _list_directory(top, onerror, followlinks):
    """(names of directories, names of others, those to go into); None on an error."""
    folders, others, inner = [], [], []
    try:
        with scandir(top) as entries:
            for entry in entries:
                try:
                    is_folder = entry.is_dir()
                except OSError:
                    is_folder = False
                if not is_folder:
                    others.append(entry.name)
                    continue
                folders.append(entry.name)
                if followlinks or not entry.is_symlink():
                    inner.append(entry.name)
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return None
    return folders, others, inner


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Yield (path, directory names, other names) for a directory and all below it.

    From the top down, the caller may change the list of directory names in place to say
    where to go on.  onerror(OSError) is called for directories that cannot be read.
    """
    pending = [fspath(top)]
    while pending:
        top = pending.pop()
        if isinstance(top, tuple):
            yield top
            continue
        listed = _list_directory(top, onerror, followlinks)
        if listed is None:
            continue
        folders, others, inner = listed
        if topdown:
            yield top, folders, others
            following = []
            for folder in folders:
                child = path.join(top, folder)
                if followlinks or not path.islink(child):
                    following.append(child)
        else:
            pending.append((top, folders, others))
            following = [path.join(top, folder) for folder in inner]
        pending.extend(reversed(following))


__all__ = sorted([_name for _name in globals()
                  if not _name.startswith("_") and _name not in ("sys", "st")] + (
                      ["_exit"] if "_exit" in globals() else []))
