# requires: 3.12
# copy and copyreg: shallow and deep copies of built-in and user-defined objects.
import copy
import copyreg
import weakref
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

inner = [1, 2]
outer = {"a": inner, "b": (inner, 3)}
shallow = copy.copy(outer)
deep = copy.deepcopy(outer)
print(shallow == outer, shallow is outer, shallow["a"] is inner)  # expect: True False True
print(deep == outer, deep["a"] is inner, deep["a"] is deep["b"][0])  # expect: True False True
inner.append(9)
print(shallow["a"], deep["a"])  # expect: [1, 2, 9] [1, 2]

for value in (1, 2.5, "s", b"b", None, True, 3j, (1, 2), range(3), len, int, copy.copy, ...):
    assert copy.copy(value) is value and copy.deepcopy(value) is value, value
print(copy.copy([1]), copy.copy({1}), copy.copy(bytearray(b"x")), copy.copy({"k": 1}))  # expect: [1] {1} bytearray(b'x') {'k': 1}
print(copy.deepcopy({1, 2}), copy.deepcopy(frozenset([3])), copy.deepcopy(slice(1, 2)))  # expect: {1, 2} frozenset({3}) slice(1, 2, None)

loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again[1] is again, again is loop)  # expect: True False
pair = ([],)
pair[0].append(pair)
twin = copy.deepcopy(pair)
print(twin is pair, twin[0][0] is twin)  # expect: False True


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


node = Node([1], Node("two"))
node.next.next = node
c, d = copy.copy(node), copy.deepcopy(node)
print(c.value is node.value, c.next is node.next, type(c).__name__)  # expect: True True Node
print(d.value == node.value, d.value is node.value, d.next.next is d, d.next.value)  # expect: True False True two


class Slots:
    __slots__ = ("x", "__y")

    def __init__(self):
        self.x = [1]
        self.__y = 2

    def y(self):
        return self.__y


s = copy.deepcopy(Slots())
print(s.x, s.y())  # expect: [1] 2


class SlotsAndDict(Slots):
    pass


sd = SlotsAndDict()
sd.extra = {"k": []}
sd2 = copy.copy(sd)
print(sd2.x is sd.x, sd2.extra is sd.extra, sd2.y())  # expect: True True 2


class Own:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return f"deep {len(memo)}"


print(copy.copy(Own()), copy.deepcopy(Own()), copy.deepcopy([Own()]))  # expect: copied deep 0 ['deep 1']


class State:
    def __init__(self):
        self.a, self.cache = 1, object()

    def __getstate__(self):
        return {"a": self.a + 1}

    def __setstate__(self, state):
        self.__dict__.update(state, cache=None)


st = copy.copy(State())
print(st.a, st.cache)  # expect: 2 None


class Args:
    def __new__(cls, n, *, k):
        self = super().__new__(cls)
        self.made = (n, k)
        return self

    def __getnewargs_ex__(self):
        return (7,), {"k": 8}


print(copy.copy(Args(1, k=2)).made)  # expect: (1, 2)


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n * 10,)


print(copy.copy(Reduced(1)).n, copy.deepcopy(Reduced(2)).n)  # expect: 10 20


class MyList(list):
    pass


class MyDict(dict):
    pass


ml = MyList([[1], 2])
ml.tag = ["t"]
ml2 = copy.deepcopy(ml)
print(ml2, ml2.tag, type(ml2).__name__, ml2[0] is ml[0], ml2.tag is ml.tag)  # expect: [[1], 2] ['t'] MyList False False
md = copy.copy(MyDict(a=1))
print(md, type(md).__name__)  # expect: {'a': 1} MyDict
P = namedtuple("P", "x y")
p = P([1], 2)
print(copy.deepcopy(p), copy.deepcopy(p).x is p.x, copy.copy(p).x is p.x)  # expect: P(x=[1], y=2) False True
print(copy.deepcopy(deque([1], 3)), copy.deepcopy(defaultdict(list, a=[1])), copy.copy(Counter("aab")))  # expect: deque([1], maxlen=3) defaultdict(<class 'list'>, {'a': [1]}) Counter({'a': 2, 'b': 1})
print(copy.deepcopy(OrderedDict(a=[1])), copy.copy(OrderedDict(b=1)))  # expect: OrderedDict({'a': [1]}) OrderedDict({'b': 1})
e = copy.copy(ValueError("bad", 3))
print(repr(e), e.args)  # expect: ValueError('bad', 3) ('bad', 3)
bound = copy.deepcopy(node.__init__)
print(bound.__self__ is node, bound.__func__ is Node.__init__)  # expect: False True
r = weakref.ref(node)
print(copy.copy(r) is r, copy.deepcopy(r) is r)  # expect: True True


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    pass


