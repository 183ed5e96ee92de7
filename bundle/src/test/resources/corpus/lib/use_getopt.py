# Options of a command line.
import getopt

print(getopt.getopt(["-a", "-bx", "-c", "3", "--verbose", "--out=f", "--in", "g", "rest", "-a"], "ab:c:", ["verbose", "out=", "in="]))  # expect: ([('-a', ''), ('-b', 'x'), ('-c', '3'), ('--verbose', ''), ('--out', 'f'), ('--in', 'g')], ['rest', '-a'])
print(getopt.gnu_getopt(["one", "-a", "two", "--verb", "--", "-b"], "ab:", ["verbose"]), getopt.gnu_getopt(["one", "-a"], "+a"))  # expect: ([('-a', ''), ('--verbose', '')], ['one', 'two', '-b']) ([], ['one', '-a'])
for args in (["-x"], ["-b"], ["--nope"], ["--out"], ["--verbose=1"], ["--o"]):
    try:
        print(getopt.getopt(args, "ab:", ["verbose", "out=", "other"]))
    except getopt.GetoptError as e:
        print(e, "|", e.opt, e.args)
# expect: option -x not recognized | x ('option -x not recognized', 'x')
# expect: option -b requires argument | b ('option -b requires argument', 'b')
# expect: option --nope not recognized | nope ('option --nope not recognized', 'nope')
# expect: option --out requires argument | out ('option --out requires argument', 'out')
# expect: option --verbose must not have an argument | verbose ('option --verbose must not have an argument', 'verbose')
# expect: option --o not a unique prefix | o ('option --o not a unique prefix', 'o')
# ---
# Two folders compared.
import filecmp
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for name, text in {"a/same.txt": "x", "b/same.txt": "x", "a/other.txt": "1", "b/other.txt": "22", "a/left.txt": "", "b/sub/right.txt": "", "a/sub/deep.txt": "d", "b/sub/deep.txt": "ee", "a/.git/x": ""}.items():
        os.makedirs(os.path.dirname(name), exist_ok=True)
        with open(name, "w") as f:
            f.write(text)
    print(filecmp.cmp("a/same.txt", "b/same.txt"), filecmp.cmp("a/other.txt", "b/other.txt"), filecmp.cmp("a/sub/deep.txt", "b/sub/deep.txt", shallow=False), filecmp.cmp("a", "b"))
    print(filecmp.cmpfiles("a", "b", ["same.txt", "other.txt", "none.txt"], shallow=False))
    d = filecmp.dircmp("a", "b")
    print(d.left_only, d.right_only, d.common, d.common_dirs, d.same_files, d.diff_files, list(d.subdirs))
    d.report_full_closure()
    os.chdir("/")
# expect: True False False False
# expect: (['same.txt'], ['other.txt'], ['none.txt'])
# expect: ['left.txt'] [] ['other.txt', 'same.txt', 'sub'] ['sub'] ['same.txt'] ['other.txt'] ['sub']
# expect: diff a b
# expect: Only in a : ['left.txt']
# expect: Identical files : ['same.txt']
# expect: Differing files : ['other.txt']
# expect: Common subdirectories : ['sub']
# expect:
# expect: diff a/sub b/sub
# expect: Only in b/sub : ['right.txt']
# expect: Differing files : ['deep.txt']
try:
    d.nothing
except AttributeError as e:
    print(e)
# expect: nothing
# ---
# Quoted-printable files.
import io
import quopri

print(quopri.encodestring("é = 1".encode()), quopri.decodestring(b"=C3=A9 =3D 1"))  # expect: b'=C3=A9 =3D 1' b'\xc3\xa9 = 1'
out = io.BytesIO()
quopri.encode(io.BytesIO(b"a\tb=c\n"), out, True)
print(out.getvalue())  # expect: b'a=09b=3Dc\n'
out = io.BytesIO()
quopri.decode(io.BytesIO(b"a=\nb_c"), out, header=True)
print(out.getvalue())  # expect: b'ab c'
