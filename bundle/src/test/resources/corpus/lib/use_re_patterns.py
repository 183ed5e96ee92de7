# Searching and what a match tells.
import re

m = re.search(r"(\w+)@(?P<host>\w+)\.(com|org)?", "mail joe@example.org now")
print(m)  # expect: <re.Match object; span=(5, 20), match='joe@example.org'>
print(m.group(), m.group(0, 1, "host"))  # expect: joe@example.org ('joe@example.org', 'joe', 'example')
print(m[1], m["host"], m.groups())  # expect: joe example ('joe', 'example', 'org')
print(m.groupdict(), m.lastindex, m.lastgroup)  # expect: {'host': 'example'} 3 None
print(m.start(), m.end(1), m.span("host"), m.regs)  # expect: 5 8 (9, 16) ((5, 20), (5, 8), (9, 16), (17, 20))
print(m.pos, m.endpos, m.string, m.re.pattern)  # expect: 0 24 mail joe@example.org now (\w+)@(?P<host>\w+)\.(com|org)?
print(m.expand(r"\g<host>:\1 \2"))  # expect: example:joe example
print(re.match("b", "ab"), re.search("b", "ab").span(), re.fullmatch("a|ab", "ab").span())  # expect: None (1, 2) (0, 2)
n = re.match(r"(a)(b)?(c)?", "a")
print(n.groups(), n.groups("-"), n.group(2), n.span(2), n.start("x") if "x" in n.groupdict() else None)  # expect: ('a', None, None) ('a', '-', '-') None (-1, -1) None
print(repr(re.match(r"(?P<x>a)|(?P<y>b)", "b").lastgroup), re.match("((a)(b))", "ab").lastindex)  # expect: 'y' 1
print(bool(re.match("", "")), re.compile("x").search("axbx", 2).span(), re.compile("x").search("axbx", 2, 3))  # expect: True (3, 4) None
print(re.compile("^b").search("ab", 1), re.compile("b$").search("abc", 0, 2))  # expect: None <re.Match object; span=(1, 2), match='b'>
print(re.compile("a").match("xa", 1, -1), re.compile("a").fullmatch("xay", 1, 2))  # expect: None <re.Match object; span=(1, 2), match='a'>
try:
    m.group(9)
except IndexError as e:
    print(e)  # expect: no such group
try:
    m.group("nobody")
except IndexError as e:
    print(e)  # expect: no such group
try:
    re.match("a", 5)
except TypeError as e:
    print(e)  # expect: expected string or bytes-like object, got 'int'
try:
    re.match("a", b"a")
except TypeError as e:
    print(e)  # expect: cannot use a string pattern on a bytes-like object
try:
    re.match(b"a", "a")
except TypeError as e:
    print(e)  # expect: cannot use a bytes pattern on a string-like object
# ---
# Finding all, splitting, replacing.
import re

