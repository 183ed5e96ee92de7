"""Paths that fit a pattern of a shell: *, ?, [abc], and ** for any directories."""

import os
from fnmatch import _compile

__all__ = ["escape", "glob", "iglob"]

_SPECIAL = "*?["


def _has_magic(pattern):
    special = _SPECIAL.encode() if isinstance(pattern, bytes) else _SPECIAL
    return any([char in special for char in pattern])


has_magic = _has_magic


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return a list of the paths that fit a pattern, in no particular order.

    root_dir is where relative patterns begin; recursive lets ** stand for any number of
    directories; names that begin with a dot fit only if the pattern does or include_hidden.
    """
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
                      include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Like glob(), but returns an iterator."""
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    pathname = os.fspath(pathname)
    if root_dir is None:
        root_dir = pathname[:0]
    search = _Search(pathname, os.fspath(root_dir), recursive, include_hidden)
    return search.run(pathname)


def escape(pathname):
    """Return a pattern that only the path itself fits."""
    if isinstance(pathname, bytes):
        return escape(pathname.decode("latin-1")).encode("latin-1")
    return "".join([f"[{char}]" if char in _SPECIAL else char for char in pathname])


def _is_directory(entry):
    try:
        return entry.is_dir()
    except OSError:
        return False  # For example a symbolic link to itself.


class _Search:
    """One search: the pattern is split at its slashes, and resolved from the left."""

    def __init__(self, pattern, root, recursive, include_hidden):
        self.root = root
        self.include_hidden = include_hidden
        self.dot, self.stars = (b".", b"**") if isinstance(pattern, bytes) else (".", "**")
        self.recursive = recursive
        self.nothing = pattern[:0]

    def run(self, pattern):
        if not pattern:
            return
        first_empty = self.recursive and pattern[:2] == self.stars
        for found in self.resolve(pattern, False):
            if found or not first_empty:
                yield found

    def place(self, path):
        return os.path.join(self.root, path) if self.root else path

    def exists(self, path):
        return os.path.lexists(self.place(path))

    def is_directory(self, path):
        return os.path.isdir(self.place(path) or self.dot)

    def names(self, folder, only_directories):
        """The names in a directory, [] if it cannot be read."""
        try:
            with os.scandir(self.place(folder) or self.dot) as entries:
                return [entry.name for entry in entries
                        if not only_directories or _is_directory(entry)]
        except OSError:
            return []

    def resolve(self, pattern, only_directories):
        """Yield the paths that fit; an empty last part asks for directories."""
        head, tail = os.path.split(pattern)
        if not _has_magic(pattern):
            if tail:
                if self.exists(pattern):
                    yield pattern
            elif self.is_directory(head):
                yield pattern
            return
        if not head:
            yield from self.fitting(head, tail, only_directories)
            return
        folders = self.resolve(head, True) if head != pattern and _has_magic(head) else [head]
        for folder in folders:
            for name in self.fitting(folder, tail, only_directories):
                yield os.path.join(folder, name)

    def fitting(self, folder, pattern, only_directories):
        """Yield the paths below a directory that fit one part of the pattern."""
        if self.recursive and pattern == self.stars:
            if self.is_directory(folder):
                yield pattern[:0]
                yield from self.below(folder, only_directories)
        elif not _has_magic(pattern):
            if pattern:
                if self.exists(os.path.join(folder, pattern)):
                    yield pattern
            elif self.is_directory(folder):
                yield pattern
        else:
            match = _compile(pattern)
            dotted = self.include_hidden or pattern.startswith(self.dot)
            for name in self.names(folder, only_directories):
                if (dotted or not name.startswith(self.dot)) and match(name):
                    yield name

    def below(self, folder, only_directories):
        """Yield everything below a directory, relative to it."""
        for name in self.names(folder, only_directories):
            if self.include_hidden or not name.startswith(self.dot):
                yield name
                inner = os.path.join(folder, name) if folder else name
                for rest in self.below(inner, only_directories):
                    yield os.path.join(name, rest)
