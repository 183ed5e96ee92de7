# requires: 3.12
import contextlib
import io
import sys
from optparse import (
    SUPPRESS_HELP, AmbiguousOptionError, BadOptionError, IndentedHelpFormatter, Option,
    OptionConflictError, OptionError, OptionGroup, OptionParser, OptionValueError,
    TitledHelpFormatter, Values, make_option)


def error(call):
    try:
        return call()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def run(parser, *args):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            options, rest = parser.parse_args(list(args))
            result = sorted(vars(options).items()), rest
        except SystemExit as e:
            result = e.code
    return result, out.getvalue(), err.getvalue()


parser = OptionParser(usage="usage: %prog [options] FILE", version="%prog 1.0", prog="tool", description="What %prog does: it shows a description long enough to be laid out in two lines.", epilog="The end of %prog.")
parser.add_option("-f", "--file", dest="filename", help="write report to FILE", metavar="FILE")
parser.add_option("-q", "--quiet", action="store_false", dest="verbose", default=True, help="don't print status messages to stdout")
parser.add_option("-n", type="int", default="7", help="how many [default: %default]")
parser.add_option("--ratio", type=float)
parser.add_option("--pair", nargs=2, type="int", help="two numbers, which are named by an option whose help goes on and on")
parser.add_option("-I", "--include", action="append", metavar="DIR")
parser.add_option("-v", action="count", dest="level")
parser.add_option("--mode", choices=["fast", "slow"], default="fast", help="one of two")
parser.add_option("--hidden", action="store_true", help=SUPPRESS_HELP)
parser.add_option("-c", action="store_const", const=42, dest="answer")
group = OptionGroup(parser, "Dangerous Options", "Caution: use these options at your own risk.")
group.add_option("-g", "--go", action="store_true", help="Group option.")
parser.add_option_group(group)
for args in (["a", "-f", "x", "b"], ["--file=x=y", "-q", "-n3", "--", "-z"], ["-vvv", "-Ia", "-I", "b", "--include", "c", "--pair", "1", "0x10", "-c", "-g"], ["--rat", "1.5", "--mode", "slow", "-n", "0b11"]):
    result, out, err = run(parser, *args)
    print([pair for pair in result[0] if pair[1] is not None], result[1], out + err)
# expect: [('filename', 'x'), ('mode', 'fast'), ('n', 7), ('verbose', True)] ['a', 'b'] 
# expect: [('filename', 'x=y'), ('mode', 'fast'), ('n', 3), ('verbose', False)] ['-z'] 
# expect: [('answer', 42), ('go', True), ('include', ['a', 'b', 'c']), ('level', 3), ('mode', 'fast'), ('n', 7), ('pair', (1, 16)), ('verbose', True)] [] 
# expect: [('mode', 'slow'), ('n', 3), ('ratio', 1.5), ('verbose', True)] [] 
for args in (["--no"], ["-z"], ["-n", "x"], ["--mode", "other"], ["--pair", "1"], ["-f"], ["--quiet=1"], ["--ratio", "x"], ["--hi"], ["--h"], ["--version"]):
    print(run(parser, *args))
