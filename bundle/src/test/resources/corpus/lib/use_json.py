# requires: 3.12
# Values to text.
import json

print(json.dumps({"a": [1, 2.5, True, None, "x\n\"é\U0001d11e"], "b": {}, "c": []}))  # expect: {"a": [1, 2.5, true, null, "x\n\"\u00e9\ud834\udd1e"], "b": {}, "c": []}
print(ascii(json.dumps("é\u2028/", ensure_ascii=False)))  # expect: '"\xe9\u2028/"'
print(json.dumps([1, [2, {"k": (3,)}]], indent=2))  # expect: [
# expect:   1,
# expect:   [
# expect:     2,
# expect:     {
# expect:       "k": [
# expect:         3
# expect:       ]
# expect:     }
# expect:   ]
# expect: ]
print(json.dumps({"b": 1, "a": 2}, sort_keys=True, separators=(",", ":")))  # expect: {"a":2,"b":1}
print(json.dumps({1: 2, None: 3, True: 4, 1.5: 5}))  # expect: {"1": 4, "null": 3, "1.5": 5}
print(json.dumps([float("nan"), float("inf"), -float("inf"), 1e100, 1e16, -0.0]))  # expect: [NaN, Infinity, -Infinity, 1e+100, 1e+16, -0.0]
print(json.dumps({(1, 2): 3, "k": 4}, skipkeys=True))  # expect: {"k": 4}
print(json.dumps({1, 2}, default=sorted), json.dumps("\x00\x1f\x7f\\"))  # expect: [1, 2] "\u0000\u001f\u007f\\"


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(json.dumps([1j, {"z": 2 + 3j}], cls=Encoder), "".join(Encoder(indent=1).iterencode([1])))  # expect: [[0.0, 1.0], {"z": [2.0, 3.0]}] [
# expect:  1
# expect: ]
loop = []
loop.append(loop)
errors = []
for value, options in [
    ({1, 2}, {}),
    ({(1,): 2}, {}),
    (loop, {}),
    ([float("nan")], {"allow_nan": False}),
]:
    try:
        json.dumps(value, **options)
    except Exception as error:
        errors.append(f"{type(error).__name__}: {error}")
print("\n".join(errors))  # expect: TypeError: Object of type set is not JSON serializable
# expect: TypeError: keys must be str, int, float, bool or None, not tuple
# expect: ValueError: Circular reference detected
# expect: ValueError: Out of range float values are not JSON compliant: nan
# ---
# Text to values.
import json

print(json.loads(' {"a" : [1, -2.5e3, true, false, null, "x\\u00e9\\n\\ud834\\udd1e"], "b": {}} '))  # expect: {'a': [1, -2500.0, True, False, None, 'xé\n𝄞'], 'b': {}}
print(json.loads("[]"), json.loads("1E2"), json.loads("-0"), json.loads("123456789012345678901234567890"))  # expect: [] 100.0 0 123456789012345678901234567890
print(json.loads("[NaN, Infinity, -Infinity]"))  # expect: [nan, inf, -inf]
print(json.loads(b'{"bytes": "\xc3\xa9"}'), json.loads('"x"'.encode("utf-16")))  # expect: {'bytes': 'é'} x
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))  # expect: [('a', 1), ('a', 2)]
print(json.loads('[{"x": 1}, {}]', object_hook=lambda d: len(d)))  # expect: [1, 0]
print(json.loads("[1, 1.5, NaN]", parse_int=str, parse_float=str, parse_constant=str.lower))  # expect: ['1', '1.5', 'nan']
print(json.JSONDecoder().raw_decode("[1] rest"), json.JSONDecoder(strict=False).decode('"a\tb"'))  # expect: ([1], 3) a	b
errors = []
for text in ["", "[1,]", '{"a":1,}', '{"a" 1}', '{"a":}', "{1:2}", '["a', '["a\nb"]', '"\\x"', '"\\u12"',
             "[1 2]", "nul", "1 2", "[1,\n  2,\n x]", "\ufeff1", "-", "01", "1.", '{"a":1 "b":2}']:
    try:
        errors.append(repr(json.loads(text)))
    except json.JSONDecodeError as error:
        errors.append(str(error))
print("\n".join(errors))  # expect: Expecting value: line 1 column 1 (char 0)
# expect: Expecting value: line 1 column 4 (char 3)
# expect: Expecting property name enclosed in double quotes: line 1 column 8 (char 7)
# expect: Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: Expecting value: line 1 column 6 (char 5)
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: Unterminated string starting at: line 1 column 2 (char 1)
# expect: Invalid control character at: line 1 column 4 (char 3)
# expect: Invalid \escape: line 1 column 2 (char 1)
# expect: Invalid \uXXXX escape: line 1 column 3 (char 2)
# expect: Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: Expecting value: line 1 column 1 (char 0)
# expect: Extra data: line 1 column 3 (char 2)
# expect: Expecting value: line 3 column 2 (char 10)
# expect: Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
# expect: Expecting value: line 1 column 1 (char 0)
# expect: Extra data: line 1 column 2 (char 1)
# expect: Extra data: line 1 column 2 (char 1)
# expect: Expecting ',' delimiter: line 1 column 8 (char 7)
try:
    json.loads("[1,\n2,]")
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, error.doc == "[1,\n2,]", isinstance(error, ValueError))  # expect: Expecting value 6 2 3 True True
try:
    json.loads(5)
except TypeError as error:
    print(error)  # expect: the JSON object must be str, bytes or bytearray, not int
# ---
# Files.
import io
import json

file = io.StringIO()
json.dump({"k": [1, None]}, file, indent=1)
print(file.getvalue())  # expect: {
# expect:  "k": [
# expect:   1,
# expect:   null
# expect:  ]
# expect: }
file.seek(0)
print(json.load(file))  # expect: {'k': [1, None]}
