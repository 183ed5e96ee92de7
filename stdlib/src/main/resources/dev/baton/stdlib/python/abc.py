"""Abstract base classes (PEP 3119): they demand methods, and recognise virtual subclasses."""

from _abc import ClassSet as _ClassSet, _register_kind
from _thread import allocate_lock as _allocate_lock

__all__ = [
    "ABC",
    "ABCMeta",
    "abstractclassmethod",
    "abstractmethod",
    "abstractproperty",
    "abstractstaticmethod",
    "get_cache_token",
    "update_abstractmethods",
]


def abstractmethod(funcobj):
    """Mark a function as one that subclasses must provide before they can be instantiated."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """Old spelling of @classmethod over @abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """Old spelling of @staticmethod over @abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """Old spelling of @property over @abstractmethod."""

    __isabstractmethod__ = True


class _Registry:
    """What one abstract class knows about other classes.

    Answers found are kept in `yes` and `no`. A later registration anywhere can turn a "no" into a
    "yes", never the reverse, so only `no` carries the generation it belongs to.
    """

    __slots__ = ("registered", "yes", "no", "no_generation")

    def __init__(self):
        self.registered = _ClassSet()
        self.yes = _ClassSet()
        self.no = _ClassSet()
        self.no_generation = _generation


# Counts registrations. The lock keeps it from ever going back to a number it had before, under
# which an answer may be on file that a later registration has made wrong.
_generation = 0
_counting = _allocate_lock()


def get_cache_token():
    """Return an object that changes (compares unequal) with every ABCMeta.register call."""
    return _generation


def _abstract_names(names_and_values, bases, lookup):
    """Collect the names still abstract: own ones, and inherited ones nothing has replaced."""
    names = {
        name
        for name, value in names_and_values
        if getattr(value, "__isabstractmethod__", False)
    }
    for base in bases:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(lookup(name), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """Metaclass of abstract base classes.

    Makes the class refuse instances while abstract methods remain, and lets isinstance() and
    issubclass() accept classes registered with it or recognised by its __subclasshook__.
    """

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(
            namespace.items(), bases, lambda name: getattr(cls, name, None)
        )
        cls._abc_impl = _Registry()
        return cls

    def register(cls, subclass):
        """Declare subclass a virtual subclass of this class; returns it, so it can decorate."""
        global _generation
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registered.add(subclass)
        _register_kind(cls, subclass)
        with _counting:
            _generation += 1
        return subclass

    def __instancecheck__(cls, instance):
        """Implement isinstance(instance, cls)."""
        subtype = type(instance)
        claimed = instance.__class__
        registry = cls._abc_impl
        if claimed in registry.yes:
            return True
        if claimed is subtype:
            if registry.no_generation == _generation and claimed in registry.no:
                return False
            return cls.__subclasscheck__(subtype)
        return cls.__subclasscheck__(claimed) or cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        """Implement issubclass(subclass, cls)."""
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        registry = cls._abc_impl
        if subclass in registry.yes:
            return True
        generation = _generation
        if registry.no_generation != generation:
            registry.no = _ClassSet()
            registry.no_generation = generation
        known_no = registry.no
        if subclass in known_no:
            return False
        answer = _is_virtual_subclass(cls, subclass, registry)
        (registry.yes if answer else known_no).add(subclass)
        return answer

    def _abc_registry_clear(cls):
        """Forget the registered classes (for tests)."""
        cls._abc_impl.registered = _ClassSet()

    def _abc_caches_clear(cls):
        """Forget the answers found so far (for tests)."""
        cls._abc_impl.yes = _ClassSet()
        cls._abc_impl.no = _ClassSet()

    def _dump_registry(cls, file=None):
        """Print what this class knows (for debugging)."""
        registry = cls._abc_impl
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        print(f"_abc_registry: {set(registry.registered.live())!r}", file=file)
        print(f"_abc_cache: {set(registry.yes.live())!r}", file=file)
        print(f"_abc_negative_cache: {set(registry.no.live())!r}", file=file)


def _is_virtual_subclass(cls, subclass, registry):
    verdict = cls.__subclasshook__(subclass)
    if verdict is not NotImplemented:
        assert isinstance(verdict, bool)
        return verdict
    if cls in getattr(subclass, "__mro__", ()):
        return True
    for candidate in registry.registered.live():
        if issubclass(subclass, candidate):
            return True
    for candidate in cls.__subclasses__():
        if issubclass(subclass, candidate):
            return True
    return False


def update_abstractmethods(cls):
    """Work out cls.__abstractmethods__ again after methods were added to the class; returns cls."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(
            list(cls.__dict__.items()), cls.__bases__, lambda name: getattr(cls, name, None)
        )
    return cls


class ABC(metaclass=ABCMeta):
    """Base class for those who would rather inherit than write metaclass=ABCMeta."""

    __slots__ = ()
