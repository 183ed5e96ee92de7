# The % operator.
print("%s and %r and %a" % ("é", "é", "é"), "%d %i %u" % (3, 4.9, True), "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42))  # expect: é and 'é' and '\xe9' 3 4 1    42|42   |00042|+42| 42
print("%x %X %#x %o %#o" % (255, 255, 255, 8, 8), "%c%c" % ("a", 98), "%%", "%5.1f|%-7.2e|%G" % (3.14159, 31415.9, 1e-10))  # expect: ff FF 0xff 10 0o10 ab %%   3.1|3.14e+04|1E-10
print("%(name)s is %(age)03d" % {"name": "Bob", "age": 7}, "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159), "%.2s|%10.3s|" % ("abc", "abcdef"))  # expect: Bob is 007    42|42   |3.14 ab|       abc|
print("%s" % (1,), "%s %s" % ((1, 2), [3]), "%s" % [1, 2], "%s" % None, "%r" % ("it's",), "%5s|%-5s|" % (True, None))  # expect: 1 (1, 2) [3] [1, 2] None "it's"  True|None |
print("%d" % 10**30, "%x" % -255, "%08.3f" % -3.14159, "%+.3e" % 0, "%#.3g" % 1.0, "%i" % -0.5, "%s" % {"a": 1})  # expect: 1000000000000000000000000000000 -ff -003.142 +0.000e+00 1.00 0 {'a': 1}


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: "%d" % "a"))  # expect: TypeError: %d format: a real number is required, not str
print(error(lambda: "%x" % 1.5))  # expect: TypeError: %x format: an integer is required, not float
print(error(lambda: "%f" % "a"))  # expect: TypeError: must be real number, not str
print(error(lambda: "%c" % "ab"))  # expect: TypeError: %c requires int or char
print(error(lambda: "%c" % 1.5))  # expect: TypeError: %c requires int or char
print(error(lambda: "%s %s" % "a"))  # expect: TypeError: not enough arguments for format string
print(error(lambda: "%s" % (1, 2)))  # expect: TypeError: not all arguments converted during string formatting
print(error(lambda: "no format" % 5))  # expect: TypeError: not all arguments converted during string formatting
print(error(lambda: "%(a)s" % 5))  # expect: TypeError: format requires a mapping
print(error(lambda: "%(a)s" % {}))  # expect: KeyError: 'a'
print(error(lambda: "%y" % 5))  # expect: ValueError: unsupported format character 'y' (0x79) at index 1
print(error(lambda: "%" % 5))  # expect: ValueError: incomplete format
print(error(lambda: "%(a" % {}))  # expect: ValueError: incomplete format key
print(error(lambda: "%*d" % ("a", 5)))  # expect: TypeError: * wants int
# ---
# str.format: positions, names, attributes, items, conversions, nested fields.
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        return f"<{self.x},{self.y}|{spec}>"


p = Point(1, 2)
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{name}".format(name="n"), "{0.x}{0.y}".format(p), "{0[1]} {d[key]}".format([5, 6], d={"key": "v"}))  # expect: 1 2 b a b n 12 6 v
print("{:>5}|{:<5}|{:^5}|{:*^7}".format("a", "b", "c", "d"), "{:{}}|{:{w}.{p}f}".format("x", 3, 3.14159, w=8, p=2), "{!r} {!s} {!a}".format("é", "é", "é"))  # expect:     a|b    |  c  |***d*** x  |    3.14 'é' é '\xe9'
print("{}".format(p), "{:abc}".format(p), "{{}} {{{}}}".format(1), "{:%Y}".format(p), "{0:{1}}".format(p, "deep"), "{[0]}".format("xyz"))  # expect: <1,2|> <1,2|abc> {} {1} <1,2|%Y> <1,2|deep> x
print("{:,}".format(1234567), "{:+d} {:x} {:#b}".format(5, 255, 5), "{:.3}".format("abcdef"), "{:5}|{:<5}|".format(1, 1), "{:5}|".format("a"), "{:=+6}".format(5))  # expect: 1,234,567 +5 ff 0b101 abc     1|1    | a    | +    5
print(format(3.14159, ".2f"), format("a", ">3"), format(5), format(p, "z"), repr(format(None)), format([1]), "{a[0][1]}".format(a=[[1, 2]]), "{:d}".format(True), "{}".format(True), "{:5}|".format(True))  # expect: 3.14   a 5 <1,2|z> 'None' [1] 2 1 True     1|
print("{x} {y}".format_map({"x": 1, "y": 2}), "{0}{0}".format("ab"), "{a.real}".format(a=3), "{:\N{SNOWMAN}^5}".format(7), "{0!r:>6}".format("a"))  # expect: 1 2 abab 3 ☃☃7☃☃    'a'


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: "{}".format()))  # expect: IndexError: Replacement index 0 out of range for positional args tuple
print(error(lambda: "{2}".format(1)))  # expect: IndexError: Replacement index 2 out of range for positional args tuple
print(error(lambda: "{a}".format(1)))  # expect: KeyError: 'a'
print(error(lambda: "{} {0}".format(1)))  # expect: ValueError: cannot switch from automatic field numbering to manual field specification
print(error(lambda: "{0} {}".format(1)))  # expect: ValueError: cannot switch from manual field specification to automatic field numbering
print(error(lambda: "{".format(1)))  # expect: ValueError: Single '{' encountered in format string
print(error(lambda: "}".format(1)))  # expect: ValueError: Single '}' encountered in format string
print(error(lambda: "{!x}".format(1)))  # expect: ValueError: Unknown conversion specifier x
print(error(lambda: "{:d}".format("a")))  # expect: ValueError: Unknown format code 'd' for object of type 'str'
print(error(lambda: "{:d}".format(1.5)))  # expect: ValueError: Unknown format code 'd' for object of type 'float'
print(error(lambda: "{:s}".format(1)))  # expect: ValueError: Unknown format code 's' for object of type 'int'
print(error(lambda: "{:.2}".format(1)))  # expect: ValueError: Precision not allowed in integer format specifier
print(error(lambda: "{:,s}".format("a")))  # expect: ValueError: Cannot specify ',' with 's'.
print(error(lambda: "{:=5}".format("a")))  # expect: ValueError: '=' alignment not allowed in string format specifier
print(error(lambda: "{:+}".format("a")))  # expect: ValueError: Sign not allowed in string format specifier
print(error(lambda: "{:x}".format(None)))  # expect: TypeError: unsupported format string passed to NoneType.__format__
print(error(lambda: "{:>5}".format([])))  # expect: TypeError: unsupported format string passed to list.__format__
print(error(lambda: "{0.z}".format(p)))  # expect: AttributeError: 'Point' object has no attribute 'z'
print(error(lambda: "{0[z]}".format({})))  # expect: KeyError: 'z'
print(error(lambda: "{:c}".format(-1)))  # expect: OverflowError: %c arg not in range(0x110000)
print(error(lambda: "{:,x}".format(5)))  # expect: ValueError: Cannot specify ',' with 'x'.
print(error(lambda: format(5, 5)))  # expect: TypeError: format() argument 2 must be str, not int
print(error(lambda: "{!}".format(1)))  # expect: ValueError: unmatched '{' in format spec
print(error(lambda: "{0".format(1)))  # expect: ValueError: expected '}' before end of string
print(error(lambda: "{:10.1.2f}".format(1.0)))  # expect: ValueError: Invalid format specifier '10.1.2f' for object of type 'float'
# ---
# The mini-language in full: fill, align, sign, #, 0, width, grouping, precision, type.
rows = []
for spec in ["", "6", "<6", ">6", "^6", "=6", "06", "+6", " 6", "*>+6", "0=+6", "_^6", "#x", "#o", "#b", "#010x", "c", "e", ".1e", "f", "%", "n"]:
    rows.append(f"{spec}:{42:{spec}}")
