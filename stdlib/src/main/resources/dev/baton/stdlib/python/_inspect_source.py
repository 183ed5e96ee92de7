"""Source, documentation and frames, for `inspect`."""

import linecache
import os
import sys
from _inspect_kinds import (
    CO_VARARGS, CO_VARKEYWORDS, isclass, iscode, isframe, isfunction, ismethod, ismodule,
    istraceback)
from _inspect_signatures import unwrap
from collections import namedtuple

Arguments = namedtuple("Arguments", "args, varargs, varkw")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
_Traceback = namedtuple("_Traceback", "filename lineno function code_context index")
_FrameInfo = namedtuple("_FrameInfo", ("frame",) + _Traceback._fields)


class Traceback(_Traceback):
    """What is known of a frame without the frame itself."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self


class FrameInfo(_FrameInfo):
    """A frame and what is known of it."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self


def cleandoc(doc):
    """Return a docstring without the indentation its lines share."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()),
                 default=0)
    lines = [lines[0].lstrip(), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _inherited(obj):
    """Find the docstring of an overridden method in the bases of its class."""
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if isinstance(obj, property):
        name, owner = obj.fget.__name__, _owner(obj.fget)
    elif ismethod(obj):
        name = obj.__func__.__name__
        owner = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj):
        name, owner = obj.__name__, _owner(obj)
    else:
        return None
    for base in getattr(owner, "__mro__", ()):
        doc = getattr(base.__dict__.get(name), "__doc__", None)
        if doc is not None:
            return doc
    return None


def _owner(func):
    """Find the class that a function was defined in by its qualified name."""
    found = sys.modules.get(func.__module__)
    for name in func.__qualname__.split(".")[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def getdoc(object):
    """Return the docstring of an object, or the one it inherits, with clean indentation."""
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _inherited(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def getfile(object):
    """Return the name of the file that an object was defined in."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code(object)
    if code is None:
        raise TypeError("module, class, method, function, traceback, frame, or code object was "
                        f"expected, got {type(object).__name__}")
    return code.co_filename


def _code(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        return object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        return object.f_code
    return object if iscode(object) else None


def getsourcefile(object):
    """Return the name of the file with an object's source, None if there is none."""
    file = getfile(object)
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__ if module else None)
    return file if lines or os.path.exists(file) else None


def getabsfile(object, _filename=None):
    """Return the absolute path of the file that an object was defined in."""
    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object)
                                            or getfile(object)))


def getmodulename(path):
    """Return the name of the module of a file, None if it is none."""
    name = os.path.basename(path)
    return name[:-3] if name.endswith(".py") and name != ".py" else None