print(re.findall(r"\d+", "1 22 333"), re.findall(r"(\w)=(\d)", "a=1 b=2"), re.findall(r"(\w)=", "a=1 b=2"))  # expect: ['1', '22', '333'] [('a', '1'), ('b', '2')] ['a', 'b']
print(re.findall("a*", "baac"), re.findall(r"\b", "a b"), re.findall("(a)|b", "ab"))  # expect: ['', 'aa', '', ''] ['', '', '', ''] ['a', '']
print([m.span() for m in re.finditer("a*?", "aa")])  # expect: [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2)]
print([m.group() for m in re.finditer(r"[a-z]+|\d", "ab1cd2")])  # expect: ['ab', '1', 'cd', '2']
print(type(re.finditer("a", "a")).__name__, next(re.finditer("a", "ba")).start())  # expect: callable_iterator 1
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split("(-)", "a-b-c", maxsplit=1))  # expect: ['a', 'b', 'c', 'd'] ['a', '-', 'b-c']
print(re.split("x*", "axbc"), re.split(r"\b", "ab cd"), re.split("(a)|b", "xaybz"))  # expect: ['', 'a', '', 'b', 'c', ''] ['', 'ab', ' ', 'cd', ''] ['x', 'a', 'y', None, 'z']
print(re.split(r"(\d)(x)?", "a1b2xc"))  # expect: ['a', '1', None, 'b', '2', 'x', 'c']
print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", count=2), re.sub("x", "y", "abc"))  # expect: bbnbnb bbnbna abc
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("(?P<n>a)", r"[\g<n>\g<1>\g<0>]", "cat"))  # expect: world hello c[aaa]t
print(re.sub("a*", "-", "baac"), re.sub("(a)|(b)", r"<\1\2>", "abc"))  # expect: -b--c- <a><b>c
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "3 and 14"))  # expect: 6 and 28
print(re.subn("[aeiou]", "*", "education"), re.subn("x", "y", "abc"))  # expect: ('*d*c*t**n', 5) ('abc', 0)
print(repr(re.sub("x", r"\n\t\\", "axb")), repr(re.sub("x", "\\.", "axb")), re.sub("x", r"\101\060", "x"))  # expect: 'a\n\t\\b' 'a\\.b' A0
print(re.sub("(?i)HELLO", "bye", "Hello hello"), re.sub("^", "> ", "a\nb", flags=re.M).split("\n"))  # expect: bye bye ['> a', '> b']
print(re.sub(b"a", rb"<\g<0>>", b"banana"), re.split(b",", b"a,b"), re.findall(b"[^a]", b"abc"))  # expect: b'b<a>n<a>n<a>' [b'a', b'b'] [b'b', b'c']
for template in (r"\2", r"\g<x>", r"\q", r"\g<1", r"\g<>", r"\g", "\\", r"\400", r"\g<1a>"):
    try:
        re.sub("(a)", template, "a")
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)  # expect: error invalid group reference 2 at position 1
# expect: IndexError unknown group name 'x'
# expect: error bad escape \q at position 0
# expect: error missing >, unterminated name at position 3
# expect: error missing group name at position 3
# expect: error missing < at position 2
# expect: error bad escape (end of pattern) at position 0
# expect: error octal escape value \400 outside of range 0-0o377 at position 0
# expect: error bad character in group name '1a' at position 3
try:
    re.sub("a", lambda m: 5, "xa")
except TypeError as e:
    print(e)  # expect: sequence item 1: expected str instance, int found
print(re.sub("a", lambda m: None, "banana"))  # expect: bnn
try:
    re.sub("a", b"x", "a")
except TypeError as e:
    print(e)  # expect: sequence item 0: expected str instance, bytes found
# ---
# Flags.
import re

print(re.I, re.I | re.M, re.NOFLAG, repr(re.A), str(re.S))  # expect: re.IGNORECASE re.IGNORECASE|re.MULTILINE re.NOFLAG re.ASCII re.DOTALL
print(re.I.value, re.I.name, re.I == 2, re.I | 2, int(re.X), type(re.I).__name__)  # expect: 2 IGNORECASE True re.IGNORECASE 64 RegexFlag
print(~re.I, re.I & re.M, re.I ^ re.I, bool(re.I & re.M), re.I in (re.I | re.M))  # expect: re.ASCII|re.LOCALE|re.UNICODE|re.MULTILINE|re.DOTALL|re.VERBOSE|re.TEMPLATE|re.DEBUG re.NOFLAG re.NOFLAG False True
print(re.RegexFlag(10), re.RegexFlag["I"], list(re.RegexFlag), list(re.I | re.S))  # expect: re.IGNORECASE|re.MULTILINE re.IGNORECASE [re.ASCII, re.IGNORECASE, re.LOCALE, re.UNICODE, re.MULTILINE, re.DOTALL, re.VERBOSE, re.TEMPLATE, re.DEBUG] [re.IGNORECASE, re.DOTALL]
print(f"{re.I}", f"{re.I:d}", "%d" % re.M, hash(re.I) == hash(2), re.I + 1)  # expect: re.IGNORECASE 2 8 True 3
print(re.compile("a", re.I), re.compile("a", re.I | re.M | re.S | re.X | re.A), re.compile("(?im)a"))  # expect: re.compile('a', re.IGNORECASE) re.compile('a', re.IGNORECASE|re.MULTILINE|re.DOTALL|re.VERBOSE|re.ASCII) re.compile('(?im)a', re.IGNORECASE|re.MULTILINE)
print(re.compile(b"a", re.L), re.compile("a"), re.compile("a", re.U), re.compile("a/b'c\n"))  # expect: re.compile(b'a', re.LOCALE) re.compile('a') re.compile('a') re.compile("a/b'c\n")
print(re.compile("a").flags, re.compile(b"a").flags, re.compile("(?ix)a", re.S).flags)  # expect: 32 0 114
print(re.findall("a.b", "a\nb"), re.findall("a.b", "a\nb", re.S), re.findall("^b", "a\nb", re.M))  # expect: [] ['a\nb'] ['b']
print(re.findall(r"\w+", "é a_1"), re.findall(r"\w+", "é a_1", re.A), re.findall(r"\d", "1٣"), re.findall("(?a)\\d", "1٣"))  # expect: ['é', 'a_1'] ['a_1'] ['1', '٣'] ['1']
print(re.findall("straße|ÉCOLE", "STRASSE école Straße", re.I), re.findall("[k]", "kK\u212a", re.I), re.findall("[k]", "kK\u212a", re.I | re.A))  # expect: ['école', 'Straße'] ['k', 'K', 'K'] ['k', 'K']
print(re.findall("(?i:a)b", "Ab AB ab"), re.findall("(?-i:a)b", "Ab AB aB", re.I), re.findall("(?s:.).", "\n\na"))  # expect: ['Ab', 'ab'] ['aB'] ['\na']
pattern = re.compile(r"""
    (\d+)   # digits
    \ *     # spaces
    ([#])   # a hash
""", re.VERBOSE)
print(pattern.findall("12  # 3#"))  # expect: [('12', '#'), ('3', '#')]
for flags in (re.L, re.A | re.U):
    try:
        re.compile("a", flags)
    except ValueError as e:
        print(e)  # expect: cannot use LOCALE flag with a str pattern
