# Paths that fit patterns.
import glob
import os
import tempfile

with tempfile.TemporaryDirectory() as top:
    for name in ("a/b/c.py", "a/d.py", "a/.hidden", "e.txt", "f[1].py"):
        os.makedirs(os.path.dirname(os.path.join(top, name)), exist_ok=True)
        open(os.path.join(top, name), "w").close()
    found = []
    for pattern in ("*", "*.py", "a/*", "**/*.py", "**", "*/", "a/.*", "f[[]1].py", "none*", "e.txt", "?.txt"):
        found.append((pattern, sorted(glob.glob(pattern, root_dir=top, recursive=True))))
    print("\n".join(map(str, found)))  # expect: ('*', ['a', 'e.txt', 'f[1].py'])
    # expect: ('*.py', ['f[1].py'])
    # expect: ('a/*', ['a/b', 'a/d.py'])
    # expect: ('**/*.py', ['a/b/c.py', 'a/d.py', 'f[1].py'])
    # expect: ('**', ['a', 'a/b', 'a/b/c.py', 'a/d.py', 'e.txt', 'f[1].py'])
    # expect: ('*/', ['a/'])
    # expect: ('a/.*', ['a/.hidden'])
    # expect: ('f[[]1].py', ['f[1].py'])
    # expect: ('none*', [])
    # expect: ('e.txt', ['e.txt'])
    # expect: ('?.txt', ['e.txt'])
    print(sorted(os.path.relpath(path, top) for path in glob.iglob(os.path.join(top, "*"))))  # expect: ['a', 'e.txt', 'f[1].py']
print(glob.escape("a[b]*?"), glob.has_magic("a*"), glob.has_magic("a"))  # expect: a[[]b][*][?] True False
