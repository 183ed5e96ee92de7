# Pure functions on paths.
import posixpath as path

print(path.join("a", "b", "c.txt"), path.join("a/", "/b"), path.join("", "x"), path.join("a", ""), path.join(b"a", b"b"))  # expect: a/b/c.txt /b x a/ b'a/b'
print(path.split("/a/b"), path.split("/"), path.split("a"), path.split("//a"), path.split("a/b/"))  # expect: ('/a', 'b') ('/', '') ('', 'a') ('//', 'a') ('a/b', '')
print(path.basename("/x/y.z"), path.dirname("/x/y.z"), path.splitext("a.tar.gz"), path.splitext(".rc"), path.splitext("d.x/f"))  # expect: y.z /x ('a.tar', '.gz') ('.rc', '') ('d.x/f', '')
print(path.normpath("/a/./b//../c/"), path.normpath("../../x"), path.normpath(""), path.normpath("//a"), path.normpath("/../a"))  # expect: /a/c ../../x . //a /a
print(path.isabs("/a"), path.isabs("a"), path.commonprefix(["/usr/lib", "/usr/local"]))  # expect: True False /usr/l
print(path.commonpath(["/usr/lib", "/usr/local/lib"]), path.commonpath(["a/b", "a/b/c"]))  # expect: /usr a/b
print(path.relpath("/a/b/c", "/a/d"), path.relpath("/a", "/a"), path.relpath("/", "/x/y"))  # expect: ../b/c . ../..
print(path.splitdrive("/a"), path.normcase("A/b"), path.sep, path.pathsep, path.curdir, path.pardir, path.extsep)  # expect: ('', '/a') A/b / : . .. .
errors = []
for action in (
    lambda: path.join("a", b"b"),
    lambda: path.join("a", 3),
    lambda: path.commonpath([]),
    lambda: path.commonpath(["a", "/b"]),
    lambda: path.relpath(""),
    lambda: path.split(None),
):
    try:
        action()
    except Exception as error:
        errors.append(f"{type(error).__name__}: {error}")
print("\n".join(errors))  # expect: TypeError: Can't mix strings and bytes in path components
# expect: TypeError: join() argument must be str, bytes, or os.PathLike object, not 'int'
# expect: ValueError: commonpath() arg is an empty sequence
# expect: ValueError: Can't mix absolute and relative paths
# expect: ValueError: no path specified
# expect: TypeError: expected str, bytes or os.PathLike object, not NoneType
# ---
# requires: 3.12
import posixpath as path

print(path.splitroot("/a/b"), path.splitroot("//a"), path.splitroot("///a"), path.splitroot("a"), path.isjunction("a"))  # expect: ('', '/', 'a/b') ('', '//', 'a') ('', '/', '//a') ('', '', 'a') False
# ---
# Links are followed once each, however often they are named; circles end.
import os
import tempfile

with tempfile.TemporaryDirectory() as top:
    top = os.path.realpath(top)
    os.symlink(".", top + "/0")
    for n in range(30):
        os.symlink("/".join([str(n)] * 10), f"{top}/{n + 1}")
    print(os.path.realpath(top + "/30") == top)  # expect: True
    os.symlink("round", top + "/round")
    os.symlink("there", top + "/back")
    os.symlink("back", top + "/there")
    print(os.path.relpath(os.path.realpath(top + "/round/x/../y"), top))  # expect: round/y
    print(os.path.relpath(os.path.realpath(top + "/back"), top))  # expect: back
    try:
        os.path.realpath(top + "/back", strict=True)
    except OSError as e:
        print(e.strerror)  # expect: Too many levels of symbolic links
