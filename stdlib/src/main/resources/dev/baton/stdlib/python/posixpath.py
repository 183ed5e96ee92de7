"""Path names of Unix, and what the file system knows about them; known as os.path."""

import _posix
import stat as _stat
from _fspath import fspath as _fspath

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext",
           "basename", "dirname", "commonprefix", "getsize", "getmtime", "getatime",
           "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
           "isjunction", "expanduser", "expandvars", "normpath", "abspath", "samefile",
           "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath",
           "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames",
           "relpath", "commonpath"]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def _like(path, text):
    """The text as bytes if the path is bytes."""
    return text.encode("ascii") if isinstance(path, bytes) else text


def _environment():
    from os import environ

    return environ


def _check_types(function, paths):
    """Explain why operations on these paths have failed."""
    kinds = set()
    for path in paths:
        if not isinstance(path, (str, bytes)):
            raise TypeError(f"{function}() argument must be str, bytes, or os.PathLike "
                            f"object, not {path.__class__.__name__!r}") from None
        kinds.add(isinstance(path, bytes))
    if len(kinds) == 2:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    """Return the path unchanged: case matters on Unix."""
    return _fspath(s)


def isabs(s):
    """Does the path begin at the root?"""
    s = _fspath(s)
    return s.startswith(_like(s, "/"))


def join(a, *p):
    """Put a path and the components below it together; an absolute one begins anew."""
    path = _fspath(a)
    slash = _like(path, "/")
    try:
        if not p:
            path[:0] + slash  # Just the type check.
        for part in map(_fspath, p):
            if part.startswith(slash):
                path = part
            elif not path or path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        _check_types("join", [path, *p])
        raise
    return path


def split(p):
    """Return (head, tail): tail is what follows the last slash."""
    p = _fspath(p)
    slash = _like(p, "/")
    cut = p.rfind(slash) + 1
    head, tail = p[:cut], p[cut:]
    return head.rstrip(slash) or head, tail


def basename(p):
    """Return the part after the last slash."""
    return split(p)[1]


def dirname(p):
    """Return the part before the last slash."""
    return split(p)[0]


def splitext(p):
    """Return (root, extension): the extension begins at the last dot of the last part.

    Dots at the beginning of the part do not count.
    """
    p = _fspath(p)
    begin = p.rfind(_like(p, "/")) + 1
    dot = p.rfind(_like(p, "."))
    if dot < begin or not p[begin:dot].strip(_like(p, ".")):
        return p, p[:0]
    return p[:dot], p[dot:]


def splitdrive(p):
    """Return (drive, rest): there are no drives on Unix."""
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    """Return (drive, root, rest): the root is '', '/' or, for exactly two slashes, '//'."""
    p = _fspath(p)
    slash, nothing = _like(p, "/"), p[:0]
    if not p.startswith(slash):
        return nothing, nothing, p
    size = 2 if p.startswith(slash * 2) and not p.startswith(slash * 3) else 1
    return nothing, p[:size], p[size:]


