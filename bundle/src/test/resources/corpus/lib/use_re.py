# match, search, fullmatch, findall, finditer and the match object.
import re

m = re.search(r"(?P<year>\d{4})-(\d\d)-(?P<day>\d\d)", "on 2024-02-29 and later")
print(m.group(), m.group(1, 2), m["day"], m.groups(), m.groupdict(), m.start(), m.end(), m.span(2), m.lastindex, m.lastgroup, m.pos, m.endpos, m.string[:5], m.re.groups, m.re.groupindex)  # expect: 2024-02-29 ('2024', '02') 29 ('2024', '02', '29') {'year': '2024', 'day': '29'} 3 13 (8, 10) 3 day 0 23 on 20 3 {'year': 1, 'day': 3}
print(m, re.match("b", "abc"), re.match("a", "abc").span(), re.fullmatch("a+", "aaa") is not None, re.fullmatch("a+", "aaab"), bool(m), m.expand(r"\3.\2.\1 \g<year>"))  # expect: <re.Match object; span=(3, 13), match='2024-02-29'> None (0, 1) True None True 29.02.2024 2024
print(re.findall(r"\d+", "1 22 333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"(\d)x", "1x2x"), [x.span() for x in re.finditer("a*", "baac")], re.findall("", "ab"), re.findall(r"x*", "axb"))  # expect: ['1', '22', '333'] [('a', '1'), ('b', '2')] ['1', '2'] [(0, 0), (1, 3), (3, 3), (4, 4)] ['', '', ''] ['', 'x', '', '']
opt = re.match(r"(a)|(b)", "b")
print(opt.groups(), opt.groups("-"), opt.group(1), opt.start(1), opt.span(1), opt[2], re.match(r"(a)?b", "b").groups())  # expect: (None, 'b') ('-', 'b') None -1 (-1, -1) b (None,)
# ---
# split and sub.
import re

print(re.split(r"\s+", "a b  c"), re.split(r"(,)", "a,b,c"), re.split(",", "a,b,c", maxsplit=1), re.split(r"x*", "axbc"), re.split(r"\b", "hi you"), re.split(",", ""))  # expect: ['a', 'b', 'c'] ['a', ',', 'b', ',', 'c'] ['a', 'b,c'] ['', 'a', '', 'b', 'c', ''] ['', 'hi', ' ', 'you', ''] ['']
print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", count=2), re.subn("a", "", "banana"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<x>a)", r"[\g<x>\g<0>]", "cat"), re.sub("x*", "-", "abxd"))  # expect: bbnbnb bbnbna ('bnn', 3) world hello c[aa]t -a-b--d-
print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "1 and 21"), re.sub("a", r"\n", "cat"), repr(re.sub("a", r"\\", "cat")), re.sub("(a)|b", r"[\1]", "ab"), re.sub(r"(.)\1", "<dup>", "aabbc"), re.escape("a.b*c[d] é_1-"))  # expect: 2 and 42 c
# expect: t 'c\\t' [a][] <dup><dup>c a\.b\*c\[d\]\ é_1\-
# ---
# Syntax: classes, anchors, quantifiers, groups, lookaround, flags.
import re

print(re.findall(r"[a-c]+|[^a-z\s]", "abcd 12 x"), re.findall(r"\w+", "naïve café 東京"), re.findall(r"\w+", "naïve", re.ASCII), re.findall(r"[\w.-]+@[\w.]+", "a.b-c@x.org, d@e"), re.findall(r"[]a]", "]ab"), re.findall(r"[\d\-x]", "1-x"))  # expect: ['abc', '1', '2'] ['naïve', 'café', '東京'] ['na', 've'] ['a.b-c@x.org', 'd@e'] [']', 'a'] ['1', '-', 'x']
print(re.findall(r"a{2,3}", "aaaaaa"), re.findall(r"a{2}?", "aaaa"), re.findall(r"<.+?>", "<a><b>"), re.findall(r"<.+>", "<a><b>"), re.findall(r"ab{,2}", "abbb"), re.findall("a{x", "a{x"), re.findall(r"a+?", "aa"), re.findall(r"(?:ab)+", "ababx"))  # expect: ['aaa', 'aaa'] ['aa', 'aa'] ['<a>', '<b>'] ['<a><b>'] ['abb'] ['a{x'] ['a', 'a'] ['abab']
print(re.findall(r"^\w", "a\nb", re.M), re.findall(r"\w$", "a\nb\n"), re.findall(r"\w$", "a\nb\n", re.M), re.findall(r"\Ab|\wc\Z", "bc"), re.findall(r"a.c", "a\nc abc"), re.findall(r"a.c", "a\nc", re.S), re.findall(r"\bcat\b", "cat concat cats"), re.findall(r"\Bt", "t at"))  # expect: ['a', 'b'] ['b'] ['a', 'b'] ['b'] ['abc'] ['a\nc'] ['cat'] ['t']
print(re.findall(r"\d+(?= euro)", "5 euro 6 pounds"), re.findall(r"(?<=\$)\d+", "$5 €6"), re.findall(r"(?<!-)\b\d+", "-5 6"), re.findall(r"q(?!u)", "qu qa"), re.findall(r"(['\"])(.*?)\1", "'a' \"b\""), re.match(r"(a)(?(1)b|c)", "ab").group(), re.findall(r"(?i)A", "aA"), re.findall(r"(?i:A)b", "ab Ab aB"))  # expect: ['5'] ['5'] ['6'] ['q'] [("'", 'a'), ('"', 'b')] ab ['a', 'A'] ['ab', 'Ab']
print(re.findall(r"A", "aA", re.I), re.findall("ß", "ẞ", re.I), re.compile(r"""
    (\d+)   # digits
    \s* [a-z#]  # a letter or a sharp
    """, re.X).findall("12 a 3#"), re.findall(r"a(?#comment)b", "ab"), re.findall(r"\x41\u00e9\N{DIGIT ONE}|\t", "Aé1\t"), re.findall(r"[\s\S]", "a\n"), re.findall(r"\D\S\W", "ab-"))  # expect: ['a', 'A'] ['ẞ'] ['12', '3'] ['ab'] ['Aé1', '\t'] ['a', '\n'] ['ab-']
