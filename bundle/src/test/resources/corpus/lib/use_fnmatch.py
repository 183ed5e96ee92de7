# File name patterns.
import fnmatch

names = ["a.py", "b.txt", "ab.py", "A.py", ".py", "[x]", "a\nb"]
for pattern in ("*.py", "?.py", "[ab]*", "[!a]*", "[[]x]", "*", "[a-", "a*b"):
    names.append([name for name in names[:7] if fnmatch.fnmatchcase(name, pattern)])
print("\n".join(map(repr, names[7:])))  # expect: ['a.py', 'ab.py', 'A.py', '.py']
# expect: ['a.py', 'A.py']
# expect: ['a.py', 'b.txt', 'ab.py', 'a\nb']
# expect: ['b.txt', 'A.py', '.py', '[x]']
# expect: ['[x]']
# expect: ['a.py', 'b.txt', 'ab.py', 'A.py', '.py', '[x]', 'a\nb']
# expect: []
# expect: ['a\nb']
print(fnmatch.filter(["x.c", "y.h", "z.c"], "*.c"), fnmatch.fnmatch("abc", "a?c"), fnmatch.fnmatch(b"a", b"[a]"))  # expect: ['x.c', 'z.c'] True True