print(copy.copy(WithMeta) is WithMeta, copy.deepcopy(WithMeta) is WithMeta)  # expect: True True


class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees


copyreg.pickle(Celsius, lambda c: (Celsius, (c.degrees + 0.5,)))
print(copy.copy(Celsius(1)).degrees, copy.deepcopy(Celsius(2)).degrees)  # expect: 1.5 2.5
try:
    copyreg.pickle(Celsius, 3)
except TypeError as error:
    print(error)  # expect: reduction functions must be callable


def numbers():
    yield 1


try:
    copy.copy(numbers())
except TypeError as error:
    print(error)  # expect: cannot pickle 'generator' object
memo = {}
first = copy.deepcopy(inner, memo)
print(copy.deepcopy(inner, memo) is first)  # expect: True
print(issubclass(copy.Error, Exception), copy.error is copy.Error)  # expect: True True
# ---
# What cannot be taken apart is not copied.
import copy
import sys
import threading


class Guarded:
    def __init__(self):
        self.lock = threading.Lock()


def error(action):
    try:
        action()
    except TypeError as e:
        return str(e)


print(error(lambda: copy.deepcopy(Guarded())))  # expect: cannot pickle '_thread.lock' object
print(error(lambda: copy.copy(threading.RLock())))  # expect: cannot pickle '_thread.RLock' object
print(error(lambda: copy.copy(x for x in "ab")))  # expect: cannot pickle 'generator' object
print(error(lambda: copy.copy(sys)))  # expect: cannot pickle 'module' object


class Tagged(dict):
    pass


tagged = Tagged(a=1)
tagged.tags = ["x"]
again = copy.deepcopy(tagged)
print(again, again.tags, again.tags is tagged.tags, type(again).__name__)  # expect: {'a': 1} ['x'] False Tagged
# ---
# Streams in memory are copied with what they hold and where they stand.
import copy
import io

text = io.StringIO("one\ntwo\n", newline=None)
text.readline()
text.note = ["kept"]
again = copy.deepcopy(text)
print(again.read(), end="")  # expect: two
print(again.note, again.note is text.note, text.tell(), again.tell())  # expect: ['kept'] False 4 8


class Named(io.BytesIO):
    def __init__(self, name, data=b""):
        super().__init__(data)
        self.name = name


raw = Named("x", b"abcdef")
raw.seek(2)
again = copy.copy(raw)
again.write(b"--")
print(again.getvalue(), raw.getvalue(), again.name, type(again).__name__)  # expect: b'ab--ef' b'abcdef' x Named
raw.close()
try:
    copy.copy(raw)
except ValueError as e:
    print(e)  # expect: I/O operation on closed file.
# ---
# Iterators of built-in functions are copied; a shallow copy goes on with what is below it.
import copy

e = enumerate("abcd", 5)
next(e)
print(e.__reduce__()[0], e.__reduce__()[1][1], list(copy.copy(e)), list(e))  # expect: <class 'enumerate'> 6 [(6, 'b'), (7, 'c'), (8, 'd')] []
m = map(lambda a, b: a + b, iter([1, 2, 3]), [10, 20, 30])
next(m)
again = copy.copy(m)
print(type(m.__reduce__()[1]), len(m.__reduce__()[1]), next(again), list(m), list(again))  # expect: <class 'tuple'> 3 22 [33] []
z = zip("ab", "c", strict=True)
print(z.__reduce__()[2:], zip().__reduce__(), len(zip("a", "b").__reduce__()))  # expect: (True,) (<class 'zip'>, ()) 2
z.__setstate__(0)
print(list(copy.copy(z)))  # expect: [('a', 'c')]
f = filter(None, [0, 1, 2, 0, 3])
next(f)
deep = copy.deepcopy(f)
print(f.__reduce__()[1][0], list(f), list(deep), list(copy.copy(f)))  # expect: None [2, 3] [2, 3] []
r = reversed((1, 2, 3))
print(r.__reduce__(), next(r), r.__reduce__())  # expect: (<class 'reversed'>, ((1, 2, 3),), 2) 3 (<class 'reversed'>, ((1, 2, 3),), 1)
c = copy.copy(r)
print(list(r), list(c), r.__reduce__())  # expect: [2, 1] [2, 1] (<class 'reversed'>, ((),))
left = []
for index in (0, -5, 50):
    r = reversed((1, 2, 3))
    r.__setstate__(index)
    left.append(list(r))
print(left)  # expect: [[1], [], [3, 2, 1]]


class Own(map):
    pass


print(Own(str, [1]).__reduce__()[0] is Own, list(copy.deepcopy(Own(str, [1, 2]))))  # expect: True ['1', '2']
