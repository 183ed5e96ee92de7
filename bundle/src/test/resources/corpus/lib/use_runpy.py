# Running files and modules as programs.
import os
import runpy
import sys
import tempfile

with tempfile.TemporaryDirectory() as top:
    program = os.path.join(top, "program.py")
    with open(program, "w") as file:
        file.write("import sys\nresult = (__name__, given, sys.argv[0] == __file__)\n")
    print(runpy.run_path(program, {"given": 1})["result"])  # expect: ('<run_path>', 1, True)
    print(runpy.run_path(program, {"given": 2}, "__main__")["result"])  # expect: ('__main__', 2, True)
    os.mkdir(os.path.join(top, "package"))
    with open(os.path.join(top, "package", "__init__.py"), "w") as file:
        file.write("x = 1\n")
    with open(os.path.join(top, "package", "__main__.py"), "w") as file:
        file.write("from . import x\nresult = (__name__, __package__, x)\n")
    sys.path.insert(0, top)
    print(runpy.run_module("package")["result"])  # expect: ('package.__main__', 'package', 1)
    print(runpy.run_module("package.__main__", run_name="__main__")["result"])  # expect: ('__main__', 'package', 1)
    for name in ("absent", "package.absent"):
        try:
            runpy.run_module(name)
        except ImportError as error:
            sys.path.append(str(error))
    print(sys.path[-2:])  # expect: ['No module named absent', 'No module named package.absent']
    del sys.path[-2:], sys.path[0]
