# requires: 3.12
from pathlib import Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath
import os
import shutil
import tempfile


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}".replace(str(here), "TMP"))


here = Path(tempfile.mkdtemp())
p = PurePosixPath("/usr/local/lib/data.tar.gz")
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parent.parent, list(p.parents), p.parents[1], p.parents[-1], len(p.parents), p.parts, p.root, p.drive, p.anchor, p.is_absolute())  # expect: /usr/local/lib/data.tar.gz PurePosixPath('/usr/local/lib/data.tar.gz') data.tar.gz data.tar .gz ['.tar', '.gz'] /usr/local/lib /usr/local [PurePosixPath('/usr/local/lib'), PurePosixPath('/usr/local'), PurePosixPath('/usr'), PurePosixPath('/')] /usr/local / 4 ('/', 'usr', 'local', 'lib', 'data.tar.gz') /  / True
print(p / "x", "a" / PurePosixPath("b"), p.joinpath("x", "y"), PurePosixPath("a", "/b", "c"), PurePosixPath("a//b/./c/../d/"), PurePosixPath(), PurePosixPath("//x/y"), PurePosixPath("///x"), PurePosixPath(".hidden").suffix, PurePosixPath("a.").suffix, PurePosixPath("a.b.").suffixes)  # expect: /usr/local/lib/data.tar.gz/x a/b /usr/local/lib/data.tar.gz/x/y /b/c a/b/c/../d . //x/y /x   []
print(p.with_name("new"), p.with_stem("n"), p.with_suffix(".zip"), p.with_suffix(""), p.relative_to("/usr"), p.is_relative_to("/etc"), PurePosixPath("/a/b").relative_to("/a/c", walk_up=True), p.as_uri(), p.as_posix(), bytes(p), os.fspath(p), hash(p) == hash(PurePosixPath("/usr/local/lib/data.tar.gz")))  # expect: /usr/local/lib/new /usr/local/lib/n.gz /usr/local/lib/data.tar.zip /usr/local/lib/data.tar local/lib/data.tar.gz False ../b file:///usr/local/lib/data.tar.gz /usr/local/lib/data.tar.gz b'/usr/local/lib/data.tar.gz' /usr/local/lib/data.tar.gz True
print(PurePosixPath("a") < PurePosixPath("b"), PurePosixPath("a/b") == PurePosixPath("a//b"), PurePosixPath("a") == "a", sorted([PurePosixPath("a.b"), PurePosixPath("a/b"), PurePosixPath("a")]), PurePosixPath("a/b.py").match("*.py"), PurePosixPath("/a/b.py").match("/*.py"), PurePosixPath("a/B.py").match("b.py", case_sensitive=False))  # expect: True True False [PurePosixPath('a'), PurePosixPath('a/b'), PurePosixPath('a.b')] True False True
w = PureWindowsPath("C:\\Users\\me\\file.TXT")
print(w, repr(w), w.drive, w.root, w.parts, w.parent, w.suffix, w.as_posix(), w == PureWindowsPath("c:/users/ME/file.txt"), PureWindowsPath("C:x").is_absolute(), PureWindowsPath("C:/a") / "D:b", PureWindowsPath("C:/a") / "/b", w.as_uri(), PureWindowsPath("//host/share/x").parts, w.match("*.txt"))  # expect: C:\Users\me\file.TXT PureWindowsPath('C:/Users/me/file.TXT') C: \ ('C:\\', 'Users', 'me', 'file.TXT') C:\Users\me .TXT C:/Users/me/file.TXT True False D:b C:\b file:///C:/Users/me/file.TXT ('\\\\host\\share\\', 'x') True
for call in (lambda: p.with_name(""), lambda: p.with_name("a/b"), lambda: PurePosixPath("/").with_name("x"), lambda: p.with_suffix("zip"), lambda: p.with_suffix("."), lambda: p.relative_to("/etc"), lambda: PurePosixPath("a").relative_to("/a"), lambda: PurePath(3), lambda: p / 3, lambda: p < "x", lambda: PurePosixPath("a").as_uri(), lambda: p.parents[9], lambda: p.match(""), lambda: PurePosixPath("/a").relative_to("/b/..", walk_up=True)):
    error(call)  # expect: ValueError: Invalid name ''
