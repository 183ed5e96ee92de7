# A console in a program.
import code
import codeop
import contextlib
import io

console = code.InteractiveConsole({"start": 40})
out = io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
    for line in ["x = start + 2", "x", "def twice(n):", "    return 2 * n", "", "twice(x)", "for i in range(2):", "    print(i)", "", "1 / 0", "x )", "y", "'unclosed", "(1,", "2)"]:
        more = console.push(line)
        print(f"> {line} {'...' if more else '.'}")
print("\n".join(l for l in out.getvalue().splitlines() if "/" not in l or "1 / 0" in l))  # expect: > x = start + 2 .
# expect: 42
# expect: > x .
# expect: > def twice(n): ...
# expect: >     return 2 * n ...
# expect: >  .
# expect: 84
# expect: > twice(x) .
# expect: > for i in range(2): ...
# expect: >     print(i) ...
# expect: 0
# expect: 1
# expect: >  .
# expect: Traceback (most recent call last):
# expect:   File "<console>", line 1, in <module>
# expect: ZeroDivisionError: division by zero
# expect: > 1 / 0 .
# expect:   File "<console>", line 1
# expect:     x )
# expect:       ^
# expect: SyntaxError: unmatched ')'
# expect: > x ) .
# expect: Traceback (most recent call last):
# expect:   File "<console>", line 1, in <module>
# expect: NameError: name 'y' is not defined
# expect: > y .
# expect:   File "<console>", line 1
# expect:     'unclosed
# expect:     ^
# expect: SyntaxError: unterminated string literal (detected at line 1)
# expect: > 'unclosed .
# expect: > (1, ...
# expect: (1, 2)
# expect: > 2) .
print(console.locals["x"], console.buffer)  # expect: 42 []
lines = iter(["a = 5", "a * 2", "if a:", "  print('yes')", "", "raise SystemExit(3)"])


def read(prompt):
    print(prompt, end="")
    return next(lines)


out = io.StringIO()
try:
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        code.interact("Hello", read, {}, "Bye")
except SystemExit as e:
    print("exit", e)
# expect: exit 3
print("\n".join(line.rstrip() for line in out.getvalue().split("\n")))  # expect: Hello
# expect: >>> >>> 10
# expect: >>> ... ... yes
# expect: >>>


def ended(prompt):
    raise EOFError


out = io.StringIO()
with contextlib.redirect_stderr(out):
    code.interact("Hello", ended, {})
print(repr(out.getvalue()))  # expect: 'Hello\n\nnow exiting InteractiveConsole...\n'
# ---
# What is complete, what is not, and what is wrong.
import codeop

for text in "x = 1", "if x:", "if x:\n  y", "if x:\n  y\n", "# only", "", "(1 +", "'''a", "def f():", "@d", "try:\n  x\n", "x = \\", "class A:\n  pass\n\n":
    print(repr(text), codeop.compile_command(text) is not None)
# expect: 'x = 1' True
# expect: 'if x:' False
# expect: 'if x:\n  y' False
# expect: 'if x:\n  y\n' True
# expect: '# only' True
# expect: '' True
# expect: '(1 +' False
# expect: "'''a" False
# expect: 'def f():' False
# expect: '@d' False
# expect: 'try:\n  x\n' False
# expect: 'x = \\' False
# expect: 'class A:\n  pass\n\n' True
for text in "x +", "1 = 2", "a b", "'x", ")", "if x:\ny":
    try:
        print(repr(text), codeop.compile_command(text))
    except SyntaxError as e:
        print(repr(text), e.msg)
# expect: 'x +' invalid syntax
# expect: '1 = 2' cannot assign to literal here. Maybe you meant '==' instead of '='?
# expect: 'a b' invalid syntax
# expect: "'x" unterminated string literal (detected at line 1)
# expect: ')' unmatched ')'
# expect: 'if x:\ny' expected an indented block after 'if' statement on line 1
print(eval(codeop.compile_command("1 + 2", symbol="eval")))  # expect: 3
compiler = codeop.CommandCompiler()
compiler("from __future__ import annotations")
namespace = {}
exec(compiler("def f(a: no_such_name): pass\n"), namespace)
print(namespace["f"].__annotations__)  # expect: {'a': 'no_such_name'}
# ---
# A small shell of commands.
import cmd
import io


class Bank(cmd.Cmd):
    """Keeps an account."""

    intro = "Welcome."
    prompt = "bank> "
    use_rawinput = False
    total = 0

    def do_pay(self, arg):
        """pay AMOUNT: pays in."""
        self.total += int(arg)
        print(self.total, file=self.stdout)

    def do_balance(self, arg):
        print("balance", self.total, file=self.stdout)

    def do_shell(self, arg):
        print("shell", arg, file=self.stdout)

    def do_quit(self, arg):
        "Ends."
        return True

    do_EOF = do_quit

    def help_rates(self):
        print("Rates are low.", file=self.stdout)

    def precmd(self, line):
        return line.replace("PAY", "pay")

    def postloop(self):
        print("bye", file=self.stdout)


