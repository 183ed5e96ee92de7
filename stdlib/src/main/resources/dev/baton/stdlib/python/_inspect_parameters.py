"""Parameters, and how arguments are bound to them, for `inspect`."""

from enum import IntEnum
from keyword import iskeyword
import types


class _empty:
    """Stands for a default or an annotation that is not there."""

    __module__ = "inspect"


class _Kind(IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        """The kind in words."""
        return ("positional-only", "positional or keyword", "variadic positional",
                "keyword-only", "variadic keyword")[self]


def _shown(annotation):
    """Show an annotation as source code would."""
    if getattr(annotation, "__module__", None) == "typing":
        import re

        return re.sub(r"[\w\.]+", lambda m: m[0].removeprefix("typing."), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


class Parameter:
    """A parameter of a signature."""

    __module__ = "inspect"
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY = _Kind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _Kind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _Kind.VAR_POSITIONAL
    KEYWORD_ONLY = _Kind.KEYWORD_ONLY
    VAR_KEYWORD = _Kind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _Kind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_Kind.VAR_POSITIONAL, _Kind.VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            name = f"implicit{name[1:]}"
        if iskeyword(name) and self._kind is not _Kind.POSITIONAL_ONLY or (
                not name.isidentifier()):
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    @property
    def name(self):
        """The name."""
        return self._name

    @property
    def default(self):
        """The default, or Parameter.empty."""
        return self._default

    @property
    def annotation(self):
        """The annotation, or Parameter.empty."""
        return self._annotation

    @property
    def kind(self):
        """How arguments reach it."""
        return self._kind

    def replace(self, *, name=types, kind=types, annotation=types, default=types):
        """Return the parameter with some of its parts replaced."""
        return type(self)(
            self._name if name is types else name, self._kind if kind is types else kind,
            default=self._default if default is types else default,
            annotation=self._annotation if annotation is types else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {_shown(self._annotation)}"
        if self._default is not _empty:
            equals = " = " if self._annotation is not _empty else "="
            text += f"{equals}{self._default!r}"
        stars = {_Kind.VAR_POSITIONAL: "*", _Kind.VAR_KEYWORD: "**"}
        return stars.get(self._kind, "") + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._default, self._annotation

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash(self._key())


def _bind(signature, args, kwargs, partial):
    """Return the arguments by parameter; TypeError if they do not fit."""
    bound = {}
    rest = list(args)
    named = dict(kwargs)
    for parameter in signature.parameters.values():
        kind, name = parameter.kind, parameter.name
        if kind is Parameter.VAR_POSITIONAL:
            if rest:
                bound[name] = tuple(rest)
                rest.clear()
        elif kind is Parameter.VAR_KEYWORD:
            continue
        elif rest and kind is not Parameter.KEYWORD_ONLY:
            if name in named and kind is Parameter.POSITIONAL_OR_KEYWORD:
                raise TypeError(f"multiple values for argument {name!r}")
            bound[name] = rest.pop(0)
        elif kind is Parameter.POSITIONAL_ONLY:
            if name in named and parameter.default is _empty and not any(
                    p.kind is Parameter.VAR_KEYWORD for p in signature.parameters.values()):
                raise TypeError(f"{name!r} parameter is positional only, but was passed as a "
                                "keyword")
            if parameter.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        elif rest and kind is Parameter.KEYWORD_ONLY:
            raise TypeError("too many positional arguments")
        elif name in named:
            bound[name] = named.pop(name)
        elif parameter.default is _empty and not partial:
            raise TypeError(f"missing a required argument: {name!r}")
    if rest:
        raise TypeError("too many positional arguments")
    if named:
        last = next((p for p in signature.parameters.values()
                     if p.kind is Parameter.VAR_KEYWORD), None)
        if last is None:
            raise TypeError(f"got an unexpected keyword argument {next(iter(named))!r}")
        bound[last.name] = named
    return bound


class BoundArguments:
    """Arguments by the parameters that get them."""

    __module__ = "inspect"
    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        """The signature."""
        return self._signature

    def _split(self):
        args, kwargs = [], {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
                by_name = True
            if name not in self.arguments:
                by_name = True
                continue
            value = self.arguments[name]
            if parameter.kind is Parameter.VAR_KEYWORD:
                kwargs.update(value)
            elif by_name and parameter.kind is not Parameter.VAR_POSITIONAL:
                kwargs[name] = value
            elif parameter.kind is Parameter.VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args), kwargs

    @property
    def args(self):
        """The arguments to pass by position."""
        return self._split()[0]

    @property
    def kwargs(self):
        """The arguments to pass by name."""
        return self._split()[1]

    def apply_defaults(self):
        """Add the defaults of what is missing."""
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind is Parameter.VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind is Parameter.VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        inside = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{self.__class__.__name__} ({inside})>"
