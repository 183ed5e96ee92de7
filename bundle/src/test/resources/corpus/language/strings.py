# Literals: quotes, escapes, raw text, adjacent literals, line continuation.
print('single', "double", '''triple''', """two
lines""")  # expect: single double triple two
# expect: lines
print("tab\there", "quote\"s", 'it\'s', "back\\slash", r"raw\n", "a" "b" 'c', "con\
tinued")  # expect: tab	here quote"s it's back\slash raw\n abc continued
print(ascii("\x41\u00e9\U0001F600\N{GREEK SMALL LETTER ALPHA}"), len("\x41\u00e9\U0001F600"))  # expect: 'A\xe9\U0001f600\u03b1' 3
print(repr("\0\a\b\f\v\r\n\t\x1b\x7f"), "\101\060", len("\12"))  # expect: '\x00\x07\x08\x0c\x0b\r\n\t\x1b\x7f' A0 1
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\\"), repr("é\u200b\ud800"))  # expect: "it's" 'say "hi"' 'both \' and "' '\\' 'é\u200b\ud800'
print(u"text", R"\d", len(r"\""), len(""""quoted" """))  # expect: text \d 2 9
# ---
# Indexing and slicing.
s = "abcdefghij"
print(s[0], s[-1], s[2:5], s[:3], s[7:], s[-3:], s[:-7], s[::2], s[1::3], s[::-1], s[8:2:-2])  # expect: a j cde abc hij hij abc acegi beh jihgfedcba ige
print(repr(s[5:2]), s[-100:100], s[100:] == "", s[2:100:4], s[slice(1, 4)], s[True])  # expect: '' abcdefghij True cg bcd b


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: s[10]))  # expect: IndexError: string index out of range
print(error(lambda: s[-11]))  # expect: IndexError: string index out of range
print(error(lambda: s["a"]))  # expect: TypeError: string indices must be integers, not 'str'
print(error(lambda: s[1.0]))  # expect: TypeError: string indices must be integers, not 'float'
print(error(lambda: s[::0]))  # expect: ValueError: slice step cannot be zero
print(error(lambda: s["a":]))  # expect: TypeError: slice indices must be integers or None or have an __index__ method
print(error(lambda: exec("s[0] = 'x'", {"s": s})))  # expect: TypeError: 'str' object does not support item assignment
print(error(lambda: exec("del s[0]", {"s": s})))  # expect: TypeError: 'str' object doesn't support item deletion
print(error(lambda: s.foo))  # expect: AttributeError: 'str' object has no attribute 'foo'
print(error(lambda: s()))  # expect: TypeError: 'str' object is not callable
# ---
# Case, searching, testing.
s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold())  # expect: HELLO, WORLD hello, world hELLO, wORLD Hello, World Hello, world hello, world
print("straße".upper(), "ß".casefold(), "ǆ".title(), "İ".lower() == "i̇", "ΑΣ".lower(), "they're bill's".title())  # expect: STRASSE ss ǅ True ας They'Re Bill'S
print(s.find("o"), s.find("o", 5), s.rfind("o"), s.find("z"), s.index("W"), s.rindex("l"), s.find("", 5), s.find("o", 5, 8))  # expect: 4 8 8 -1 7 10 5 -1
print(s.count("l"), s.count("l", 4), s.count(""), s.count("lo"), "aaaa".count("aa"))  # expect: 3 1 13 1 2
print(s.startswith("Hell"), s.startswith(("x", "He")), s.endswith("ld"), s.endswith("World", 5), s.startswith("World", 7))  # expect: True True True True True
print("abc".isalpha(), "ab1".isalnum(), "12".isdigit(), "½".isnumeric(), "²".isdigit(), "²".isdecimal(), "".isalpha())  # expect: True True True True True False False
print(" \t".isspace(), "Abc Def".istitle(), "ABC1".isupper(), "abc!".islower(), "a_b1".isidentifier(), "1a".isidentifier())  # expect: True True True True True False
print("ab\n".isprintable(), "ab ".isprintable(), "é".isascii(), "e".isascii(), "class".isidentifier(), "٣".isdecimal())  # expect: False True False True True True
print("o" in s, "xyz" in s, "" in s, "Wor" not in s)  # expect: True False True False


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: s.index("zz")))  # expect: ValueError: substring not found
print(error(lambda: s.rindex("zz")))  # expect: ValueError: substring not found
print(error(lambda: s.startswith(1)))  # expect: TypeError: startswith first arg must be str or a tuple of str, not int
print(error(lambda: s.startswith(["a"])))  # expect: TypeError: startswith first arg must be str or a tuple of str, not list
print(error(lambda: 1 in s))  # expect: TypeError: 'in <string>' requires string as left operand, not int
print(error(lambda: s.find(1)))  # expect: TypeError: must be str, not int
print(error(lambda: s.upper(1)))  # expect: TypeError: str.upper() takes no arguments (1 given)
print(error(lambda: s.find()))  # expect: TypeError: find() takes at least 1 argument (0 given)
# ---
# Splitting, joining, stripping.
print("a b  c".split(), "a,b,,c".split(","), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), " a  b ".split(None, 1), " a  b ".rsplit(None, 1))  # expect: ['a', 'b', 'c'] ['a', 'b', '', 'c'] ['a', 'b,c'] ['a,b', 'c'] ['a', 'b '] [' a', 'b']
print("".split(), "".split(","), "abc".split("b"), "a--b--c".split("--"), "a b c d".rsplit(maxsplit=2), "aXbX".split("X"))  # expect: [] [''] ['a', 'c'] ['a', 'b', 'c'] ['a b', 'c', 'd'] ['a', 'b', '']
print("one\ntwo\r\nthree\rfour\n".splitlines(), "a\nb".splitlines(True), "a\x0bb\x85c\u2028d".splitlines(), "".splitlines())  # expect: ['one', 'two', 'three', 'four'] ['a\n', 'b'] ['a', 'b', 'c', 'd'] []
print("-".join(["a", "b", "c"]), ",".join([]), "".join("xyz"), ", ".join(str(n) for n in range(3)))  # expect: a-b-c  xyz 0, 1, 2
print("key=value=x".partition("="), "key=value=x".rpartition("="), "none".partition("="), "none".rpartition("="))  # expect: ('key', '=', 'value=x') ('key=value', '=', 'x') ('none', '', '') ('', '', 'none')
print("  pad ".strip() + "|", "  pad ".lstrip() + "|", "  pad".rstrip() + "|", "xxabcxx".strip("x"), "abcba".lstrip("ab"), "a.b.".rstrip("."))  # expect: pad| pad |   pad| abc cba a.b
print("test_name".removeprefix("test_"), "name.py".removesuffix(".py"), "name".removeprefix("x"), "aa".removesuffix(""))  # expect: name name name aa


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: "a".split("")))  # expect: ValueError: empty separator
print(error(lambda: "a".partition("")))  # expect: ValueError: empty separator
print(error(lambda: ",".join([1, 2])))  # expect: TypeError: sequence item 0: expected str instance, int found
print(error(lambda: ",".join(["a", None])))  # expect: TypeError: sequence item 1: expected str instance, NoneType found
print(error(lambda: ",".join(5)))  # expect: TypeError: can only join an iterable
print(error(lambda: "a".split(1)))  # expect: TypeError: must be str or None, not int
print(error(lambda: "a".strip(1)))  # expect: TypeError: strip arg must be None or str
# ---
# Padding, replacing, translating.
print("ab".ljust(5, ".") + "|", "ab".rjust(5) + "|", "ab".center(7, "*"), "abc".center(6, "-"), "ab".center(5, "-"))  # expect: ab...|    ab| ***ab** -abc-- --ab-
print("42".zfill(5), "-42".zfill(5), "+7".zfill(4), "abc".zfill(2), "".zfill(3))  # expect: 00042 -0042 +007 abc 000
print("a\tb\tc".expandtabs(4), "\t|".expandtabs(), "ab\tc\n\td".expandtabs(3).encode())  # expect: a   b   c         | b'ab c\n   d'
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "abc".replace("", "-"), "aaa".replace("aa", "b"), "x".replace("y", "z"))  # expect: bonono bonona -a-b-c- ba x
print("hello".translate({ord("l"): "L", ord("h"): None, ord("o"): 48}), "abc".translate(str.maketrans("ab", "xy", "c")))  # expect: eLL0 xy
print(str.maketrans({"a": 1, 98: "B"}), str.maketrans("ab", "cd"))  # expect: {97: 1, 98: 'B'} {97: 99, 98: 100}


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: "a".ljust(5, "ab")))  # expect: TypeError: The fill character must be exactly one character long
print(error(lambda: "a".replace("a")))  # expect: TypeError: replace expected at least 2 arguments, got 1
print(error(lambda: str.maketrans("a", "bc")))  # expect: ValueError: the first two maketrans arguments must have equal length
print(error(lambda: str.maketrans({"ab": 1})))  # expect: ValueError: string keys in translate table must be of length 1
print(error(lambda: "a".replace("a", 1)))  # expect: TypeError: replace() argument 2 must be str, not int
# ---
# Operators and conversion.
print("ab" + "cd", "ab" * 3, 2 * "xy", repr("ab" * 0), repr("ab" * -1), "a" < "b", "Z" < "a", "abc" < "abd", "" < "a", "ab" >= "ab")  # expect: abcd ababab xyxy '' '' True True True True True
print(str(5), str(None), str([1, "a"]), str(b"x"), str(b"caf\xc3\xa9", "utf-8"), str(object=3), repr(str()))  # expect: 5 None [1, 'a'] b'x' café 3 ''
print(ord("a"), chr(97), ord("€"), chr(8364), chr(0x1F600) == "\U0001F600", max("hello"), sorted("hello"))  # expect: 97 a 8364 € True o ['e', 'h', 'l', 'l', 'o']
print(hash("abc") == hash("ab" + "c"), "abc" == "ab" + "c", "a" != "b", "a" == 97, "1" == 1, list("héy"))  # expect: True True True False False ['h', 'é', 'y']


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: ord("ab")))  # expect: TypeError: ord() expected a character, but string of length 2 found
print(error(lambda: ord("")))  # expect: TypeError: ord() expected a character, but string of length 0 found
print(error(lambda: ord(5)))  # expect: TypeError: ord() expected string of length 1, but int found
print(error(lambda: chr(-1)))  # expect: ValueError: chr() arg not in range(0x110000)
print(error(lambda: chr(0x110000)))  # expect: ValueError: chr() arg not in range(0x110000)
print(error(lambda: chr("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: str("a", "utf-8")))  # expect: TypeError: decoding str is not supported
print(error(lambda: str(b"\xff", "utf-8")))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
print(error(lambda: str(b"a", "no-such-codec")))  # expect: LookupError: unknown encoding: no-such-codec
print(error(lambda: "a" + b"b"))  # expect: TypeError: can only concatenate str (not "bytes") to str
print(error(lambda: "a" * 2.0))  # expect: TypeError: can't multiply sequence by non-int of type 'float'
# ---
# A subclass of str, and str() of a class with __str__ or only __repr__.
class Name(str):
    def shout(self):
        return self.upper() + "!"

    def __str__(self):
        return "Name:" + super().__str__()


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class BadStr:
    def __str__(self):
        return 5


n = Name("bob")
print(n, n.shout(), n + "x", type(n + "x").__name__, n == "bob", len(n), repr(n), f"{n}", "%s" % n)  # expect: Name:bob BOB! bobx str True 3 'bob' Name:bob Name:bob
print(OnlyRepr(), [OnlyRepr()], f"{OnlyRepr()}", str(OnlyRepr()), "{}".format(OnlyRepr()))  # expect: <only repr> [<only repr>] <only repr> <only repr> <only repr>
try:
    str(BadStr())
except TypeError as e:
    print(e)  # expect: __str__ returned non-string (type int)
try:
    repr(type("R", (), {"__repr__": lambda self: None})())
except TypeError as e:
    print(e)  # expect: __repr__ returned non-string (type NoneType)
# ---
# Texts that repeat themselves are searched in linear time.
text = "a" * 400_000
absent = "a" * 200_000 + "b"
print(absent in text, text.find(absent), text.count(absent))  # expect: False -1 0
print(text.rfind("b" + "a" * 200_000), text.replace(absent, "") == text)  # expect: -1 True
print(text.count("a" * 100_000), text.rfind("a" * 100_000), text.find("a" * 100_000, 5))  # expect: 4 300000 5
print(text.encode().find(absent.encode()), text.split("a" * 200_000))  # expect: -1 ['', '', '']
