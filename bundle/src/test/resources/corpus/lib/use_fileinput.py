# requires: 3.12
import contextlib
import fileinput
import io
import os
import pathlib
import shutil
import sys
import tarfile
import tempfile
import zipfile


def error(call, *args, **kwargs):
    try:
        return call(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}".replace(str(folder), "FOLDER")


folder = pathlib.Path(tempfile.mkdtemp()).resolve()
a, b = folder / "a.txt", folder / "b.txt"
a.write_text("one\ntwo\n")
b.write_text("three\nfour")
print(error(fileinput.lineno), error(fileinput.FileInput, mode="w"), error(fileinput.FileInput, openhook=1), error(fileinput.FileInput, inplace=True, openhook=print))  # expect: RuntimeError: no active input() ValueError: FileInput opening mode must be 'r' or 'rb' ValueError: FileInput openhook must be callable ValueError: FileInput cannot use an opening hook in inplace mode
with fileinput.input([a, b]) as f:
    print(fileinput.filename(), fileinput.lineno(), fileinput.fileno(), f.readline())
    for line in f:
        print(os.path.basename(fileinput.filename()), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), fileinput.isstdin(), fileinput.fileno() > 2, repr(line))
    print(f.readline() == "")
# expect: None 0 -1 one
# expect:
# expect: a.txt 2 2 False False True 'two\n'
# expect: b.txt 3 1 True False True 'three\n'
# expect: b.txt 4 2 False False True 'four'
# expect: True
fileinput.close()
with fileinput.FileInput(str(a), mode="rb") as f:
    print(next(f), f.nextfile(), f.readline(), error(next, f))
# expect: b'one\n' None b'' StopIteration: 
with fileinput.input((str(a), str(b)), inplace=True, backup=".old") as f:
    for line in f:
        print(f.lineno(), line.upper(), end="")
print(a.read_text(), b.read_text(), sorted(os.listdir(folder)), (folder / "a.txt.old").read_text(), sep="|")  # expect: 1 ONE
# expect: 2 TWO
# expect: |3 THREE
# expect: 4 FOUR|['a.txt', 'a.txt.old', 'b.txt', 'b.txt.old']|one
# expect: two
# expect:
with fileinput.input(a, inplace=True):
    pass
print(repr(a.read_text()), sorted(os.listdir(folder)))  # expect: '1 ONE\n2 TWO\n' ['a.txt', 'a.txt.old', 'b.txt', 'b.txt.old']
sys.stdin = io.StringIO("from\nstdin\n")
with fileinput.input("-") as f:
    print([(f.filename(), f.isstdin(), line) for line in f])
# expect: [('<stdin>', True, 'from\n'), ('<stdin>', True, 'stdin\n')]
print([line for line in fileinput.FileInput(b, openhook=fileinput.hook_encoded("latin-1"))], error(lambda: list(fileinput.FileInput(folder / "none"))))  # expect: ['3 THREE\n', '4 FOUR'] FileNotFoundError: [Errno 2] No such file or directory: 'FOLDER/none'
import gzip
with gzip.open(folder / "c.gz", "wt") as f:
    f.write("packed\n")
print(list(fileinput.input(folder / "c.gz", openhook=fileinput.hook_compressed, encoding="utf-8")), list(fileinput.FileInput(b, openhook=fileinput.hook_compressed)))  # expect: ['packed\n'] ['3 THREE\n', '4 FOUR']

# Archives.
tree = folder / "tree"
(tree / "sub" / "empty").mkdir(parents=True)
(tree / "x.txt").write_text("x")
(tree / "sub" / "y.txt").write_text("yy")
print([f for f in shutil.get_archive_formats() if f[0] in ("tar", "gztar", "zip")], [f for f in shutil.get_unpack_formats() if f[0] in ("tar", "gztar", "zip")])  # expect: [('gztar', "gzip'ed tar-file"), ('tar', 'uncompressed tar file'), ('zip', 'ZIP file')] [('gztar', ['.tar.gz', '.tgz'], "gzip'ed tar-file"), ('tar', ['.tar'], 'uncompressed tar file'), ('zip', ['.zip'], 'ZIP file')]
for kind in ("zip", "tar", "gztar"):
    path = shutil.make_archive(str(folder / f"all-{kind}"), kind, tree)
    names = sorted(zipfile.ZipFile(path).namelist() if kind == "zip" else tarfile.open(path).getnames())
    target = folder / f"out-{kind}"
    shutil.unpack_archive(path, target)
    print(os.path.basename(path), names, sorted(str(p.relative_to(target)) for p in target.rglob("*")), (target / "sub" / "y.txt").read_text())
