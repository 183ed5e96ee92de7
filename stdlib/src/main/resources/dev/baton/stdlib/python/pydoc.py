"""What is documented about an object, as text: the small part of pydoc that help() needs."""

import builtins
import importlib
import inspect
import re
import sys

__all__ = ["help"]

_LINE = "-" * 70


def getdoc(object):
    """Return the docstring of an object, or the comments before it."""
    doc = inspect.getdoc(object)
    if not doc:
        try:
            doc = inspect.getcomments(object)
        except (OSError, TypeError, AttributeError):
            doc = None
    return re.sub(r"^ *\n", "", doc.rstrip()) if doc else ""


def splitdoc(doc):
    """Return the first line of a docstring and the rest."""
    lines = doc.strip().split("\n")
    if len(lines) == 1:
        return lines[0], ""
    if len(lines) >= 2 and not lines[1].rstrip():
        return lines[0], "\n".join(lines[2:])
    return "", "\n".join(lines)


def plain(text):
    """Return a text without the marks that make letters bold on a printer."""
    return re.sub(".\b", "", text)


def safeimport(path, forceload=0, cache={}):
    """Return a module, or None if there is none of this name."""
    try:
        return importlib.import_module(path)
    except ModuleNotFoundError as error:
        if error.name is not None and (path + ".").startswith(error.name + "."):
            return None
        raise


