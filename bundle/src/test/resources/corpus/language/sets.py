# Making sets; small ints print in order.
s = {1, 2, 3}
print(s, set(), set([1, 1, 2]), {*s, 4}, frozenset([1, 2]), frozenset(), len(s), 2 in s, 5 not in s, {x % 3 for x in range(9)}, set("aab") == {"a", "b"}, set(range(3)))  # expect: {1, 2, 3} set() {1, 2} {1, 2, 3, 4} frozenset({1, 2}) frozenset() 3 True True {0, 1, 2} True {0, 1, 2}
print(s == {3, 2, 1}, s == frozenset(s), s != {1}, {1} < s, s <= s, s < s, s > {1, 2}, s >= {4}, hash(frozenset({1, 2})) == hash(frozenset([2, 1])), {frozenset({1}): "k"}[frozenset([1])])  # expect: True True True True True False True False True k
print(s | {4}, s & {2, 3, 9}, s - {1}, s ^ {3, 4}, s.union([4], (5,)), s.intersection([1, 2], [2]), s.difference([1], [2]), s.symmetric_difference([1, 9]))  # expect: {1, 2, 3, 4} {2, 3} {2, 3} {1, 2, 4} {1, 2, 3, 4, 5} {2} {3} {2, 3, 9}
print(s.issubset([1, 2, 3, 4]), s.issuperset([1]), s.isdisjoint([7]), s.copy() == s, s.copy() is s, type(s | frozenset()).__name__, type(frozenset() | s).__name__, {1, 1.0, True}, bool(set()))  # expect: True True True True False set frozenset {1} False
# ---
# Changing in place.
s = {1, 2, 3}
t = s
s.add(4)
s.add(4)
s.discard(1)
s.discard(99)
s.remove(2)
s.update([5], {6})
s |= {7}
s &= {3, 4, 5, 7}
s -= {3}
s ^= {4, 8}
print(s, t is s, sorted(s))  # expect: {5, 7, 8} True [5, 7, 8]
s.intersection_update([5, 7, 8], range(8))
print(s)  # expect: {5, 7}
s.difference_update([7], [100])
s.symmetric_difference_update([1])
print(s, len(s), s.pop() in (1, 5), len(s))  # expect: {5} 2 True 1
s.clear()
print(s, {0}.pop(), frozenset({1}) | {2}, {1} | frozenset({2}))  # expect: set() 0 frozenset({1, 2}) {1, 2}


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: set().pop()))  # expect: KeyError: 'pop from an empty set'
print(error(lambda: {1}.remove(2)))  # expect: KeyError: 2
print(error(lambda: {1}.add([])))  # expect: TypeError: unhashable type: 'list'
print(error(lambda: {[]}))  # expect: TypeError: unhashable type: 'list'
print(error(lambda: {1} | [2]))  # expect: TypeError: unsupported operand type(s) for |: 'set' and 'list'
print(error(lambda: {1} + {2}))  # expect: TypeError: unsupported operand type(s) for +: 'set' and 'set'
print(error(lambda: {1} < [1]))  # expect: TypeError: '<' not supported between instances of 'set' and 'list'
print(error(lambda: {1}[0]))  # expect: TypeError: 'set' object is not subscriptable
print(error(lambda: hash({1})))  # expect: TypeError: unhashable type: 'set'
print(error(lambda: frozenset().add(1)))  # expect: AttributeError: 'frozenset' object has no attribute 'add'
print(error(lambda: set(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: {1}.union(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: set(1, 2)))  # expect: TypeError: set expected at most 1 argument, got 2
print(error(lambda: [] in {1}))  # expect: TypeError: unhashable type: 'list'
print(error(lambda: {1}.update(5)))  # expect: TypeError: 'int' object is not iterable
# ---
# A set that changes size while it is walked; a set in a set is looked up as a frozenset.
def grow(s):
    for x in s:
        s.add(x + 10)


try:
    grow({1, 2})
except RuntimeError as e:
    print(type(e).__name__, e)  # expect: RuntimeError Set changed size during iteration
print({1, 2} in {frozenset({1, 2})}, {frozenset({3})} == {frozenset([3])}, set().union(*[{1}, {2}]), {None} == {None}, {1} == [1], {(1, 2), (1, 2)})  # expect: True True {1, 2} True False {(1, 2)}
one = set(range(200))
one -= set(range(0, 200, 2))
print(len(one), sum(one), one == set(range(1, 200, 2)), max(one), 51 in one, 50 in one, sorted(one)[:5])  # expect: 100 10000 True 199 True False [1, 3, 5, 7, 9]
# ---
# Subclasses, and sets of objects that compare equal.
class Tag:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return len(self.name)

    def __eq__(self, other):
        return self.name == other.name

    def __repr__(self):
        return f"#{self.name}"


class Bag(set):
    def total(self):
        return sum(self)


print({Tag("a"), Tag("a")}, len({Tag("a"), Tag("b")}), Tag("x") in {Tag("x")}, Bag([1, 2]).total(), Bag([1]), type(Bag([1]) | {2}).__name__, frozenset("a"), repr({frozenset({1})}))  # expect: {#a} 2 True 3 Bag({1}) set frozenset({'a'}) {frozenset({1})}
# ---
# Operators accept sets only, methods any iterable; set-like dict views take part.
d = {1: "a", 2: "b"}
print({1, 5} & d.keys(), d.keys() - {1}, {1, 2}.issubset(d), {1, 2, 3}.difference(d), sorted({1: 0}.keys() | {7: 0}.keys()), {1, 2} == d.keys(), d.keys() == {1, 2})  # expect: {1} {2} True {3} [1, 7] True True


class Alike:
    def __ror__(self, other):
        return f"ror {other}"

    def __rand__(self, other):
        return "rand"


print({1} | Alike(), {1} & Alike(), frozenset() | Alike())  # expect: ror {1} rand ror frozenset()
