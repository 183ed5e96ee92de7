"""Proxies: objects that pass everything done to them on to another one, which they hold weakly."""

from _weakref import ref

__name__ = "weakref"  # where the names defined here are to be found


class ProxyType:
    """Stands for another object without keeping it alive; ReferenceError once that has died."""

    __slots__ = ("_reference", "__weakref__")
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        target = _reference(self)()
        if target is None:
            return f"<weakproxy at {id(self):#x} to NoneType>"
        return f"<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>"

    def __str__(self):
        return str(_target(self))

    def __bytes__(self):
        return bytes(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __len__(self):
        return len(_target(self))

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        return next(_target(self))

    def __reversed__(self):
        return reversed(_target(self))

    def __contains__(self, item):
        return item in _target(self)

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __delitem__(self, key):
        del _target(self)[key]

    def __index__(self):
        from operator import index

        return index(_target(self))

    def __int__(self):
        return int(_target(self))

    def __float__(self):
        return float(_target(self))


class CallableProxyType(ProxyType):
    """A proxy of something that can be called."""

    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


def _reference(proxy):
    return object.__getattribute__(proxy, "_reference")


def _target(proxy):
    """Return what a proxy stands for."""
    target = _reference(proxy)()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


def _plain(value):
    return _target(value) if type(value) in (ProxyType, CallableProxyType) else value


def _forward(name):
    import operator

    reflected = name[2] == "r" and name[3:] and hasattr(operator, "__" + name[3:])
    if reflected:
        function = getattr(operator, "__" + name[3:])

        def method(self, other):
            return function(_plain(other), _target(self))

    else:
        function = getattr(operator, name)

        def method(self, *others):
            return function(_target(self), *map(_plain, others))

    method.__name__ = name
    setattr(ProxyType, name, method)


for _name in (
    "eq ne lt le gt ge neg pos abs invert add sub mul matmul truediv floordiv mod pow lshift rshift"
    " and or xor radd rsub rmul rmatmul rtruediv rfloordiv rmod rpow rlshift rrshift rand ror rxor"
    " iadd isub imul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor"
).split():
    _forward(f"__{_name}__")
del _name


def proxy(referent, callback=None, /):
    """Return a proxy of an object; callback(proxy) is called when that has died."""
    kind = CallableProxyType if callable(referent) else ProxyType
    made = kind.__new__(kind)
    if callback is None:
        reference = ref(referent)
    else:
        own = ref(made)

        def on_death(_):
            proxy = own()
            if proxy is not None:
                callback(proxy)

        reference = ref(referent, on_death)
    object.__setattr__(made, "_reference", reference)
    return made
