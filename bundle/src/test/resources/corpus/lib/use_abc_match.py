# Pattern matching takes classes for sequences and mappings as collections.abc does.
from collections import ChainMap, OrderedDict, UserDict, UserList, UserString, deque, namedtuple
from collections.abc import Mapping, Sequence


class Pair(Sequence):
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return ("left", "right")[i]


class Single(Mapping):
    def __len__(self):
        return 1

    def __iter__(self):
        return iter(["key"])

    def __getitem__(self, key):
        return {"key": "value"}[key]


class Registered:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        return [7][i]


class Child(Registered):
    pass


def shape(value):
    match value:
        case [only]:
            return f"one: {only}"
        case [first, *rest]:
            return f"sequence: {first} then {rest}"
        case {"key": value, **rest}:
            return f"mapping: {value} and {rest}"
        case _:
            return "neither"


print(shape(Pair()))  # expect: sequence: left then ['right']
print(shape(Single()))  # expect: mapping: value and {}
print(shape(Registered()))  # expect: neither
Sequence.register(Registered)
print(shape(Registered()), shape(Child()))  # expect: one: 7 one: 7
print(shape(deque([1, 2])), shape(UserList([5])), shape(range(2)))  # expect: sequence: 1 then [2] one: 5 sequence: 0 then [1]
print(shape(UserDict(key=1, b=2)), shape(ChainMap({"key": 3})), shape(OrderedDict(key=4)))  # expect: mapping: 1 and {'b': 2} mapping: 3 and {} mapping: 4 and {}
print(shape("ab"), shape(b"a"), shape(bytearray(b"a")), shape({1}), shape(UserString("ab")))  # expect: neither neither neither neither sequence: a then ['b']
print(shape(namedtuple("P", "x")(9)), shape(iter([1])))  # expect: one: 9 neither
