# Directories and files.
import os
import stat
import tempfile

with tempfile.TemporaryDirectory() as top:
    os.makedirs(os.path.join(top, "a", "b"))
    os.makedirs(os.path.join(top, "a"), exist_ok=True)
    try:
        os.makedirs(os.path.join(top, "a"))
    except FileExistsError as error:
        print(error.errno, error.strerror)  # expect: 17 File exists
    for name in ("f.txt", "a/g.txt", "a/b/h.txt"):
        with open(os.path.join(top, name), "w") as file:
            file.write(name)
    print(sorted(os.listdir(top)))  # expect: ['a', 'f.txt']
    walked = [(os.path.relpath(p, top), sorted(d), sorted(f)) for p, d, f in os.walk(top)]
    print(walked)  # expect: [('.', ['a'], ['f.txt']), ('a', ['b'], ['g.txt']), ('a/b', [], ['h.txt'])]
    print([os.path.relpath(p, top) for p, _, _ in os.walk(top, topdown=False)])  # expect: ['a/b', 'a', '.']
    print(sorted((entry.name, entry.is_dir(), entry.is_file()) for entry in os.scandir(top)))  # expect: [('a', True, False), ('f.txt', False, True)]
    path = os.path.join(top, "f.txt")
    status = os.stat(path)
    print(status.st_size, stat.S_ISREG(status.st_mode), os.path.getsize(path), os.path.getmtime(path) == status.st_mtime)  # expect: 5 True 5 True
    print(os.path.exists(path), os.path.isfile(path), os.path.isdir(path), os.path.isdir(top), os.access(path, os.R_OK))  # expect: True True False True True
    moved = os.path.join(top, "moved.txt")
    os.rename(path, moved)
    os.replace(moved, path)
    os.remove(path)
    print(os.path.exists(path), os.path.exists(moved))  # expect: False False
    for action in (lambda: os.remove(path), lambda: os.rmdir(os.path.join(top, "a")), lambda: os.listdir(path)):
        try:
            action()
        except OSError as error:
            walked.append(f"{type(error).__name__} {str(error).replace(top, 'TOP')}")
    print("\n".join(walked[3:]))  # expect: FileNotFoundError [Errno 2] No such file or directory: 'TOP/f.txt'
    # expect: OSError [Errno 39] Directory not empty: 'TOP/a'
    # expect: FileNotFoundError [Errno 2] No such file or directory: 'TOP/f.txt'
    os.symlink("a", os.path.join(top, "link"))
    print(os.readlink(os.path.join(top, "link")), os.path.islink(os.path.join(top, "link")))  # expect: a True
    print(os.path.realpath(os.path.join(top, "link", "b")) == os.path.realpath(os.path.join(top, "a/b")))  # expect: True
    here = os.getcwd()
    os.chdir(top)
    print(os.path.samefile(os.getcwd(), top), os.path.abspath("x") == os.path.join(os.getcwd(), "x"))  # expect: True True
    os.chdir(here)
print(os.path.exists(top))  # expect: False
# ---
# Environment, names, paths.
import os

os.environ["BATON_TEST"] = "value"
print(os.getenv("BATON_TEST"), os.environ.get("BATON_NONE", "default"), "BATON_TEST" in os.environ)  # expect: value default True
print(os.path.expandvars("$BATON_TEST/${BATON_TEST}x/$BATON_NONE"))  # expect: value/valuex/$BATON_NONE
del os.environ["BATON_TEST"]
print(os.getenv("BATON_TEST"))  # expect: None
errors = []
for action in (
    lambda: os.environ["BATON_NONE"],
    lambda: os.environ.__setitem__("a", 1),
    lambda: os.fspath(3),
):
    try:
        action()
    except Exception as error:
        errors.append(f"{type(error).__name__}: {error}")
print("\n".join(errors))  # expect: KeyError: 'BATON_NONE'
# expect: TypeError: str expected, not int
# expect: TypeError: expected str, bytes or os.PathLike object, not int
os.environ["HOME"] = "/home/me"
print(os.path.expanduser("~/x"), os.path.expanduser("a~"), os.name, os.sep, os.linesep == "\n", os.curdir)  # expect: /home/me/x a~ posix / True .


class Path:
    def __fspath__(self):
        return "some/path"


print(os.fspath(Path()), isinstance(Path(), os.PathLike), issubclass(int, os.PathLike), os.path.basename(Path()))  # expect: some/path True False path
print(os.fsencode("é"), os.fsdecode(b"abc"), len(os.urandom(5)), os.getpid() > 0, os.cpu_count() > 0)  # expect: b'\xc3\xa9' abc 5 True True