# expect: ValueError: Invalid name 'a/b'
# expect: ValueError: PurePosixPath('/') has an empty name
# expect: ValueError: Invalid suffix 'zip'
# expect: ValueError: Invalid suffix '.'
# expect: ValueError: '/usr/local/lib/data.tar.gz' is not in the subpath of '/etc'
# expect: ValueError: 'a' is not in the subpath of '/a'
# expect: TypeError: argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'
# expect: TypeError: unsupported operand type(s) for /: 'PurePosixPath' and 'int'
# expect: TypeError: '<' not supported between instances of 'PurePosixPath' and 'str'
# expect: ValueError: relative path can't be expressed as a file URI
# expect: IndexError: 9
# expect: ValueError: empty pattern
# expect: ValueError: '..' segment in '/b/..' cannot be walked

d = here / "dir"
d.mkdir()
f = d / "a.txt"
print(f.write_text("héllo\nx\n", encoding="utf-8"), f.read_text(encoding="utf-8"), f.read_bytes(), f.write_bytes(b"12"), f.exists(), f.is_file(), f.is_dir(), d.is_dir(), (d / "no").exists(), f.stat().st_size, type(f).__name__, isinstance(f, os.PathLike))  # expect: 8 héllo
# expect: x
# expect:  b'h\xc3\xa9llo\nx\n' 2 True True False True False 2 PosixPath True
with f.open("a") as out:
    out.write("34")
print(f.read_text(), [x.name for x in d.iterdir()], f.is_symlink(), f.samefile(d / "." / "a.txt"))  # expect: 1234 ['a.txt'] False True
(d / "sub" / "deep").mkdir(parents=True); (d / "sub" / "deep" / "b.py").touch(); (d / "sub" / "c.py").touch(); (d / "sub").mkdir(exist_ok=True)
(d / "link").symlink_to(f)
print(sorted(x.relative_to(d).as_posix() for x in d.rglob("*")), sorted(x.name for x in d.glob("*.txt")), sorted(x.name for x in d.glob("**/*.py")), sorted(x.relative_to(d).as_posix() for x in d.glob("**")), [x.name for x in d.glob("sub/*.py")], [x.name for x in d.glob("*/")] == [x.name for x in d.glob("*/")], list(d.glob("none*")))  # expect: ['a.txt', 'link', 'sub', 'sub/c.py', 'sub/deep', 'sub/deep/b.py'] ['a.txt'] ['b.py', 'c.py'] ['.', 'sub', 'sub/deep'] ['c.py'] True []
print((d / "link").is_symlink(), (d / "link").readlink() == f, (d / "link").resolve() == f.resolve(), (d / "sub" / ".." / "a.txt").resolve() == f.resolve(), f.absolute() == f, Path("x").absolute() == Path.cwd() / "x")  # expect: True True True True True True
print([(r.relative_to(d).as_posix(), sorted(ds), sorted(fs)) for r, ds, fs in sorted(d.walk())])  # expect: [('.', ['sub'], ['a.txt', 'link']), ('sub', ['deep'], ['c.py']), ('sub/deep', [], ['b.py'])]
g = f.rename(d / "z.txt"); print(g.name, f.exists(), g.replace(f) == f, f.exists())  # expect: z.txt False True True
f.chmod(0o600); print(oct(f.stat().st_mode & 0o777), Path("~").expanduser() == Path.home(), Path("a/~").expanduser())  # expect: 0o600 True a/~
(d / "link").unlink(); (d / "no").unlink(missing_ok=True)
for call in (lambda: d.mkdir(), lambda: (d / "x" / "y").mkdir(), lambda: f.mkdir(exist_ok=True), lambda: (d / "no").unlink(), lambda: (d / "no").read_text(), lambda: d.rmdir(), lambda: f.write_text(3), lambda: list(d.glob("")), lambda: list(d.glob("/x")), lambda: list(d.glob("a**")), lambda: f.touch(exist_ok=False), lambda: (d / "no").resolve(strict=True), lambda: (d / "no").stat(), lambda: list((d / "no").iterdir()), lambda: f.write_bytes("x")):
    error(call)  # expect: FileExistsError: [Errno 17] File exists: 'TMP/dir'
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'TMP/dir/x/y'
# expect: FileExistsError: [Errno 17] File exists: 'TMP/dir/a.txt'
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'TMP/dir/no'
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'TMP/dir/no'
# expect: OSError: [Errno 39] Directory not empty: 'TMP/dir'
# expect: TypeError: data must be str, not int
# expect: ValueError: Unacceptable pattern: ''
# expect: NotImplementedError: Non-relative patterns are unsupported
# expect: ValueError: Invalid pattern: '**' can only be an entire path component
# expect: FileExistsError: [Errno 17] File exists: 'TMP/dir/a.txt'
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'TMP/dir/no'
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'TMP/dir/no'
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'TMP/dir/no'
# expect: TypeError: memoryview: a bytes-like object is required, not 'str'

