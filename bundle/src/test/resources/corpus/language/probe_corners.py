# Corners of generators, numbers and classes.
make = lambda: (yield 1)
g = make()
next(g)
try:
    g.send(2)
except StopIteration as e:
    print(e.value)  # expect: 2


def inner():
    yield


def handling():
    try:
        raise KeyError("a")
    except Exception:
        yield from inner()


g = handling()
next(g)
try:
    g.throw(ValueError)
except ValueError as e:
    print(repr(e.__context__))  # expect: KeyError('a')


class NotReally(Exception):
    def __new__(cls):
        return "text"


g = handling()
next(g)
try:
    g.throw(NotReally)
except TypeError as e:
    print(e)  # expect: calling <class '__main__.NotReally'> should have returned an instance of BaseException, not str


class Answer(float):
    def __float__(self):
        return 42.0


print(float(Answer(1)), Answer(1) + 1)  # expect: 42.0 2.0
for data in (b"123\xa0", b"1\xc2\xa0"):
    try:
        float(data)
    except ValueError as e:
        print(e)
# expect: could not convert string to float: b'123\xa0'
# expect: could not convert string to float: b'1\xc2\xa0'


class Meta(type):
    def mro(cls):
        cls.__dict__["early"](cls)
        return super().mro()


class Early(metaclass=Meta):
    def early(cls):
        print(__class__.__name__)


# expect: Early
import importlib.util

print(importlib.util.source_from_cache("/a/__pycache__/b.cpython-312.pyc"), importlib.util.cache_from_source("a/b.py").startswith("a/__pycache__/b."))  # expect: /a/b.py True
