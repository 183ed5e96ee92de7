# requires: 3.12
# pprint and reprlib: structures over several lines, depth and width limits, recursion.
import io
import reprlib
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint, saferepr

data = {"name": "widget", "sizes": list(range(12)), "nested": {"b": [1, 2], "a": ("x",)}}
pprint(data, width=40)  # expect: {'name': 'widget',
# expect:  'nested': {'a': ('x',), 'b': [1, 2]},
# expect:  'sizes': [0,
# expect:            1,
# expect:            2,
# expect:            3,
# expect:            4,
# expect:            5,
# expect:            6,
# expect:            7,
# expect:            8,
# expect:            9,
# expect:            10,
# expect:            11]}
pprint(data, width=40, compact=True)  # expect: {'name': 'widget',
# expect:  'nested': {'a': ('x',), 'b': [1, 2]},
# expect:  'sizes': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
# expect:            10, 11]}
pp({"z": 1, "a": 2})  # expect: {'z': 1, 'a': 2}
pprint({"z": 1, "a": 2, 3: None})  # expect: {3: None, 'a': 2, 'z': 1}
pprint([[1, [2, [3, [4]]]], {"k": {"l": {}}}], depth=2)  # expect: [[1, [...]], {'k': {...}}]
pprint("a long sentence that has to be split over lines", width=20)  # expect: ('a long sentence '
# expect:  'that has to be '
# expect:  'split over lines')
pprint(["word " * 6, b"0123456789abcdefghij"], width=24)  # expect: ['word word word word '
# expect:  'word word ',
# expect:  b'0123456789abcdefghij']
pprint({i for i in range(3)}, width=5)  # expect: {0,
# expect:  1,
# expect:  2}
pprint(OrderedDict([("first", 1), ("second", 2)]), width=25)  # expect: OrderedDict([('first',
# expect:               1),
# expect:              ('second',
# expect:               2)])
pprint(defaultdict(list, a=[1, 2], b=[3]), width=30)  # expect: defaultdict(<class 'list'>,
# expect:             {'a': [1, 2],
# expect:              'b': [3]})
pprint(Counter("mississippi"), width=20)  # expect: Counter({'i': 4,
# expect:          's': 4,
# expect:          'p': 2,
# expect:          'm': 1})
pprint(deque(["aaaa", "bbbb"], maxlen=3), width=15)  # expect: deque(['aaaa',
# expect:        'bbbb'],
# expect:       maxlen=3)


@dataclass
class Item:
    title: str
    parts: list


pprint(Item("a title that is long", ["one", "two", "three"]), width=34)  # expect: Item(title='a title that is long',
# expect:      parts=['one', 'two', 'three'])
pprint([1234567, -98765], underscore_numbers=True)  # expect: [1_234_567, -98_765]
pprint([[1, 2], [3, 4]], indent=4, width=10)  # expect: [   [   1,
# expect:         2],
# expect:     [   3,
# expect:         4]]
loop = [1]
loop.append(loop)
print(saferepr(loop).startswith("[1, <Recursion on list with id="), isrecursive(loop), isreadable(loop), isreadable([1, "a"]), isreadable([object()]))  # expect: True True False True False
out = io.StringIO()
pprint({"to": "stream"}, stream=out)
print(repr(out.getvalue()), pformat([]), pformat(()), pformat(set()), pformat((1,)))  # expect: "{'to': 'stream'}\n" [] () set() (1,)
for arguments in ({"indent": -1}, {"depth": 0}, {"width": 0}):
    try:
        PrettyPrinter(**arguments)
    except ValueError as e:
        message = str(e)
print(message)  # expect: width must be != 0

# reprlib
print(reprlib.repr(list(range(20))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(9)}))  # expect: [0, 1, 2, 3, 4, 5, ...] 'xxxxxxxxxxxx...xxxxxxxxxxxxx' {0: 0, 1: 1, 2: 2, 3: 3, ...}
print(reprlib.repr(10**60), reprlib.repr({3, 1, 2}), reprlib.repr(frozenset()), reprlib.repr((1,)), reprlib.repr(deque("abcdefgh")))  # expect: 100000000000000000...0000000000000000000 {1, 2, 3} frozenset() (1,) deque(['a', 'b', 'c', 'd', 'e', 'f', ...])
r = reprlib.Repr(maxlist=2, maxstring=9, maxlevel=2)
print(r.repr([1, 2, 3]), r.repr("abcdefghijkl"), r.repr([[[[1]]]]))  # expect: [1, 2, ...] 'ab...kl' [[[...]]]
print(reprlib.Repr(indent=2).repr([1, [2]]))  # expect: [
# expect:   1,
# expect:   [
# expect:     2,
# expect:   ],
# expect: ]


class MyRepr(reprlib.Repr):
    def repr_Item(self, item, level):
        return f"<{item.title}>"


class Tree:
    def __init__(self):
        self.children = []

    @reprlib.recursive_repr("<again>")
    def __repr__(self):
        """Show it."""
        return f"Tree({self.children})"


tree = Tree()
tree.children += [Tree(), tree]
print(MyRepr().repr([Item("t", [])]), tree, Tree.__repr__.__doc__)  # expect: [<t>] Tree([Tree([]), <again>]) Show it.