print(re.findall(r"(?>a+)b", "aab"), re.findall(r"a++b", "aab"), re.findall(r"😀+", "a😀😀b"), re.search("b", "😀b").span(), re.sub("😀", "x", "a😀"), re.split("😀", "a😀b"))  # expect: ['aab'] ['aab'] ['😀😀'] (1, 2) ax ['a', 'b']
# ---
# Compiled patterns.
import re

p = re.compile(r"(?P<a>x)(y)?", re.I | re.M)
print(p.pattern, p.flags == re.I | re.M | re.U, p.groups, p.groupindex, p, p.search("aXy").group(), p.match("ax", 1).span(), p.match("ax"), p.search("xax", 1, 2), p.findall("xXy"), p.sub("-", "xyx"), p.split("axyb"), p.subn("", "x"))  # expect: (?P<a>x)(y)? True 2 {'a': 1} re.compile('(?P<a>x)(y)?', re.IGNORECASE|re.MULTILINE) Xy (1, 2) None None [('x', ''), ('X', 'y')] -- ['a', 'x', 'y', 'b'] ('', 1)
print(re.compile(p) is p, p == re.compile(r"(?P<a>x)(y)?", re.M | re.I), hash(p) == hash(re.compile(r"(?P<a>x)(y)?", re.M | re.I)), re.I, re.M | re.S, re.compile("a").fullmatch("aa"), re.compile("^b").match("ab", 1), re.compile("^b", re.M).search("a\nb").start(), re.purge())  # expect: True True True re.IGNORECASE re.MULTILINE|re.DOTALL None None 2 None
b = re.compile(rb"(\d+)")
print(b.findall(b"1 22"), b.sub(rb"<\1>", b"a1"), b.search(b"x5").group(1), re.split(b",", b"a,b"), b.pattern)  # expect: [b'1', b'22'] b'a<1>' b'5' [b'a', b'b'] b'(\\d+)'
scanner = re.compile(r"(?P<number>\d+)|(?P<name>[a-z]+)|(?P<space>\s+)|(?P<other>.)")
print([(m.lastgroup, m[0]) for m in scanner.finditer("x1 = 42") if m.lastgroup != "space"])  # expect: [('name', 'x'), ('number', '1'), ('other', '='), ('number', '42')]
# ---
# Errors have a position.
import re


def error(pattern, *rest):
    try:
        re.compile(pattern, *rest)
    except re.error as e:
        return e.msg, e.pos
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error("("), error(")"), error("["), error("*a"), error("a**"), error("a{2,1}"), error("[z-a]"), error("\\"))  # expect: ('missing ), unterminated subpattern', 0) ('unbalanced parenthesis', 0) ('unterminated character set', 0) ('nothing to repeat', 0) ('multiple repeat', 2) ('min repeat greater than max repeat', 2) ('bad character range z-a', 1) ('bad escape (end of pattern)', 0)
print(error("(?P<1>a)"), error("(?P<a>.)(?P<a>.)"), error("(?P=x)"), error(r"\1"), error("(?<=a*)b"), error("(?z)"), error("x(?i)"), error(r"\q"), error("(?P<a"), error(r"\x1"))  # expect: ("bad character in group name '1'", 4) ("redefinition of group name 'a' as group 2; was group 1", 12) ("unknown group name 'x'", 4) ('invalid group reference 1', 1) ('look-behind requires fixed-width pattern', None) ('unknown extension ?z', 1) ('global flags not at the start of the expression', 1) ('bad escape \\q', 0) ('missing >, unterminated name', 4) ('incomplete escape \\x1', 0)
try:
    re.search("a(", "x")
except re.error as e:
    print(e, e.pattern, e.lineno, e.colno)  # expect: missing ), unterminated subpattern at position 1 a( 1 2


def wrong(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


m = re.match("a", "a")
print(wrong(lambda: m.group(1)))  # expect: IndexError: no such group
print(wrong(lambda: m.group("x")))  # expect: IndexError: no such group
print(wrong(lambda: re.match("a", b"a")))  # expect: TypeError: cannot use a string pattern on a bytes-like object
print(wrong(lambda: re.match(b"a", "a")))  # expect: TypeError: cannot use a bytes pattern on a string-like object
print(wrong(lambda: re.match("a", 5)))  # expect: TypeError: expected string or bytes-like object, got 'int'
print(wrong(lambda: re.compile(5)))  # expect: TypeError: first argument must be string or compiled pattern
print(wrong(lambda: re.sub("a", r"\2", "a")))  # expect: error: invalid group reference 2 at position 1
print(wrong(lambda: re.sub("a", r"\g<x>", "a")))  # expect: IndexError: unknown group name 'x'
print(wrong(lambda: re.compile(re.compile("a"), re.I)))  # expect: ValueError: cannot process flags argument with a compiled pattern
# ---
# Templates may be any bytes.
import re

print(re.sub(b"y", bytearray(b"a"), bytearray(b"xyz")))  # expect: b'xaz'
template = bytearray(rb"<\g<0>>")
print(re.sub(b"y", template, b"xyz"), re.sub(b"y", memoryview(bytes(template)), b"y"))  # expect: b'x<y>z' b'<y>'
template[:] = b"-"
print(re.sub(b"y", template, b"xyz"))  # expect: b'x-z'
