# import, from, as, and the module object.
import greeting
import greeting as again
from greeting import GREETING as word, greet
import sys

print(greeting.greet("you"), greet("me"), word, again is greeting, greeting.loaded, sys.modules["greeting"] is greeting, greeting.__name__, greeting.__doc__)  # expect: hello you hello me hello True ['greeting'] True greeting A plain module for the import tests.
print(type(greeting).__name__, repr(greeting).split(" from ")[0], greeting.__package__ == "", greeting.__spec__.name, greeting.__file__.endswith("greeting.py"), sorted(n for n in vars(greeting) if not n.startswith("__")))  # expect: module <module 'greeting' True greeting True ['GREETING', '_private', 'greet', 'loaded']
greeting.GREETING = "goodbye"
print(greet("you"), word)  # expect: goodbye you hello


def local_import():
    import math as m
    from math import floor

    return m.ceil(1.5), floor(1.5)


print(local_import(), "m" in globals())  # expect: (2, 1) False
from greeting import *

print("_private" in globals(), "loaded" in globals(), GREETING)  # expect: False True goodbye
from exports import *

print(visible, _also_visible, "hidden" in globals())  # expect: 1 2 False
import exports

print(exports.computed, dir(exports), hasattr(exports, "nope"))  # expect: made on demand ['computed', 'visible'] False
# ---
# Packages: submodules, relative imports, subpackages, star with __all__.
import shapes
import shapes.lazy
import shapes.solid.cube as c
from shapes import Square, flat as f, solid
from shapes.solid import *

print(shapes.Square is Square, shapes.flat is f, c.Cube.base is Square, shapes.Cube.faces, shapes.lazy.summary, f.name_of_package(), ball.radius)  # expect: True True True 6 ('1.0', 4, 6) ('shapes', 'shapes.flat') 1
print(shapes.__name__, shapes.__package__, shapes.solid.__name__, c.__package__, shapes.__path__[0].endswith("shapes"), hasattr(f, "__path__"), solid.__all__, shapes.version)  # expect: shapes shapes shapes.solid shapes.solid True False ['cube', 'ball'] 1.0
import sys

print(sorted(n for n in sys.modules if n.startswith("shapes")))  # expect: ['shapes', 'shapes.flat', 'shapes.lazy', 'shapes.solid', 'shapes.solid.ball', 'shapes.solid.cube']
# ---
# A folder without __init__.py is a namespace package.
import namespace.part
import namespace

print(namespace.part.here, namespace.__name__, getattr(namespace, "__file__", None), len(list(namespace.__path__)), type(namespace).__name__)  # expect: namespace.part namespace None 1 module
# ---
# Circular imports work as far as the names exist.
import ring.left

print(ring.left.seen, ring.right.complete, ring.left.value)  # expect: right, importer had left False left
try:
    import ring.missing_name
except ImportError as e:
    print(str(e).partition(" (/")[0], e.name)  # expect: cannot import name 'later' from partially initialized module 'ring.missing_name' (most likely due to a circular import) ring.missing_name
import sys

print("ring.missing_name" in sys.modules, "ring.needs_missing" in sys.modules)  # expect: False False
# ---
# What fails, and how.
def error(source):
    try:
        exec(source, {"__name__": "__main__"})
    except BaseException as e:
        return f"{type(e).__name__}: {str(e).partition(' (/')[0]}"


print(error("import no_such_module"))  # expect: ModuleNotFoundError: No module named 'no_such_module'
print(error("import no_such.module"))  # expect: ModuleNotFoundError: No module named 'no_such'
print(error("import greeting.sub"))  # expect: ModuleNotFoundError: No module named 'greeting.sub'; 'greeting' is not a package
print(error("import shapes.nope"))  # expect: ModuleNotFoundError: No module named 'shapes.nope'
print(error("from shapes import nope"))  # expect: ImportError: cannot import name 'nope' from 'shapes'
print(error("from greeting import nope"))  # expect: ImportError: cannot import name 'nope' from 'greeting'
print(error("from no_such import x"))  # expect: ModuleNotFoundError: No module named 'no_such'
print(error("from . import x"))  # expect: ImportError: attempted relative import with no known parent package
print(error("from .x import y"))  # expect: ImportError: attempted relative import with no known parent package
print(error("import broken.fails"))  # expect: ValueError: cannot load
print(error("import broken.beyond"))  # expect: ImportError: attempted relative import beyond top-level package
print(error("import broken.syntax").partition(" (")[0])  # expect: SyntaxError: invalid syntax
print(error("from exports import missing"))  # expect: ImportError: cannot import name 'missing' from 'exports'
import sys

print("broken" in sys.modules, "broken.fails" in sys.modules)  # expect: True False
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e.name, e.path, e.msg)  # expect: no_such_module None No module named 'no_such_module'
import greeting

try:
    greeting.nope
except AttributeError as e:
    print(e, e.name, e.obj is greeting)  # expect: module 'greeting' has no attribute 'nope' nope True
sys.modules["blocked"] = None
print(error("import blocked"))  # expect: ModuleNotFoundError: import of blocked halted; None in sys.modules
# ---
# Modules made by hand, __import__, importlib, reloading by deleting.
import sys
import types

made = types.ModuleType("made", "made by hand")
made.value = 5
sys.modules["made"] = made
import made as m
from made import value

print(m.value, value, m.__doc__, m.__name__, repr(m), __import__("made") is made, __import__("shapes.solid").__name__, __import__("shapes.solid", fromlist=["x"]).__name__)  # expect: 5 5 made by hand made <module 'made'> True shapes shapes.solid
import greeting

greeting.mark = 1
del sys.modules["greeting"]
import greeting as fresh

print(hasattr(fresh, "mark"), fresh is greeting)  # expect: False False
import importlib

print(importlib.import_module("shapes.flat").__name__, importlib.import_module(".flat", "shapes").Square.sides, importlib.reload(fresh) is fresh)  # expect: shapes.flat 4 True
exec("import math", scope := {})
print(sorted(k for k in scope if k != "__builtins__"), __name__, __builtins__ is not None, __spec__)  # expect: ['math'] __main__ True None


class InClass:
    import math
    from math import pi


print(InClass.math.e > 2, InClass.pi > 3, "math" in globals())  # expect: True True False
# ---
# __future__ imports.
from __future__ import annotations


def f(x: not_defined_anywhere) -> also(not_defined): ...


class C:
    field: "quoted" = 1
    other: List[int]


print(f.__annotations__, C.__annotations__, annotations.compiler_flag > 0)  # expect: {'x': 'not_defined_anywhere', 'return': 'also(not_defined)'} {'field': "'quoted'", 'other': 'List[int]'} True
# ---
# Modules that import each other leave no lock behind: another thread can import them.
import threading

import ring.left

found = []


def again():
    import ring.left as left
    import ring.right as right

    found.append((left.value, right.complete))


t = threading.Thread(target=again, daemon=True)
t.start()
t.join(120)
print(t.is_alive(), found)  # expect: False [('left', False)]