# expect: (2, '', 'Usage: tool [options] FILE\n\ntool: error: no such option: --no\n')
# expect: (2, '', 'Usage: tool [options] FILE\n\ntool: error: no such option: -z\n')
# expect: (2, '', "Usage: tool [options] FILE\n\ntool: error: option -n: invalid integer value: 'x'\n")
# expect: (2, '', "Usage: tool [options] FILE\n\ntool: error: option --mode: invalid choice: 'other' (choose from 'fast', 'slow')\n")
# expect: (2, '', 'Usage: tool [options] FILE\n\ntool: error: --pair option requires 2 arguments\n')
# expect: (2, '', 'Usage: tool [options] FILE\n\ntool: error: -f option requires 1 argument\n')
# expect: (2, '', 'Usage: tool [options] FILE\n\ntool: error: --quiet option does not take a value\n')
# expect: (2, '', "Usage: tool [options] FILE\n\ntool: error: option --ratio: invalid floating-point value: 'x'\n")
# expect: (([('answer', None), ('filename', None), ('go', None), ('hidden', True), ('include', None), ('level', None), ('mode', 'fast'), ('n', 7), ('pair', None), ('ratio', None), ('verbose', True)], []), '', '')
# expect: (2, '', 'Usage: tool [options] FILE\n\ntool: error: ambiguous option: --h (--help, --hidden?)\n')
# expect: (0, 'tool 1.0\n', '')
print(run(parser, "--help")[1])  # expect: Usage: tool [options] FILE
# expect:
# expect: What tool does: it shows a description long enough to be laid out in two
# expect: lines.
# expect:
# expect: Options:
# expect:   --version             show program's version number and exit
# expect:   -h, --help            show this help message and exit
# expect:   -f FILE, --file=FILE  write report to FILE
# expect:   -q, --quiet           don't print status messages to stdout
# expect:   -n N                  how many [default: 7]
# expect:   --ratio=RATIO         
# expect:   --pair=PAIR           two numbers, which are named by an option whose help
# expect:                         goes on and on
# expect:   -I DIR, --include=DIR
# expect:   -v                    
# expect:   --mode=MODE           one of two
# expect:   -c                    
# expect:
# expect:   Dangerous Options:
# expect:     Caution: use these options at your own risk.
# expect:
# expect:     -g, --go            Group option.
# expect:
# expect: The end of %prog.
# expect:
parser.disable_interspersed_args()
print(run(parser, "-q", "a", "-v")[0][1], parser.get_usage(), parser.get_version(), parser.has_option("-v"), parser.get_option("--go"), parser.get_option_group("-g").title, parser.get_option_group("-v"))  # expect: ['a', '-v'] Usage: tool [options] FILE
# expect:  tool 1.0 True -g/--go Dangerous Options None
for options in (dict(), dict(prefix="x"), dict(action="jump"), dict(type="date"), dict(action="store_true", type="int"), dict(type="choice"), dict(choices="ab", type="choice"), dict(choices=["a"], type="int"), dict(const=1), dict(action="count", nargs=2), dict(action="callback"), dict(action="callback", callback=print, callback_args=1), dict(callback=print)):
    print(error(lambda: str(Option("-x", "--long-name", **options))))
# expect: -x/--long-name
# expect: OptionError: option -x/--long-name: invalid keyword arguments: prefix
# expect: OptionError: option -x/--long-name: invalid action: 'jump'
# expect: OptionError: option -x/--long-name: invalid option type: 'date'
# expect: OptionError: option -x/--long-name: must not supply a type for action 'store_true'
# expect: OptionError: option -x/--long-name: must supply a list of choices for type 'choice'
# expect: OptionError: option -x/--long-name: choices must be a list of strings ('str' supplied)
# expect: OptionError: option -x/--long-name: must not supply choices for type 'int'
# expect: OptionError: option -x/--long-name: 'const' must not be supplied for action 'store'
# expect: OptionError: option -x/--long-name: 'nargs' must not be supplied for action 'count'
# expect: OptionError: option -x/--long-name: callback not callable: None
# expect: OptionError: option -x/--long-name: callback_args, if supplied, must be a tuple: not 1
# expect: OptionError: option -x/--long-name: callback supplied (<built-in function print>) for non-callback option
for names in ((), ("",), ("x",), ("xx",), ("--",), ("---a",), ("-xy",)):
    print(error(lambda: str(Option(*names))))
