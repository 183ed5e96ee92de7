# bytes: literals, text, indexing.
b = b"abc\x00\xff\n'"
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b[:3]), b"a" b"b", rb"\x", Rb"\n", b'"')  # expect: b"abc\x00\xff\n'" 7 97 39 b'bc' b"'\n\xff\x00cba" [97, 98, 99] b'ab' b'\\x' b'\\n' b'"'
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), bytes(), bytes(range(3)), bytes.fromhex("4a 4B"), b"ab".hex(), b"abcd".hex("-", 2))  # expect: b'\x00\x00\x00' b'AB' b'\xc3\xa9' b'x' b'' b'\x00\x01\x02' b'JK' 6162 6162-6364
print(b"ab" + b"cd", b"ab" * 2, b"b" in b"abc", 98 in b"abc", b"a" < b"b", b"" == bytes(), b"a" == "a", hash(b"a") == hash(bytes([97])))  # expect: b'abcd' b'abab' True True True True False True
print(str(b"a"), repr(b"\\"), b"%d %s %b %x %c %%" % (1, b"s", b"b", 255, 65), b"%5.2f|" % 3.14159, b"%a" % "é", b"%(k)s" % {b"k": b"v"})  # expect: b'a' b'\\' b'1 s b ff A %' b' 3.14|' b"'\\xe9'" b'v'


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: b"abc"[5]))  # expect: IndexError: index out of range
print(error(lambda: b"abc"["a"]))  # expect: TypeError: byte indices must be integers or slices, not str
print(error(lambda: bytes([256])))  # expect: ValueError: bytes must be in range(0, 256)
print(error(lambda: bytes([-1])))  # expect: ValueError: bytes must be in range(0, 256)
print(error(lambda: bytes("abc")))  # expect: TypeError: string argument without an encoding
print(error(lambda: bytes(-1)))  # expect: ValueError: negative count
print(error(lambda: bytes(["a"])))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: bytes(1.5)))  # expect: TypeError: cannot convert 'float' object to bytes
print(error(lambda: bytes(5, "utf-8")))  # expect: TypeError: encoding without a string argument
print(error(lambda: b"a" + "b"))  # expect: TypeError: can't concat str to bytes
print(error(lambda: "b" in b"abc"))  # expect: TypeError: a bytes-like object is required, not 'str'
print(error(lambda: 256 in b"abc"))  # expect: ValueError: byte must be in range(0, 256)
print(error(lambda: bytes.fromhex("4")))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
print(error(lambda: bytes.fromhex("zz")))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 0
print(error(lambda: b"%s" % "a"))  # expect: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
print(error(lambda: b"".join(["a"])))  # expect: TypeError: sequence item 0: expected a bytes-like object, str found
print(error(lambda: b"a".split("a")))  # expect: TypeError: a bytes-like object is required, not 'str'
print(error(lambda: exec("b[0] = 1", {"b": b"a"})))  # expect: TypeError: 'bytes' object does not support item assignment
print(error(lambda: b"a" < "a"))  # expect: TypeError: '<' not supported between instances of 'bytes' and 'str'
# ---
# The methods that bytes and bytearray share with str.
b = b"Hello, World"
print(b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize(), b.find(b"o"), b.rfind(b"o"), b.find(111), b.index(b"W"), b.count(b"l"), b.count(108))  # expect: b'HELLO, WORLD' b'hello, world' b'hELLO, wORLD' b'Hello, World' b'Hello, world' 4 8 4 7 3 3
print(b.split(b", "), b.rsplit(b"o", 1), b" a b ".split(), b"a\nb\r\n".splitlines(), b"a,b".partition(b","), b"a,b".rpartition(b";"), b"-".join([b"a", bytearray(b"b")]))  # expect: [b'Hello', b'World'] [b'Hello, W', b'rld'] [b'a', b'b'] [b'a', b'b'] (b'a', b',', b'b') (b'', b'', b'a,b') b'a-b'
print(b" x ".strip(), b"xxaxx".strip(b"x"), b"ab".ljust(4, b"."), b"ab".rjust(4), b"ab".center(5, b"*"), b"7".zfill(3), b"a\tb".expandtabs(4), b.replace(b"l", b"L", 2))  # expect: b'x' b'a' b'ab..' b'  ab' b'**ab*' b'007' b'a   b' b'HeLLo, World'
print(b.startswith(b"He"), b.endswith((b"x", b"ld")), b"pre_x".removeprefix(b"pre_"), b"x.py".removesuffix(b".py"), b"abc".translate(bytes.maketrans(b"ab", b"xy"), b"c"))  # expect: True True b'x' b'x' b'xy'
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"A".isupper(), b"a".islower(), b"Ab".istitle(), b"\xe9".isascii(), b"\xe9".isalpha(), b"\xe9".upper())  # expect: True True True True True True True False False b'\xe9'
print(b"abc".decode(), b"\xe9".decode("latin-1"), b"abc".decode(encoding="ascii", errors="strict"), b"abc".__contains__(b"b"), b"a".__len__(), bytes.__name__)  # expect: abc é abc True 1 bytes
# ---
# bytearray changes in place.
a = bytearray(b"hello")
a[0] = 72
a.append(33)
a.extend(b"??")
a += b"."
print(a, len(a), a.pop(), a.pop(0), a)  # expect: bytearray(b'ello!??') 9 46 72 bytearray(b'ello!??')
a.insert(1, 65)
a.remove(108)
a.reverse()
print(a, a.copy() is a, a.index(65), a[1:3], type(a[1:3]).__name__)  # expect: bytearray(b'??!olAe') False 5 bytearray(b'?!') bytearray
a[1:3] = b"XYZ"
del a[0]
a[::2] = bytes(len(a[::2]))
print(a, bytearray(2), bytearray("é", "utf-8"), bytearray([1, 2]) == b"\x01\x02", bytearray(b"a") + b"b", b"b" + bytearray(b"a"), type(b"b" + bytearray(b"a")).__name__)  # expect: bytearray(b'\x00Y\x00o\x00A\x00') bytearray(b'\x00\x00') bytearray(b'\xc3\xa9') True bytearray(b'ab') b'ba' bytes
a.clear()
a *= 3
print(a, bool(a), bytearray.fromhex("ff"), bytearray(b"ab") * 2, bytearray(b"abc").upper())  # expect: bytearray(b'') False bytearray(b'\xff') bytearray(b'abab') bytearray(b'ABC')


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: hash(bytearray())))  # expect: TypeError: unhashable type: 'bytearray'
print(error(lambda: bytearray().pop()))  # expect: IndexError: pop from empty bytearray
print(error(lambda: bytearray(b"a").append(256)))  # expect: ValueError: byte must be in range(0, 256)
print(error(lambda: bytearray(b"a").append("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: bytearray(b"a").remove(98)))  # expect: ValueError: value not found in bytearray
print(error(lambda: exec("a[5] = 1", {"a": bytearray(b"abc")})))  # expect: IndexError: bytearray index out of range
print(error(lambda: exec("a[::2] = b'xyz'", {"a": bytearray(b"abc")})))  # expect: ValueError: attempt to assign bytes of size 3 to extended slice of size 2
print(error(lambda: exec("a[0] = b'x'", {"a": bytearray(b"abc")})))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
print(error(lambda: bytearray(b"a").extend("x")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
# ---
# memoryview: a window on the bytes of another object.
data = bytearray(b"abcdef")
view = memoryview(data)
part = view[2:5]
part[0] = ord("X")
print(data, part.tobytes(), bytes(part), part.tolist(), len(view), view[0], view[-1], list(view[::2]))  # expect: bytearray(b'abXdef') b'Xde' b'Xde' [88, 100, 101] 6 97 102 [97, 88, 101]
print(view.readonly, memoryview(b"a").readonly, view.format, view.itemsize, view.nbytes, view.ndim, view.shape, view.strides, view.obj is data, view.contiguous)  # expect: False True B 1 6 1 (6,) (1,) True True
part[1:3] = b"YZ"
print(data, view == data, view[:3] == b"abX", part.hex(), view.cast("B") == view, hash(memoryview(b"ab")) == hash(b"ab"))  # expect: bytearray(b'abXYZf') True True 58595a True True


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: data.append(1)))  # expect: BufferError: Existing exports of data: object cannot be re-sized
print(error(lambda: exec("v[0] = 1", {"v": memoryview(b"abc")})))  # expect: TypeError: cannot modify read-only memory
print(error(lambda: exec("v[0] = 256", {"v": view})))  # expect: ValueError: memoryview: invalid value for format 'B'
print(error(lambda: exec("v[0:2] = b'abc'", {"v": view})))  # expect: ValueError: memoryview assignment: lvalue and rvalue have different structures
print(error(lambda: view[10]))  # expect: IndexError: index out of bounds on dimension 1
print(error(lambda: memoryview("abc")))  # expect: TypeError: memoryview: a bytes-like object is required, not 'str'
print(error(lambda: hash(view)))  # expect: ValueError: cannot hash writable memoryview object
part.release()
print(error(lambda: part[0]))  # expect: ValueError: operation forbidden on released memoryview object
with memoryview(b"xy") as v:
    print(v[1])  # expect: 121
print(error(lambda: v[1]))  # expect: ValueError: operation forbidden on released memoryview object
log = bytearray(b"ab")
with memoryview(log) as window:
    print(error(lambda: log.extend(b"c")))  # expect: BufferError: Existing exports of data: object cannot be re-sized
log.extend(b"c")
print(log, memoryview(b"\x01\x00\x02\x00").cast("H").tolist() in ([1, 2], [256, 512]))  # expect: bytearray(b'abc') True
