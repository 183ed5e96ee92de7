# requires: 3.12
import configparser
import io


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


TEXT = """\
# comment
[DEFAULT]
home = /h
Level : 5

[Paths]
data = %(home)s/data
cache=%(data)s/c
multi = one
    two

    three
; another
flag = Yes
ratio = 2.5
[Empty]
[odd name]
percent = 50%%
"""
c = configparser.ConfigParser()
c.read_string(TEXT)
print(c.sections(), c.options("Paths"), c["Paths"]["cache"], c.get("Paths", "data", raw=True), c.getint("Paths", "level"), c.getboolean("Paths", "flag"), c.getfloat("Paths", "ratio"), repr(c["Paths"]["multi"]), c.get("Empty", "home"), c["odd name"]["percent"], "Paths" in c, c.has_option("Paths", "HOME"), c.has_section("x"))  # expect: ['Paths', 'Empty', 'odd name'] ['data', 'cache', 'multi', 'flag', 'ratio', 'home', 'level'] /h/data/c %(home)s/data 5 True 2.5 'one\ntwo\n\nthree' /h 50% True True False
print(dict(c["Empty"]), list(c), len(c), c.defaults(), c["Paths"].get("no"), c["Paths"].get("no", "f"), c.get("Paths", "no", fallback=3), c["Paths"].getint("level"), c["Paths"].getboolean("zz", True), c.items("Empty"), repr(c["Paths"]), c["Paths"].name, c.get("Paths", "data", vars={"home": "/v"}))  # expect: {'home': '/h', 'level': '5'} ['DEFAULT', 'Paths', 'Empty', 'odd name'] 4 {'home': '/h', 'level': '5'} None f 3 5 True [('home', '/h'), ('level', '5')] <Section: Paths> Paths /v/data
c["New"] = {"a": 1, "B": "two"}; c.set("New", "c", "3"); c["New"]["d"] = "4"; c.remove_option("New", "a"); c.add_section("More"); print(c.remove_section("More"), c.remove_section("More"), c.remove_option("New", "zz"))  # expect: True False False
out = io.StringIO(); c.write(out); print(out.getvalue())  # expect: [DEFAULT]
# expect: home = /h
# expect: level = 5
# expect:
# expect: [Paths]
# expect: data = %(home)s/data
# expect: cache = %(data)s/c
# expect: multi = one
# expect: 	two
# expect: 	
# expect: 	three
# expect: flag = Yes
# expect: ratio = 2.5
# expect:
# expect: [Empty]
# expect:
# expect: [odd name]
# expect: percent = 50%%
# expect:
# expect: [New]
# expect: b = two
# expect: c = 3
# expect: d = 4
# expect:
# expect:
out = io.StringIO(); c.write(out, space_around_delimiters=False); print(out.getvalue()[:40])  # expect: [DEFAULT]
# expect: home=/h
# expect: level=5
# expect:
# expect: [Paths]
# expect: data=
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True, inline_comment_prefixes=("#",), delimiters=("=",), comment_prefixes=(";",))
e.read_string("[a]\nx = 1 # c\ny = ${x}-${b:z}\nlone\n[b]\nz = ${a:x}$$\nk:v = 2\n"); print(e["a"]["y"], e["a"]["lone"], e["b"]["k:v"], e["b"]["z"], e["a"]["x"])  # expect: 1-1$ None 2 1$ 1
r = configparser.RawConfigParser({"d": "1"}, converters={"list": lambda v: v.split(",")}); r.read_dict({"s": {"l": "a,b", "p": "%(x)s"}}); print(r.getlist("s", "l"), r["s"].getlist("l"), r["s"]["p"], r["s"]["d"], r["s"].getlist("none", ["z"]))  # expect: ['a', 'b'] ['a', 'b'] %(x)s 1 ['z']
r.optionxform = str; r.set("s", "CaseKey", "v"); print(r.options("s"), r.read("/no/such/file.ini"), r.popitem()[0])  # expect: ['l', 'p', 'CaseKey', 'd'] [] s


def read(text, **kw):
    p = configparser.ConfigParser(**kw)
    p.read_string(text)
    return p


for call in (lambda: read("a = 1\n"), lambda: read("[a]\n[a]\n"), lambda: read("[a]\nx=1\nX=2\n"), lambda: read("[a]\nnonsense\n"), lambda: read("[a]\nx = %(no)s\n")["a"]["x"], lambda: read("[a]\nx = %(y)s\ny = %(x)s\n")["a"]["x"], lambda: read("[a]\nx = %z\n")["a"]["x"], lambda: read("[a]\nx = %(y\n")["a"]["x"], lambda: c["nope"], lambda: c["Paths"]["nope"], lambda: c.get("nope", "x"), lambda: c.get("Paths", "nope"), lambda: c.options("nope"), lambda: c.add_section("Paths"), lambda: c.add_section("DEFAULT"), lambda: c.add_section(3), lambda: c.set("Paths", "x", 3), lambda: c.set("nope", "x", "1"), lambda: c.set("Paths", "x", "%bad"), lambda: c.getint("Paths", "data"), lambda: c.getboolean("Paths", "ratio"), lambda: c.__delitem__("DEFAULT"), lambda: c.__delitem__("nope"), lambda: c.items("nope"), lambda: read("[a]\nx=1\n[a]\ny=2\n", strict=False)["a"]["y"], lambda: configparser.ConfigParser(interpolation=3), lambda: c["Paths"].nothing):
    error(call)  # expect: MissingSectionHeaderError: File contains no section headers.
# expect: file: '<string>', line: 1
# expect: 'a = 1\n'
# expect: DuplicateSectionError: While reading from '<string>' [line  2]: section 'a' already exists
# expect: DuplicateOptionError: While reading from '<string>' [line  3]: option 'x' in section 'a' already exists
# expect: ParsingError: Source contains parsing errors: '<string>'
# expect: 	[line  2]: 'nonsense\n'
# expect: InterpolationMissingOptionError: Bad value substitution: option 'x' in section 'a' contains an interpolation key 'no' which is not a valid option name. Raw value: '%(no)s'
# expect: InterpolationDepthError: Recursion limit exceeded in value substitution: option 'x' in section 'a' contains an interpolation key which cannot be substituted in 10 steps. Raw value: '%(y)s'
# expect: InterpolationSyntaxError: '%' must be followed by '%' or '(', found: '%z'
# expect: InterpolationSyntaxError: bad interpolation variable reference '%(y'
# expect: KeyError: 'nope'
# expect: KeyError: 'nope'
# expect: NoSectionError: No section: 'nope'
# expect: NoOptionError: No option 'nope' in section: 'Paths'
# expect: NoSectionError: No section: 'nope'
# expect: DuplicateSectionError: Section 'Paths' already exists
# expect: ValueError: Invalid section name: 'DEFAULT'
# expect: TypeError: section names must be strings
# expect: TypeError: option values must be strings
# expect: NoSectionError: No section: 'nope'
# expect: ValueError: invalid interpolation syntax in '%bad' at position 0
# expect: ValueError: invalid literal for int() with base 10: '/h/data'
# expect: ValueError: Not a boolean: 2.5
# expect: ValueError: Cannot remove the default section.
# expect: KeyError: 'nope'
# expect: NoSectionError: No section: 'nope'
# expect: no error 2
# expect: TypeError: interpolation= must be None or an instance of Interpolation; got an object of type <class 'int'>
# expect: AttributeError: 'SectionProxy' object has no attribute 'nothing'
