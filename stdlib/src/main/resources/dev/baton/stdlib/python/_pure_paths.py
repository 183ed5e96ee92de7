"""Paths that touch no files, for `pathlib`."""

import os as _os
import posixpath as _posixpath


class _Parents:
    """The paths above a path, the nearest first."""

    __slots__ = ("_path", "_tail")

    def __init__(self, path):
        self._path = path
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._with_tail(self._tail[:len(self._tail) - index - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    """A path as text in parts: drive, root and names."""

    __module__ = "pathlib"
    __slots__ = ("_raw", "_drive", "_root", "_names", "_text")

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                texts.append(str(arg))
                continue
            path = _os.fspath(arg) if hasattr(type(arg), "__fspath__") else arg
            if not isinstance(path, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ "
                    f"returns a str, not {type(path).__name__!r}")
            texts.append(path)
        self._raw = texts
        self._drive = None
        self._text = None

    def __reduce__(self):
        return self.__class__, self.parts

    def with_segments(self, *pathsegments):
        """Make a path of the same class of parts."""
        return type(self)(*pathsegments)

    # How the flavours differ

    _sep = "/"

    @classmethod
    def _split(cls, path):
        """Return drive, root and the rest of a joined path."""
        if path.startswith("/"):
            root = "//" if path.startswith("//") and not path.startswith("///") else "/"
            return "", root, path.lstrip("/")
        return "", "", path

    @classmethod
    def _join(cls, texts):
        return _posixpath.join(*texts) if texts else ""

    @staticmethod
    def _fold(text):
        return text

    def _parse(self):
        if self._drive is None:
            drive, root, rest = self._split(self._join(self._raw))
            self._root = root
            self._names = [x for x in rest.split(self._sep) if x and x != "."]
            self._drive = drive

    @property
    def drive(self):
        """The drive, empty on POSIX."""
        self._parse()
        return self._drive

    @property
    def root(self):
        """The root, empty for a relative path."""
        self._parse()
        return self._root

    @property
    def _tail(self):
        self._parse()
        return self._names

    @property
    def anchor(self):
        """Drive and root together."""
        return self.drive + self.root

    @property
    def parts(self):
        """The anchor and the names, as a tuple."""
        anchor = self.anchor
        return (anchor, *self._tail) if anchor else tuple(self._tail)

    def _with_tail(self, tail):
        text = self.anchor + self._sep.join(tail)
        return self.with_segments(text or ".")

    def __str__(self):
        if self._text is None:
            self._text = self.anchor + self._sep.join(self._tail) or "."
        return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """Return the path with slashes."""
        return str(self).replace(self._sep, "/")

    def __bytes__(self):
        return _os.fsencode(self)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.as_posix()!r})"

    def as_uri(self):
        """Return the path as a file URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes

        drive = self.drive
        if len(drive) == 2 and drive[1] == ":":
            return f"file:///{drive}" + quote_from_bytes(_os.fsencode(self.as_posix()[2:]))
        prefix = "file:" if drive else "file://"
        return prefix + quote_from_bytes(_os.fsencode(self.as_posix()))

    @property
    def _flavour(self):
        return PureWindowsPath if self._sep == "\\" else PurePosixPath

    def _key(self):
        return self._fold(str(self))

    def _sort_key(self):
        return self._key().split(self._sep)

    def _same_flavour(self, other):
        return isinstance(other, PurePath) and self._flavour is other._flavour

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._flavour is other._flavour and self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __lt__(self, other):
        if not self._same_flavour(other):
            return NotImplemented
        return self._sort_key() < other._sort_key()

    def __le__(self, other):
        if not self._same_flavour(other):
            return NotImplemented
        return self._sort_key() <= other._sort_key()

    def __gt__(self, other):
        if not self._same_flavour(other):
            return NotImplemented
        return self._sort_key() > other._sort_key()

    def __ge__(self, other):
        if not self._same_flavour(other):
            return NotImplemented
        return self._sort_key() >= other._sort_key()

    @property
    def name(self):
        """The last name, empty if there is none."""
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        """The end of the name from the last dot on."""
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All ends of the name that begin with a dot."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The name without the suffix."""
        name = self.name
        at = name.rfind(".")
        return name[:at] if 0 < at < len(name) - 1 else name

    def with_name(self, name):
        """Return the path with another last name."""
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or self._sep in name or "/" in name and self._sep == "\\" or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._with_tail([*self._tail[:-1], name])

    def with_stem(self, stem):
        """Return the path with another stem."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """Return the path with another suffix."""
        if self._sep in suffix:
            raise ValueError(f"Invalid suffix {suffix!r}")
        if suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        name = self.name
        if not name:
            raise ValueError(f"{self!r} has an empty name")
        old = self.suffix
        return self._with_tail([*self._tail[:-1], (name[:-len(old)] if old else name) + suffix])

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """Return the path as it is seen from another."""
        other = self.with_segments(other, *_deprecated)
        for step, path in enumerate((other, *other.parents)):
            if self.is_relative_to(path):
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self.with_segments(*[".."] * step, *self._tail[len(path._tail):])

    def is_relative_to(self, other, /, *_deprecated):
        """Tell whether the path is the other or below it."""
        other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def joinpath(self, *pathsegments):
        """Return this path with others behind it."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        """The path above."""
        tail = self._tail
        return self._with_tail(tail[:-1]) if tail else self

    @property
    def parents(self):
        """The paths above, the nearest first."""
        return _Parents(self)

    def is_absolute(self):
        """Tell whether the path begins at a root."""
        return bool(self.root) and (self._sep == "/" or bool(self.drive))

    def is_reserved(self):
        """Tell whether the name is reserved, which POSIX does not have."""
        return False

    def match(self, path_pattern, *, case_sensitive=None):
        """Tell whether the path, or its end, matches a pattern."""
        import fnmatch
        import re

        pattern = self.with_segments(path_pattern)
        if not pattern.parts:
            raise ValueError("empty pattern")
        mine, theirs = self.parts, pattern.parts
        if len(mine) < len(theirs) or pattern.anchor and len(mine) != len(theirs):
            return False
        insensitive = self._sep == "\\" if case_sensitive is None else not case_sensitive
        flags = re.IGNORECASE if insensitive else 0
        return all(re.match(fnmatch.translate(want), name, flags)
                   for name, want in zip(reversed(mine), reversed(theirs)))


class PurePosixPath(PurePath):
    """A path of POSIX."""

    __module__ = "pathlib"
    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path of Windows."""

    __module__ = "pathlib"
    __slots__ = ()
    _sep = "\\"

    @staticmethod
    def _fold(text):
        return text.lower()

    @classmethod
    def _split(cls, path):
        path = path.replace("/", "\\")
        if path.startswith("\\\\") and path[2:3] not in ("", "\\"):
            host, _, rest = path[2:].partition("\\")
            share, slash, rest = rest.partition("\\")
            return f"\\\\{host}\\{share}", "\\", rest
        drive = path[:2] if path[1:2] == ":" else ""
        rest = path[len(drive):]
        return drive, "\\" if rest.startswith("\\") else "", rest.lstrip("\\")

    @classmethod
    def _join(cls, texts):
        drive = root = rest = ""
        for text in texts:
            next_drive, next_root, next_rest = cls._split(text)
            if next_drive and next_drive.lower() != drive.lower():
                drive, root, rest = next_drive, next_root, next_rest
            elif next_root:
                root, rest = next_root, next_rest
            else:
                rest = f"{rest}\\{next_rest}" if rest else next_rest
        return drive + root + rest


_os.PathLike.register(PurePath)
