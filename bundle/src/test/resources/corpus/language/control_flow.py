# if, elif, else, while with else, for with else, break and continue.
def classify(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    else:
        return "big"


def find(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            break
    else:
        return "not found"
    return i


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    else:
        steps = f"{steps} steps"
    return steps


def nested():
    out = []
    for i in range(3):
        for j in range(3):
            if j == 1:
                continue
            if i == 2:
                break
            out.append((i, j))
        else:
            out.append(f"row {i} complete")
    return out


print([classify(n) for n in (-1, 0, 5, 50)], find("abc", "c"), find("abc", "z"), collatz(27), nested())  # expect: ['negative', 'zero', 'small', 'big'] 2 not found 111 steps [(0, 0), (0, 2), 'row 0 complete', (1, 0), (1, 2), 'row 1 complete']
n = 5
while n:
    n -= 1
    if n == 3:
        continue
    if n == 1:
        break
else:
    n = "never"
print(n)  # expect: 1
for n in range(0):
    pass
else:
    print("empty loop runs else")  # expect: empty loop runs else
while False:
    pass
else:
    print("false loop runs else")  # expect: false loop runs else
# ---
# Boolean operators return operands and stop early.
log = []


def note(x):
    log.append(x)
    return x


print(0 or "a", 1 and "b", "" and 1 / 0, "x" or 1 / 0, not "", not [], not not 5, None or 0 or [] or "last", 1 and 2 and 0 and 3)  # expect: a b  x True True True last 0
print(note(0) or note(2) and note(3), log, (1 if [] else 2), ("a" if 0 else "b" if 1 else "c"), (note(1) if note(True) else note(5)), log)  # expect: 3 [0, 2, 3, True, 1] 2 b 1 [0, 2, 3, True, 1]
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 > 0, 1 == 1 != 2, 1 < 2 > 1, "a" < "b" < "c", 1 in [1] == True, (1 in [1]) == True, not 1 == 2, not (1 and 0), 5 is 5 is not None)  # expect: True False True True True True False True True True True
# ---
# Precedence and associativity.
print(2 + 3 * 4, (2 + 3) * 4, 2**3**2, -2**2, (-2) ** 2, 2**-1, 10 - 5 - 2, 100 / 10 / 2, 7 // 2 * 2, 7 % 4 * 2, ~5 + 1, -3 % 5, not 1 + 1 == 2)  # expect: 14 20 512 -4 4 0.5 3 5.0 6 6 -5 2 False
print(1 | 2 ^ 3 & 4, 1 << 2 + 1, 8 >> 1 << 2, 5 & 3 == 3, 1 if 0 else 2 if 0 else 3, 1 or 0 and 0, not 0 and 0, 3 - -3, 3 - - -3, +-+1, "a" + "b" * 2, [1] + [2] * 2)  # expect: 3 8 16 False 3 1 0 6 0 -1 abb [1, 2, 2]
print(5 if True else 1 / 0, 1_000 + 0x10, (lambda x, y=2: x * y)(3), *[1, 2][::-1])  # expect: 5 1016 6 2 1
# ---
# pass, ellipsis, docstring statements, semicolons, line joining, comments.
pass; x = 1; y = 2
...
"just an expression"
total = (x +  # a comment inside
         y +

         3)
long = 1 + \
    2 + \
    3
if x == 1: z = "one line"
else: z = "other"
for i in range(3): z += str(i)
while x < 5: x += 1; y += 1
class Empty: pass
class Also: attr = 1; other = 2
def short(): return "short"
def default(a, b=(1,
                  2)): return b
print(total, long, z, x, y, Also.other, short(), default(0), Empty.__name__)  # expect: 6 6 one line012 5 6 2 short (1, 2) Empty
if True:
	tabbed = "tab"
if True:
        wide = "eight"
print(tabbed, wide, {"k": 1,}, [1, 2,], (1,), {1,}, max(1, 2,), default(1,))  # expect: tab eight {'k': 1} [1, 2] (1,) {1} 2 (1, 2)
# ---
# Order of evaluation in assignments, displays, subscripts and attributes.
log = []


class Noisy:
    def __init__(self, name):
        self.__dict__["name"] = name

    def __getattr__(self, attr):
        log.append(f"{self.name}.{attr}")
        return self

    def __setattr__(self, attr, value):
        log.append(f"{self.name}.{attr}=")

    def __getitem__(self, key):
        log.append(f"{self.name}[{key}]")
        return 1

    def __setitem__(self, key, value):
        log.append(f"{self.name}[{key}]=")

    def __add__(self, other):
        log.append(f"{self.name}+")
        return self

    def __call__(self, *args):
        log.append(f"{self.name}()")
        return self


def n(x):
    log.append(f"<{x}>")
    return Noisy(x)


n("a").x = n("b").y = n("v").z
print(log)  # expect: ['<v>', 'v.z', '<a>', 'a.x=', '<b>', 'b.y=']
log.clear()
n("a")[n("i").k.name] = n("b") + n("c")
print(log)  # expect: ['<b>', '<c>', 'b+', '<a>', '<i>', 'i.k', 'a[i]=']
log.clear()
n("a").x += n("b")
print(log)  # expect: ['<a>', 'a.x', '<b>', 'a+', 'a.x=']
log.clear()
n("a")[n("i").name] += 5
print(log)  # expect: ['<a>', '<i>', 'a[i]', 'a[i]=']
log.clear()
n("f")(n("x"), n("y")).g(n("z"))
print(log)  # expect: ['<f>', '<x>', '<y>', 'f()', 'f.g', '<z>', 'f()']
log.clear()
x = {n("k1").name: n("v1"), **{n("k2").name: n("v2")}}
print(log)  # expect: ['<k1>', '<v1>', '<k2>', '<v2>']
log.clear()
del n("a").__dict__["name"]
print(log)  # expect: ['<a>']
log.clear()
a, n("b").attr, c = n(1), n(2), n(3)
print(log)  # expect: ['<1>', '<2>', '<3>', '<b>', 'b.attr=']
log.clear()
assert n("test"), n("message")
print(log)  # expect: ['<test>']
log.clear()
result = n(1) if n("c") else n(2)
print(log)  # expect: ['<c>', '<1>']
log.clear()
lambda_default = lambda a=n("default"): a
print(log)  # expect: ['<default>']
