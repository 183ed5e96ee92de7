# What sorts by numbers that stand for the keys must not show: stability, both directions, keys
# that are close together or far apart, texts that differ late, hold zeros or are wide.
def check(keys):
    slow = sorted(keys, key=lambda k: [k])
    pairs = list(enumerate(keys))
    up = sorted(pairs, key=lambda p: p[1])
    down = sorted(pairs, key=lambda p: p[1], reverse=True)
    assert [k for _, k in up] == slow == sorted(keys)
    assert [k for _, k in down] == slow[::-1] == sorted(keys, reverse=True)
    assert all(a[1] != b[1] or a[0] < b[0] for a, b in zip(up, up[1:]))
    assert all(a[1] != b[1] or a[0] < b[0] for a, b in zip(down, down[1:]))
    return len(keys)

def numbers(n, most):
    x = 12345
    result = []
    for _ in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        result.append((x >> 20) % most)
    return result

for n in 2, 16, 17, 300:
    mixed = numbers(n, 10 ** 9)
    check(mixed)
    check([k % 7 - 3 for k in mixed])
    check([k * 9 * 10 ** 9 - 2 ** 62 for k in mixed])
    check([2 ** 63 - 1 if k % 2 else -2 ** 63 for k in mixed])
    check([k / 7 - 1000.5 for k in mixed])
    check([f"w{k % 100}" for k in mixed])
    check([f"some long prefix {k % 100} {k}" for k in mixed])
    check(["ab\0"[: k % 4] + "\0" * (k % 3) for k in mixed])
    check([chr(k % 3 * 200 + 60) * (k % 11) for k in mixed])
    check(["\uffff\xff"[k % 2] + "z" * (k % 6) for k in mixed])
print(sorted(["b", "", "a\0", "a", "\0"]))  # expect: ['', '\x00', 'a', 'a\x00', 'b']
print(check(numbers(8500, 500)))  # expect: 8500

# ---
# Digits of ints
for n in 17, 18, 19, 35, 36, 37, 72, 108, 2400:
    assert str(10 ** n) == "1" + "0" * n
    assert str(1 - 10 ** n) == "-" + "9" * n
    assert int(str(7 ** n)) == 7 ** n
print(str(2 ** 64), str(-2 ** 63 - 1))  # expect: 18446744073709551616 -9223372036854775809
print(str(3 ** 150)[:20], len(str(3 ** 5000)))  # expect: 36998848503512697292 2386
print(bin(0), bin(-5), oct(-8), hex(-255))  # expect: 0b0 -0b101 -0o10 -0xff
print(hex(-2 ** 63), hex(2 ** 63 - 1), hex(2 ** 63))  # expect: -0x8000000000000000 0x7fffffffffffffff 0x8000000000000000
print(len(bin(-2 ** 63)), oct(-2 ** 63))  # expect: 67 -0o1000000000000000000000
print(f"{-10:b} {-2 ** 63:x} {-10:#o}")  # expect: -1010 -8000000000000000 -0o12

# ---
# Slices with steps
print([1, 2, 3, 4][::-1], (1, 2, 3, 4, 5)[::-2])  # expect: [4, 3, 2, 1] (5, 3, 1)
print([][::-1], [1, 2, 3][-1:-5:-1], [1, 2, 3][0:2:-1])  # expect: [] [3, 2, 1] []
print(list(range(10))[7:2:-1], tuple(range(10))[8::-3])  # expect: [7, 6, 5, 4, 3] (8, 5, 2)

# ---
# Sets come out in the same order, however they were made
a = set(range(0, 300, 7))
b = set(range(0, 300, 3))
print(list(a & b)[:9])  # expect: [0, 294, 231, 168, 105, 42, 273, 210, 147]
print(list(a - b)[:9])  # expect: [259, 133, 7, 266, 140, 14, 280, 154, 28]
print(list(b - a)[-9:])  # expect: [267, 270, 276, 279, 282, 285, 288, 291, 297]
print(list(a ^ b)[:9])  # expect: [258, 3, 259, 261, 6, 7, 264, 9, 266]
