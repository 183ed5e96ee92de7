"""Mocks made after real objects, for `unittest.mock`."""

from ._mock_calls import DEFAULT, is_async
from ._mock_async import AsyncMock
from ._mock_magic import MagicMock, NonCallableMagicMock

__unittest = True


def _signature_of(obj, skip_first):
    """The signature of a callable, None where it cannot be known."""
    try:
        import inspect
    except ImportError:
        return None
    try:
        signature = inspect.signature(obj)
    except (TypeError, ValueError):
        return None
    if skip_first:
        parameters = list(signature.parameters.values())
        if parameters and parameters[0].kind not in (parameters[0].VAR_POSITIONAL,
                                                     parameters[0].VAR_KEYWORD):
            signature = signature.replace(parameters=parameters[1:])
    return signature


def _is_function(obj):
    return hasattr(obj, "__code__") and hasattr(obj, "__globals__")


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *,
                    unsafe=False, **kwargs):
    """Return a mock with the attributes of an object, whose methods check their arguments.

    For a class, what the mock returns stands for an instance; instance makes it one itself.
    """
    is_class = isinstance(spec, type)
    is_callable = callable(spec) and not (instance and is_class
                                          and not hasattr(spec, "__call__"))
    if instance and is_class:
        is_callable = any(["__call__" in cls.__dict__ for cls in spec.__mro__])
    options = {"spec_set" if spec_set else "spec": spec}
    if spec is None:
        options = {}
    kind = MagicMock if is_callable else NonCallableMagicMock
    if is_async(spec):
        kind = AsyncMock
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=_name or "", name=_name,
                unsafe=unsafe, **options, **kwargs)
    if is_callable and not instance:
        mock.__dict__["_mock_signature"] = _signature_of(spec, False)
    if is_class and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()",
                                            _parent=mock)
    for name in dir(spec):
        if name.startswith("__") and name.endswith("__"):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        _specify_attribute(mock, spec, name, original, spec_set, is_class and instance)
    return mock


def _specify_attribute(mock, spec, name, original, spec_set, of_instance):
    """Give a mock a child for one attribute of its spec."""
    options = {"spec_set" if spec_set else "spec": original}
    owner = spec if isinstance(spec, type) else type(spec)
    if _is_function(original) or hasattr(original, "__func__"):
        kind = AsyncMock if is_async(original) else MagicMock
        child = kind(parent=mock, name=name, _new_name=name, _new_parent=mock, **options)
        is_static = isinstance(_raw_attribute(owner, name), (staticmethod, classmethod))
        skip_first = of_instance and _is_function(original) and not is_static
        child.__dict__["_mock_signature"] = _signature_of(original, skip_first)
    else:
        child = NonCallableMagicMock if not callable(original) else MagicMock
        child = child(parent=mock, name=name, _new_name=name, _new_parent=mock, **options)
    mock._mock_children[name] = child


def _raw_attribute(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return None


def mock_open(mock=None, read_data=""):
    """Return a mock for open(); the files it returns hold read_data."""
    import io

    handle = MagicMock(spec=io.TextIOWrapper if isinstance(read_data, str) else io.BytesIO)
    if mock is None:
        mock = MagicMock(name="open", spec=open)
    state = {}

    def begin():
        state["stream"] = (io.StringIO if isinstance(read_data, str) else io.BytesIO)(read_data)

    def reader(name):
        def read(*args, **kwargs):
            method = getattr(handle, name)
            if method.__dict__["_mock_return_value"] is not DEFAULT:
                return method.return_value
            return getattr(state["stream"], name)(*args, **kwargs)

        return read

    def lines():
        yield from state["stream"]

    begin()
    for name in ("read", "readline", "readlines"):
        getattr(handle, name).side_effect = reader(name)
    handle.write.return_value = None
    handle.__enter__.return_value = handle
    handle.__iter__.side_effect = lines
    handle.__next__ = lambda self: next(state["stream"])

    def opened(*args, **kwargs):
        begin()
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock
