# requires: 3.12
"""Module doc."""
import functools
import inspect
from inspect import Parameter, Signature, signature


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def f(a, b: int = 1, /, c="x", *args: str, d, e: float = 2.5, **kw) -> bool:
    """Do f.

        Indented.
    Back.
    """
    return True


class Base:
    """The base."""

    def m(self, x):
        """Doc of m."""

    @classmethod
    def c(cls, y=1): ...

    @staticmethod
    def s(z): ...

    @property
    def p(self):
        """Doc of p."""


class Derived(Base):
    def __init__(self, q, *, r=3):
        self.q = q

    def m(self, x):
        return x


class Called:
    def __call__(self, n): ...


async def co(a): ...


def gen():
    yield 1


async def agen():
    yield 1


s = signature(f)
print(s, repr(s), list(s.parameters), s.return_annotation, s.parameters["b"].default, s.parameters["b"].annotation, s.parameters["args"].kind, s.parameters["d"].kind.description, repr(s.parameters["e"]), s.parameters["a"].default is Parameter.empty)  # expect: (a, b: int = 1, /, c='x', *args: str, d, e: float = 2.5, **kw) -> bool <Signature (a, b: int = 1, /, c='x', *args: str, d, e: float = 2.5, **kw) -> bool> ['a', 'b', 'c', 'args', 'd', 'e', 'kw'] <class 'bool'> 1 <class 'int'> VAR_POSITIONAL keyword-only <Parameter "e: float = 2.5"> True
print(signature(Derived), signature(Base), signature(Derived.m), signature(Derived(1).m), signature(Base.c), signature(Base.s), signature(Called()), signature(functools.partial(f, 1, d=5)), signature(lambda x, *, y: 0), signature(len), signature([].append), signature(co), signature(gen))  # expect: (q, *, r=3) () (self, x) (x) (y=1) (z) (n) (b: int = 1, /, c='x', *args: str, d=5, e: float = 2.5, **kw) -> bool (x, *, y) (obj, /) (object, /) (a) ()


def deco(g):
    @functools.wraps(g)
    def inner(*a, **k):
        return g(*a, **k)
    return inner


w = deco(f)
print(signature(w), signature(w, follow_wrapped=False), inspect.unwrap(w) is f)  # expect: (a, b: int = 1, /, c='x', *args: str, d, e: float = 2.5, **kw) -> bool (*a, **k) -> bool True
b = s.bind(1, 2, 3, 4, d=5, z=6)
print(b, b.args, b.kwargs, b.arguments)  # expect: <BoundArguments (a=1, b=2, c=3, args=(4,), d=5, kw={'z': 6})> (1, 2, 3, 4) {'d': 5, 'z': 6} {'a': 1, 'b': 2, 'c': 3, 'args': (4,), 'd': 5, 'kw': {'z': 6}}
b = signature(Derived).bind(1); b.apply_defaults(); print(b.arguments, s.bind_partial(1).arguments, b == signature(Derived).bind(1, r=3))  # expect: {'q': 1, 'r': 3} {'a': 1} True
for call in (lambda: s.bind(), lambda: s.bind(1), lambda: signature(Derived).bind(1, 2), lambda: signature(Derived).bind(1, x=2), lambda: signature(Derived).bind(1, q=2), lambda: signature(3), lambda: Parameter("1", 0), lambda: Parameter("x", 9), lambda: Parameter("x", Parameter.VAR_POSITIONAL, default=1), lambda: Signature([Parameter("a", 3), Parameter("b", 1)]), lambda: Signature([Parameter("a", 1), Parameter("a", 1)]), lambda: Signature([Parameter("a", 1, default=1), Parameter("b", 1)]), lambda: inspect.getfullargspec(3), lambda: inspect.getsource(len), lambda: inspect.getfile(3), lambda: inspect.getattr_static(f, "nope"), lambda: inspect.getclosurevars(3)):
    error(call)  # expect: TypeError: missing a required argument: 'a'
