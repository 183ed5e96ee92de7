# What a program reads from sys.
import sys

print(sys.version_info[0] == 3, sys.version_info >= (3, 11), sys.version_info.major, sys.version.split()[0].count("."), sys.maxsize == 2**63 - 1, sys.maxunicode == 0x10FFFF, sys.byteorder in ("little", "big"), isinstance(sys.platform, str), sys.implementation.name.islower())  # expect: True True 3 2 True True True True True
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.int_info.default_max_str_digits, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.width, sys.getrecursionlimit())  # expect: 1.7976931348623157e+308 2.2250738585072014e-308 2.220446049250313e-16 15 53 4300 2305843009213693951 314159 64 1000
print(isinstance(sys.argv, list), isinstance(sys.path, list), isinstance(sys.modules, dict), "builtins" in sys.builtin_module_names, sys.modules["sys"] is sys, sys.modules["__main__"].__name__, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.flags.optimize, sys.dont_write_bytecode in (True, False))  # expect: True True True True True __main__ utf-8 utf-8 0 True
print(sys.intern("text") is sys.intern("te" + "xt"), sys.getsizeof([]) > 0, sys.exc_info(), sys.exception(), callable(sys.exit), sys.stdin is sys.__stdin__, sys.stdout.writable())  # expect: True True (None, None, None) None True True True
# ---
# Output streams can be replaced.
import io
import sys

saved, sys.stdout = sys.stdout, io.StringIO()
sys.stdout.write("captured ")
print("too", end="!")
captured, sys.stdout = sys.stdout.getvalue(), saved
print(repr(captured))  # expect: 'captured too!'
sys.stdout = None
print("goes nowhere")
sys.stdout = saved
print(sys.stdout is saved)  # expect: True


class Upper:
    def __init__(self, inner):
        self.inner = inner

    def write(self, text):
        self.inner.write(text.upper())


buffer = io.StringIO()
print("to a file that only has write", file=Upper(buffer))
print(repr(buffer.getvalue()))  # expect: 'TO A FILE THAT ONLY HAS WRITE\n'
# ---
# exit raises SystemExit.
import sys


def code(*args):
    try:
        sys.exit(*args)
    except SystemExit as e:
        return e.code, e.args


print(code(), code(3), code("message"), code(None), code((1, 2)), issubclass(SystemExit, Exception))  # expect: (None, ()) (3, (3,)) ('message', ('message',)) (None, ()) ((1, 2), (1, 2)) False
try:
    sys.exit(1, 2)
except TypeError as e:
    print(e)  # expect: exit expected at most 1 argument, got 2
try:
    raise SystemExit(5)
except BaseException as e:
    print(type(e).__name__, e.code)  # expect: SystemExit 5
# ---
# Hooks.
import sys

seen = []
sys.displayhook = seen.append
exec(compile("1 + 1", "<hook>", "single"))
sys.displayhook = sys.__displayhook__
sys.excepthook = lambda kind, value, trace: seen.append((kind.__name__, str(value)))
print(seen, sys.excepthook is not sys.__excepthook__)  # expect: [2] True
sys.excepthook = sys.__excepthook__


def where():
    frame = sys._getframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_lineno


print(where())  # expect: ('where', '<module>', 15)
try:
    sys._getframe(1000)
except ValueError as e:
    print(e)  # expect: call stack is not deep enough
# ---
# Limits.
import sys


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(sys.getswitchinterval(), sys.setswitchinterval(0.01), round(sys.getswitchinterval(), 6), sys.setswitchinterval(0.005))  # expect: 0.005 None 0.01 None
print(error(lambda: sys.setswitchinterval(0)))  # expect: ValueError: switch interval must be strictly positive
print(error(lambda: sys.setswitchinterval("a")))  # expect: TypeError: must be real number, not str
print(error(lambda: sys.setrecursionlimit(-1)))  # expect: ValueError: recursion limit must be greater or equal than 1
print(error(lambda: sys.intern(5)))  # expect: TypeError: intern() argument must be str, not int
print(error(lambda: sys.set_int_max_str_digits(100)))  # expect: ValueError: maxdigits must be 0 or larger than 640
print(error(lambda: sys.nothing))  # expect: AttributeError: module 'sys' has no attribute 'nothing'
# ---
import sys

print(sys.audit("program.event", 1, "two"))  # expect: None