# expect: all-zip.zip ['sub/', 'sub/empty/', 'sub/y.txt', 'x.txt'] ['sub', 'sub/empty', 'sub/y.txt', 'x.txt'] yy
# expect: all-tar.tar ['.', './sub', './sub/empty', './sub/y.txt', './x.txt'] ['sub', 'sub/empty', 'sub/y.txt', 'x.txt'] yy
# expect: all-gztar.tar.gz ['.', './sub', './sub/empty', './sub/y.txt', './x.txt'] ['sub', 'sub/empty', 'sub/y.txt', 'x.txt'] yy
path = shutil.make_archive(str(folder / "part"), "zip", root_dir=folder, base_dir="tree/sub")
print(sorted(zipfile.ZipFile(path).namelist()))  # expect: ['tree/sub/', 'tree/sub/empty/', 'tree/sub/y.txt']
path = shutil.make_archive(str(folder / "part"), "tar", root_dir=folder, base_dir="tree/sub")
print(sorted(tarfile.open(path).getnames()))  # expect: ['tree/sub', 'tree/sub/empty', 'tree/sub/y.txt']
shutil.unpack_archive(path, folder / "data", filter="data")
print((folder / "data" / "tree" / "sub" / "y.txt").exists())  # expect: True
print(error(shutil.make_archive, "x", "rar"), error(shutil.make_archive, "x", "zip", root_dir=str(a)), error(shutil.unpack_archive, "x.rar"), error(shutil.unpack_archive, "x.zip", format="rar"), error(shutil.unpack_archive, b.rename(folder / "b.zip")), error(shutil.unpack_archive, shutil.copy(folder / "b.zip", folder / "b.tar")), sep="\n")  # expect: ValueError: unknown archive format 'rar'
# expect: NotADirectoryError: [Errno 20] Not a directory: 'FOLDER/a.txt'
# expect: ReadError: Unknown archive format 'x.rar'
# expect: ValueError: Unknown unpack format 'rar'
# expect: ReadError: FOLDER/b.zip is not a zip file
# expect: ReadError: FOLDER/b.tar is not a compressed or uncompressed tar file
made = []


def make(base_name, base_dir, **options):
    made.append((os.path.basename(base_name), base_dir, sorted(options), os.getcwd() == str(tree)))
    return base_name + ".own"


shutil.register_archive_format("own", make, [("level", 3)], "own format")
print(os.path.basename(shutil.make_archive(str(folder / "n"), "own", tree)), made, ("own", "own format") in shutil.get_archive_formats())  # expect: n.own [('n', '.', ['dry_run', 'group', 'level', 'logger', 'owner'], True)] True
shutil.unregister_archive_format("own")
shutil.register_unpack_format("own", [".own"], lambda name, to, **options: made.append((name, options)), [("k", 1)])
shutil.unpack_archive("z.own", "w")
print(made[-1], error(shutil.register_unpack_format, "other", [".own"], print), error(shutil.register_archive_format, "x", 3), error(shutil.register_archive_format, "x", print, 3), error(shutil.register_archive_format, "x", print, [(1,)]), error(shutil.register_unpack_format, "x", [".x"], 3), sep="\n")  # expect: ('z.own', {'k': 1})
# expect: RegistryError: .own is already registered for "own"
# expect: TypeError: The 3 object is not callable
# expect: TypeError: extra_args needs to be a sequence
# expect: TypeError: extra_args elements are : (arg_name, value)
# expect: TypeError: The registered function must be a callable
shutil.unregister_unpack_format("own")
print(error(shutil.unpack_archive, "z.own"), error(shutil.unregister_unpack_format, "own"))  # expect: ReadError: Unknown archive format 'z.own' KeyError: 'own'
shutil.rmtree(folder)