# expect: TypeError: missing a required argument: 'd'
# expect: TypeError: too many positional arguments
# expect: TypeError: got an unexpected keyword argument 'x'
# expect: TypeError: multiple values for argument 'q'
# expect: TypeError: 3 is not a callable object
# expect: ValueError: '1' is not a valid parameter name
# expect: ValueError: value 9 is not a valid Parameter.kind
# expect: ValueError: variadic positional parameters cannot have default values
# expect: ValueError: wrong parameter order: keyword-only parameter before positional or keyword parameter
# expect: ValueError: duplicate parameter name: 'a'
# expect: ValueError: non-default argument follows default argument
# expect: TypeError: unsupported callable
# expect: TypeError: module, class, method, function, traceback, frame, or code object was expected, got builtin_function_or_method
# expect: TypeError: module, class, method, function, traceback, frame, or code object was expected, got int
# expect: AttributeError: nope
# expect: TypeError: 3 is not a Python function
print(s == signature(f), hash(s) == hash(signature(f)), s.replace(return_annotation=Signature.empty), s.parameters["c"].replace(name="n"), Signature([Parameter("a", Parameter.POSITIONAL_OR_KEYWORD)]))  # expect: True True (a, b: int = 1, /, c='x', *args: str, d, e: float = 2.5, **kw) n='x' (a)
print(inspect.getfullargspec(f), inspect.getfullargspec(Derived(1).m), inspect.getcallargs(Derived(1).m, 7)["x"], inspect.get_annotations(f))  # expect: FullArgSpec(args=['a', 'b', 'c'], varargs='args', varkw='kw', defaults=(1, 'x'), kwonlyargs=['d', 'e'], kwonlydefaults={'e': 2.5}, annotations={'return': <class 'bool'>, 'b': <class 'int'>, 'args': <class 'str'>, 'e': <class 'float'>}) FullArgSpec(args=['self', 'x'], varargs=None, varkw=None, defaults=None, kwonlyargs=[], kwonlydefaults=None, annotations={}) 7 {'b': <class 'int'>, 'args': <class 'str'>, 'e': <class 'float'>, 'return': <class 'bool'>}
print(repr(inspect.getdoc(f)), inspect.getdoc(Derived), inspect.getdoc(Derived.m), inspect.getdoc(Derived.p), inspect.getdoc(co), repr(inspect.cleandoc("  a\n    b\n      c\n")))  # expect: 'Do f.\n\n    Indented.\nBack.' The base. Doc of m. Doc of p. None 'a\nb\n  c'
print([inspect.isfunction(f), inspect.isfunction(len), inspect.isbuiltin(len), inspect.ismethod(Derived(1).m), inspect.ismethod(f), inspect.isclass(Base), inspect.ismodule(inspect), inspect.isroutine(len), inspect.isgeneratorfunction(gen), inspect.isgenerator(gen()), inspect.iscoroutinefunction(co), inspect.iscoroutinefunction(functools.partial(co, 1)), inspect.isasyncgenfunction(agen), inspect.isasyncgen(agen()), inspect.iscode(f.__code__), inspect.isframe(inspect.currentframe()), inspect.isdatadescriptor(Base.p), inspect.ismethoddescriptor(list.append), inspect.isabstract(Base), inspect.isawaitable(3)])  # expect: [True, False, True, True, False, True, True, True, True, True, True, True, True, True, True, True, True, True, False, False]
print([n for n, v in inspect.getmembers(Derived(1)) if not n.startswith("__")], [n for n, _ in inspect.getmembers(Base, inspect.isfunction)], [n for n, _ in inspect.getmembers_static(Base) if n[0] != "_"], inspect.getmro(Derived) == Derived.__mro__)  # expect: ['c', 'm', 'p', 'q', 's'] ['m', 's'] ['c', 'm', 'p', 's'] True
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Derived) if not a.name.startswith("__")], isinstance(inspect.getattr_static(Derived, "p"), property), inspect.getattr_static(Derived(5), "q"), inspect.getattr_static(f, "zz", 3))  # expect: [('c', 'class method', 'Base'), ('m', 'method', 'Derived'), ('p', 'property', 'Base'), ('s', 'static method', 'Base')] True 5 3
g = gen(); print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); g.close(); print(inspect.getgeneratorstate(g))  # expect: GEN_CREATED 1 GEN_SUSPENDED {}
# expect: GEN_CLOSED
c = co(1); print(inspect.getcoroutinestate(c)); c.close(); print(inspect.getcoroutinestate(c))  # expect: CORO_CREATED
# expect: CORO_CLOSED


def outer():
    here = 5

    def inner():
        return here, f, len
    return inner, inspect.stack()[0].function, inspect.stack()[1].function, inspect.currentframe().f_code.co_name


inner, *names = outer()
print(names, inspect.getclosurevars(inner).nonlocals, list(inspect.getclosurevars(inner).builtins), inspect.getmodulename("/a/b/mod.py"), inspect.getmodule(f).__name__, inspect.getargvalues(inspect.currentframe()).args)  # expect: ['outer', '<module>', 'outer'] {'here': 5} ['len'] mod __main__ []
try:
    1 / 0
except ZeroDivisionError as e:
    print([(t.function, t.lineno > 0) for t in inspect.getinnerframes(e.__traceback__)], len(inspect.trace()))  # expect: [('<module>', True)] 1
print([[c.__name__ for c in x] if isinstance(x, list) and not isinstance(x[0], tuple) else "" for x in inspect.getclasstree([Base, Derived])][:1])  # expect: ['']
import gc, platform, textwrap
print(inspect.getsource(textwrap.dedent).startswith("def dedent("), inspect.getsource(textwrap.dedent).rstrip().splitlines()[-1].startswith("    "), inspect.getsource(textwrap.TextWrapper).startswith("class TextWrapper"), inspect.getsourcelines(textwrap.dedent)[1] > 10, inspect.getsourcefile(textwrap.dedent).endswith("textwrap.py"))  # expect: True True True True True
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), isinstance(gc.collect(), int), len(gc.get_count()), len(gc.get_threshold()), gc.garbage, len(gc.get_stats()))  # expect: True None False None True 3 3 [] 3
print(platform.python_version() >= "3.12", platform.python_version_tuple()[0], platform.system() in ("Linux", "Darwin", "Windows"), platform.architecture()[0])  # expect: True 3 True 64bit