def getmodule(object, _filename=None):
    """Return the module that an object was defined in, None if it cannot be known."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        file = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError, OSError):
        return None
    for module in list(sys.modules.values()):
        name = getattr(module, "__file__", None)
        if name and os.path.abspath(name) == file:
            return module
    return None


def findsource(object):
    """Return all lines of the source file and where the object begins, from 0."""
    file = getsourcefile(object)
    if not file:
        raise OSError("source code not available")
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__ if module else None)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _find_class(lines, object.__qualname__)
    code = _code(object)
    if code is None:
        raise OSError("could not find code object")
    start = code.co_firstlineno - 1
    if start >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, start


def _find_class(lines, qualname):
    """Find a class statement by the names of the blocks around it."""
    wanted = qualname.split(".")
    stack = []
    found = None
    decorator = None
    for number, line in enumerate(lines):
        text = line.lstrip()
        if not text.strip() or text.startswith("#"):
            continue
        indent = len(line) - len(text)
        while stack and stack[-1][0] >= indent:
            stack.pop()
        words = text.split()
        if text.startswith("@"):
            decorator = number if decorator is None else decorator
            continue
        if words[0] == "async":
            words = words[1:]
        if words and words[0] in ("class", "def") and len(words) > 1:
            name = words[1].split("(")[0].split(":")[0].split("[")[0]
            stack.append((indent, name if words[0] == "class" else f"{name}.<locals>"))
            if ".".join(n for _, n in stack).split(".") == wanted and words[0] == "class":
                found = number if decorator is None else decorator
        decorator = None
    if found is None:
        raise OSError("could not find class definition")
    return found


def getblock(lines):
    """Return the lines of the statement with which a list of lines begins."""
    first = next((line for line in lines if line.strip()), "")
    indent = len(first) - len(first.lstrip())
    depth = 0
    quotes = None
    opened = False
    end = 0
    for number, line in enumerate(lines):
        text = line.strip()
        inside = depth > 0 or quotes is not None
        if text and not inside and number:
            here = len(line) - len(line.lstrip())
            if here <= indent if opened else here < indent and text.startswith("#"):
                break
        depth, quotes, code = _scan(line, depth, quotes)
        if text:
            end = number + 1
        if depth == 0 and quotes is None and not opened:
            if code.rstrip().endswith(":"):
                opened = True
            elif text and not text.startswith(("@", "#")):
                words = code.split(None, 1)
                if ":" in code or not words or words[0] not in ("def", "class", "async"):
                    break
    return lines[:end]


def _scan(line, depth, quotes):
    """Follow brackets and strings through a line; return them and the line without strings."""
    code = []
    i = 0
    while i < len(line):
        c = line[i]
        if quotes is not None:
            if c == "\\":
                i += 2
                continue
            if line.startswith(quotes, i):
                i += len(quotes)
                quotes = None
                continue
            i += 1
            continue
        if c == "#":
            break
        if c in "'\"":
            quotes = c * 3 if line.startswith(c * 3, i) else c
            i += len(quotes)
            code.append("_")
            continue
        depth += (c in "([{") - (c in ")]}")
        code.append(c)
        i += 1
    if quotes is not None and len(quotes) == 1:
        quotes = None
    return max(depth, 0), quotes, "".join(code)


def getsourcelines(object):
    """Return the lines of an object's source and the number of the first."""
    object = unwrap(object)
    lines, start = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[start:]), start + 1


def getsource(object):
    """Return the text of an object's source."""
    return "".join(getsourcelines(object)[0])


def indentsize(line):
    """Return the width of the white space at the beginning of a line."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getcomments(object):
    """Return the comment lines directly above an object's source, None if there are none."""
    try:
        lines, start = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        first = 1 if lines and lines[0].startswith("#!") else 0
        last = first
        while last < len(lines) and lines[last].strip().startswith("#"):
            last += 1
        comments = lines[first:last]
    else:
        first = start
        while first and lines[first - 1].lstrip().startswith("#"):
            first -= 1
        comments = [line.expandtabs().lstrip() for line in lines[first:start]]
    return "".join(comments) or None


def currentframe():
    """Return the frame of the caller."""
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    """Return file, line, function and the source around the line of a frame."""
    if istraceback(frame):
        line, frame = frame.tb_lineno, frame.tb_frame
    else:
        line = frame.f_lineno
    if not isframe(frame):
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    file = getfile(frame)
    lines = index = None
    if context > 0:
        every = linecache.getlines(file)
        if every:
            start = max(0, min(line - 1 - context // 2, len(every) - context))
            lines = every[start:start + context]
            index = line - 1 - start
    return Traceback(file, line, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    """Return what is known of a frame and all its callers."""
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """Return what is known of the frames of a traceback."""
    found = []
    while tb:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def stack(context=1):
    """Return what is known of the caller's frame and all its callers."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return what is known of the frames of the exception that is being handled."""
    error = sys.exception()
    return getinnerframes(error.__traceback__ if error else None, context)


def getargvalues(frame):
    """Return the parameters of a frame's function and its local variables."""
    code = frame.f_code
    names = code.co_varnames
    count = code.co_argcount + code.co_kwonlyargcount
    star = double = None
    if code.co_flags & CO_VARARGS:
        star = names[count]
        count += 1
    if code.co_flags & CO_VARKEYWORDS:
        double = names[count]
    args = list(names[:code.co_argcount + code.co_kwonlyargcount])
    return ArgInfo(args, star, double, frame.f_locals)
