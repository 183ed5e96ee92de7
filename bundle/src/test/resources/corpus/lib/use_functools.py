# requires: 3.12
# functools: wraps, partial, caches, total_ordering, singledispatch, cached_property, reduce.
import functools
from functools import *
from collections.abc import Iterable, Mapping, Sized


def failure(func, *args, **kwargs):
    try:
        func(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return "no error"


# wraps
def logged(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        """wrapper doc"""
        return ("logged", func(*args, **kwargs))

    return wrapper


@logged
def area(w: int, h: int = 2) -> int:
    """Compute an area."""
    return w * h


area.__wrapped__.note = "x"
print(area(3), area.__name__, area.__qualname__, area.__doc__, area.__module__)  # expect: ('logged', 6) area area Compute an area. __main__
print(area.__wrapped__(4), area.__annotations__)  # expect: 8 {'w': <class 'int'>, 'h': <class 'int'>, 'return': <class 'int'>}


class CallMe:
    tag = 1

    def __call__(self): ...


def target(): ...


update_wrapper(target, CallMe())
print(target.__name__, type(target.__wrapped__).__name__, WRAPPER_UPDATES)  # expect: target CallMe ('__dict__',)

# partial
int2 = partial(int, base=2)
print(int2("101"), int2.func, int2.args, int2.keywords, int2)  # expect: 5 <class 'int'> () {'base': 2} functools.partial(<class 'int'>, base=2)
p = partial(partial(pow, 2), 5)
print(p(), p.args, p.func is pow, partial(max, 5, 3)(9), p(7))  # expect: 32 (2, 5) True 9 4
print(partial(print, 1, sep="-").keywords, partial(dict, a=1)(b=2, a=3))  # expect: {'sep': '-'} {'a': 3, 'b': 2}
p.note = "kept"
print(p.note, failure(partial, 3))  # expect: kept TypeError: the first argument must be callable


class Sub(partial):
    pass


print(Sub(int, "7")(), isinstance(Sub(int), partial), repr(Sub(int, 1)))  # expect: 7 True Sub(<class 'int'>, 1)


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, why="none"):
        self.alive = state
        return self, why

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, why="age")

    @classmethod
    def make(cls, n):
        return cls.__name__, n

    make_two = partialmethod(make, 2)


cell = Cell()
print(cell.set_alive()[0] is cell, cell.alive, cell.set_dead()[1], cell.alive, Cell.make_two())  # expect: True True age False ('Cell', 2)
print(failure(partialmethod, 3))  # expect: TypeError: 3 is not callable or a descriptor

# reduce and cmp_to_key
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7), reduce(max, "hello"))  # expect: 6 7 o
print(failure(reduce, max, []))  # expect: TypeError: reduce() of empty iterable with no initial value
print(failure(reduce, max, 3))  # expect: TypeError: reduce() arg 2 must support iteration
print(sorted("bca", key=cmp_to_key(lambda a, b: (a < b) - (a > b))))  # expect: ['c', 'b', 'a']
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(1) >= K(2), K(3).obj, failure(lambda: K(1) < 2))  # expect: True True False 3 TypeError: other argument must be K instance

# caches
calls = []


@lru_cache(maxsize=2)
def square(x):
    """Square it."""
    calls.append(x)
    return x * x


print([square(n) for n in (1, 2, 1, 3, 1, 2)], calls)  # expect: [1, 4, 1, 9, 1, 4] [1, 2, 3, 2]
print(square.cache_info())  # expect: CacheInfo(hits=2, misses=4, maxsize=2, currsize=2)
print(square.cache_parameters(), square.__name__, square.__doc__, square.__wrapped__(9))  # expect: {'maxsize': 2, 'typed': False} square Square it. 81
square.cache_clear()
print(square.cache_info())  # expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())  # expect: 23416728348467685 CacheInfo(hits=78, misses=81, maxsize=None, currsize=81)


@lru_cache(typed=True)
def kind(*args, **kwargs):
    return [type(a).__name__ for a in args], list(kwargs)


print(kind(1), kind(1.0), kind(a=1), kind(1), kind.cache_info())  # expect: (['int'], []) (['float'], []) ([], ['a']) (['int'], []) CacheInfo(hits=1, misses=3, maxsize=128, currsize=3)


@lru_cache
def untyped(x, y=0):
    return x


print(untyped(1), untyped(1.0), untyped(1, y=0), untyped(x=1), untyped.cache_info().misses)  # expect: 1 1.0 1 1 4
print(failure(untyped, []))  # expect: TypeError: unhashable type: 'list'
print(failure(lru_cache, "x"))  # expect: TypeError: Expected first argument to be an integer, a callable, or None


