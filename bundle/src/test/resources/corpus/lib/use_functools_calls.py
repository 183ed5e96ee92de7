# requires: 3.12
# Callables of functools, operator, heapq and bisect: odd arguments, subclasses, methods, deep recursion.
import bisect
import collections
import functools as f
import heapq
import operator as o


def failure(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return "no error"


class Fickle:
    def __init__(self, heap):
        self.heap = heap

    def __lt__(self, other):
        self.heap.clear()
        return True


def fickle_heap():
    heap = []
    heap.extend([Fickle(heap) for _ in range(5)])
    return heap


print(failure(heapq.heapify, (1,)), failure(heapq.heapreplace, [], 1))  # expect: TypeError: heapify() argument must be list, not tuple IndexError: index out of range
print(failure(heapq.heapify, fickle_heap()))  # expect: RuntimeError: list changed size during iteration
print(failure(heapq.heappop, fickle_heap()))  # expect: RuntimeError: list changed size during iteration
print(failure(heapq.heappushpop, fickle_heap(), 1))  # expect: IndexError: index out of range


class Tens:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 10

    def insert(self, i, x):
        print("insert", i, x)


bisect.insort(Tens(), 15)  # expect: insert 2 15
print(bisect.bisect([1, 2, 3], 2, hi=-1), failure(bisect.bisect, 3, 1))  # expect: 2 TypeError: object of type 'int' has no len()
print(failure(bisect.bisect, [1, 2], 9, 0, 5))  # expect: IndexError: list index out of range

K = f.cmp_to_key(lambda a, b: a - b)
print(failure(K), failure(K, x=1), K(obj=4).obj, K.obj)  # expect: TypeError: K() missing required argument 'obj' (pos 1) TypeError: K() missing required argument 'obj' (pos 1) 4 None
print(failure(hash, K(1)), failure(lambda: K < K(1)))  # expect: TypeError: unhashable type: 'functools.KeyWrapper' AttributeError: object

print(failure(o.itemgetter), failure(o.itemgetter(1), 1, 2))  # expect: TypeError: itemgetter expected 1 argument, got 0 TypeError: itemgetter expected 1 argument, got 2
print(failure(o.itemgetter(1), x=2), failure(o.attrgetter, x=1))  # expect: TypeError: itemgetter() takes no keyword arguments TypeError: attrgetter() takes no keyword arguments
print(failure(o.methodcaller), failure(o.methodcaller, 1))  # expect: TypeError: methodcaller needs at least one argument, the method name TypeError: method name must be a string
print(failure(o.call), failure(type, "X", (o.itemgetter,), {}))  # expect: TypeError: call expected at least 1 argument, got 0 TypeError: type 'operator.itemgetter' is not an acceptable base type
print(o.itemgetter.__call__(o.itemgetter(0), "abc"), o.attrgetter("a.b").__reduce__()[1])  # expect: a ('a.b',)

loop = f.partial(print)
loop.__setstate__((loop, (), {}, {"note": 1}))
print(loop, loop.note, failure(f.partial))  # expect: functools.partial(...) 1 TypeError: type 'partial' takes at least one argument


class Loud(f.partial):
    def __call__(self, *args):
        return "loud", super().__call__(*args)


print(Loud(max, 3)(5), list(map(Loud(max, 3), [1, 9])))  # expect: ('loud', 5) [('loud', 3), ('loud', 9)]


class Account:
    rate = 2

    @f.lru_cache
    def scaled(self, x):
        return x * self.rate

    @classmethod
    @f.lru_cache
    def made(cls, x):
        return cls.__name__, x

    unbound = f.partial(lambda *args: args, 1)


account = Account()
print(account.scaled(4), account.scaled(4), Account.scaled.cache_info().hits, account.made(1), account.unbound(3))  # expect: 8 8 1 ('Account', 1) (1, 3)
print(type(Account.scaled).__name__, type(account.scaled).__name__)  # expect: _lru_cache_wrapper method
print(f.lru_cache(None)(Account)() is f.lru_cache(None)(Account)())  # expect: False
once = f.lru_cache(None)(Account)
print(once() is once(), next(f.cache(lambda n: (yield n))(1)))  # expect: True 1


@f.cache
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def nested(n):
    return 0 if n == 0 else 1 + f.partial(nested, n - 1)()


print(depth(450), nested(450))  # expect: 450 450


@f.cache
def endless(n):
    return endless(n + 1)


print(failure(endless, 0), endless.cache_info().currsize)  # expect: RecursionError: maximum recursion depth exceeded 0


class Tenfold(collections.Counter):
    def __setitem__(self, key, count):
        super().__setitem__(key, count * 10)


print(Tenfold("aab"), failure(collections.Counter, [[]]))  # expect: Tenfold({'a': 110, 'b': 10}) TypeError: unhashable type: 'list'
# ---
from functools import lru_cache


@lru_cache
def fails(n):
    raise ValueError(n)  # raises: ValueError: 3


fails(3)
