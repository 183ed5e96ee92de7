"""What a class body of an enumeration consists of: marks for its values, and its namespace."""

__name__ = "enum"  # where the names defined here are to be found


class nonmember:
    """Keeps a value in the body of an enumeration from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value in the body of an enumeration a member, even if it is a function."""

    def __init__(self, value):
        self.value = value


class _Unset:
    def __repr__(self):
        return "_auto_null"


_auto_null = _Unset()


class auto:
    """Stands for a value that the enumeration chooses (by _generate_next_value_)."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property:
    """A property of members whose name a member may have too.

    Looked up on a member it calls its getter; looked up on the class it gives the member of that
    name. So an enumeration can have members called "name" and "value".
    """

    member = None
    shadowed = None  # the descriptor of a data type that a member of the same name would hide
    name = None
    clsname = None

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = getattr(fget, "__doc__", None) if doc is None else doc

    def getter(self, fget):
        """Return a copy with another getter."""
        return type(self)(fget, self.fset, self.fdel)

    def setter(self, fset):
        """Return a copy with another setter."""
        return type(self)(self.fget, fset, self.fdel)

    def deleter(self, fdel):
        """Return a copy with another deleter."""
        return type(self)(self.fget, self.fset, fdel)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass._member_map_.get(self.name, self.member)
            if found is None:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
            return found
        if self.fget is not None:
            return self.fget(instance)
        if self.shadowed is not None:
            return self.shadowed.__get__(instance, ownerclass)
        found = self.member
        if found is None:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        return found

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" != name[-3]


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" != name[-2]


def _is_private(class_name, name):
    """Tell whether the name was mangled, having been written as __x in the body."""
    prefix = f"_{class_name.lstrip('_')}__"
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith("__")


_HOOKS = frozenset(
    {
        "_order_",
        "_generate_next_value_",
        "_numeric_repr_",
        "_missing_",
        "_ignore_",
        "_iter_member_",
        "_iter_member_by_value_",
        "_iter_member_by_def_",
    }
)


class EnumDict(dict):
    """The namespace of the body: sorts out which names are members and fills in automatic values.

    `member_values` maps the names of members to their values, in the order they were written.
    """

    def __init__(self, class_name="", generate_next_value=None):
        super().__init__()
        self._class_name = class_name
        self._generate_next_value = generate_next_value
        self._ignored = ()
        self._used_auto = False
        self._values_so_far = []
        self.member_values = {}

    def __setitem__(self, key, value):
        if _is_private(self._class_name, key):
            pass
        elif _is_sunder(key):
            value = self._take_hook(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self.member_values:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignored:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = value.value if isinstance(value, member) else self._chosen(key, value)
            self.member_values[key] = value
        super().__setitem__(key, value)

    def _take_hook(self, key, value):
        if key not in _HOOKS:
            raise ValueError(
                f"_sunder_ names, such as {key!r}, are reserved for future Enum use"
            )
        if key == "_generate_next_value_":
            if self._used_auto:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = getattr(value, "__func__", value)
            return value if isinstance(value, staticmethod) else staticmethod(value)
        if key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            already = set(value) & set(self.member_values)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
            self._ignored = value
        return value

    def _chosen(self, key, value):
        """Replace auto(), alone or in a tuple, by the value it stands for."""
        if isinstance(value, auto):
            return self._resolve(key, value)
        if type(value) is tuple and any(isinstance(part, auto) for part in value):
            return tuple(
                [self._resolve(key, part) if isinstance(part, auto) else part for part in value]
            )
        self._values_so_far.append(value)
        return value

    def _resolve(self, key, placeholder):
        if placeholder.value is _auto_null:
            count = len(self.member_values)
            before = self._values_so_far[:]
            placeholder.value = self._generate_next_value(key, 1, count, before)
            self._used_auto = True
        self._values_so_far.append(placeholder.value)
        return placeholder.value

    def update(self, members, **more_members):
        """Add names and values as if written in the body."""
        pairs = members.items() if hasattr(members, "keys") else members
        for name, value in pairs:
            self[name] = value
        for name, value in more_members.items():
            self[name] = value