def locate(path, forceload=0):
    """Return the object of a dotted name, or None."""
    parts = [part for part in path.split(".") if part]
    module, n = None, 0
    while n < len(parts):
        following = safeimport(".".join(parts[:n + 1]))
        if following is None:
            break
        module, n = following, n + 1
    found = builtins if module is None else module
    for part in parts[n:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def resolve(thing, forceload=0):
    """Return an object, given itself or by name, and its name."""
    if isinstance(thing, str):
        found = locate(thing)
        if found is None:
            raise ImportError(f"No Python documentation found for {thing!r}.\n"
                              "Use help() to get the interactive help utility.\n"
                              "Use help(str) for help on the str class.")
        return found, thing
    name = getattr(thing, "__name__", None)
    return thing, name if isinstance(name, str) else None


def describe(thing):
    """Return a short description of an object."""
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return "built-in module " + thing.__name__
        return ("package " if hasattr(thing, "__path__") else "module ") + thing.__name__
    kinds = ((inspect.isbuiltin, "built-in function "), (inspect.isclass, "class "),
             (inspect.isfunction, "function "), (inspect.ismethod, "method "))
    for test, words in kinds:
        if test(thing):
            return words + thing.__name__
    return type(thing).__name__


def _indented(text, prefix="    "):
    return "\n".join((prefix + line).rstrip() for line in text.split("\n"))


def _signature(thing):
    try:
        return str(inspect.signature(thing))
    except (ValueError, TypeError):
        return "(...)"


def _routine(thing, name, note=""):
    """The text of a function or method."""
    kind = "async " if inspect.iscoroutinefunction(thing) or inspect.isasyncgenfunction(thing) \
        else ""
    own = getattr(thing, "__name__", name)
    title = name if own == name else f"{name} = {own}"
    if own == "<lambda>":
        head = f"{name} lambda {_signature(thing)[1:-1]}"
    else:
        head = f"{kind}{title}{_signature(thing)}"
    doc = getdoc(thing)
    return head + note + "\n" + (_indented(doc).rstrip() + "\n" if doc else "")


def _data(name, value, max_length=70):
    text = repr(value)
    room = max_length - len(name) - 3
    return f"{name} = {text if len(text) <= max(room, 10) else text[:max(room, 10)] + '...'}"


def _class_name(cls, module):
    return cls.__name__ if cls.__module__ == module else f"{cls.__module__}.{cls.__qualname__}"


_GROUPS = (("Methods", "method"), ("Class methods", "class method"),
           ("Static methods", "static method"), ("Readonly properties", "readonly property"),
           ("Data descriptors", "data descriptor"), ("Data and other attributes", "data"))


def _kind(kind, value):
    if isinstance(value, property) and value.fset is None:
        return "readonly property"
    return "data descriptor" if kind == "property" or inspect.isdatadescriptor(value) else kind


def _visible(name):
    if name in ("__doc__", "__module__", "__slots__", "__qualname__", "__dict__", "__weakref__", "__firstlineno__",
                "__static_attributes__"):
        return False
    return name.startswith("__") and name.endswith("__") or not name.startswith("_")


def _class(cls, name=None):
    """The text of a class."""
    module = cls.__module__
    bases = ", ".join(_class_name(base, module) for base in cls.__bases__)
    title = cls.__name__ if name in (None, cls.__name__) else f"{name} = class {cls.__name__}"
    head = ("class " if name in (None, cls.__name__) else "") + title
    lines = []
    if (signature := _signature(cls)) not in ("(...)", "()"):
        lines += [cls.__name__ + signature, ""]
    if doc := getdoc(cls):
        lines += [doc, ""]
    order = inspect.getmro(cls)
    if len(order) > 2:
        lines += ["Method resolution order:",
                  *("    " + _class_name(base, module) for base in order), ""]
    attributes = [(attribute.name, _kind(attribute.kind, attribute.object),
                   attribute.defining_class, attribute.object)
                  for attribute in inspect.classify_class_attrs(cls) if _visible(attribute.name)]
    first = True
    for owner in order:
        mine = [each for each in attributes if each[2] is owner]
        if owner is object and cls is not object:
            continue
        where = "defined here" if owner is cls \
            else f"inherited from {_class_name(owner, module)}"
        for words, kind in _GROUPS:
            members = sorted(each for each in [(n, v) for n, k, _, v in mine if k == kind])
            if not members:
                continue
            lines += ([] if first else [_LINE]) + [f"{words} {where}:", ""]
            first = False
            for each, value in members:
                lines += _member(cls, each, kind, value).rstrip("\n").split("\n")
                lines.append("")
    while lines and not lines[-1]:
        lines.pop()
    text = "\n".join(lines)
    return f"{head}({bases})\n" + (_indented(text, " |  ") + "\n" if text else "")


def _member(cls, name, kind, value):
    if "method" in kind:
        note = " from builtins.type" if kind == "class method" else ""
        return _routine(getattr(cls, name, value), name, note)
    if kind == "data":
        return _data(name, getattr(cls, name, value))
    doc = getdoc(value)
    return name + "\n" + (_indented(doc) + "\n" if doc else "")


def _module(module):
    """The text of a module."""
    synopsis, rest = splitdoc(getdoc(module))
    sections = [("NAME", module.__name__ + (f" - {synopsis}" if synopsis else ""))]
    if rest:
        sections.append(("DESCRIPTION", rest))
    names = getattr(module, "__all__", None)
    members = [(name, value) for name, value in sorted(vars(module).items())
               if (name in names if names is not None else not name.startswith("_"))]

    def own(value):
        return names is not None or getattr(value, "__module__", None) == module.__name__

    classes = [_class(value, name) for name, value in members
               if inspect.isclass(value) and own(value)]
    functions = [_routine(value, name) for name, value in members
                 if inspect.isroutine(value) and own(value)]
    data = [_data(name, value) for name, value in members
            if not inspect.isclass(value) and not inspect.isroutine(value)
            and not inspect.ismodule(value)]
    for title, texts in ("CLASSES", classes), ("FUNCTIONS", functions), ("DATA", data):
        if texts:
            sections.append((title, ("\n" if title != "DATA" else "").join(
                text.rstrip("\n") + "\n" for text in texts)))
    sections.append(("FILE", getattr(module, "__file__", None) or "(built-in)"))
    return "".join(f"{title}\n{_indented(text.rstrip())}\n\n" for title, text in sections)


def _text(thing, name):
    if inspect.ismodule(thing):
        return _module(thing)
    if inspect.isclass(thing):
        return _class(thing, name)
    if inspect.isroutine(thing):
        note = ""
        owner = getattr(thing, "__self__", None)
        if inspect.ismethod(thing):
            note = f" method of {type(owner).__module__}.{type(owner).__qualname__} instance" \
                if not inspect.isclass(owner) else " class method of " \
                f"{owner.__module__}.{owner.__qualname__}"
        return _routine(thing, thing.__name__, note)
    doc = getdoc(thing)
    return f"{name or type(thing).__name__}\n" + (_indented(doc) + "\n" if doc else "")


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """Return the text about an object, given itself or by name."""
    found, name = resolve(thing, forceload)
    about = describe(found)
    module = inspect.getmodule(found)
    if name and "." in name:
        about += f" in {name[:name.rfind('.')]}"
    elif module and module is not found:
        about += f" in module {module.__name__}"
    if not (inspect.ismodule(found) or inspect.isclass(found) or inspect.isroutine(found)
            or inspect.isdatadescriptor(found) or getdoc(found)):
        found, about = type(found), about + " object"
        name = found.__name__
    elif not (inspect.ismodule(found) or inspect.isclass(found) or inspect.isroutine(found)
              or inspect.isdatadescriptor(found)):
        found, name, about = type(found), type(found).__name__, about + " object"
    return title % about + "\n\n" + _text(found, name.rpartition(".")[2] if name else name)


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None,
        is_cli=False):
    """Print the text about an object, given itself or by name."""
    try:
        text = render_doc(thing, title)
    except ImportError as error:
        print(f"{error}\n", file=output)
        return
    print(text, file=output)


class Helper:
    """The object that help() is."""

    def __repr__(self):
        return "<pydoc.Helper instance>"

    def __call__(self, request=None):
        if request is None:
            print("Type help(object) for help about object, help('name') for help about what has "
                  "a name.")
        else:
            doc(request, "Help on %s:")


help = Helper()


def main():
    """``python -m pydoc NAME...``"""
    for name in sys.argv[1:]:
        doc(name, "Help on %s:")


if __name__ == "__main__":
    main()
