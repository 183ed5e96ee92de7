# The operator module: operators as functions, getters and callers.
import operator as op


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def moved(self, dx, dy=0):
        return (self.x + dx, self.y + dy)


print(op.add(2, 3), op.sub(2, 3), op.mul(2, 3), op.truediv(3, 2), op.floordiv(7, 2))  # expect: 5 -1 6 1.5 3
print(op.mod(7, 4), op.pow(2, 10), op.neg(3), op.pos(-3), op.abs(-3))  # expect: 3 1024 -3 -3 3
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.inv(6), op.invert(0))  # expect: 2 7 5 -7 -1
print(op.lshift(1, 4), op.rshift(16, 2))  # expect: 16 4
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 2), op.ne(1, 2), op.ge(1, 2), op.gt(1, 2))  # expect: True True False True False False
print(op.not_([]), op.truth([0]), op.is_(None, None), op.is_not(1, None))  # expect: True True True True
print(op.concat([1], [2]), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"))  # expect: [1, 2] True 2 2
print(op.getitem({"k": 1}, "k"), op.index(True), op.length_hint(iter([1, 2])), op.length_hint(object(), 7))  # expect: 1 1 2 7

d = {"a": 1}
op.setitem(d, "b", 2)
op.delitem(d, "a")
print(d)  # expect: {'b': 2}

items = [1]
print(op.iadd(items, [2]) is items, items)  # expect: True [1, 2]
print(op.imul(items, 2), op.iconcat([1], [3]), op.isub(5, 2), op.ior({1}, {2}), op.ixor(5, 1))  # expect: [1, 2, 1, 2] [1, 3] 3 {1, 2} 4
print(op.ipow(2, 5), op.imod(7, 4), op.ifloordiv(7, 2), op.itruediv(1, 2), op.ilshift(1, 2), op.irshift(4, 1), op.iand(6, 3))  # expect: 32 3 3 0.5 4 2 2

p = Point(1, 2)
print(op.attrgetter("x")(p), op.attrgetter("x", "y")(p))  # expect: 1 (1, 2)
print(op.attrgetter("__class__.__name__")(p))  # expect: Point
print(op.itemgetter(1)("abc"), op.itemgetter(0, -1)("abc"), op.itemgetter(slice(1, 3))("abcd"))  # expect: b ('a', 'c') bc
print(op.methodcaller("moved", 5)(p), op.methodcaller("moved", 5, dy=3)(p))  # expect: (6, 2) (6, 5)
print(op.attrgetter("a", "b.c"), op.itemgetter(1, "k"), op.methodcaller("f", 1, k=2))  # expect: operator.attrgetter('a', 'b.c') operator.itemgetter(1, 'k') operator.methodcaller('f', 1, k=2)
print(sorted([("b", 2), ("a", 3), ("c", 1)], key=op.itemgetter(1)))  # expect: [('c', 1), ('b', 2), ('a', 3)]
print(max([Point(1, 9), Point(4, 2)], key=op.attrgetter("x")).y)  # expect: 2
print(op.call(pow, 2, 5), op.call(dict, a=1))  # expect: 32 {'a': 1}
print(op.__add__(1, 2), op.__not__(0), op.__and__(6, 2), op.__getitem__([5], 0))  # expect: 3 True 2 5

try:
    op.attrgetter(3)
except TypeError as e:
    print(e)  # expect: attribute name must be a string
try:
    op.index(1.5)
except TypeError as e:
    print(e)  # expect: 'float' object cannot be interpreted as an integer
try:
    op.concat(1, 2)
except TypeError as e:
    print(e)  # expect: 'int' object can't be concatenated
try:
    op.indexOf([1], 2)
except ValueError as e:
    print(e)  # expect: sequence.index(x): x not in sequence
try:
    op.attrgetter("nope")(p)
except AttributeError as e:
    print(e)  # expect: 'Point' object has no attribute 'nope'
