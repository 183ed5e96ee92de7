# Lines of files by number.
import linecache
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "some.py")
    with open(name, "w", encoding="utf-8") as file:
        file.write("# coding: utf-8\nx = 'é'\nlast")
    print(ascii(linecache.getline(name, 2)), repr(linecache.getline(name, 3)), repr(linecache.getline(name, 4)))  # expect: "x = '\xe9'\n" 'last\n' ''
    print(len(linecache.getlines(name)), repr(linecache.getline(name, 0)))  # expect: 3 ''
    with open(name, "w") as file:
        file.write("changed\n")
    os.utime(name, (1, 1))
    print(len(linecache.getlines(name)))  # expect: 3
    linecache.checkcache(name)
    print(linecache.getlines(name))  # expect: ['changed\n']
print(linecache.getlines("<string>"), linecache.getline("nowhere.py", 1) == "")  # expect: [] True
linecache.cache["made up"] = (4, None, ["one\n", "two\n"], "made up")
linecache.checkcache()
print(linecache.getline("made up", 2) == "two\n")  # expect: True
linecache.clearcache()
print(linecache.getline("made up", 2) == "")  # expect: True
# ---
# Files of the library have lines, also in tracebacks.
import json
import linecache
import traceback

print(linecache.getline(json.__file__, 1).startswith(('r"""', '"""')), linecache.getline(json.__file__, 1_000_000) == "")  # expect: True True
linecache.checkcache()
try:
    json.loads("{")
except ValueError as e:
    frames = traceback.extract_tb(e.__traceback__)
    text = traceback.format_exc()
print(len(frames) > 2, all(frame.line for frame in frames), frames[1].line in text)  # expect: True True True
