"""Signatures of callables, for `inspect`."""

import functools
import sys
import types
from _inspect_kinds import CO_VARARGS, CO_VARKEYWORDS, isclass
from _inspect_parameters import BoundArguments, Parameter, _bind, _empty, _shown
from collections import OrderedDict, namedtuple

FullArgSpec = namedtuple(
    "FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")


def unwrap(func, *, stop=None):
    """Return the innermost function that decorators have wrapped."""
    seen = {id(func)}
    original = func
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {original!r}")
        seen.add(id(func))
    return func


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Return the annotations of a function, class or module as a dict; texts may be evaluated."""
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__")
        if isinstance(found, types.GetSetDescriptorType):
            found = None
        module = sys.modules.get(obj.__module__)
        own_globals, own_locals = getattr(module, "__dict__", None), dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        found = getattr(obj, "__annotations__", None)
        own_globals, own_locals = obj.__dict__, None
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        own_globals, own_locals = getattr(unwrap(obj), "__globals__", None), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    return {key: eval(value, globals, locals) if isinstance(value, str) else value
            for key, value in found.items()}


def _of_function(func, cls, globals=None, locals=None, eval_str=False):
    """Read the signature of a function from its code."""
    code = func.__code__
    names = code.co_varnames
    positional = names[:code.co_argcount]
    only = names[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    first = len(positional) - len(defaults)
    made = []
    for i, name in enumerate(positional):
        kind = (Parameter.POSITIONAL_ONLY if i < code.co_posonlyargcount
                else Parameter.POSITIONAL_OR_KEYWORD)
        default = defaults[i - first] if i >= first else _empty
        made.append(Parameter(name, kind, default=default,
                              annotation=annotations.get(name, _empty)))
    at = code.co_argcount + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        made.append(Parameter(names[at], Parameter.VAR_POSITIONAL,
                              annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in only:
        made.append(Parameter(name, Parameter.KEYWORD_ONLY,
                              default=(func.__kwdefaults__ or {}).get(name, _empty),
                              annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        made.append(Parameter(names[at], Parameter.VAR_KEYWORD,
                              annotation=annotations.get(names[at], _empty)))
    return cls(made, return_annotation=annotations.get("return", _empty))


def _of_text(obj, text, cls, bound):
    """Read the signature of a built-in function from its text."""
    names = {}
    try:
        exec(f"def f{text}: pass", names)
    except SyntaxError:
        raise ValueError(f"{obj!r} builtin has invalid signature") from None
    made = _of_function(names["f"], cls)
    return _without_first(made) if bound else made


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not Parameter.VAR_POSITIONAL:
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _of_partial(partial, wrapped):
    """Leave out what a partial object gives already."""
    try:
        bound = wrapped.bind_partial(*partial.args, **(partial.keywords or {}))
    except TypeError as e:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from e
    made = []
    by_keyword = False
    for name, parameter in wrapped.parameters.items():
        given = name in bound.arguments
        kind = parameter.kind
        if given and kind is Parameter.POSITIONAL_ONLY:
            continue
        if given and kind is Parameter.POSITIONAL_OR_KEYWORD:
            if name not in (partial.keywords or {}):
                continue
            by_keyword = True
            parameter = parameter.replace(default=bound.arguments[name])
        elif given and kind is Parameter.KEYWORD_ONLY:
            parameter = parameter.replace(default=bound.arguments[name])
        if by_keyword:
            if kind is Parameter.POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=Parameter.KEYWORD_ONLY)
            elif kind is Parameter.VAR_POSITIONAL:
                continue
        made.append(parameter)
    return wrapped.replace(parameters=made)


def _own(cls, name):
    """Find a method that is written in Python along the bases of a class."""
    for base in cls.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            return found if isinstance(
                found, types.FunctionType | classmethod | staticmethod | functools.partial) else None
    return None


def _of_class(obj, cls, options):
    call = _own(type(obj), "__call__") if type(obj) is not type else None
    if call is not None:
        return _without_first(_signature(call, cls, options))
    for base in obj.__mro__:
        if "__new__" in base.__dict__ and base is not object:
            method = base.__dict__["__new__"]
            method = getattr(method, "__func__", method)
            if isinstance(method, types.FunctionType):
                return _without_first(_signature(method, cls, options))
        if "__init__" in base.__dict__ and base is not object:
            method = base.__dict__["__init__"]
            if isinstance(method, types.FunctionType):
                return _without_first(_signature(method, cls, options))
    text = obj.__dict__.get("__text_signature__")
    if isinstance(text, str):
        return _of_text(obj, text, cls, False)
    if obj.__new__ is object.__new__ and obj.__init__ is object.__init__:
        return cls(())
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _signature(obj, cls, options):
    if not callable(obj) and not isinstance(obj, staticmethod | classmethod):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, staticmethod | classmethod):
        return _signature(obj.__func__, cls, options)
    if isinstance(obj, types.MethodType):
        return _without_first(_signature(obj.__func__, cls, options))
    if options["follow"]:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__")
                     or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return _signature(obj, cls, options)
    given = getattr(obj, "__signature__", None)
    if given is not None and not (isinstance(obj, type) and "__signature__" not in vars(obj)):
        if not isinstance(given, Signature):
            raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return given
    if isinstance(obj, types.FunctionType):
        return _of_function(obj, cls, options["globals"], options["locals"], options["eval_str"])
    if isinstance(obj, functools.partial):
        return _of_partial(obj, _signature(obj.func, cls, options))
    if isclass(obj):
        return _of_class(obj, cls, options)
    text = getattr(obj, "__text_signature__", None)
    if isinstance(text, str):
        owner = getattr(obj, "__self__", None)
        bound = owner is not None and not isinstance(owner, types.ModuleType)
        return _of_text(obj, text, cls, bound)
    call = _own(type(obj), "__call__")
    if call is not None:
        return _without_first(_signature(call, cls, options))
    raise ValueError(f"no signature found for builtin {obj!r}")


class Signature:
    """The parameters of a callable and the annotation of its result."""

    __module__ = "inspect"
    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty,
                 __validate_parameters__=True):
        names = OrderedDict()
        highest, with_default = Parameter.POSITIONAL_ONLY, False
        for parameter in parameters or ():
            kind, name = parameter.kind, parameter.name
            if kind < highest:
                raise ValueError(f"wrong parameter order: {highest.description} parameter before "
                                 f"{kind.description} parameter")
            highest = kind
            if kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
                if parameter.default is not _empty:
                    with_default = True
                elif with_default:
                    raise ValueError("non-default argument follows default argument")
            if name in names:
                raise ValueError(f"duplicate parameter name: {name!r}")
            names[name] = parameter
        self._parameters = types.MappingProxyType(names)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None,
                      eval_str=False):
        """Return the signature of a callable."""
        return _signature(obj, cls, {"follow": follow_wrapped, "globals": globals,
                                     "locals": locals, "eval_str": eval_str})

    @property
    def parameters(self):
        """The parameters by name, in order."""
        return self._parameters

    @property
    def return_annotation(self):
        """The annotation of the result, or Signature.empty."""
        return self._return_annotation

    def replace(self, *, parameters=None, return_annotation=functools):
        """Return the signature with some of its parts replaced."""
        return type(self)(
            self.parameters.values() if parameters is None else parameters,
            return_annotation=(self._return_annotation if return_annotation is functools
                               else return_annotation))

    def _key(self):
        plain = [p for p in self.parameters.values() if p.kind is not Parameter.KEYWORD_ONLY]
        named = {p.name: p for p in self.parameters.values()
                 if p.kind is Parameter.KEYWORD_ONLY}
        return plain, named, self.return_annotation

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Signature) else NotImplemented

    def __hash__(self):
        plain, named, result = self._key()
        return hash((tuple(plain), frozenset(named.values()), result))

    def bind(self, /, *args, **kwargs):
        """Return which parameters get which arguments; TypeError if they do not fit."""
        return BoundArguments(self, _bind(self, args, kwargs, False))

    def bind_partial(self, /, *args, **kwargs):
        """As bind(), but arguments may be missing."""
        return BoundArguments(self, _bind(self, args, kwargs, True))

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __str__(self):
        out = []
        slash = False
        star = True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind is Parameter.POSITIONAL_ONLY:
                slash = True
            elif slash:
                out.append("/")
                slash = False
            if kind is Parameter.VAR_POSITIONAL:
                star = False
            elif kind is Parameter.KEYWORD_ONLY and star:
                out.append("*")
                star = False
            out.append(str(parameter))
        if slash:
            out.append("/")
        text = f"({', '.join(out)})"
        if self.return_annotation is not _empty:
            text += f" -> {_shown(self.return_annotation)}"
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Return the signature of a callable; ValueError if it cannot be known."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                   locals=locals, eval_str=eval_str)


def getfullargspec(func):
    """Return the names and defaults of the parameters of a function."""
    try:
        if isinstance(func, types.MethodType):
            found = Signature.from_callable(func.__func__, follow_wrapped=False)
        else:
            found = Signature.from_callable(func, follow_wrapped=False)
    except Exception as e:
        raise TypeError("unsupported callable") from e
    args, only, defaults, annotations = [], [], [], {}
    star = double = None
    only_defaults = {}
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    for name, parameter in found.parameters.items():
        if parameter.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind is Parameter.VAR_POSITIONAL:
            star = name
        elif parameter.kind is Parameter.KEYWORD_ONLY:
            only.append(name)
            if parameter.default is not _empty:
                only_defaults[name] = parameter.default
        else:
            double = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, star, double, tuple(defaults) or None, only, only_defaults or None,
                       annotations)


def getcallargs(func, /, *positional, **named):
    """Return which parameter of a function gets which argument, defaults included."""
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    result = dict(bound.arguments)
    if isinstance(func, types.MethodType):
        first = getfullargspec(func).args[0]
        result = {first: func.__self__, **result}
    return result
