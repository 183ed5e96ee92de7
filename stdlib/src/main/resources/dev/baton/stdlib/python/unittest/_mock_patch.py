"""patch(): put something in the place of an attribute for a time, for `unittest.mock`."""

import sys
from _dotted_names import resolve

from ._mock_calls import DEFAULT, is_async
from ._mock_async import AsyncMock
from ._mock_magic import MagicMock, NonCallableMagicMock
from ._mock_objects import NonCallableMock
from ._mock_specs import create_autospec

__unittest = True

_MISSING = object()
_active = []


def _split_target(target):
    try:
        module, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError("Need a valid target to patch. You supplied: "
                        f"{target!r}") from None
    return module, attribute


def _enter_all(stack, patchings, kwargs):
    """Begin patches; what is to be passed by keyword goes to kwargs, the rest is returned."""
    extra = []
    for patching in patchings:
        value = stack.enter_context(patching)
        if patching.attribute_name is not None:
            kwargs.update(value)
        elif patching.new is DEFAULT:
            extra.append(value)
    return extra


class _Decorating:
    """A patch as a decorator, of functions and of all tests of a class."""

    def __call__(self, decorated):
        if isinstance(decorated, type):
            return self._decorate_class(decorated)
        return self._decorate_function(decorated)

    def _decorate_class(self, cls):
        for name in dir(cls):
            method = getattr(cls, name)
            if name.startswith(patch.TEST_PREFIX) and callable(method):
                setattr(cls, name, self.copy()(method))
        return cls

    def _decorate_function(self, function):
        if hasattr(function, "patchings"):
            function.patchings.append(self)
            return function
        from functools import wraps

        @wraps(function)
        def patched(*args, **kwargs):
            from contextlib import ExitStack

            with ExitStack() as stack:
                extra = _enter_all(stack, patched.patchings, kwargs)
                return function(*args, *extra, **kwargs)

        if is_async(function):
            @wraps(function)
            async def patched(*args, **kwargs):
                from contextlib import ExitStack

                with ExitStack() as stack:
                    extra = _enter_all(stack, patched.patchings, kwargs)
                    return await function(*args, *extra, **kwargs)

        patched.patchings = [self]
        return patched

    def start(self):
        """Begin; returns what the with statement would."""
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        """End what start() began."""
        if self not in _active:
            return None
        _active.remove(self)
        return self.__exit__(None, None, None)


class _patch(_Decorating):
    """One attribute of one target."""

    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec,
                 new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.unsafe = unsafe
        self.additional = []
        self.is_started = False

    def copy(self):
        """Return a patch of the same."""
        result = _patch(self.getter, self.attribute, self.new, self.spec, self.create,
                        self.spec_set, self.autospec, self.new_callable, self.kwargs,
                        unsafe=self.unsafe)
        result.attribute_name = self.attribute_name
        result.additional = [other.copy() for other in self.additional]
        return result

    def _original(self, target):
        """(the attribute's value, whether it is the target's own)"""
        name = self.attribute
        own = vars(target) if hasattr(target, "__dict__") else {}
        if name in own:
            return own[name], True
        value = getattr(target, name, DEFAULT)
        if value is DEFAULT and not self.create:
            import builtins

            if isinstance(target, type(sys)) and hasattr(builtins, name):
                self.create = True
            else:
                raise AttributeError(f"{target} does not have the attribute {name!r}")
        return value, False

    def _replacement(self, original):
        """The object to put in place."""
        new, spec, spec_set = self.new, self.spec, self.spec_set
        if new is not DEFAULT:
            if self.kwargs:
                raise TypeError("Can't pass kwargs to a mock we aren't creating")
            return new
        if self.autospec is not None and self.autospec is not False:
            autospec = original if self.autospec is True else self.autospec
            return create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute,
                                   **self.kwargs)
        if spec is True:
            spec = original
        if spec_set is True:
            spec, spec_set = None, original
        options = {}
        if spec is not None:
            options["spec"] = spec
        if spec_set:
            options["spec_set"] = spec_set
        kind = self.new_callable
        if kind is None:
            model = spec if spec is not None else spec_set
            callable_model = model is None or isinstance(model, (list, tuple)) or callable(model)
            kind = MagicMock if callable_model else NonCallableMagicMock
            if is_async(original if model is None else model):
                kind = AsyncMock
        is_mock = isinstance(kind, type) and issubclass(kind, NonCallableMock)
        if is_mock:
            options["name"] = self.attribute
        return kind(**options, **self.kwargs)

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target = self.getter()
        original, self.is_local = self._original(self.target)
        new = self._replacement(original)
        self.temp_original = original
        setattr(self.target, self.attribute, new)
        self.is_started = True
        if self.attribute_name is None:
            return new
        values = {}
        try:
            if self.new is DEFAULT:
                values[self.attribute_name] = new
            self.entered = []
            for other in self.additional:
                value = other.__enter__()
                self.entered.append(other)
                if other.new is DEFAULT:
                    values.update(value)
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return values

    def __exit__(self, *exc_info):
        if not self.is_started:
            raise RuntimeError("stop called on unstarted patcher")
        for other in reversed(getattr(self, "entered", ())):
            other.__exit__(*exc_info)
        self.entered = []
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        self.is_started = False
        return False


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, *, unsafe=False, **kwargs):
    """Replace the object of a dotted name by new, or by a new MagicMock.

    To be used as a decorator, which passes the mock to the function, in a with statement,
    which gives it, or with start() and stop().  spec, spec_set and other keywords are those
    of the mock; create allows names that do not exist.
    """
    module, attribute = _split_target(target)
    return _patch(lambda: resolve(module), attribute, new, spec, create, spec_set, autospec,
                  new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """patch() for an attribute of an object at hand."""
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec,
                  new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    """patch() for several attributes of one object; DEFAULT asks for a mock."""
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    getter = (lambda: resolve(target)) if isinstance(target, str) else (lambda: target)
    patches = []
    for attribute, new in kwargs.items():
        each = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable,
                      {})
        each.attribute_name = attribute
        patches.append(each)
    first, *others = patches
    first.additional = others
    return first


class _patch_dict(_Decorating):
    """Changes to a dict that are undone at the end."""

    attribute_name = None
    new = None

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear

    def copy(self):
        """Return a patch of the same."""
        return _patch_dict(self.in_dict, self.values, self.clear)

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = resolve(self.in_dict)
        target = self.in_dict
        try:
            self._saved = target.copy()
        except AttributeError:
            self._saved = {key: target[key] for key in target}
        if self.clear:
            _clear(target)
        for key, value in self.values.items():
            target[key] = value
        return target

    def __exit__(self, *exc_info):
        _clear(self.in_dict)
        for key in self._saved:
            self.in_dict[key] = self._saved[key]
        return False


def _clear(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def _stop_all():
    """Stop all patches begun with start()."""
    for each in reversed(_active[:]):
        each.stop()


patch.object = _patch_object
patch.multiple = _patch_multiple
patch.dict = _patch_dict
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"