print(rows)  # expect: [':42', '6:    42', '<6:42    ', '>6:    42', '^6:  42  ', '=6:    42', '06:000042', '+6:   +42', ' 6:    42', '*>+6:***+42', '0=+6:+00042', '_^6:__42__', '#x:0x2a', '#o:0o52', '#b:0b101010', '#010x:0x0000002a', 'c:*', 'e:4.200000e+01', '.1e:4.2e+01', 'f:42.000000', '%:4200.000000%', 'n:42']
rows = []
for spec in ["", "8", "<8", "+", ".3", ".3f", "8.3f", "08.3f", "+08.1f", "e", ".2E", "g", ".2g", "%", ".1%", ",.1f", "_.2f", "*^12.2f", "=+10.1f", "#.0f", "n"]:
    rows.append(f"{spec}:{1234.5678:{spec}}")
print(rows)  # expect: [':1234.5678', '8:1234.5678', '<8:1234.5678', '+:+1234.5678', '.3:1.23e+03', '.3f:1234.568', '8.3f:1234.568', '08.3f:1234.568', '+08.1f:+01234.6', 'e:1.234568e+03', '.2E:1.23E+03', 'g:1234.57', '.2g:1.2e+03', '%:123456.780000%', '.1%:123456.8%', ',.1f:1,234.6', '_.2f:1_234.57', '*^12.2f:**1234.57***', '=+10.1f:+   1234.6', '#.0f:1235.', 'n:1234.57']
rows = []
for spec in ["", "5", "<5", ">5", "^5", "05", "*^6", ".2", "6.2", "s", "-^7s", "<05"]:
    rows.append(f"{spec}:{'abc':{spec}}|")
print(rows)  # expect: [':abc|', '5:abc  |', '<5:abc  |', '>5:  abc|', '^5: abc |', '05:abc00|', '*^6:*abc**|', '.2:ab|', '6.2:ab    |', 's:abc|', '-^7s:--abc--|', '<05:abc00|']
print(f"{123456789:,} {123456789:_} {-1234567:,} {1234567.891:,} {1234567.891:,.1f} {12345678:_x} {0b1111111111:_b} {1234:012,} {1234:012_d}")  # expect: 123,456,789 123_456_789 -1,234,567 1,234,567.891 1,234,567.9 bc_614e 11_1111_1111 0,000,001,234 0_000_001_234
print(f"{10**15:e} {10**25:f} {10**25:g} {True:d} {1.5:z} {-0.0:z.0f} {0.00001234:g} {float('nan'):>6} {float('inf'):<6}|")  # expect: 1.000000e+15 10000000000000000905969664.000000 1e+25 1 1.5 0 1.234e-05    nan inf   |
# ---
# A formatter of one's own.
import string

print(string.Formatter().format("{0} {name:>4}", 1, name="x"), string.Template("$who likes ${what} $$5").substitute(who="Tim", what="pie"))  # expect: 1    x Tim likes pie $5
print(string.Template("$a $b").safe_substitute(a=1), string.capwords("the quick  fox"), string.ascii_lowercase[:5], string.digits, string.hexdigits)  # expect: 1 $b The Quick Fox abcde 0123456789 0123456789abcdefABCDEF


class Upper(string.Formatter):
    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)


print(Upper().format("{!u} {!r}", "abc", "def"), string.punctuation, repr(string.whitespace))  # expect: ABC 'def' !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ' \t\n\r\x0b\x0c'
