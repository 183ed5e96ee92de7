"""Temporary files and directories."""

import io as _io
import os as _os
import _thread

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile",
           "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "TMP_MAX",
           "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"
_lock = _thread.allocate_lock()
_generator = None


def _candidate_names():
    """Yield random names; each caller must try whether one is free."""
    global _generator
    with _lock:
        if _generator is None:
            from random import Random

            _generator = Random()
    for _ in range(TMP_MAX):
        yield "".join(_generator.choices(_LETTERS, k=8))


def _candidate_directories():
    for variable in ("TMPDIR", "TEMP", "TMP"):
        folder = _os.environ.get(variable)
        if folder:
            yield _os.path.abspath(folder)
    yield from ("/tmp", "/var/tmp", "/usr/tmp")
    try:
        yield _os.getcwd()
    except OSError:
        yield _os.curdir


def _is_writable(folder):
    return _os.path.isdir(folder) and _os.access(folder, _os.W_OK | _os.X_OK)


def gettempdir():
    """Return the directory for temporary files, found once or set in tempdir."""
    global tempdir
    if tempdir is None:
        candidates = list(_candidate_directories())
        for folder in candidates:
            if _is_writable(folder):
                tempdir = folder
                break
        else:
            import errno

            raise FileNotFoundError(
                errno.ENOENT, f"No usable temporary directory found in {candidates}")
    return _os.fsdecode(tempdir)


def gettempdirb():
    """gettempdir() as bytes."""
    return _os.fsencode(gettempdir())


def gettempprefix():
    """Return the usual beginning of the names."""
    return template


def gettempprefixb():
    """gettempprefix() as bytes."""
    return _os.fsencode(template)


def _complete(prefix, suffix, dir):
    """Fill in what the caller has left out: all three are str, or all three bytes."""
    kinds = {bytes if isinstance(_os.fspath(part), bytes) else str
             for part in (prefix, suffix, dir) if part is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    kind = kinds.pop() if kinds else str
    if prefix is None:
        prefix = template if kind is str else gettempprefixb()
    if suffix is None:
        suffix = kind()
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, _os.fspath(dir)


def _create(prefix, suffix, dir, create):
    """Call create(path) for new paths until one is free: (its result, path)."""
    prefix, suffix, dir = _complete(prefix, suffix, dir)
    for name in _candidate_names():
        if isinstance(prefix, bytes):
            name = name.encode("ascii")
        path = _os.path.abspath(_os.path.join(dir, prefix + name + suffix))
        try:
            return create(path), path
        except FileExistsError:
            continue
    import errno

    raise FileExistsError(errno.EEXIST, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Create a file that only this user can open: (file descriptor, path)."""
    flags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL
    return _create(prefix, suffix, dir, lambda path: _os.open(path, flags, 0o600))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Create a directory that only this user can open and return its path."""
    return _create(prefix, suffix, dir, lambda path: _os.mkdir(path, 0o700))[1]


def mktemp(suffix="", prefix=template, dir=None):
    """Return a path that is free now; somebody else may take it: prefer mkstemp()."""
    def check(path):
        if _os.path.lexists(path):
            raise FileExistsError(path)

    return _create(prefix, suffix, dir, check)[1]


class _TemporaryFileWrapper:
    """A file object with a name that removes its file when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close
        self._removed = False

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__name__} {self.file!r}>"

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._remove(self.delete)
        return result

    def __iter__(self):
        for line in self.file:
            yield line

    def close(self):
        """Close the file, and remove it if that was asked for."""
        self.file.close()
        self._remove(self.delete and self._delete_on_close)

    def _remove(self, wanted):
        if not wanted or self._removed:
            return
        self._removed = True
        self.file.close()
        try:
            _os.unlink(self.name)
        except FileNotFoundError:
            if self._delete_on_close:
                raise


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
                       prefix=None, dir=None, delete=True, *, errors=None,
                       delete_on_close=True):
    """Create a file and open it; its path is in the attribute name.

    It is removed when it is closed, or when the with statement ends if not delete_on_close;
    never if not delete.
    """
    _, path = _create(prefix, suffix, dir, _create_empty)
    try:
        file = _io.open(path, mode, buffering, encoding, errors, newline)
    except BaseException:
        _os.unlink(path)
        raise
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def _create_empty(path):
    _io.open(path, "xb").close()
    _os.chmod(path, 0o600)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
                  prefix=None, dir=None, *, errors=None):
    """Create a file and open it; it is gone when it is closed."""
    _, path = _create(prefix, suffix, dir, _create_empty)
    try:
        return _io.open(path, mode, buffering, encoding, errors, newline)
    finally:
        _os.unlink(path)


class SpooledTemporaryFile:
    """A temporary file kept in memory until it is longer than max_size, or asked for."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None,
                 suffix=None, prefix=None, dir=None, *, errors=None):
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding, errors, newline,
                                           write_through=True)
        self._max_size = max_size
        self._arguments = dict(mode=mode, buffering=buffering, encoding=encoding,
                               newline=newline, suffix=suffix, prefix=prefix, dir=dir,
                               errors=errors)

    def rollover(self):
        """Move to a file on the disk at once."""
        if self._rolled:
            return
        memory = self._file
        file = self._file = TemporaryFile(**self._arguments)
        position = memory.tell()
        memory.seek(0)
        file.write(memory.read())
        file.seek(position)
        self._rolled = True

    def write(self, data):
        """Write, and move to the disk if it has become too long."""
        count = self._file.write(data)
        self._check()
        return count

    def writelines(self, lines):
        """Write several lines."""
        self._file.writelines(lines)
        self._check()

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def fileno(self):
        """Return the descriptor of the file, which is moved to the disk for that."""
        self.rollover()
        return self._file.fileno()

    def truncate(self, size=None):
        """Cut off, or extend, the file at the position or size."""
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def __iter__(self):
        return iter(self._file)

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()


class TemporaryDirectory:
    """A directory that is removed, with everything in it, by cleanup() or a with statement."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *,
                 delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the directory."""
        if not _os.path.exists(self.name):
            return
        try:
            _remove_tree(self.name)
        except OSError:
            if not self._ignore_cleanup_errors:
                raise

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


def _remove_tree(top):
    for folder, folders, files in _os.walk(top, topdown=False):
        for name in files:
            _os.unlink(_os.path.join(folder, name))
        for name in folders:
            path = _os.path.join(folder, name)
            if _os.path.islink(path):
                _os.unlink(path)
            else:
                _os.rmdir(path)
    _os.rmdir(top)