out = io.StringIO()
bank = Bank(stdin=io.StringIO("pay 5\nPAY 3\n\nbalance\n?pay\nhelp rates\nhelp nothing\nhelp\n!ls -l\nfly away\n?\n"), stdout=out)
bank.cmdloop()
print("\n".join(line.rstrip() for line in out.getvalue().split("\n")))  # expect: Welcome.
# expect: bank> 5
# expect: bank> 8
# expect: bank> 11
# expect: bank> balance 11
# expect: bank> pay AMOUNT: pays in.
# expect: bank> Rates are low.
# expect: bank> *** No help on nothing
# expect: bank>
# expect: Documented commands (type help <topic>):
# expect: ========================================
# expect: EOF  help  pay  quit
# expect:
# expect: Miscellaneous help topics:
# expect: ==========================
# expect: rates
# expect:
# expect: Undocumented commands:
# expect: ======================
# expect: balance  shell
# expect:
# expect: bank> shell ls -l
# expect: bank> *** Unknown syntax: fly away
# expect: bank>
# expect: Documented commands (type help <topic>):
# expect: ========================================
# expect: EOF  help  pay  quit
# expect:
# expect: Miscellaneous help topics:
# expect: ==========================
# expect: rates
# expect:
# expect: Undocumented commands:
# expect: ======================
# expect: balance  shell
# expect:
# expect: bank> bye
# expect:
print(bank.parseline("pay 5 6"), bank.parseline(""), bank.parseline("!x"), bank.parseline("?"), bank.parseline("a-b"))  # expect: ('pay', '5 6', 'pay 5 6') (None, None, '') ('shell', 'x', 'shell x') ('help', '', 'help ') ('a', '-b', 'a-b')
print(bank.completenames("p"), sorted(bank.complete_help("")), bank.complete("q", 0), bank.complete("q", 1), bank.onecmd("quit"))  # expect: ['pay'] ['EOF', 'balance', 'help', 'pay', 'quit', 'rates', 'shell'] quit None True
bank.columnize([f"name{i}" for i in range(25)], 60)
print("\n".join(line.rstrip() for line in out.getvalue()[-330:].split("\n")))  # expect: y  quit
# expect:
# expect: Miscellaneous help topics:
# expect: ==========================
# expect: rates
# expect:
# expect: Undocumented commands:
# expect: ======================
# expect: balance  shell
# expect:
# expect: bank> bye
# expect: name0  name4  name8   name12  name16  name20  name24
# expect: name1  name5  name9   name13  name17  name21
# expect: name2  name6  name10  name14  name18  name22
# expect: name3  name7  name11  name15  name19  name23
# expect:
bank.use_rawinput = True
bank.cmdqueue = ["balance", "quit"]
bank.cmdloop("again")
print(repr(out.getvalue()[-30:]))  # expect: '  name23\nagain\nbalance 11\nbye\n'
# ---
# What is on a path of one's own.
import os
import pkgutil
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    for name, text in {"shop_pkg/__init__.py": "", "shop_pkg/cart.py": "x = 1", "shop_pkg/deep/__init__.py": "y = 2", "shop_pkg/deep/low.py": "", "shop_pkg/data.txt": "hello", "shop_alone.py": "", "not_python.txt": "", "broken_pkg/__init__.py": "1 / 0"}.items():
        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
        with open(os.path.join(folder, name), "w") as f:
            f.write(text)
    sys.path.insert(0, folder)
    print([(m.name, m.ispkg) for m in pkgutil.iter_modules([folder])], [m.name for m in pkgutil.iter_modules([folder + "/shop_pkg"], "p.")])
    failed = []
    print([m.name for m in pkgutil.walk_packages([folder], onerror=failed.append)], failed)
    print(pkgutil.get_data("shop_pkg", "data.txt"), pkgutil.get_loader("shop_pkg") is not None, pkgutil.find_loader("no_such_module"))
    print(pkgutil.resolve_name("shop_pkg.cart:x"), pkgutil.resolve_name("shop_pkg.deep.y"), pkgutil.resolve_name("os.path.join") is os.path.join)
    try:
        pkgutil.resolve_name("a b")
    except ValueError as e:
        print(e)
    try:
        list(pkgutil.iter_modules("text"))
    except ValueError as e:
        print(e)
    print([os.path.relpath(p, folder) for p in pkgutil.extend_path([folder + "/x"], "shop_pkg")])
# expect: [('broken_pkg', True), ('shop_alone', False), ('shop_pkg', True)] ['p.cart', 'p.deep']
# expect: ['broken_pkg', 'shop_alone', 'shop_pkg', 'shop_pkg.cart', 'shop_pkg.deep', 'shop_pkg.deep.low'] ['broken_pkg']
# expect: b'hello' True None
# expect: 1 2 True
# expect: invalid format: 'a b'
# expect: path must be None or list of paths to look for modules in
# expect: ['x', 'shop_pkg']
# ---
# Who the user is, and a password from a pipe.
import getpass
import io
import os
import sys
import warnings

os.environ["LOGNAME"] = "ada"
print(getpass.getuser())  # expect: ada
warnings.simplefilter("ignore")
print(getpass._raw_input("Key: ", out) if False else issubclass(getpass.GetPassWarning, UserWarning))  # expect: True
