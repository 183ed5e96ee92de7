# requires: 3.12
# The types module: names of built-in types, and classes made at run time.
import types


def f():
    x = 1

    def g():
        return x

    return g


def gen():
    yield 1


class C:
    __slots__ = ("a",)

    def m(self): ...


async def co(): ...


c = co()
print(isinstance(f, types.FunctionType), types.LambdaType is types.FunctionType, isinstance(f.__code__, types.CodeType))  # expect: True True True
print(isinstance(gen(), types.GeneratorType), isinstance(c, types.CoroutineType), isinstance(C().m, types.MethodType))  # expect: True True True
print(isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType), isinstance(types, types.ModuleType))  # expect: True True True
print(isinstance(C.a, types.MemberDescriptorType), isinstance(f().__closure__[0], types.CellType), isinstance(C.__dict__, types.MappingProxyType))  # expect: True True True
print(isinstance(list[int], types.GenericAlias), isinstance(int | str, types.UnionType), isinstance(None, types.NoneType))  # expect: True True True
print(isinstance(..., types.EllipsisType), isinstance(NotImplemented, types.NotImplementedType))  # expect: True True
c.close()
try:
    1 / 0
except ZeroDivisionError as e:
    print(isinstance(e.__traceback__, types.TracebackType), isinstance(e.__traceback__.tb_frame, types.FrameType))  # expect: True True

ns = types.SimpleNamespace(a=1, b="x")
ns.c = [2]
print(ns, ns == types.SimpleNamespace(a=1, b="x", c=[2]), ns.__dict__)  # expect: namespace(a=1, b='x', c=[2]) True {'a': 1, 'b': 'x', 'c': [2]}
proxy = types.MappingProxyType({"k": 1})
print(proxy["k"], proxy, len(proxy))  # expect: 1 {'k': 1} 1
try:
    proxy["z"] = 1
except TypeError as e:
    print(e)  # expect: 'mappingproxy' object does not support item assignment
m = types.ModuleType("made", "a doc")
print(m.__name__, m.__doc__, m)  # expect: made a doc <module 'made'>
bound = types.MethodType(lambda self, n: self + n, 10)
print(bound(5))  # expect: 15


def body(namespace):
    namespace["answer"] = 42


K = types.new_class("K", (int,), {}, body)
print(K, K(3) + 1, K.answer)  # expect: <class 'types.K'> 4 42


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {"prepared": kw}

    def __new__(mcls, name, bases, ns, **kw):
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


L = types.new_class("L", (), {"metaclass": Meta, "size": 3})
print(type(L).__name__, L.prepared)  # expect: Meta {'size': 3}
meta, namespace, rest = types.prepare_class("P", (L,), {"q": 1})
print(meta is Meta, namespace, rest)  # expect: True {'prepared': {'q': 1}} {'q': 1}


class Entry:
    def __mro_entries__(self, bases):
        return (dict,)


entry = Entry()
print(types.resolve_bases((entry, object)) == (dict, object), types.resolve_bases((int,)))  # expect: True (<class 'int'>,)
N = types.new_class("N", (entry,))
print(N.__bases__, N.__orig_bases__ == (entry,), types.get_original_bases(N) == (entry,), types.get_original_bases(int))  # expect: (<class 'dict'>,) True True (<class 'object'>,)
try:
    types.get_original_bases(3)
except TypeError as e:
    print(e)  # expect: Expected an instance of type, not 'int'


class Other(type):
    pass


try:
    types.new_class("Clash", (L, Other("O", (), {})))
except TypeError as e:
    print(e)  # expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases


class EnumLike(type):
    def __getattr__(cls, name):
        return f"class attribute {name}"


class D(metaclass=EnumLike):
    @types.DynamicClassAttribute
    def value(self):
        return "instance value"


print(D().value, D.value)  # expect: instance value class attribute value


@types.coroutine
def ticker():
    got = yield "tick"
    return got


async def waits():
    return await ticker()


w = waits()
print(w.send(None))  # expect: tick
try:
    w.send("tock")
except StopIteration as e:
    print(e.value)  # expect: tock
try:
    types.coroutine(3)
except TypeError as e:
    print(e)  # expect: types.coroutine() expects a callable
