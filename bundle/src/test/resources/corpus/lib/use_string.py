# string: constants, Template, Formatter and capwords.
import string
from string import Formatter, Template, capwords


def failure(func, *args, **kwargs):
    try:
        func(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return "no error"


print(string.ascii_lowercase, string.digits, string.hexdigits, string.octdigits)  # expect: abcdefghijklmnopqrstuvwxyz 0123456789 0123456789abcdefABCDEF 01234567
print(string.punctuation, repr(string.whitespace), len(string.printable), len(string.ascii_letters))  # expect: !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ' \t\n\r\x0b\x0c' 100 52
print(capwords("the  quick bROWN fox "), capwords("a-b c-d", "-"))  # expect: The Quick Brown Fox A-B c-D

t = Template("$who likes ${what}s for $$5, $_x1")
print(t.substitute(who="Ann", what="tea", _x1=3), t.template)  # expect: Ann likes teas for $5, 3 $who likes ${what}s for $$5, $_x1
print(t.safe_substitute(who="Bob"), t.safe_substitute({"what": "pie"}, who="Z"))  # expect: Bob likes ${what}s for $5, $_x1 Z likes pies for $5, $_x1
print(failure(t.substitute, who=1), failure(Template("a\nb $ c").substitute))  # expect: KeyError: 'what' ValueError: Invalid placeholder in string: line 2, col 3
print(Template("100% $").safe_substitute(), t.is_valid(), Template("$ 1").is_valid(), t.get_identifiers())  # expect: 100% $ True False ['who', 'what', '_x1']
print(Template("$WHO ${who}").substitute(WHO="up", who="low"), Template("$é").is_valid())  # expect: up low False


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


class Own(Template):
    pattern = r"\[(?P<escaped>\[)|\[(?P<named>\w+)\]|\[\[(?P<braced>\w+)\]\]|(?P<invalid>\[\Z)"


print(Percent("%a_b %ab %% $x").safe_substitute(a_b=1, ab=2), Own("hi [name]").substitute(name="you"))  # expect: 1 %ab % $x hi you

f = Formatter()
print(f.format("{0} {name!r:>6} {1[k]} {2.real:.2f}", "a", {"k": "v"}, 1.5, name="n"))  # expect: a    'n' v 1.50
print(f.format("{} {} {:{}}", 1, 2, 3, 4), f.format("{{}} {x:{w}}", x=1, w=3), f.vformat("{a}", (), {"a": 1}))  # expect: 1 2    3 {}   1 1
print(failure(f.format, "{0} {}", 1, 2), "|", failure(f.format, "{} {0}", 1), "|", failure(f.format, "{x}"))  # expect: ValueError: cannot switch from manual field specification to automatic field numbering | ValueError: cannot switch from manual field specification to automatic field numbering | KeyError: 'x'
print(failure(f.format, "{0!z}", 1), failure(f.format, "{3}", 1), list(f.parse("a{b!r:c}d")))  # expect: ValueError: Unknown conversion specifier z IndexError: tuple index out of range [('a', 'b', 'c', 'r'), ('d', None, None, None)]


class Defaulting(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        self.unused = set(kwargs) - used

    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)


d = Defaulting()
print(d.format("{a} {b} {c!u}", a=1, c="loud", z=0), d.unused)  # expect: 1 <b> LOUD {'z'}
print(f.get_field("0[a].real", ({"a": 7},), {}), f.convert_field("é", "a"), f.format_field(3, "04d"))  # expect: (7, 0) '\xe9' 0003
