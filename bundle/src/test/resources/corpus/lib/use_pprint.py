# Pretty printing.
import collections
import pprint

nested = {"name": "x" * 30, "items": list(range(30)), "inner": {"b": (1, 2), "a": {"deep": ["y" * 40, "z" * 40]}}}
print(pprint.pformat(nested))  # expect: {'inner': {'a': {'deep': ['yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
# expect:                           'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz']},
# expect:            'b': (1, 2)},
# expect:  'items': [0,
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
# expect:            11,
# expect:            12,
# expect:            13,
# expect:            14,
# expect:            15,
# expect:            16,
# expect:            17,
# expect:            18,
# expect:            19,
# expect:            20,
# expect:            21,
# expect:            22,
# expect:            23,
# expect:            24,
# expect:            25,
# expect:            26,
# expect:            27,
# expect:            28,
# expect:            29],
# expect:  'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'}
print(pprint.pformat(nested, width=40, compact=True, sort_dicts=False))  # expect: {'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:  'items': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
# expect:            10, 11, 12, 13, 14, 15, 16,
# expect:            17, 18, 19, 20, 21, 22, 23,
# expect:            24, 25, 26, 27, 28, 29],
# expect:  'inner': {'b': (1, 2),
# expect:            'a': {'deep': ['yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
# expect:                           'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz']}}}
print(pprint.pformat(nested, depth=1), pprint.pformat([1, 2]), pprint.pformat({3, 1, 2}))  # expect: {'inner': {...}, 'items': [...], 'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'} [1, 2] {1, 2, 3}
print(pprint.pformat("word " * 30, width=60))  # expect: ('word word word word word word word word word word word '
# expect:  'word word word word word word word word word word word '
# expect:  'word word word word word word word word ')
print(pprint.pformat([[["x" * 80]], ("y",)], indent=4))  # expect: [   [   [   'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx']],
# expect:     ('y',)]
print(pprint.pformat(collections.OrderedDict((n, "v" * 20) for n in range(5))))  # expect: OrderedDict([(0, 'vvvvvvvvvvvvvvvvvvvv'),
# expect:              (1, 'vvvvvvvvvvvvvvvvvvvv'),
# expect:              (2, 'vvvvvvvvvvvvvvvvvvvv'),
# expect:              (3, 'vvvvvvvvvvvvvvvvvvvv'),
# expect:              (4, 'vvvvvvvvvvvvvvvvvvvv')])
print(pprint.pformat(1234567, underscore_numbers=True), pprint.isreadable([1]), pprint.saferepr({"b": 1, "a": 2}))  # expect: 1_234_567 True {'a': 2, 'b': 1}
loop = [1]
loop.append(loop)
print(pprint.pformat(loop).startswith("[1, <Recursion on list with id="), pprint.isrecursive(loop))  # expect: True True
