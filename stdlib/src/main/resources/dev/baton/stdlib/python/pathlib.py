"""Paths of files as objects."""

import fnmatch as _fnmatch
import io as _io
import os as _os
from _pure_paths import PurePath, PurePosixPath, PureWindowsPath
from errno import EBADF as _EBADF, ELOOP as _ELOOP, ENOENT as _ENOENT, ENOTDIR as _ENOTDIR
from stat import (
    S_ISBLK as _S_ISBLK, S_ISCHR as _S_ISCHR, S_ISDIR as _S_ISDIR, S_ISFIFO as _S_ISFIFO,
    S_ISLNK as _S_ISLNK, S_ISREG as _S_ISREG, S_ISSOCK as _S_ISSOCK)

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


def _mode(path, follow):
    """The mode of a file, None if there is none."""
    try:
        return path.stat(follow_symlinks=follow).st_mode
    except OSError as e:
        if e.errno not in (_ENOENT, _ENOTDIR, _EBADF, _ELOOP):
            raise
        return None
    except ValueError:
        return None


def _kind(test, doc, follow=True):
    """Make a method that tests the mode of a file, False if there is none."""
    def method(self):
        mode = _mode(self, follow)
        return mode is not None and test(mode)

    method.__doc__ = doc
    return method


class Path(PurePath):
    """A path of this system, with methods that touch files."""

    __slots__ = ()

    def __new__(cls, *args):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    @classmethod
    def cwd(cls):
        """Return the current directory."""
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        """Return the home directory."""
        return cls("~").expanduser()

    def stat(self, *, follow_symlinks=True):
        """Return the status of the file, as os.stat() does."""
        return _os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """Return the status of the file, of a link itself."""
        return self.stat(follow_symlinks=False)

    def exists(self, *, follow_symlinks=True):
        """Tell whether there is such a file."""
        return _mode(self, follow_symlinks) is not None

    is_dir = _kind(_S_ISDIR, "Tell whether it is a directory.")
    is_file = _kind(_S_ISREG, "Tell whether it is a regular file.")
    is_symlink = _kind(_S_ISLNK, "Tell whether it is a symbolic link.", False)
    is_socket = _kind(_S_ISSOCK, "Tell whether it is a socket.")
    is_fifo = _kind(_S_ISFIFO, "Tell whether it is a pipe.")
    is_block_device = _kind(_S_ISBLK, "Tell whether it is a block device.")
    is_char_device = _kind(_S_ISCHR, "Tell whether it is a character device.")

    def is_mount(self):
        """Tell whether something is mounted here."""
        return _os.path.ismount(self)

    def is_junction(self):
        """Return False: there are no junctions."""
        return False

    def samefile(self, other_path):
        """Tell whether both are the same file."""
        other = other_path if hasattr(other_path, "stat") else self.with_segments(other_path)
        return _os.path.samestat(self.stat(), other.stat())

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file, as open() does."""
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Return the content as bytes."""
        with self.open(mode="rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None):
        """Return the content as text."""
        with self.open(mode="r", encoding=encoding, errors=errors) as f:
            return f.read()

    def write_bytes(self, data):
        """Write bytes to the file, and close it."""
        view = memoryview(data)
        with self.open(mode="wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write text to the file, and close it."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {data.__class__.__name__}")
        with self.open(mode="w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def iterdir(self):
        """Yield the paths of the files in the directory."""
        for name in _os.listdir(self):
            yield self._child(name)

    def _child(self, name):
        return self.with_segments(self, name)

    def glob(self, pattern, *, case_sensitive=None):
        """Yield the paths below this one that match a pattern; ** is any number of parts."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        yield from _select(self, self._pattern_parts(pattern), case_sensitive)

    def rglob(self, pattern, *, case_sensitive=None):
        """Yield the paths that match a pattern at any depth below this one."""
        yield from _select(self, ["**", *self._pattern_parts(pattern)], case_sensitive)

    def _pattern_parts(self, pattern):
        """The parts of a relative pattern; a last slash, which asks for directories, is one."""
        parsed = self.with_segments(pattern)
        if parsed.drive or parsed.root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(parsed.parts)
        if pattern and pattern[-1] == "/":
            parts.append("")
        return parts

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Yield (path, directories, files) for this directory and all below."""
        for root, dirs, files in _os.walk(self, top_down, on_error, follow_symlinks):
            yield self.with_segments(root), dirs, files

    def absolute(self):
        """Return the path from the root, without resolving links."""
        if self.is_absolute():
            return self
        return self.with_segments(_os.getcwd(), self)

    def resolve(self, strict=False):
        """Return the path from the root, without links and dots."""
        try:
            return self.with_segments(_os.path.realpath(self, strict=strict))
        except OSError as e:
            if e.errno == _ELOOP:
                raise RuntimeError(f"Symlink loop from {e.filename!r}") from None
            raise

    def expanduser(self):
        """Return the path with ~ replaced by the home directory."""
        if not (self.drive or self.root) and self.parts and self.parts[0][:1] == "~":
            home = _os.path.expanduser(self.parts[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self.parts[1:])
        return self

    def owner(self):
        """Return the name of the owner; there is no way to know it here."""
        raise NotImplementedError("Path.owner() is unsupported on this system")

    def group(self):
        """Return the name of the group; there is no way to know it here."""
        raise NotImplementedError("Path.group() is unsupported on this system")

    def readlink(self):
        """Return where a symbolic link leads."""
        return self.with_segments(_os.readlink(self))

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file, or set its times to now."""
        if exist_ok:
            try:
                _os.utime(self, None)
                return
            except OSError:
                pass
        flags = _os.O_CREAT | _os.O_WRONLY
        if not exist_ok:
            flags |= _os.O_EXCL
        _os.close(_os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the directory, and those above it if wanted."""
        try:
            _os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Set the rights of the file."""
        _os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            _os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the directory, which must be empty."""
        _os.rmdir(self)

    def rename(self, target):
        """Give the file another path, and return that."""
        _os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Give the file another path, in place of what is there, and return that."""
        _os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make this path a symbolic link to another."""
        _os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make this path a hard link to the same file as another."""
        _os.link(target, self)

    def __enter__(self):
        import warnings

        warnings.warn("pathlib.Path.__enter__() is deprecated and scheduled for removal in "
                      "Python 3.13; Path objects as a context manager is a no-op",
                      DeprecationWarning, stacklevel=2)
        return self

    def __exit__(self, t, v, tb):
        pass


def _select(path, parts, case_sensitive):
    """Yield what matches the parts of a pattern below a path, each path once."""
    if not parts:
        yield path
        return
    part, rest = parts[0], parts[1:]
    if part == "":
        if path.is_dir():
            yield path
    elif part == "**":
        seen = set()
        for directory in _directories(path):
            for found in _select(directory, rest, case_sensitive):
                if found not in seen:
                    seen.add(found)
                    yield found
    elif "**" in part:
        raise ValueError("Invalid pattern: '**' can only be an entire path component")
    elif part == "..":
        yield from _select(path._child(".."), rest, case_sensitive)
    elif not any(c in part for c in "*?[") and case_sensitive is None:
        child = path._child(part)
        if (child.is_dir() if rest else child.exists(follow_symlinks=False)):
            yield from _select(child, rest, case_sensitive)
    else:
        if case_sensitive is False:
            import re

            matches = re.compile(_fnmatch.translate(part), re.IGNORECASE).match
        else:
            matches = _fnmatch._compile(part)
        try:
            names = _os.listdir(path)
        except OSError:
            return
        for name in names:
            if matches(name):
                child = path._child(name)
                if not rest or child.is_dir():
                    yield from _select(child, rest, case_sensitive)


def _directories(path):
    """Yield a directory and all below, without following links."""
    if not path.is_dir():
        return
    stack = [path]
    while stack:
        directory = stack.pop()
        yield directory
        try:
            with _os.scandir(directory) as entries:
                below = [e.name for e in entries if e.is_dir(follow_symlinks=False)]
        except OSError:
            continue
        stack.extend(directory._child(name) for name in reversed(below))


class PosixPath(Path, PurePosixPath):
    """A path of this system."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows, which cannot be made on this system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise NotImplementedError(f"cannot instantiate {cls.__name__!r} on your system")