# expect: ASCII and UNICODE flags are incompatible
try:
    re.compile(b"a", re.U)
except ValueError as e:
    print(e)  # expect: cannot use UNICODE flag with a bytes pattern
try:
    re.compile(re.compile("a"), re.I)
except ValueError as e:
    print(e)  # expect: cannot process flags argument with a compiled pattern
# ---
# What patterns can say.
import re


def show(pattern, text):
    print(pattern, [m.group() for m in re.finditer(pattern, text)])


show(r"colou?r", "color colour")  # expect: colou?r ['color', 'colour']
show(r"a{2}", "aaaaa")  # expect: a{2} ['aa', 'aa']
show(r"a{2,}?", "aaaaa")  # expect: a{2,}? ['aa', 'aa']
show(r"<.+?>", "<a><b>")  # expect: <.+?> ['<a>', '<b>']
show(r"<[^>]+>", "<a><b>")  # expect: <[^>]+> ['<a>', '<b>']
show(r"x(?=y)", "xyxz")  # expect: x(?=y) ['x']
show(r"x(?!y)", "xyxz")  # expect: x(?!y) ['x']
show(r"(?<=\$)\d+", "$12 13")  # expect: (?<=\$)\d+ ['12']
show(r"(?<!\$)\b\d+", "$12 13")  # expect: (?<!\$)\b\d+ ['13']
show(r"(['\"]).*?\1", "say 'a\"b' \"c\"")  # expect: (['\"]).*?\1 ['\'a"b\'', '"c"']
show(r"(?P<q>a|b)(?P=q)", "abba bb")  # expect: (?P<q>a|b)(?P=q) ['bb', 'bb']
show(r"(\()?\w(?(1)\)|!)", "(a) b! c (d!")  # expect: (\()?\w(?(1)\)|!) ['(a)', 'b!', 'd!']
show(r"(?>a+)b|a+", "aab aaa")  # expect: (?>a+)b|a+ ['aab', 'aaa']
show(r"a++b", "aab")  # expect: a++b ['aab']
show(r"\bfoo\b", "foo food foo.")  # expect: \bfoo\b ['foo', 'foo']
show(r"[\w.-]+", "a.b-c d_e")  # expect: [\w.-]+ ['a.b-c', 'd_e']
show(r"[]a-]+", "]a-b")  # expect: []a-]+ [']a-']
show(r"[^\s\d]+", "ab 1c")  # expect: [^\s\d]+ ['ab', 'c']
show(r"\x41\u0042\N{LATIN SMALL LETTER C}\103", "ABcC")  # expect: \x41\u0042\N{LATIN SMALL LETTER C}\103 ['ABcC']
show(r"(?:ab|cd)+", "abcdab cd")  # expect: (?:ab|cd)+ ['abcdab', 'cd']
show(r"(?#comment)a", "aa")  # expect: (?#comment)a ['a', 'a']
show(r"\Aa|a\Z", "aaa")  # expect: \Aa|a\Z ['a', 'a']
show(r"😀+.", "a😀😀b😀é")  # expect: 😀+. ['😀😀b', '😀é']
print(re.findall(r"(?:(a)|b)*", "abab"), re.match(r"(a*)*", "aa").groups(), re.match("(?:(a)|(b))*", "ab").groups())  # expect: ['a', ''] ('',) ('a', 'b')
print(re.match(r"(?:a?)*?$", "aa").span(), re.match(r"(a|ab)(c|bcd)(d*)", "abcd").groups())  # expect: (0, 2) ('a', 'bcd', '')
# ---
# What is malformed.
import re


