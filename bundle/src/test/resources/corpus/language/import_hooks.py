# Finders on sys.meta_path are asked in their order, before and behind those that are there.
import importlib.abc
import importlib.util
import sys


class Finder(importlib.abc.MetaPathFinder):
    def __init__(self, sources):
        self.sources = sources
        self.asked = []

    def find_spec(self, fullname, path=None, target=None):
        self.asked.append((fullname, path, target))
        if fullname not in self.sources:
            return None
        return importlib.util.spec_from_loader(fullname, Loader(self.sources[fullname]))


class Loader(importlib.abc.Loader):
    def __init__(self, source):
        self.source = source

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.source, module.__dict__)


finder = Finder({"invented": "x = 1\nname = __name__", "greeting": "GREETING = 'mine'", "fails": "import sys\n1 / 0"})
sys.meta_path.insert(0, finder)
import invented
import greeting

print(invented.x, invented.name, greeting.GREETING, finder.asked)  # expect: 1 invented mine [('invented', None, None), ('greeting', None, None)]
print(type(invented.__loader__).__name__, invented.__spec__.loader is invented.__loader__, invented.__package__ == "", hasattr(invented, "__file__"))  # expect: Loader True True False
print(invented.__spec__.name, invented.__spec__.origin, invented.__spec__.has_location, invented.__spec__.submodule_search_locations)  # expect: invented None False None
try:
    import fails
except ZeroDivisionError as e:
    print(e, "fails" in sys.modules)  # expect: division by zero False
try:
    import nowhere
except ModuleNotFoundError as e:
    print(e, e.name)  # expect: No module named 'nowhere' nowhere
import math

sys.meta_path.remove(finder)
sys.meta_path.append(finder)
del sys.modules["greeting"]
import greeting

print(greeting.GREETING)  # expect: hello
finder.asked.clear()
import shapes.flat

print(finder.asked)  # expect: []
try:
    import shapes.nope
except ImportError as e:
    print(e, finder.asked == [("shapes.nope", shapes.__path__, None)])  # expect: No module named 'shapes.nope' True
sys.meta_path[:] = []
try:
    import exports
except ImportError as e:
    print(e)  # expect: No module named 'exports'
sys.meta_path = None
try:
    import exports
except ImportError as e:
    print(e)  # expect: sys.meta_path is None, Python is likely shutting down
# ---
# A package that is made up, with modules in it; what a loader may give as the module.
import importlib.machinery
import importlib.util
import sys
import types


class Everything:
    """Finder and loader."""

    @classmethod
    def find_spec(cls, fullname, path, target):
        if fullname.partition(".")[0] != "made":
            return None
        spec = importlib.machinery.ModuleSpec(fullname, cls, is_package=fullname == "made", origin="thin air")
        spec.loader_state = path
        return spec

    @staticmethod
    def create_module(spec):
        return Special(spec.name) if spec.name.endswith("special") else None

    @staticmethod
    def exec_module(module):
        module.seen = module.__spec__._initializing, module.__name__ in sys.modules
        if module.__name__.endswith("swapped"):
            sys.modules[module.__name__] = "another object"


class Special(types.ModuleType):
    @property
    def twice(self):
        return self.__name__ * 2


sys.meta_path.append(Everything)
import made.special
import made.swapped
from made import plain, special as again

print(made.special.twice, again is made.special, made.swapped, plain.seen)  # expect: made.specialmade.special True another object (True, True)
print(made.__path__, made.__package__, made.special.__package__, made.__spec__.parent, plain.__spec__.parent)  # expect: [] made made made made
print(made.__spec__)  # expect: ModuleSpec(name='made', loader=<class '__main__.Everything'>, origin='thin air', submodule_search_locations=[])
print(made.__spec__._initializing, made.special.__spec__.loader_state)  # expect: False []
print(importlib.util.find_spec("made.other").origin, importlib.util.find_spec("nothing"), "made.other" in sys.modules)  # expect: thin air None False
try:
    import made.plain.deep
except ImportError as e:
    print(e)  # expect: No module named 'made.plain.deep'; 'made.plain' is not a package
# ---
# Loaders that are not complete.
import importlib.machinery
import sys


class Finder:
    def __init__(self, loader):
        self.loader = loader

    def find_spec(self, fullname, path, target=None):
        return importlib.machinery.ModuleSpec(fullname, self.loader)


class OnlyExec:
    def exec_module(self, module):
        pass


class Neither:
    pass


class Odd:
    def find_module(self, fullname):
        print("not asked any more")


def attempt(finder):
    sys.meta_path.insert(0, finder)
    try:
        import some_module

        print("imported")
    except Exception as e:
        print(type(e).__name__, e, "some_module" in sys.modules)
    finally:
        sys.meta_path.remove(finder)


attempt(Finder(OnlyExec()))  # expect: ImportError loaders that define exec_module() must also define create_module() False
attempt(Finder(None))  # expect: ImportError missing loader False
attempt(Odd())  # expect: ModuleNotFoundError No module named 'some_module' False
# ---
# Path hooks serve the entries of sys.path that they take; others are directories as before.
import importlib.abc
import importlib.util
import sys

calls = []


class Finder(importlib.abc.PathEntryFinder):
    def __init__(self, entry):
        calls.append(entry)
        if not entry.startswith("memory:"):
            raise ImportError
        self.entry = entry

    def find_spec(self, fullname, target=None):
        if fullname.startswith("from_memory"):
            return importlib.util.spec_from_loader(fullname, Loader(self.entry), origin=self.entry, is_package=fullname == "from_memory")
        return None


