# requires: 3.12
import decimal
import io
import tomllib


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


print(tomllib.loads('''\
# comment
title = "TOML \\u00e9 \\"x\\"" # end
'quoted key' = 'C:\\path'
a.b.c = 1
ints = [1, -2, +3, 1_000, 0xff, 0o17, 0b101]
floats = [1.5, -0.1, 1e3, 6.626e-34, inf, -inf]
yes = true
no = false
when = 1979-05-27T07:32:00Z
local = 1979-05-27 07:32:00.5
off = 1979-05-27T00:32:00-07:00
day = 1979-05-27
clock = 07:32:00.123456
multi = """
first
  second \\
     joined"""
raw = \'\'\'
it's
raw\'\'\'
inline = { x = 1, y.z = "q", list = [ { k = 1 }, 2 ] }
nested = [
  [1, 2], # comment
  ["a"],
]

[owner]
name = "Tom"
[owner.deep."x y"]
v = 1
[[fruit]]
name = "apple"
[fruit.color]
r = 1
[[fruit.kind]]
n = 1
[[fruit.kind]]
n = 2
[[fruit]]
name = "pear"
'''))  # expect: {'title': 'TOML é "x"', 'quoted key': 'C:\\path', 'a': {'b': {'c': 1}}, 'ints': [1, -2, 3, 1000, 255, 15, 5], 'floats': [1.5, -0.1, 1000.0, 6.626e-34, inf, -inf], 'yes': True, 'no': False, 'when': datetime.datetime(1979, 5, 27, 7, 32, tzinfo=datetime.timezone.utc), 'local': datetime.datetime(1979, 5, 27, 7, 32, 0, 500000), 'off': datetime.datetime(1979, 5, 27, 0, 32, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=61200))), 'day': datetime.date(1979, 5, 27), 'clock': datetime.time(7, 32, 0, 123456), 'multi': 'first\n  second joined', 'raw': "it's\nraw", 'inline': {'x': 1, 'y': {'z': 'q'}, 'list': [{'k': 1}, 2]}, 'nested': [[1, 2], ['a']], 'owner': {'name': 'Tom', 'deep': {'x y': {'v': 1}}}, 'fruit': [{'name': 'apple', 'color': {'r': 1}, 'kind': [{'n': 1}, {'n': 2}]}, {'name': 'pear'}]}
print(tomllib.load(io.BytesIO(b"a = 1\r\nb = 'x'\r\n")), tomllib.loads("x = 1.10", parse_float=decimal.Decimal), tomllib.loads(""), tomllib.loads("a = nan"))  # expect: {'a': 1, 'b': 'x'} {'x': Decimal('1.10')} {} {'a': nan}
for text in ("a", "a = ", "a = 1\na = 2", "[a]\n[a]", "= 1", "a = 'x", 'a = "x', "a = [1", "a = {x = 1", "a = 1 b = 2", "[a\nb = 1", "a.b = 1\na = 2", "a = 1\n[a]", "a = {b = 1}\na.c = 2", "a = 2024-02-30", "a = \"\\q\"", "a = \"\\uD800\"", "a = {b = 1, b = 2}", "a = 'x\ty\x01'", "[[a]]\n[a]", "# bad \x01", "a = 01", "a = truely", "@", "[a]\nb.c = 1\n[a.b]\nd = 1"):
    error(lambda: tomllib.loads(text))  # expect: TOMLDecodeError: Expected '=' after a key in a key/value pair (at end of document)
# expect: TOMLDecodeError: Invalid value (at end of document)
# expect: TOMLDecodeError: Cannot overwrite a value (at end of document)
# expect: TOMLDecodeError: Cannot declare ('a',) twice (at line 2, column 3)
# expect: TOMLDecodeError: Invalid statement (at line 1, column 1)
# expect: TOMLDecodeError: Expected "'" (at end of document)
# expect: TOMLDecodeError: Unterminated string (at end of document)
# expect: TOMLDecodeError: Unclosed array (at end of document)
# expect: TOMLDecodeError: Unclosed inline table (at end of document)
# expect: TOMLDecodeError: Expected newline or end of document after a statement (at line 1, column 7)
# expect: TOMLDecodeError: Expected ']' at the end of a table declaration (at line 1, column 3)
# expect: TOMLDecodeError: Cannot overwrite a value (at end of document)
# expect: TOMLDecodeError: Cannot overwrite a value (at line 2, column 3)
# expect: TOMLDecodeError: Cannot mutate immutable namespace ('a',) (at end of document)
# expect: TOMLDecodeError: Invalid date or datetime (at line 1, column 5)
# expect: TOMLDecodeError: Unescaped '\' in a string (at line 1, column 8)
# expect: TOMLDecodeError: Escaped character is not a Unicode scalar value (at line 1, column 12)
# expect: TOMLDecodeError: Duplicate inline table key 'b' (at line 1, column 18)
# expect: TOMLDecodeError: Found invalid character '\x01' (at line 1, column 9)
# expect: TOMLDecodeError: Cannot declare ('a',) twice (at line 2, column 3)
# expect: TOMLDecodeError: Found invalid character '\x01' (at line 1, column 7)
# expect: TOMLDecodeError: Expected newline or end of document after a statement (at line 1, column 6)
# expect: TOMLDecodeError: Expected newline or end of document after a statement (at line 1, column 9)
# expect: TOMLDecodeError: Invalid statement (at line 1, column 1)
# expect: TOMLDecodeError: Cannot declare ('a', 'b') twice (at line 3, column 5)
error(lambda: tomllib.loads(b"a = 1")); error(lambda: tomllib.load(io.StringIO("a = 1"))); error(lambda: tomllib.loads("a = 1.5", parse_float=lambda s: []))  # expect: TypeError: a bytes-like object is required, not 'str'
# expect: TypeError: File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`
# expect: ValueError: parse_float must not return dicts or lists