def reject(pattern):
    try:
        re.compile(pattern)
    except re.error as e:
        print(e)


reject("(")  # expect: missing ), unterminated subpattern at position 0
reject("a)")  # expect: unbalanced parenthesis at position 1
reject("*a")  # expect: nothing to repeat at position 0
reject("a**")  # expect: multiple repeat at position 2
reject("[a")  # expect: unterminated character set at position 0
reject("[b-a]")  # expect: bad character range b-a at position 1
reject("\\")  # expect: bad escape (end of pattern) at position 0
reject(r"\q")  # expect: bad escape \q at position 0
reject(r"\1")  # expect: invalid group reference 1 at position 1
reject("(?P<a>x)(?P<a>y)")  # expect: redefinition of group name 'a' as group 2; was group 1 at position 12
reject("(?P<1>x)")  # expect: bad character in group name '1' at position 4
reject("(?P=x)")  # expect: unknown group name 'x' at position 4
reject("(?P<x")  # expect: missing >, unterminated name at position 4
reject("(?z)")  # expect: unknown extension ?z at position 1
reject("(?<x)")  # expect: unknown extension ?<x at position 1
reject("(?(2)a)")  # expect: invalid group reference 2 at position 3
reject("(?(1)a|b|c)")  # expect: conditional backref with more than two branches at position 8
reject("(?<=a+)b")  # expect: look-behind requires fixed-width pattern
reject("a(?i)")  # expect: global flags not at the start of the expression at position 1
reject("(?i-i:a)")  # expect: bad inline flags: flag turned on and off at position 5
reject("a{3,2}")  # expect: min repeat greater than max repeat at position 2
reject(r"\x1")  # expect: incomplete escape \x1 at position 0
reject(r"\N{no such}")  # expect: undefined character name 'no such' at position 0
reject("(?#")  # expect: missing ), unterminated comment at position 0
reject("ab\n(?P<n>c\n*)(")  # expect: missing ), unterminated subpattern at position 13 (line 3, column 3)
try:
    re.compile("ab\n(c")
except re.error as e:
    print(e.msg, e.pos, e.lineno, e.colno, repr(e.pattern))  # expect: missing ), unterminated subpattern 3 2 1 'ab\n(c'
print(re.error.__name__, re.error.__module__, issubclass(re.error, Exception))  # expect: error re True
print(re.error("boom"), re.error("boom", "abc", 1), re.error("boom").pos)  # expect: boom boom at position 1 None
try:
    re.compile(5)
except TypeError as e:
    print(e)  # expect: first argument must be string or compiled pattern
try:
    re.compile([])
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
try:
    re.compile("a{99999999999}")
except OverflowError as e:
    print(e)  # expect: the repetition number is too large
try:
    re.compile("(" * 5000)
except RecursionError as e:
    print(type(e).__name__)  # expect: RecursionError
# ---
# Patterns as objects.
import re
import copy