class Circle:
    def __init__(self, r):
        self.r = r
        self.computed = 0

    @lru_cache(maxsize=0)
    def never(self):
        self.computed += 1
        return self.computed

    @cached_property
    def area(self):
        """The area."""
        self.computed += 1
        return 3 * self.r**2


c = Circle(2)
print(c.never(), c.never(), Circle.never.cache_info())  # expect: 1 2 CacheInfo(hits=0, misses=2, maxsize=0, currsize=0)
print(c.area, c.area, c.computed, c.__dict__["area"], Circle.area.__doc__, Circle.area.attrname)  # expect: 12 12 3 12 The area. area
c.r = 1
del c.area
print(c.area)  # expect: 3
c.area = 99
print(c.area)  # expect: 99


class Slotted:
    __slots__ = ("x",)

    @cached_property
    def value(self):
        return 1


print(failure(lambda: Slotted().value))  # expect: TypeError: No '__dict__' attribute on 'Slotted' instance to cache 'value' property.
loose = cached_property(lambda self: 1)
print(failure(lambda: loose.__get__(c)))  # expect: TypeError: Cannot use cached_property instance without calling __set_name__ on it.
try:

    class Twice:
        a = cached_property(lambda self: 1)
        b = a

except TypeError as e:
    print(e)  # expect: Cannot assign the same cached_property to two different names ('a' and 'b').


# total_ordering
@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a >= Version(1), a <= Version(1))  # expect: True True False False True True
print(failure(lambda: a < 3))  # expect: TypeError: '<' not supported between instances of 'Version' and 'int'
print(failure(lambda: a >= 3))  # expect: TypeError: '>=' not supported between instances of 'Version' and 'int'
for op in ("__le__", "__gt__", "__ge__"):

    def compare(self, other, op=op):
        return getattr(self.n, op)(other.n)

    R = total_ordering(type("R", (), {"__init__": Version.__init__, op: compare, "__eq__": lambda s, o: s.n == o.n}))
    assert (R(1) < R(2), R(1) <= R(1), R(2) > R(1), R(1) >= R(2), R(1) < R(1)) == (True, True, True, False, False)
print(failure(total_ordering, type("Nothing", (), {})))  # expect: ValueError: must define at least one ordering operation: < > <= >=


# singledispatch
@singledispatch
def show(x, suffix=""):
    """Show it."""
    return f"object {x}{suffix}"


@show.register
def _(x: int, suffix=""):
    return f"int {x}{suffix}"


@show.register(list)
@show.register(tuple)
def _(x, suffix=""):
    return f"sequence of {len(x)}"


@show.register
def _(x: str | bytes):
    return f"text {x!r}"


show.register(Mapping, lambda x: "mapping")
show.register(type(None), lambda x: "nothing")
print(show(1), show(True, suffix="!"), show([1, 2]), show(()), show("s"), show(b"b"))  # expect: int 1 int True! sequence of 2 sequence of 0 text 's' text b'b'
print(show({}), show(None), show(1.5), show.__name__, show.__doc__)  # expect: mapping nothing object 1.5 show Show it.
print(show.dispatch(bool) is show.registry[int], show.dispatch(dict) is show.registry[Mapping], len(show.registry))  # expect: True True 8


@singledispatch
def size(x):
    return "other"


@size.register(Sized)
def _(x):
    return "sized"


print(size([]), size(3))  # expect: sized other
size.register(Mapping, lambda x: "mapping")
print(size({}), size([]))  # expect: mapping sized
size.register(Iterable, lambda x: "iterable")
print(failure(size, []).replace("Sized", "X").replace("Iterable", "X"))  # expect: RuntimeError: Ambiguous dispatch: <class 'collections.abc.X'> or <class 'collections.abc.X'>
size.register(object, lambda x: "base")
print(size(3), failure(size))  # expect: base TypeError: size requires at least 1 positional argument
print(failure(show.register, 3).split(". ")[0])  # expect: TypeError: Invalid first argument to `register()`: 3
print(failure(show.register, lambda x: x).split(". ")[1])  # expect: Use either `@register(some_class)` or plain `@register` on an annotated function.
print(failure(show.register, 3, len))  # expect: TypeError: Invalid first argument to `register()`. 3 is not a class or union type.


class Negator:
    @singledispatchmethod
    def neg(self, arg):
        return "cannot"

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register(bool)
    def _(self, arg):
        return not arg

    @singledispatchmethod
    @classmethod
    def make(cls, arg):
        return cls.__name__, arg

    @make.register
    @classmethod
    def _(cls, arg: str):
        return cls.__name__, "str"


print(Negator().neg(4), Negator().neg(True), Negator().neg("x"), Negator.make(1), Negator.make("a"))  # expect: -4 False cannot ('Negator', 1) ('Negator', 'str')
print(sorted(functools.__all__)[:4], hasattr(functools, "nope"))  # expect: ['WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'cache', 'cached_property'] False
