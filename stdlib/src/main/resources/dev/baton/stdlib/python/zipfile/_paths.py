"""Paths inside of archives."""

import fnmatch
import io
import itertools
import pathlib
import posixpath
import re

from zipfile._archive import ZipFile


def _ancestors(name):
    """The directories above a name, each with a slash at its end, the nearest first."""
    name = posixpath.dirname(name.rstrip("/"))
    while name.rstrip("/"):
        yield name + "/"
        name = posixpath.dirname(name)


class CompleteDirs(ZipFile):
    """An archive whose names include the directories that are only implied."""

    def namelist(self):
        """Return the names of all entries and of the directories above them."""
        names = super().namelist()
        known = dict.fromkeys(names)
        implied = dict.fromkeys(itertools.chain.from_iterable(map(_ancestors, names)))
        return names + [name for name in implied if name not in known]

    def getinfo(self, name):
        """Return the entry of a name; one is made up for an implied directory."""
        try:
            return super().getinfo(name)
        except KeyError:
            if not name.endswith("/") or name not in self.namelist():
                raise
            from zipfile import ZipInfo
            return ZipInfo(name)

    @classmethod
    def make(cls, source):
        """Return an archive of this class for a file or an archive."""
        if isinstance(source, CompleteDirs):
            return source
        if not isinstance(source, ZipFile):
            return cls(source)
        if "r" not in source.mode:
            cls = CompleteDirs
        source.__class__ = cls
        return source


class Path:
    """A path inside of an archive, used as pathlib's paths are."""

    def __init__(self, root, at=""):
        self.root = CompleteDirs.make(root)
        self.at = at

    def __eq__(self, other):
        if self.__class__ is not other.__class__:
            return NotImplemented
        return (self.root, self.at) == (other.root, other.at)

    def __hash__(self):
        return hash((self.root, self.at))

    def __str__(self):
        return posixpath.join(self.root.filename, self.at)

    def __repr__(self):
        return f"{type(self).__name__}({self.root.filename!r}, {self.at!r})"

    def _names(self):
        return set(self.root.namelist())

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """Open the entry, as text unless the mode has a "b"."""
        if self.is_dir():
            raise IsADirectoryError(self)
        action = mode[0]
        if action == "r" and not self.exists():
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, action, pwd=pwd)
        if "b" in mode:
            if args or kwargs:
                raise ValueError("encoding args invalid for binary operation")
            return stream
        encoding = args[0] if args else kwargs.pop("encoding", None)
        return io.TextIOWrapper(stream, io.text_encoding(encoding), *args[1:], **kwargs)

    def _base(self):
        return pathlib.PurePosixPath(self.at or self.root.filename)

    @property
    def name(self):
        """The last part."""
        return self._base().name

    @property
    def suffix(self):
        """The ending of the last part."""
        return self._base().suffix

    @property
    def suffixes(self):
        """The endings of the last part."""
        return self._base().suffixes

    @property
    def stem(self):
        """The last part without its ending."""
        return self._base().stem

    @property
    def filename(self):
        """The archive's path and this one as one path."""
        return pathlib.Path(self.root.filename).joinpath(self.at)

    def read_text(self, *args, **kwargs):
        """Return the entry as text."""
        with self.open("r", *args, **kwargs) as stream:
            return stream.read()

    def read_bytes(self):
        """Return the entry as bytes."""
        with self.open("rb") as stream:
            return stream.read()

    def _is_child(self, path):
        return posixpath.dirname(path.at.rstrip("/")) == self.at.rstrip("/")

    def _next(self, at):
        return self.__class__(self.root, at)

    def is_dir(self):
        """Return whether this is a directory."""
        return not self.at or self.at.endswith("/")

    def is_file(self):
        """Return whether this is an entry that is no directory."""
        return self.exists() and not self.is_dir()

    def exists(self):
        """Return whether there is such an entry."""
        return self.at in self._names()

    def iterdir(self):
        """Return the paths in this directory."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        return filter(self._is_child, map(self._next, self.root.namelist()))

    def match(self, path_pattern):
        """Return whether the path matches a pattern."""
        return pathlib.PurePosixPath(self.at).match(path_pattern)

    def is_symlink(self):
        """Return False."""
        return False

    def glob(self, pattern):
        """Return the paths below this one that match a pattern."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        matches = re.compile(re.escape(self.at) + _expression(pattern)).fullmatch
        return (self._next(name) for name in self.root.namelist() if matches(name))

    def rglob(self, pattern):
        """Return the paths at any depth below this one that match a pattern."""
        return self.glob(f"**/{pattern}")

    def relative_to(self, other, *extra):
        """Return the path from another one to this one, as text."""
        return posixpath.relpath(str(self), str(other.joinpath(*extra)))

    def joinpath(self, *other):
        """Return this path with others below it."""
        at = posixpath.join(self.at, *other)
        names = self._names()
        if at not in names and at + "/" in names:
            at += "/"
        return self._next(at)

    __truediv__ = joinpath

    @property
    def parent(self):
        """The path above this one."""
        if not self.at:
            return self.filename.parent
        above = posixpath.dirname(self.at.rstrip("/"))
        return self._next(above + "/" if above else above)


def _expression(pattern):
    """The regular expression of a pattern whose "**" is any number of directories."""
    text = ""
    for part in re.split(r"(\*\*/?|[*?/]|\[[^]]*\])", pattern):
        if part.startswith("**"):
            text += ".*"
        elif part == "*":
            text += "[^/]*"
        elif part == "?":
            text += "[^/]"
        elif part.startswith("["):
            text += fnmatch.translate(part).removeprefix("(?s:").removesuffix(")\\Z")
        else:
            text += re.escape(part)
    return text
