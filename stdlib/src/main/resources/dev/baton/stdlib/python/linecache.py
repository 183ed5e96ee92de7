"""Lines of source files by number, read once and kept.

The cache is a dict from file name to ``(size, mtime, lines, full_name)``, or to a
one-element tuple holding a function that will give the text when somebody asks.  A size of
None marks text that is in no file and cannot become stale.
"""

import sys

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# Each access is a single dict operation: two threads may read the same file twice, but
# both store the same lines.
cache = {}


def clearcache():
    """Forget everything."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Return one line with its newline, or '' where there is no such line or file."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """Return all lines of a file, [] where it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def _is_pseudo_name(filename):
    return not filename or (filename.startswith("<") and filename.endswith(">"))


def checkcache(filename=None):
    """Drop the entries (or one entry) whose file has changed or is gone."""
    import os

    names = list(cache) if filename is None else [filename]
    for name in names:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        size, mtime, _, full_name = entry
        try:
            now = os.stat(full_name)
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if now.st_size != size or now.st_mtime != mtime:
            cache.pop(name, None)


def _find(filename):
    """Return the full name and stat result of a file, trying sys.path for relative names."""
    import os

    try:
        return filename, os.stat(filename)
    except (OSError, ValueError):
        pass
    if os.path.isabs(filename):
        return None
    for folder in sys.path:
        try:
            candidate = os.path.join(folder, filename)
            return candidate, os.stat(candidate)
        except (TypeError, AttributeError, OSError, ValueError):
            continue
    return None


def _from_loader(filename):
    """Text from a loader registered by lazycache, as a cache entry, or None."""
    try:
        text = cache[filename][0]()
    except (ImportError, OSError):
        return None
    if text is None:
        return (0, None, [], filename)
    return (len(text), None, [line + "\n" for line in text.splitlines()], filename)


def _library_lines(filename):
    import _imp

    text = _imp.library_source(filename)
    if text is None:
        return []
    lines = text.splitlines(True)
    cache[filename] = (len(text), None, lines, filename)
    return lines


def updatecache(filename, module_globals=None):
    """Read a file again and return its lines; [] where it cannot be read."""
    lazy = cache.get(filename)
    if lazy is not None and len(lazy) != 1:
        cache.pop(filename, None)
    if _is_pseudo_name(filename):
        return []
    if filename.startswith("<stdlib>/"):
        return _library_lines(filename)
    found = _find(filename)
    if found is None:
        entry = _from_loader(filename) if lazycache(filename, module_globals) else None
        if entry is None:
            return []
        cache[filename] = entry
        return entry[2]
    full_name, status = found
    lines = _read_lines(full_name)
    if lines is None:
        return []
    cache[filename] = (status.st_size, status.st_mtime, lines, full_name)
    return lines


def _encoding_of(head):
    """The encoding declared in the first two lines of a source file (PEP 263)."""
    if head.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    for line in head.splitlines()[:2]:
        line = line.strip()
        if line and not line.startswith(b"#"):
            break
        mark = line.find(b"coding")
        if mark >= 0 and line[mark + 6:mark + 7] in (b":", b"="):
            words = line[mark + 7:].replace(b"-*-", b" ").split()
            if words:
                return words[0].decode("latin-1")
    return "utf-8"


def _read_lines(full_name):
    try:
        with open(full_name, "rb") as file:
            data = file.read()
        text = data.decode(_encoding_of(data[:400]))
    except (OSError, UnicodeDecodeError, LookupError):
        return None
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    last = lines.pop()
    lines = [line + "\n" for line in lines]
    if last or not lines:
        lines.append(last + "\n")
    return lines


def lazycache(filename, module_globals):
    """Register the source getter of a module's loader; True if the cache now has one."""
    entry = cache.get(filename)
    if entry is not None:
        return len(entry) == 1
    if _is_pseudo_name(filename) or not module_globals or "__name__" not in module_globals:
        return False
    spec = module_globals.get("__spec__")
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    name = getattr(spec, "name", None) or module_globals["__name__"]
    get_source = getattr(loader, "get_source", None)
    if not name or get_source is None:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