print(shutil.copy(f, d / "copy.txt") == d / "copy.txt", shutil.copy2(f, d / "sub") == str(d / "sub" / "a.txt") or True, (d / "sub" / "a.txt").exists(), shutil.copyfile(f, d / "c2") == d / "c2")  # expect: True True True True
tree = shutil.copytree(d, here / "tree", ignore=shutil.ignore_patterns("*.py"))
print(sorted(x.relative_to(tree).as_posix() for x in tree.rglob("*")), os.path.basename(shutil.move(tree / "c2", tree / "moved")), os.path.basename(shutil.move(str(tree / "moved"), tree / "sub")), (tree / "sub" / "moved").exists())  # expect: ['a.txt', 'c2', 'copy.txt', 'sub', 'sub/a.txt', 'sub/deep'] moved moved True
for call in (lambda: shutil.copyfile(f, f), lambda: shutil.copyfile(d / "no", f), lambda: shutil.copytree(d, tree), lambda: shutil.rmtree(d / "no"), lambda: shutil.rmtree(str(f)), lambda: shutil.move(tree / "copy.txt", tree / "sub" / "moved" / "x"), lambda: shutil.copyfile(f, d / "no" / "x"), lambda: shutil.copy(d, here / "dircopy")):
    error(call)  # expect: SameFileError: PosixPath('TMP/dir/a.txt') and PosixPath('TMP/dir/a.txt') are the same file
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'TMP/dir/no'
# expect: FileExistsError: [Errno 17] File exists: 'TMP/tree'
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'TMP/dir/no'
# expect: NotADirectoryError: [Errno 20] Not a directory: 'TMP/dir/a.txt'
# expect: NotADirectoryError: [Errno 20] Not a directory: 'TMP/tree/sub/moved/x'
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'TMP/dir/no/x'
# expect: IsADirectoryError: [Errno 21] Is a directory: 'TMP/dir'
shutil.rmtree(d / "no", ignore_errors=True)
shutil.copytree(d, tree, dirs_exist_ok=True); print((tree / "sub" / "c.py").exists(), shutil.which("no such command"), shutil.which("sh", path="/bin") == "/bin/sh")  # expect: True None True
seen = []
shutil.rmtree(d / "no", onexc=lambda fn, path, e: seen.append((fn.__name__, type(e).__name__)))
print(seen, issubclass(shutil.SameFileError, shutil.Error), issubclass(shutil.Error, OSError))  # expect: [('lstat', 'FileNotFoundError')] True True
shutil.rmtree(here); print(here.exists())  # expect: False
