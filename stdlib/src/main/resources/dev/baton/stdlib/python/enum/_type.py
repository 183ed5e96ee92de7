"""The metaclass of enumerations."""

import sys as _sys

from enum._body import EnumDict, _is_descriptor
from enum._body import property as _member_property

__name__ = "enum"  # where the class defined here is to be found

_MappingProxy = type(type.__dict__)
_not_given = object()


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


class EnumType(type):
    """Turns the values in the body of a class into its instances, the members."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if not any(isinstance(base, EnumType) for base in bases):
            if bases:
                metacls._find_bases(cls, bases)
            return {}
        metacls._refuse_extension(cls, bases)
        _, enum_base = metacls._find_bases(cls, bases)
        generate = getattr(enum_base, "_generate_next_value_", None)
        namespace = EnumDict(cls, generate)
        if generate is not None:
            dict.__setitem__(namespace, "_generate_next_value_", staticmethod(generate))
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        if not any(isinstance(base, EnumType) for base in bases):
            made = super().__new__(metacls, cls, bases, classdict, **kwds)
            for name, value in _defaults().items():
                setattr(made, name, value)
            return made
        ignored = classdict.pop("_ignore_", None) or ()
        for name in ignored:
            classdict.pop(name, None)
        values = {n: v for n, v in classdict.member_values.items() if n not in ignored}
        invalid = [name for name in values if name in ("mro", "")]
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(map(repr, invalid))}")
        namespace = {name: value for name, value in classdict.items() if name not in values}
        data_type, enum_base = metacls._find_bases(cls, bases)
        if boundary is None:
            boundary = enum_base._boundary_
        order = namespace.pop("_order_", None)
        plan = _Plan(namespace, values, data_type, enum_base)
        namespace.update(
            _defaults(),
            _member_type_=data_type,
            _new_member_=plan.new_member,
            _value_repr_=metacls._find_value_repr(bases),
            _boundary_=boundary,
            _use_args_=plan.use_args,
            _pending_=plan,
        )
        try:
            made = super().__new__(metacls, cls, bases, namespace, **kwds)
        except Exception as error:
            # Python notes that it was in __set_name__ of the plan, which is nobody's business.
            if hasattr(error, "__notes__"):
                del error.__notes__
            raise
        _choose_methods(made, namespace, bases, data_type, enum_base)
        if boundary is not None:
            _finish_flag(made, namespace)
        if order is not None:
            _check_order(made, order)
        return made

    def __init__(cls, *args, **kwds):
        pass

    @staticmethod
    def _refuse_extension(class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _find_bases(metacls, class_name, bases):
        """Return the data type that is mixed in (or object) and the enumeration derived from."""
        if not bases:
            return object, None
        enum_base = bases[-1]
        if not isinstance(enum_base, EnumType):
            raise TypeError(
                "new enumerations should be created as "
                "`EnumName([mixin_type, ...] [data_type,] enum_type)`"
            )
        return metacls._find_data_type_(class_name, bases) or object, enum_base

    @classmethod
    def _find_data_type_(metacls, class_name, bases):
        found = {}
        for chain in bases:
            derived = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found[base._member_type_] = None
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    found[derived or base] = None
                    break
                else:
                    derived = derived or base
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(found)!r}")
        return next(iter(found), None)

    @staticmethod
    def _find_value_repr(bases):
        """Return the function that shows values: the __repr__ of the data type, if special."""
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    options = base.__dict__.get("__dataclass_params__")
                    if options is not None and options.repr:
                        return _show_dataclass
                    return base.__dict__["__repr__"]
        return None

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None,
                 start=1, boundary=None):  # fmt: skip
        """Return the member with this value, or make a new enumeration (functional syntax).

        The latter applies when cls has no members: value is then the name of the class, and
        names are its members: a string of names, names, (name, value) pairs, or a mapping.
        """
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(
                f"{cls} has no members; specify `names=()` if you meant to create a new,"
                " empty, enum"
            )
        return cls._create_(
            class_name=value,
            names=None if names is _not_given else names,
            module=module,
            qualname=qualname,
            type=type,
            start=start,
            boundary=boundary,
        )

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):  # fmt: skip
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        for name, value in _named_values(namespace, names or (), start):
            namespace[name] = value
        if module is None:
            try:
                module = _sys._getframe(2).f_globals["__name__"]
            except (AttributeError, ValueError, KeyError):
                pass
        if module is not None:
            namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make an enumeration of the constants of a module and put its members there."""
        module_globals = _sys.modules[module].__dict__
        source = module_globals if source is None else source.__dict__
        members = [(key, value) for key, value in source.items() if filter(key)]
        try:
            members.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            members.sort(key=lambda pair: pair[0])
        made = cls._create_(name, members, module=module, boundary=boundary or cls._boundary_)
        if as_global:
            from enum import global_enum

            global_enum(made)
        else:
            _sys.modules[made.__module__].__dict__.update(made.__members__)
        module_globals[name] = made
        return made

    def __contains__(cls, value):
        """Tell whether value is a member or the value of one."""
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__",
            "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_,
        }  # fmt: skip
        if cls._member_type_ is object:
            return sorted(names | {"__init_subclass__"})
        return sorted(names.union(dir(cls._member_type_)))

    def __getitem__(cls, name):
        """Return the member with this name."""
        return cls._member_map_[name]

    def __iter__(cls):
        """Iterate over the members without the aliases, in the order of definition."""
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        """Iterate over the members in reverse order."""
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @property
    def __members__(cls):
        """A read-only mapping from names to members, aliases included."""
        return _MappingProxy(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if cls._boundary_ is not None else "enum"
        return f"<{kind} {cls.__name__!r}>"


EnumMeta = EnumType


def _defaults():
    """Return the attributes that every enumeration has, for one without members."""
    return {
        "_member_names_": [],
        "_member_map_": {},
        "_value2member_map_": {},
        "_unhashable_values_": [],
        "_member_type_": object,
        "_value_repr_": None,
        "_boundary_": None,  # only flags have one
        "_flag_mask_": 0,
        "_singles_mask_": 0,
        "_all_bits_": 0,
        "_inverted_": None,
        "_use_args_": False,
    }


def _named_values(namespace, names, start):
    """Bring the names of the functional syntax into the form of (name, value) pairs."""
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        pairs = []
        last_values = []
        for count, name in enumerate(names):
            value = namespace._generate_next_value(name, start, count, last_values[:])
            last_values.append(value)
            pairs.append((name, value))
        return pairs
    if hasattr(names, "keys"):
        return [(name, names[name]) for name in names]
    return [(item, names[item]) if isinstance(item, str) else item for item in names]


def _show_dataclass(value):
    """Show the fields of a value that is a dataclass, without the name of its class."""
    fields = type(value).__dataclass_fields__.values()
    return ", ".join([f"{f.name}={getattr(value, f.name)!r}" for f in fields if f.repr])


class _Plan:
    """The members to make, once the class exists.

    It sits in the namespace of the new class: __set_name__ is called when the class is complete
    but before __init_subclass__, which should see the members.
    """

    def __init__(self, namespace, values, data_type, enum_base):
        self._values = values
        self._data_type = data_type
        own_new = namespace.get("__new__")
        self.new_member = _find_new(own_new, data_type, enum_base)
        self.use_args = self.new_member is not object.__new__
        if own_new is not None:
            namespace["__new_member__"] = own_new
        namespace["__new__"] = _lookup_new(enum_base)

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        is_flag = cls._boundary_ is not None
        for member_name, value in self._values.items():
            made = self._make(cls, member_name, value)
            canonical = self._existing(cls, made)
            if canonical is None:
                canonical = made
                made._sort_order_ = len(cls._member_names_)
                if not is_flag or isinstance(made._value_, int) and _is_single_bit(made._value_):
                    cls._member_names_.append(member_name)
                self._file(cls, made, is_flag)
            _expose(cls, member_name, canonical)

    def _make(self, cls, name, value):
        args = value if isinstance(value, tuple) else (value,)
        if self._data_type is tuple:
            args = (args,)
        new = self.new_member
        made = new(cls, *args) if self.use_args else new(cls)
        if not hasattr(made, "_value_"):
            if self._data_type is object:
                made._value_ = value
            else:
                try:
                    made._value_ = self._data_type(*args)
                except Exception as error:
                    raise TypeError(
                        "_value_ not set in __new__, unable to create it"
                    ) from error
        made._name_ = name
        made.__objclass__ = cls
        made.__init__(*args)
        return made

    @staticmethod
    def _existing(cls, made):
        """Return the earlier member with the same value, of which this one is an alias."""
        try:
            return cls._value2member_map_.get(made._value_)
        except TypeError:
            for other in cls._member_map_.values():
                if other._value_ == made._value_:
                    return other

    @staticmethod
    def _file(cls, made, is_flag):
        value = made._value_
        if is_flag:
            if not isinstance(value, int):
                raise TypeError(f"{made._name_!r} is not an int: {value!r}")
            cls._flag_mask_ |= value
            if _is_single_bit(value):
                cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            cls._unhashable_values_.append(value)


def _lookup_new(enum_base):
    """Return Enum.__new__, the last one in the MRO of the enumeration derived from."""
    for klass in reversed(enum_base.__mro__):
        if isinstance(klass, EnumType):
            return klass.__dict__["__new__"]


def _find_new(own, data_type, enum_base):
    """Return what makes a member: __new__ of the body, an inherited one, or object's."""
    if own is not None:
        return getattr(own, "__func__", own)
    lookup = _lookup_new(enum_base).__func__
    for name in ("__new_member__", "__new__"):
        for place in (data_type, enum_base):
            found = getattr(place, name, None)
            if found not in (None, object.__new__, lookup):
                return found
    return object.__new__


def _expose(cls, name, found):
    """Make a member an attribute of the class; a descriptor of that name must let it through."""
    for base in cls.__mro__:
        descriptor = base.__dict__.get(name)
        if descriptor is not None and _is_descriptor(descriptor):
            redirect = _member_property(getattr(descriptor, "fget", None))
            if redirect.fget is None and hasattr(descriptor, "__get__"):
                redirect.shadowed = descriptor
            redirect.member = found
            redirect.__set_name__(cls, name)
            type.__setattr__(cls, name, redirect)
            break
    else:
        type.__setattr__(cls, name, found)
    cls._member_map_[name] = found


def _choose_methods(cls, namespace, bases, data_type, enum_base):
    """Prefer the methods of the enumeration to those of a data type that precedes it in the MRO.

    Only where a ReprEnum is derived directly from do the data type's own str() and format() stay.
    """
    if any(base.__dict__.get("_keeps_data_text_") for base in bases):
        if data_type is object:
            raise TypeError(
                "ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)"
            )
        if "__format__" not in namespace:
            cls.__format__ = data_type.__format__
        if "__str__" not in namespace:
            text = data_type.__str__
            cls.__str__ = data_type.__repr__ if text is object.__str__ else text
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name not in namespace:
            inherited = getattr(cls, name)
            if inherited in (getattr(data_type, name, None), getattr(object, name)):
                if name in ("__str__", "__format__") and name in cls.__dict__:
                    continue
                type.__setattr__(cls, name, getattr(enum_base, name))


_FLAG_OPERATORS = (
    "__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__",
)  # fmt: skip


def _finish_flag(cls, namespace):
    for name in _FLAG_OPERATORS:
        if name not in namespace and name not in cls.__dict__:
            for base in cls.__mro__[1:]:
                if isinstance(base, EnumType) and name in base.__dict__:
                    type.__setattr__(cls, name, base.__dict__[name])
                    break
    values = [cls._member_map_[name]._value_ for name in cls._member_names_]
    if values != sorted(values):
        cls._iter_member_ = cls._iter_member_by_def_


def _check_order(cls, order):
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    names = cls._member_names_
    order = [name for name in order if name in names or name not in cls._member_map_]
    if order != names:
        raise TypeError(f"member order does not match _order_:\n  {names!r}\n  {order!r}")