p = re.compile(r"(?P<y>\d+)-(?P<m>\d+)|x")
print(p.pattern, p.groups, dict(p.groupindex), type(p), isinstance(p, re.Pattern))  # expect: (?P<y>\d+)-(?P<m>\d+)|x 2 {'y': 1, 'm': 2} <class 're.Pattern'> True
print(re.compile("a") == re.compile("a"), re.compile("a") == re.compile("a", re.I), re.compile("a") != re.compile("b"), re.compile("a") == "a")  # expect: True False True False
print(re.compile("a") is re.compile("a"), re.compile(p) is p, hash(p) == hash(re.compile(p.pattern)))  # expect: True True True
print(copy.copy(p) is p, copy.deepcopy(p) is p, {re.compile("k"): 1}[re.compile("k")])  # expect: True True 1
m = p.match("2024-05")
print(isinstance(m, re.Match), copy.copy(m) is m, type(m), re.Match[str], re.Pattern[bytes])  # expect: True True <class 're.Match'> re.Match[str] re.Pattern[bytes]
scanner = p.scanner("1-2x3-4")
print(scanner.match(), scanner.search(), scanner.match().group("y"), scanner.match(), scanner.pattern is p)  # expect: <re.Match object; span=(0, 3), match='1-2'> <re.Match object; span=(3, 4), match='x'> 3 None True
print(re.escape("a.b*c[d] e-f_\n"), re.escape(b"a+b"), re.escape("é/\"'@"))  # expect: a\.b\*c\[d\]\ e\-f_\
# expect:  b'a\\+b' é/"'@
print(re.fullmatch(re.escape("1+1=2?"), "1+1=2?") is not None)  # expect: True
re.purge()
print(re.compile(r"(?P<y>\d+)-(?P<m>\d+)|x") == p)  # expect: True
print(p.search(string="a1-2").span(), p.sub(repl="_", string="1-2 x 3-4", count=1), p.split("a1-2b", maxsplit=0))  # expect: (1, 4) _ x 3-4 ['a', '1', '2', 'b']
print(re.compile("a" * 300))  # expect: re.compile('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)
print(re.compile("x*").sub("-", "abxd"), re.compile(b"\xff.").findall(b"\xff\x00a\xffz"))  # expect: -a-b--d- [b'\xff\x00', b'\xffz']
print(re.findall(b"b", bytearray(b"abcb")), re.match(b"(.)", memoryview(b"xyz")).group(1))  # expect: [b'b', b'b'] b'x'


class Text(str):
    pass


print(type(re.match("a", Text("a")).group()), type(re.sub("b", "c", Text("a"))), re.match(Text("a"), "a").re.pattern)  # expect: <class 'str'> <class 'str'> a
# ---
# A tokenizer, in the way of the manual.
import re

rules = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z]+"), ("OP", r"[+\-*/]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+"), ("MISMATCH", r".")]
master = re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in rules))


def tokens(code):
    for found in master.finditer(code):
        if found.lastgroup not in ("SKIP", "NEWLINE"):
            yield found.lastgroup, found.group()


print(list(tokens("tax := price * 0.05;\nx")))  # expect: [('ID', 'tax'), ('ASSIGN', ':='), ('ID', 'price'), ('OP', '*'), ('NUMBER', '0.05'), ('END', ';'), ('ID', 'x')]
print(list(tokens("a ? 1.")))  # expect: [('ID', 'a'), ('MISMATCH', '?'), ('NUMBER', '1.')]
scanner = re.Scanner([(r"[a-z]+", lambda s, t: t.upper()), (r"\d+", lambda s, t: int(t)), (r"\s+", None), (r"=", "EQ")])
print(scanner.scan("abc = 12 x ! y"))  # expect: (['ABC', 'EQ', 12, 'X'], '! y')
log = re.compile(r'(?P<ip>[\d.]+) \S+ \S+ \[(?P<time>[^\]]+)\] "(?P<verb>[A-Z]+) (?P<path>\S+)[^"]*" (?P<code>\d{3}) (?P<size>\d+|-)')
line = '127.0.0.1 - - [10/Oct/2000:13:55:36] "GET /a.gif HTTP/1.0" 200 2326'
print(log.match(line).groupdict())  # expect: {'ip': '127.0.0.1', 'time': '10/Oct/2000:13:55:36', 'verb': 'GET', 'path': '/a.gif', 'code': '200', 'size': '2326'}
print(sum(len(word) for word in re.findall(r"[a-z]+", "the quick brown fox " * 1000)))  # expect: 16000
print(len(re.sub(r"(a|b)*c", "", "ab" * 50000 + "c")), re.match(r"(?:a|b)*$", "ab" * 100000).end())  # expect: 0 200000
# ---
# Warnings about what may change its meaning.
import re
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for pattern in ("[[a]", "[!--b]", "[a&&b]", "[a||b]", "[a~~b]", "[--a]"):
        re.compile(pattern)
for warning in caught:
    print(warning.category.__name__, warning.message)  # expect: FutureWarning Possible nested set at position 1
# expect: FutureWarning Possible set difference at position 2
# expect: FutureWarning Possible set intersection at position 2
# expect: FutureWarning Possible set union at position 2
# expect: FutureWarning Possible set symmetric difference at position 2