# expect: TypeError: at least one option string must be supplied
# expect: TypeError: at least one option string must be supplied
# expect: OptionError: invalid option string 'x': must be at least two characters long
# expect: OptionError: invalid short option string 'xx': must be of the form -x, (x any non-dash char)
# expect: OptionError: invalid short option string '--': must be of the form -x, (x any non-dash char)
# expect: OptionError: invalid long option string '---a': must start with --, followed by non-dash
# expect: OptionError: invalid long option string '-xy': must start with --, followed by non-dash
print(error(lambda: parser.add_option("-f")), error(lambda: parser.add_option(1)), error(lambda: parser.add_option()), error(lambda: parser.remove_option("-z")), error(lambda: OptionParser(conflict_handler="x")), sep="\n")  # expect: OptionConflictError: option -f: conflicting option string(s): -f
# expect: TypeError: not an Option instance: 1
# expect: IndexError: tuple index out of range
# expect: ValueError: no such option '-z'
# expect: ValueError: invalid conflict_resolution value 'x'
print(OptionError.__mro__[1].__name__, issubclass(OptionConflictError, OptionError), issubclass(AmbiguousOptionError, BadOptionError), str(BadOptionError("-z")), OptionValueError("m").msg, make_option is Option)  # expect: OptParseError True True no such option: -z m True
values = Values({"a": 1})
print(values, values == {"a": 1}, values == Values({"a": 1}), values.ensure_value("b", 2), values.ensure_value("a", 3), repr(values).startswith("<Values at 0x"))  # expect: {'a': 1, 'b': 2} True True 2 1 True


def collect(option, opt, value, parser, *args, **kwargs):
    if value == "bad":
        raise OptionValueError(f"{opt} does not like {value!r}")
    setattr(parser.values, option.dest, (opt, value, args, kwargs, list(parser.rargs), list(parser.largs)))


resolving = OptionParser(prog="t", conflict_handler="resolve", formatter=TitledHelpFormatter(), option_list=[make_option("-a", "--all", action="store_true", help="everything"), Option("-d", "--dry", action="append_const", const="d", dest="list")])
resolving.add_option("-a", help="only this", type="complex")
resolving.add_option("-C", "--call", action="callback", callback=collect, type="string", callback_args=(1,), callback_kwargs={"k": 2}, dest="called", help="calls")
resolving.set_defaults(called="nobody", extra=5)
print(run(resolving, "-a", "1j", "x", "--call", "v", "y", "-dd", "--all")[0])  # expect: ([('a', 1j), ('all', True), ('called', ('--call', 'v', (1,), {'k': 2}, ['y', '-dd', '--all'], ['x'])), ('extra', 5), ('list', ['d', 'd'])], ['x', 'y'])
print(run(resolving, "-C", "bad"))  # expect: (2, '', "Usage\n=====\n  t [options]\n\nt: error: -C does not like 'bad'\n")
print(resolving.format_help())  # expect: Usage
# expect: =====
# expect:   t [options]
# expect:
# expect: Options
# expect: =======
# expect: --all                   everything
# expect: --dry, -d               
# expect: --help, -h              show this help message and exit
# expect: -a A                    only this
# expect: --call=CALLED, -C CALLED
# expect:                         calls
# expect:
resolving.remove_option("--call")
print(resolving.has_option("-C"), [str(o) for o in resolving.option_list])  # expect: False ['--all', '-d/--dry', '-h/--help', '-a']


class Loud(Option):
    TYPES = Option.TYPES + ("loud",)
    TYPE_CHECKER = {**Option.TYPE_CHECKER, "loud": lambda option, opt, value: value.upper()}
    ACTIONS = Option.ACTIONS + ("extend",)
    STORE_ACTIONS = Option.STORE_ACTIONS + ("extend",)
    TYPED_ACTIONS = Option.TYPED_ACTIONS + ("extend",)
    ALWAYS_TYPED_ACTIONS = Option.ALWAYS_TYPED_ACTIONS + ("extend",)

    def take_action(self, action, dest, opt, value, values, parser):
        if action == "extend":
            values.ensure_value(dest, []).extend(value.split(","))
        else:
            Option.take_action(self, action, dest, opt, value, values, parser)


loud = OptionParser(prog="t", option_class=Loud, add_help_option=False, formatter=IndentedHelpFormatter(width=40, max_help_position=12))
loud.add_option("--say", type="loud", help="a text that is shown in capitals")
loud.add_option("-l", action="extend", dest="words")
print(run(loud, "--say", "hi", "-l", "a,b", "-lc")[0], loud.format_option_help(), sep="\n")  # expect: ([('say', 'HI'), ('words', ['a', 'b', 'c'])], [])
# expect: Options:
# expect:   --say=SAY
# expect:             a text that is shown in
# expect:             capitals
# expect:   -l WORDS  
# expect:
