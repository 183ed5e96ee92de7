"""Mock objects, for `unittest.mock`.

Every mock has a class of its own, so that special methods can be set on it alone.  What a
mock remembers is in `_mock_...` attributes, guarded by one lock where several change at once.
"""

import _thread

from ._mock_calls import DEFAULT, CallList, _Call, format_call, is_async

__unittest = True

_lock = _thread.RLock()
_MISSING = object()
_ASSERT_TYPOS = ("assert", "assret", "asert", "aseert", "assrt")
_DELETED = object()

# Names of special methods that can be set on a mock.
_NUMERIC = ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "lshift", "rshift",
            "and", "xor", "or", "pow")
_PLAIN = ("lt", "gt", "le", "ge", "eq", "ne", "getitem", "setitem", "delitem", "len",
          "contains", "str", "sizeof", "enter", "exit", "divmod", "rdivmod", "neg", "pos",
          "abs", "invert", "complex", "int", "float", "index", "round", "trunc", "floor",
          "ceil", "bool", "next", "fspath", "aiter", "hash", "iter", "dir", "format",
          "reversed", "missing", "subclasses", "getformat", "repr", "getinitargs", "call",
          "get", "set", "delete", "aenter", "aexit", "anext")
_MAGIC_NAMES = {f"__{name}__" for name in _PLAIN} | {
    f"__{side}{name}__" for name in _NUMERIC for side in ("", "r", "i")}


def _is_exception(value):
    return isinstance(value, BaseException) or (
        isinstance(value, type) and issubclass(value, BaseException))


def _as_effects(effect):
    """A side effect as it is kept: iterables become iterators."""
    if effect is None or callable(effect) or _is_exception(effect):
        return effect
    return iter(effect)


class NonCallableMock:
    """An object with every attribute, which records the calls of its methods."""

    __module__ = "unittest.mock"
    _mock_is_async = False

    def __new__(cls, /, *args, **kwargs):
        spec = kwargs.get("spec_set", args[0] if args else kwargs.get("spec"))
        bases = (cls,)
        if spec is not None and not issubclass(cls, cls._async_mixin) and is_async(spec):
            bases = cls._async_mixin, cls
        own_class = type(cls.__name__, bases, {"__doc__": cls.__doc__,
                                               "__module__": cls.__module__})
        return object.__new__(own_class)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, _eat_self=None,
                 unsafe=False, **kwargs):
        fields = self.__dict__
        fields["_mock_parent"] = parent
        fields["_mock_name"] = name
        fields["_mock_new_name"] = _new_name or name or ""
        fields["_mock_new_parent"] = parent if _new_parent is None else _new_parent
        fields["_mock_sealed"] = False
        fields["_mock_children"] = {}
        fields["_mock_wraps"] = wraps
        fields["_mock_unsafe"] = unsafe
        fields["_mock_return_value"] = DEFAULT
        fields["_mock_side_effect"] = None
        fields["_mock_signature"] = None
        fields["_mock_delegate"] = None
        self._mock_add_spec(spec if spec_set is None else spec_set, spec_set is not None)
        self._forget_calls()
        self._mock_set_up()
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_set_up(self):
        """Hook for subclasses: called before the attributes are configured."""

    def _mock_add_spec(self, spec, spec_set):
        fields = self.__dict__
        fields["_spec_class"] = None
        fields["_mock_methods"] = None
        fields["_spec_set"] = spec_set
        fields["_spec_asyncs"] = ()
        if spec is None:
            return
        if isinstance(spec, (list, tuple)):
            fields["_mock_methods"] = list(spec)
        else:
            fields["_spec_class"] = spec if isinstance(spec, type) else type(spec)
            names = dir(spec)
            fields["_spec_asyncs"] = {name for name in names
                                      if is_async(getattr(spec, name, None))}
            for cls in fields["_spec_class"].__mro__:
                annotations = cls.__dict__.get("__annotations__")
                if isinstance(annotations, dict):
                    names.extend(annotations)
            fields["_mock_methods"] = names

    def mock_add_spec(self, spec, spec_set=False):
        """Restrict the attributes to those of an object, or to a list of names."""
        self._mock_add_spec(spec, spec_set)

    def _forget_calls(self):
        fields = self.__dict__
        fields["called"] = False
        fields["call_count"] = 0
        fields["call_args"] = None
        fields["call_args_list"] = CallList()
        fields["mock_calls"] = CallList()
        fields["method_calls"] = CallList()

    def attach_mock(self, mock, attribute):
        """Make a mock an attribute, so that its calls are recorded here as well."""
        fields = mock.__dict__
        fields["_mock_parent"] = fields["_mock_new_parent"] = None
        fields["_mock_name"] = None
        fields["_mock_new_name"] = ""
        setattr(self, attribute, mock)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls, here and in the children; perhaps results and effects too."""
        visited = set() if visited is None else visited
        if id(self) in visited:
            return
        visited.add(id(self))
        with _lock:
            self._forget_calls()
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        children = list(self._mock_children.values())
        result = self._mock_return_value
        if result is not self:
            children.append(result)
        for child in children:
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)

    def configure_mock(self, /, **kwargs):
        """Set attributes; dots in the names reach attributes of children."""
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = name.split(".")
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    # Attributes

    @property
    def return_value(self):
        """What a call returns: a mock, if nothing was set."""
        with _lock:
            value = self._mock_return_value
            if value is DEFAULT and self._mock_wraps is None:
                value = self._get_child_mock(_new_parent=self, _new_name="()")
                self.return_value = value
            return value

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value
        _adopt(self, value, None, "()")

    @property
    def side_effect(self):
        """An exception to raise, a function to call, or an iterable of results, for calls."""
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        self.__dict__["_mock_side_effect"] = _as_effects(value)

    @property
    def __class__(self):
        cls = self.__dict__.get("_spec_class")
        return type(self) if cls is None else cls

    @__class__.setter
    def __class__(self, value):
        self.__dict__["_spec_class"] = value

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_children", "_mock_unsafe"):
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _MAGIC_NAMES:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if not self._mock_unsafe and (methods is None or name not in methods):
            if name.startswith(_ASSERT_TYPOS):
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the "
                                     f"mock if {name!r} is meant to be an attribute.")
        with _lock:
            child = self._mock_children.get(name, _MISSING)
            if child is _DELETED:
                raise AttributeError(name)
            if child is _MISSING:
                wrapped = None
                if self._mock_wraps is not None:
                    wrapped = getattr(self._mock_wraps, name)
                child = self._get_child_mock(parent=self, name=name, wraps=wrapped,
                                             _new_name=name, _new_parent=self)
                self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        cls = type(self)
        if name in ("return_value", "side_effect", "__class__") or name in self.__dict__:
            object.__setattr__(self, name, value)
            return
        if self.__dict__.get("_spec_set") and self._mock_methods is not None and (
                name not in self._mock_methods):
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _MAGIC_NAMES:
            _set_magic(self, cls, name, value)
            return
        if self._mock_sealed and name not in self._mock_children:
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
        else:
            self._mock_children.pop(name, None)
            object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _MAGIC_NAMES and name in type(self).__dict__:
            delattr(type(self), name)
            return
        child = self._mock_children.get(name, _MISSING)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _DELETED:
            raise AttributeError(name)
        self._mock_children[name] = _DELETED

    def __dir__(self):
        names = self._mock_methods or [name for name in dir(type(self))
                                       if not name.startswith("_")]
        own = [name for name in self.__dict__ if not name.startswith("_")]
        children = [name for name, child in self._mock_children.items()
                    if child is not _DELETED]
        return sorted({*names, *own, *children})

    def _get_child_mock(self, /, **kwargs):
        """Return a new mock for an attribute or result; may be overridden."""
        if self._mock_sealed:
            attribute = kwargs.get("name", "return_value")
            raise AttributeError(f"{self._extract_mock_name()}.{attribute}")
        return self._mock_kind(kwargs.get("_new_name", ""))(**kwargs)

    def _mock_kind(self, name):
        """The class of a child: that of the mock, but a callable one, and async as its spec."""
        if name in self._spec_asyncs:
            return self._async_kind
        cls = type(self).__mro__[1]
        return cls if issubclass(cls, CallableMixin) else cls._callable_kind

    # Names

    def _extract_mock_name(self):
        parts = [self._mock_new_name]
        parent = self._mock_new_parent
        seen = set()
        last_dot = "" if self._mock_new_name == "()" else "."
        while parent is not None and id(parent) not in seen:
            seen.add(id(parent))
            parts.append(parent._mock_new_name + last_dot)
            last_dot = "" if parent._mock_new_name == "()" else "."
            parent = parent._mock_new_parent
        parts.reverse()
        first = parts[0] or "mock"
        if len(parts) > 1 and parts[0] in ("", "."):
            first = "mock" + parts[0]
        return first + "".join(parts[1:])

    def __repr__(self):
        name = self._extract_mock_name()
        shown = "" if name in ("mock", "mock.") else f" name={name!r}"
        spec = ""
        if self._spec_class is not None:
            spec = f" spec{'_set' if self._spec_set else ''}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    # Checks

    def _format_mock_call_signature(self, args, kwargs):
        return format_call(self._mock_name or "mock", args, kwargs)

    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {CallList(self.mock_calls)!r}." if self.mock_calls else ""

    def _call_matcher(self, expected):
        """A call as it is compared: with a signature, its arguments bound to names."""
        signature = self._mock_signature
        if signature is None or not isinstance(expected, tuple):
            return expected
        try:
            bound = signature.bind(*expected[-2], **expected[-1])
        except TypeError as error:
            return error.with_traceback(None)
        return _Call((expected[0] if len(expected) == 3 else "", bound.args, bound.kwargs))

    def assert_not_called(self):
        """Check that there was no call."""
        if self.call_count:
            self._fail(f"Expected '{self._mock_name or 'mock'}' to not have been called. "
                       f"Called {self.call_count} times.{self._calls_repr()}")

    def assert_called(self):
        """Check that there was a call."""
        if not self.call_count:
            self._fail(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        """Check that there was exactly one call."""
        if self.call_count != 1:
            self._fail(f"Expected '{self._mock_name or 'mock'}' to have been called once. "
                       f"Called {self.call_count} times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        """Check the arguments of the last call."""
        expected = self._format_mock_call_signature(args, kwargs)
        if self.call_args is None:
            self._fail(f"expected call not found.\nExpected: {expected}\n"
                       "  Actual: not called.")
        wanted = self._call_matcher(_Call((args, kwargs), two=True))
        if wanted != self._call_matcher(self.call_args):
            actual = self._format_mock_call_signature(*self.call_args)
            self._fail(f"expected call not found.\nExpected: {expected}\n  Actual: {actual}",
                       wanted if isinstance(wanted, Exception) else None)

    def assert_called_once_with(self, /, *args, **kwargs):
        """Check that there was exactly one call, and its arguments."""
        if self.call_count != 1:
            self._fail(f"Expected '{self._mock_name or 'mock'}' to be called once. "
                       f"Called {self.call_count} times.{self._calls_repr()}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Check that some call had these arguments."""
        if not self._is_among(args, kwargs, self.call_args_list):
            self._fail(f"{self._format_mock_call_signature(args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        """Check that these calls were made one after the other, or in any order."""
        calls = list(calls)
        wanted, made = self._matchers(calls), CallList(self._matchers(self.mock_calls))
        if not any_order:
            if wanted not in made:
                self._fail(f"Calls not found.\nExpected: {CallList(calls)!r}"
                           f"{self._calls_repr('  Actual')[:-1]}")
            return
        if missing := _taken_out(wanted, made):
            self._fail(f"{self._mock_name or 'mock'!r} does not contain all of "
                       f"{tuple(missing)!r} in its call list, found {list(made)!r} instead")

    def _matchers(self, calls):
        return [self._call_matcher(each) for each in calls]

    def _is_among(self, args, kwargs, calls):
        wanted = self._call_matcher(_Call((args, kwargs), two=True))
        return any([wanted == made for made in self._matchers(calls)])

    @staticmethod
    def _fail(message, cause=None):
        raise AssertionError(message) from cause


def _taken_out(wanted, made):
    """Take calls out of those that were made; return what is not there."""
    missing = []
    for each in wanted:
        if each in made:
            made.remove(each)
        else:
            missing.append(each)
    return missing


def _adopt(parent, value, name, new_name):
    """Make a mock without parent and name a child; False if it is something else."""
    if not isinstance(value, NonCallableMock) or value is parent:
        return False
    fields = value.__dict__
    if fields["_mock_name"] or fields["_mock_new_name"] or (
            fields["_mock_parent"] is not None or fields["_mock_new_parent"] is not None):
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return False
        ancestor = ancestor._mock_new_parent
    if new_name != "()" or name is not None:
        fields["_mock_parent"] = parent
        fields["_mock_name"] = name
    fields["_mock_new_parent"] = parent
    fields["_mock_new_name"] = new_name
    return True


class CallableMixin:
    """Calls, recorded here and in all parents."""

    __module__ = "unittest.mock"

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None,
                 name=None, spec_set=None, parent=None, **kwargs):
        NonCallableMock.__init__(self, spec, wraps, name, spec_set, parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        if self._mock_signature is not None:
            self._mock_signature.bind(*args, **kwargs)
        with _lock:
            self._record(args, kwargs)
        return self._answer(args, kwargs)

    def _record(self, args, kwargs):
        fields = self.__dict__
        fields["called"] = True
        fields["call_count"] += 1
        fields["call_args"] = made = _Call((args, kwargs), two=True)
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        is_method = self._mock_parent is not None
        method_name, full_name = self._mock_name, self._mock_new_name
        after_call = full_name == "()"
        ancestor = self._mock_new_parent
        while ancestor is not None:
            if is_method:
                ancestor.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = ancestor._mock_parent is not None
                if is_method:
                    method_name = f"{ancestor._mock_name}.{method_name}"
            ancestor.mock_calls.append(_Call((full_name, args, kwargs)))
            if ancestor._mock_new_name:
                dot = "" if after_call else "."
                after_call = ancestor._mock_new_name == "()"
                full_name = ancestor._mock_new_name + dot + full_name
            ancestor = ancestor._mock_new_parent

    def _answer(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT or self._mock_wraps is None:
            return self.return_value
        return self._mock_wraps(*args, **kwargs)


class Mock(CallableMixin, NonCallableMock):
    """An object with every attribute that can be called.

    spec is an object, or a list of names, whose attributes alone it has; spec_set forbids
    setting others too; side_effect is what a call does, return_value what it returns; wraps
    is an object that calls are passed on to.  Other keywords set attributes.
    """

    __module__ = "unittest.mock"


NonCallableMock._callable_kind = Mock


def _set_magic(mock, cls, name, value):
    """Set a special method: on the mock's own class, where Python looks for it."""
    if mock._mock_methods is not None and name not in mock._mock_methods:
        raise AttributeError(f"Mock object has no attribute '{name}'")
    if isinstance(value, NonCallableMock):
        _adopt(mock, value, None, name)
        setattr(cls, name, value)
        mock._mock_children[name] = value
    else:
        def method(self, /, *args, **kwargs):
            return value(self, *args, **kwargs)

        setattr(cls, name, method if callable(value) else value)


def seal(mock):
    """Let no new attributes appear in a mock and its children."""
    mock.__dict__["_mock_sealed"] = True
    for name, child in list(mock._mock_children.items()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)
