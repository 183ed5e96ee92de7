# requires: 3.12
# deque and defaultdict: operations, limits, errors and subclasses.
from _collections import deque, defaultdict
d = deque([1, 2, 3], maxlen=3)
d.append(4); d.appendleft(0)
print(d, len(d), d[0], d[-1], list(d), d.maxlen)  # expect: deque([0, 2, 3], maxlen=3) 3 0 3 [0, 2, 3] 3
d.rotate(1); print(d); d.reverse(); print(d)  # expect: deque([3, 0, 2], maxlen=3)
# expect: deque([2, 0, 3], maxlen=3)
print(deque(["a", "b"]) + deque(["c"]), deque(["a", "b"]) * 2, deque([1]) == deque([1]), deque([1]) < deque([2]))  # expect: deque(['a', 'b', 'c']) deque(['a', 'b', 'a', 'b']) True True
q = deque(); q.extend([1, 2, 3]); q.extendleft([9]); q.insert(1, 5); q.remove(2); del q[0]; q[0] = 7
print(q, q.index(3), q.count(7), 3 in q, q.pop(), q.popleft())  # expect: deque([1]) 2 1 True 3 7
errors = []
for bad in (lambda: q.pop(), lambda: q.popleft(), lambda: q[4], lambda: q.remove(1), lambda: deque(maxlen=-1)):
    try:
        bad()
    except Exception as e:
        errors.append(f"{type(e).__name__}: {e}")
print(*errors, sep="\n")  # expect: IndexError: pop from an empty deque
# expect: IndexError: deque index out of range
# expect: ValueError: 1 is not in deque
# expect: ValueError: maxlen must be non-negative
try:
    q = deque([1, 2])
    for x in q:
        q.append(1)
except RuntimeError as e:
    print(e)  # expect: deque mutated during iteration
class D(deque): pass
x = D([1]); x.a = 5
print(x, x.a, x.copy(), list(reversed(deque([1,2]))))  # expect: D([1]) 5 D([1]) [2, 1]
dd = defaultdict(list, {"z": [0]}, k=[1])
dd["a"].append(1)
print(dd, dd["q"], len(dd), dd.default_factory, dd.copy() == dd, dd.get("nope"))  # expect: defaultdict(<class 'list'>, {'z': [0], 'k': [1], 'a': [1], 'q': []}) [] 4 <class 'list'> True None
class E(defaultdict): pass
e = E(int); e["x"] += 1; e.tag = 2
print(e, e.tag)  # expect: E(<class 'int'>, {'x': 1}) 2
try:
    defaultdict(3)
except TypeError as er: print(er)  # expect: first argument must be callable or None
try:
    defaultdict()["k"]
except KeyError as er: print("KeyError", er)  # expect: KeyError 'k'
match deque([1,2]):
    case [a, b]: print(a, b)  # expect: 1 2
print(deque, deque.__module__, defaultdict.__mro__)  # expect: <class 'collections.deque'> collections (<class 'collections.defaultdict'>, <class 'dict'>, <class 'object'>)
dd.default_factory = None
print(dd, dd | {1: 2})  # expect: defaultdict(None, {'z': [0], 'k': [1], 'a': [1], 'q': []}) defaultdict(None, {'z': [0], 'k': [1], 'a': [1], 'q': [], 1: 2})
# ---
# The bounds of index() may be any integers.
from collections import deque

d = deque([1, 2, 0, 3])
print(d.index(0, -(10**30), 10**30), d.index(3, -1), d.index(1, -9, 1))  # expect: 2 3 0
for bounds in ((3,), (0, -2), (10**30,)):
    try:
        print(d.index(0, *bounds))
    except ValueError as e:
        print(e)
# expect: 0 is not in deque
# expect: 0 is not in deque
# expect: 0 is not in deque
try:
    d.index(0, "a")
except TypeError as e:
    print(e)  # expect: slice indices must be integers or have an __index__ method
