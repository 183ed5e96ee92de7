"""Records the public names of the modules of CPython 3.12's library.

    python3.12 tools/record_library_names.py bundle/src/test/resources/library_names.txt

Each line holds a module and its names, separated by spaces. Only names are recorded: those in __all__, or else those that
do not begin with an underscore and are not modules.
"""

import importlib
import sys
import types
import warnings

PARTS = ["collections.abc", "concurrent.futures", "email.message", "http.client", "http.server", "importlib.abc",
         "importlib.machinery", "importlib.metadata", "importlib.resources", "importlib.util", "json.decoder",
         "json.encoder", "logging.config", "logging.handlers", "multiprocessing.pool", "os.path", "unittest.mock",
         "urllib.error", "urllib.parse", "urllib.request", "xml.dom.minidom", "xml.etree.ElementTree", "xml.sax"]
LEFT_OUT = {"antigravity", "this", "idlelib", "lib2to3", "turtle", "turtledemo", "tkinter", "test", "nt", "winreg",
            "winsound", "msvcrt", "posix"}


def names(module):
    listed = getattr(module, "__all__", None)
    if listed is not None:
        return sorted(set(listed))
    return sorted(name for name, value in vars(module).items()
                  if not name.startswith("_") and not isinstance(value, types.ModuleType))


def main(path):
    if sys.version_info[:2] != (3, 12):
        sys.exit("needs CPython 3.12")
    warnings.simplefilter("ignore")
    wanted = [m for m in sys.stdlib_module_names if not m.startswith("_") and m not in LEFT_OUT]
    with open(path, "w", encoding="ascii") as f:
        for name in sorted([*wanted, *PARTS]):
            try:
                module = importlib.import_module(name)
            except ImportError:
                continue
            f.write(" ".join([name, *names(module)]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