def normpath(path):
    """Remove empty parts and '.', and let '..' take away the part before it."""
    path = _fspath(path)
    if not path:
        return _like(path, ".")
    slash, dot, up = _like(path, "/"), _like(path, "."), _like(path, "..")
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != up or (not root and not parts) or (parts and parts[-1] == up):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    """Return the normalised absolute path."""
    path = _fspath(path)
    if not isabs(path):
        cwd = _posix.getcwd()
        path = join(cwd.encode() if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def commonprefix(m):
    """Return the longest common beginning, character by character, of a list of paths."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    first, last = min(m), max(m)
    for place, char in enumerate(first):
        if char != last[place]:
            return first[:place]
    return first


def commonpath(paths):
    """Return the longest path that all paths are below of."""
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _check_types("commonpath", paths)
    slash, dot = _like(paths[0], "/"), _like(paths[0], ".")
    absolute = [path.startswith(slash) for path in paths]
    if any(absolute) != all(absolute):
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    root = slash if absolute[0] else slash[:0]
    return root + slash.join(commonprefix(parts))


def relpath(path, start=None):
    """Return a path relative to start, by default the current directory."""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, up = _like(path, "/"), _like(path, "..")
    start = _like(path, ".") if start is None else _fspath(start)
    _check_types("relpath", (path, start))
    here = [part for part in abspath(start).split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    shared = len(commonprefix([here, there]))
    parts = [up] * (len(here) - shared) + there[shared:]
    return slash.join(parts) or _like(path, ".")


def expanduser(path):
    """Replace '~' at the beginning by the home directory."""
    path = _fspath(path)
    if not path.startswith(_like(path, "~")):
        return path
    slash = _like(path, "/")
    end = path.find(slash, 1)
    end = len(path) if end < 0 else end
    home = _home_of(path[1:end])
    if home is None:
        return path
    home = home.encode() if isinstance(path, bytes) else home
    return (home.rstrip(slash) + path[end:]) or slash


def _home_of(user):
    """The home directory of a user, '' for the own one; None where it is not known."""
    if not user:
        home = _environment().get("HOME")
        if home is not None:
            return home
    lookup = getattr(_posix, "home_directory", None)
    return None if lookup is None else lookup(user.decode() if isinstance(user, bytes) else user)


def expandvars(path):
    """Replace $name and ${name} by environment variables; unknown ones stay."""
    path = _fspath(path)
    if isinstance(path, bytes):
        return _expand(path.decode("utf-8", "surrogateescape")).encode(
            "utf-8", "surrogateescape")
    return _expand(path)


def _expand(path):
    place = path.find("$")
    if place < 0:
        return path
    environ = _environment()
    result, done = [], 0
    while place >= 0:
        end = place + 1
        if path.startswith("{", end):
            close = path.find("}", end)
            end = end + 1 if close < 0 else close + 1
            name = path[place + 2:end - 1] if close >= 0 else None
        else:
            while end < len(path) and (path[end] == "_" or path[end].isascii()
                                       and path[end].isalnum()):
                end += 1
            name = path[place + 1:end]
        if name and name in environ:
            result += [path[done:place], environ[name]]
            done = end
        place = path.find("$", end)
    result.append(path[done:])
    return "".join(result)


class _Followed:
    """Stands below the parts of a link's target that are pending."""

    def __init__(self, link):
        self.link = link


def realpath(filename, *, strict=False):
    """Return the absolute path without symbolic links.

    With strict everything must exist; otherwise what does not is kept as it is.
    """
    path = _fspath(filename)
    slash, dot, up = _like(path, "/"), _like(path, "."), _like(path, "..")
    if isabs(path):
        resolved = slash
    else:
        cwd = _posix.getcwd()
        resolved = cwd.encode() if isinstance(path, bytes) else cwd
    pending = path.split(slash)[::-1]
    seen = {}  # links and where they lead; None while a link is being followed
    while pending:
        part = pending.pop()
        if isinstance(part, _Followed):
            seen[part.link] = resolved
            continue
        if not part or part == dot:
            continue
        if part == up:
            resolved = dirname(resolved)
            continue
        candidate = join(resolved, part)
        try:
            is_link = _stat.S_ISLNK(_posix.lstat(candidate).st_mode)
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            resolved = candidate
            continue
        if candidate in seen:
            resolved = seen[candidate]
            if resolved is not None:
                continue
            if strict:
                _posix.stat(candidate)  # Raises the error of an endless loop.
            rest = [part for part in pending[::-1] if not isinstance(part, _Followed)]
            return normpath(join(candidate, *rest))
        seen[candidate] = None
        target = _posix.readlink(candidate)
        if target.startswith(slash):
            resolved = slash
        pending.append(_Followed(candidate))
        pending.extend(target.split(slash)[::-1])
    return resolved


def _status(path, read=_posix.stat):
    """The stat result of a path, None where there is nothing."""
    try:
        return read(path)
    except (OSError, ValueError):
        return None


def exists(path):
    """Is there something of that name?  A broken symbolic link does not count."""
    return _status(path) is not None


def lexists(path):
    """Is there something of that name, even a broken symbolic link?"""
    return _status(path, _posix.lstat) is not None


def isfile(path):
    """Is it a regular file, perhaps through symbolic links?"""
    status = _status(path)
    return status is not None and _stat.S_ISREG(status.st_mode)


def isdir(s):
    """Is it a directory, perhaps through symbolic links?"""
    status = _status(s)
    return status is not None and _stat.S_ISDIR(status.st_mode)


def islink(path):
    """Is it a symbolic link?"""
    status = _status(path, _posix.lstat)
    return status is not None and _stat.S_ISLNK(status.st_mode)


def isjunction(path):
    """Is it a junction?  There are none on Unix."""
    _fspath(path)
    return False


def ismount(path):
    """Is it a directory where another file system begins?"""
    status = _status(path, _posix.lstat)
    if status is None or _stat.S_ISLNK(status.st_mode):
        return False
    path = _fspath(path)
    parent = _status(realpath(join(path, _like(path, ".."))), _posix.lstat)
    return parent is not None and (status.st_dev != parent.st_dev
                                   or status.st_ino == parent.st_ino)


def getsize(filename):
    """Return the size of a file in bytes."""
    return _posix.stat(filename).st_size


def getmtime(filename):
    """Return when the file was last changed, in seconds since 1970."""
    return _posix.stat(filename).st_mtime


def getatime(filename):
    """Return when the file was last read, in seconds since 1970."""
    return _posix.stat(filename).st_atime


def getctime(filename):
    """Return when the file's status was last changed, in seconds since 1970."""
    return _posix.stat(filename).st_ctime


def samestat(s1, s2):
    """Do two stat results belong to one file?"""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Do two paths lead to one file?"""
    return samestat(_posix.stat(f1), _posix.stat(f2))


def sameopenfile(fp1, fp2):
    """Do two file descriptors belong to one file?"""
    return samestat(_posix.fstat(fp1), _posix.fstat(fp2))