class Loader(importlib.abc.Loader):
    def __init__(self, entry):
        self.entry = entry

    def exec_module(self, module):
        module.entry = self.entry
        if module.__name__ == "from_memory":
            module.__path__.append("memory:inner")


sys.path_hooks.insert(0, Finder)
sys.path.insert(0, "memory:outer")
sys.path_importer_cache.clear()
import from_memory.sub
import greeting

print(from_memory.entry, from_memory.sub.entry, greeting.GREETING)  # expect: memory:outer memory:inner hello
print(calls[0], type(sys.path_importer_cache["memory:outer"]).__name__, calls.count("memory:outer"), calls.count("memory:inner"))  # expect: memory:outer Finder 1 1
print(from_memory.__spec__.origin, type(from_memory.__loader__).__name__)  # expect: memory:outer Loader
# ---
# What modules tell about how they were loaded, and loaders of files.
import importlib.abc
import importlib.machinery
import importlib.util
import greeting
import math
import os
import shapes
import sys
import namespace

loader = greeting.__loader__
print(type(loader) is importlib.machinery.SourceFileLoader, loader is greeting.__spec__.loader, loader.name, loader.path == greeting.__file__)  # expect: True True greeting True
print(loader.get_filename("greeting") == greeting.__file__, loader.is_package("greeting"), shapes.__loader__.is_package("shapes"))  # expect: True False True
print(loader.get_source("greeting").splitlines()[0] in loader.get_data(loader.path).decode(), loader.get_code("greeting").co_name)  # expect: True <module>
try:
    loader.get_filename("other")
except ImportError as e:
    print(e, e.name)  # expect: loader for greeting cannot handle other other
print(math.__loader__ is importlib.machinery.BuiltinImporter or math.__loader__ is not None, sys.__loader__ is importlib.machinery.BuiltinImporter)  # expect: True True
print(importlib.machinery.PathFinder in sys.meta_path, importlib.machinery.BuiltinImporter in sys.meta_path)  # expect: True True
print(isinstance(loader, importlib.abc.SourceLoader), isinstance(loader, importlib.abc.Loader), issubclass(importlib.machinery.PathFinder, importlib.abc.MetaPathFinder))  # expect: True True True
print(importlib.machinery.PathFinder.find_spec("greeting").origin == greeting.__file__, importlib.machinery.PathFinder.find_spec("flat", shapes.__path__).name, importlib.machinery.PathFinder.find_spec("none_such"))  # expect: True flat None
print(importlib.machinery.BuiltinImporter.find_spec("sys").origin, importlib.machinery.BuiltinImporter.find_spec("greeting"))  # expect: built-in None
spec = importlib.util.spec_from_file_location("other_name", greeting.__file__)
module = importlib.util.module_from_spec(spec)
print(module.__name__, module.__file__ == greeting.__file__, "GREETING" in vars(module), spec.has_location, spec.parent == "")  # expect: other_name True False True True
spec.loader.exec_module(module)
print(module.GREETING, "other_name" in sys.modules, module is greeting)  # expect: hello False False
print(importlib.util.spec_from_file_location("n", "data.txt"), importlib.util.spec_from_file_location("n", "a.py").origin == os.path.abspath("a.py"))  # expect: None True
spec = importlib.util.spec_from_file_location("pack", shapes.__file__)
print(spec.submodule_search_locations == shapes.__path__, spec.parent, spec == importlib.util.spec_from_file_location("pack", shapes.__file__))  # expect: True pack True
print(importlib.util.find_spec("greeting") is greeting.__spec__, importlib.util.find_spec("shapes.solid.cube").name)  # expect: True shapes.solid.cube


class Shouting(importlib.machinery.SourceFileLoader):
    def get_data(self, path):
        return super().get_data(path).replace(b'"hello"', b'"HELLO"')


spec = importlib.util.spec_from_file_location("loud", greeting.__file__, loader=Shouting("loud", greeting.__file__))
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.GREETING)  # expect: HELLO
finder = importlib.machinery.FileFinder(os.path.dirname(greeting.__file__), (importlib.machinery.SourceFileLoader, [".py"]))
print(finder.find_spec("greeting").loader.path == greeting.__file__, finder.find_spec("shapes").submodule_search_locations == shapes.__path__, finder.find_spec("nope"))  # expect: True True None
# ---
# reload() runs a module again in its namespace.
import importlib
import greeting

first = greeting.__dict__
greeting.extra = 1
greeting.GREETING = "changed"
old = greeting.__spec__
print(importlib.reload(greeting) is greeting, greeting.GREETING, greeting.extra, vars(greeting) is first, greeting.__spec__ is old)  # expect: True hello 1 True False
import sys

print(importlib.reload(sys) is sys)  # expect: True
for wrong in (1, type(sys)("unknown")):
    try:
        importlib.reload(wrong)
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError reload() argument must be a module
# expect: ImportError module unknown not in sys.modules


class Finder:
    @staticmethod
    def find_spec(name, path, target=None):
        print(name, path, target is greeting)


sys.meta_path.insert(0, Finder)
importlib.reload(greeting)  # expect: greeting None True
# ---
# A folder without __init__.py hides no module behind it, and has parts in several places.
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as root:
    for name in ("one/spread", "two/spread", "one/textual", "two"):
        os.makedirs(os.path.join(root, name), exist_ok=True)
    for name in ("one/spread/a", "two/spread/b", "two/textual"):
        with open(os.path.join(root, name + ".py"), "w") as file:
            file.write(f"where = {name!r}")
    sys.path[:0] = [os.path.join(root, "one"), os.path.join(root, "two")]
    import spread.a, spread.b, textual

    print(spread.a.where, spread.b.where, textual.where, len(list(spread.__path__)))  # expect: one/spread/a two/spread/b two/textual 2
