# requires: 3.12
import struct
from struct import Struct, calcsize, pack, unpack


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


print(pack("<bBhHiIqQ", -1, 255, -2, 65535, -3, 2**32 - 1, -4, 2**64 - 1))  # expect: b'\xff\xff\xfe\xff\xff\xff\xfd\xff\xff\xff\xff\xff\xff\xff\xfc\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff'
print(pack(">hil", 1, 2, 3), pack("!I", 0xC0A80001), pack("hil", 1, 2, 3), pack("<hil", 1, 2, 3))  # expect: b'\x00\x01\x00\x00\x00\x02\x00\x00\x00\x03' b'\xc0\xa8\x00\x01' b'\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00\x00' b'\x01\x00\x02\x00\x00\x00\x03\x00\x00\x00'
print(pack("5s", b"ab"), pack("2s", b"abc"), pack("5p", b"abcdefg"), pack("c?x", b"z", 3), pack("0s", b"x"), pack("3x"), pack("2h 3b", 1, 2, 3, 4, 5))  # expect: b'ab\x00\x00\x00' b'ab' b'\x04abcd' b'z\x01\x00' b'' b'\x00\x00\x00' b'\x01\x00\x02\x00\x03\x04\x05'
print(pack("<efd", 1.5, 3.25, -0.1), unpack("<efd", pack("<efd", 65504, 1e-40, 1e300)), unpack("<e", b"\x00\x7c"), unpack(">e", b"\x00\x01"), pack("<e", 2**-25), pack("<e", 1 + 2**-11))  # expect: b'\x00>\x00\x00P@\x9a\x99\x99\x99\x99\x99\xb9\xbf' (65504.0, 9.99994610111476e-41, 1e+300) (inf,) (5.960464477539063e-08,) b'\x00\x00' b'\x00<'
print(unpack("<bBhHiIqQ", b"\xff\xff\xfe\xff\xff\xff\xfd\xff\xff\xff\xff\xff\xff\xff\xfc\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"))  # expect: (-1, 255, -2, 65535, -3, 4294967295, -4, 18446744073709551615)
print(unpack("3s2p?c", b"abc\x05x\x01q"), unpack(">4B", bytearray(b"\x01\x02\x03\x04")), unpack("@nNP", bytes(24)), unpack("", b""))  # expect: (b'abc', b'x', True, b'q') (1, 2, 3, 4) (0, 0, 0) ()
print([calcsize(f) for f in ("", "b", "bi", "ib", "bq", "=bq", "<3s", "10x", "bh0i", "ci0l", "@P", "=l", "l")])  # expect: [0, 1, 8, 5, 16, 9, 3, 10, 4, 8, 8, 4, 8]
s = Struct("<2h")
buffer = bytearray(10)
s.pack_into(buffer, 1, 1, -1)
s.pack_into(buffer, -4, 5, 6)
print(buffer, s.size, s.format, s.unpack_from(buffer, 1), s.unpack_from(buffer, offset=-4), list(s.iter_unpack(bytes(range(8)))), Struct(b">i").format)  # expect: bytearray(b'\x00\x01\x00\xff\xff\x00\x05\x00\x06\x00') 4 <2h (1, -1) (5, 6) [(256, 770), (1284, 1798)] >i
print(list(struct.iter_unpack("<HB", b"abcdef")), struct.unpack_from("<H", memoryview(b"abcdef")[2:]))  # expect: [(25185, 99), (25956, 102)] (25699,)
big = struct.Struct("!4sIHH")
print(big.unpack(big.pack(b"BATN", 7, 1, 2)), repr(struct.error), issubclass(struct.error, Exception))  # expect: (b'BATN', 7, 1, 2) <class 'struct.error'> True
for call in (
    lambda: pack("i"), lambda: pack("i", 1, 2), lambda: pack("i", "x"), lambda: pack("i", 1.5), lambda: pack("b", 128), lambda: pack("<H", -1), lambda: pack("Q", -1), lambda: pack("q", 2**63),
    lambda: pack("P", 2**70), lambda: pack("f", "x"), lambda: pack("f", 1e300), lambda: pack("e", 1e6), lambda: pack("s", "x"), lambda: pack("c", b"ab"), lambda: pack("c", 3), lambda: pack("p", 1),
    lambda: unpack("i", b"abc"), lambda: unpack("i", "abcd"), lambda: pack("z", 1), lambda: pack("3", 1), lambda: pack("<n", 1), lambda: pack(3, 1), lambda: Struct(None),
    lambda: s.pack_into(buffer, 8, 1, 2), lambda: s.pack_into(buffer, -2, 1, 2), lambda: s.pack_into(buffer, -20, 1, 2), lambda: s.pack_into(b"abcdef", 0, 1, 2), lambda: s.unpack_from(buffer, 8), lambda: s.unpack_from(buffer, -1), lambda: s.unpack_from(buffer, -11),
    lambda: s.iter_unpack(b"abc"), lambda: Struct("").iter_unpack(b""), lambda: s.pack(1, 2, 3),
):
    error(call)  # expect: error: pack expected 1 items for packing (got 0)
# expect: error: pack expected 1 items for packing (got 2)
# expect: error: required argument is not an integer
# expect: error: required argument is not an integer
# expect: error: 'b' format requires -128 <= number <= 127
# expect: error: 'H' format requires 0 <= number <= 65535
# expect: error: 'Q' format requires 0 <= number <= 18446744073709551615
# expect: error: 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
# expect: error: int too large to convert
# expect: error: required argument is not a float
# expect: no error b'\x00\x00\x80\x7f'
# expect: OverflowError: float too large to pack with e format
# expect: error: argument for 's' must be a bytes object
# expect: error: char format requires a bytes object of length 1
# expect: error: char format requires a bytes object of length 1
# expect: error: argument for 'p' must be a bytes object
# expect: error: unpack requires a buffer of 4 bytes
# expect: TypeError: a bytes-like object is required, not 'str'
# expect: error: bad char in struct format
# expect: error: repeat count given without format specifier
# expect: error: bad char in struct format
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not int
# expect: TypeError: Struct() argument 1 must be a str or bytes object, not NoneType
# expect: error: pack_into requires a buffer of at least 12 bytes for packing 4 bytes at offset 8 (actual buffer size is 10)
# expect: error: no space to pack 4 bytes at offset -2
# expect: error: offset -20 out of range for 10-byte buffer
# expect: TypeError: argument must be read-write bytes-like object, not bytes
# expect: error: unpack_from requires a buffer of at least 12 bytes for unpacking 4 bytes at offset 8 (actual buffer size is 10)
# expect: error: not enough data to unpack 4 bytes at offset -1
# expect: error: offset -11 out of range for 10-byte buffer
# expect: error: iterative unpacking requires a buffer of a multiple of 4 bytes
# expect: error: cannot iteratively unpack with a struct of length 0
# expect: error: pack expected 2 items for packing (got 3)
# ---
# requires: 3.12
from array import array, typecodes
import copy
import io


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


a = array("i", [1, 2, 3])
print(a, repr(array("d", [1, 2.5])), array("u", "añ€😀"), array("b"), a.typecode, a.itemsize, len(a), typecodes, [array(c).itemsize for c in typecodes])  # expect: array('i', [1, 2, 3]) array('d', [1.0, 2.5]) array('u', 'añ€😀') array('b') i 4 3 bBuhHiIlLqQfd [1, 1, 4, 2, 2, 4, 4, 8, 8, 8, 8, 4, 8]
a.append(4); a.extend([5, 6]); a.extend(array("i", [7])); a.insert(0, 0); a.insert(-1, 9)
print(a, a[0], a[-1], a[2:5], a[::-2], a.index(5), a.count(9), 9 in a, 10 in a, a.pop(), a.pop(0), a.tolist())  # expect: array('i', [1, 2, 3, 4, 5, 6, 9]) 0 7 array('i', [2, 3, 4]) array('i', [7, 6, 4, 2, 0]) 5 1 True False 7 0 [1, 2, 3, 4, 5, 6, 9]
a.remove(9); a.reverse()
print(a, a + array("i", [1]), a * 2, 2 * a[:1], a == array("i", a), a == array("d", a), a < array("i", [7]), a != [1], list(a), sum(a), max(a))  # expect: array('i', [6, 5, 4, 3, 2, 1]) array('i', [6, 5, 4, 3, 2, 1, 1]) array('i', [6, 5, 4, 3, 2, 1, 6, 5, 4, 3, 2, 1]) array('i', [6, 6]) True True True True [6, 5, 4, 3, 2, 1] 21 6
a[1] = -1; a[2:4] = array("i", [10, 20, 30]); del a[0]; del a[::2]
print(a); a += array("i", [8]); a *= 2; a[::2] = array("i", [0] * len(a[::2])); print(a)  # expect: array('i', [10, 30, 1])
# expect: array('i', [0, 30, 0, 8, 0, 30, 0, 8])
print(a.tobytes(), array("h", b"\x01\x02\x03\x04"), array("d", array("h", [1])), array("I", (i * i for i in range(4))))  # expect: b'\x00\x00\x00\x00\x1e\x00\x00\x00\x00\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00\x00\x1e\x00\x00\x00\x00\x00\x00\x00\x08\x00\x00\x00' array('h', [513, 1027]) array('d', [1.0]) array('I', [0, 1, 4, 9])
b = array("H"); b.frombytes(b"\x01\x00\x02\x00"); b.fromlist([7]); b.byteswap()
print(b, copy.copy(b), copy.deepcopy(b), array("u", "héé").tounicode())  # expect: array('H', [256, 512, 1792]) array('H', [256, 512, 1792]) array('H', [256, 512, 1792]) héé
f = io.BytesIO(); b.tofile(f); f.seek(0); c = array("H"); c.fromfile(f, 2)
print(c); error(lambda: c.fromfile(f, 2)); print(c)  # expect: array('H', [256, 512])
# expect: EOFError: read() didn't return enough bytes
# expect: array('H', [256, 512, 1792])
m = memoryview(array("d", [1.5, 2.5]))
print(m.format, m.itemsize, m.tolist(), m.nbytes, m.shape, memoryview(array("h", [1, 2]))[1], bytes(array("b", [1, 2])), bytearray(array("h", [258])), m.cast("B")[0])  # expect: d 8 [1.5, 2.5] 16 (2,) 2 b'\x01\x02' bytearray(b'\x02\x01') 0
m[0] = 9.0; print(m.obj); x = array("q", [2**62, -1]); v = memoryview(x); v[1] = 5; print(x); v.release(); x.append(1); print(x, b"".join([array("b", [65])]))  # expect: array('d', [9.0, 2.5])
# expect: array('q', [4611686018427387904, 5])
# expect: array('q', [4611686018427387904, 5, 1]) b'A'
v = memoryview(x); error(lambda: x.append(1)); error(lambda: x.pop()); v[0] = 3; x[1] = 4; print(x); v.release()  # expect: BufferError: cannot resize an array that is exporting buffers
# expect: BufferError: cannot resize an array that is exporting buffers
# expect: array('q', [3, 4, 1])
def st(i, v): a[i] = v
for call in (
    lambda: array("x"), lambda: array("i", "abc"), lambda: array("i", ["abc"]), lambda: array("i", [1.5]), lambda: array("i", [2**31]), lambda: array("b", [200]), lambda: array("B", [-1]), lambda: array("h", [2**20]), lambda: array("H", [-5]), lambda: array("I", [2**33]), lambda: array("I", [-1]), lambda: array("L", [-1]), lambda: array("Q", [2**64]), lambda: array("q", [2**63]), lambda: array("l", [2**63]),
    lambda: array("d", ["x"]), lambda: array("f", [1e300]), lambda: array("u", [1]), lambda: array("u", ["ab"]), lambda: array(), lambda: array(3), lambda: array("ii"), lambda: array("i", 3), lambda: array("i", b"abc"), lambda: array("h", array("d", [1.5])),
    lambda: a[50], lambda: a["a"], lambda: st(77, 1), lambda: st(slice(0, 1), [1]), lambda: st(slice(0, 4, 2), array("i", [1])), lambda: st(slice(0, 1), array("h", [1])), lambda: a + [1], lambda: a + array("h"), lambda: a * "a", lambda: a.pop(99), lambda: array("i").pop(), lambda: a.remove(99), lambda: a.index(99), lambda: a.frombytes(b"abc"), lambda: a.frombytes("abc"), lambda: a.fromlist((1,)), lambda: a.fromlist([1, "a"]), lambda: a.tounicode(), lambda: a.extend(array("h", [1])), lambda: a.append("a"), lambda: a < 3, lambda: hash(a), lambda: a.fromunicode("a"), lambda: a.x,
):
    error(call)  # expect: ValueError: bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
# expect: TypeError: cannot use a str to initialize an array with typecode 'i'
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: OverflowError: signed integer is greater than maximum
# expect: OverflowError: signed char is greater than maximum
# expect: OverflowError: unsigned byte integer is less than minimum
# expect: OverflowError: signed short integer is greater than maximum
# expect: OverflowError: unsigned short is less than minimum
# expect: OverflowError: unsigned int is greater than maximum
# expect: OverflowError: can't convert negative value to unsigned int
# expect: OverflowError: can't convert negative value to unsigned int
# expect: OverflowError: int too big to convert
# expect: OverflowError: int too big to convert
# expect: OverflowError: Python int too large to convert to C long
# expect: TypeError: must be real number, not str
# expect: no error array('f', [inf])
# expect: TypeError: array item must be unicode character
# expect: TypeError: array item must be unicode character
# expect: TypeError: array() takes at least 1 argument (0 given)
# expect: TypeError: array() argument 1 must be a unicode character, not int
# expect: TypeError: array() argument 1 must be a unicode character, not str
# expect: TypeError: 'int' object is not iterable
# expect: ValueError: bytes length not a multiple of item size
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: IndexError: array index out of range
# expect: TypeError: array indices must be integers
# expect: IndexError: array assignment index out of range
# expect: TypeError: can only assign array (not "list") to array slice
# expect: ValueError: attempt to assign array of size 1 to extended slice of size 2
# expect: TypeError: bad argument type for built-in operation
# expect: TypeError: can only append array (not "list") to array
# expect: TypeError: bad argument type for built-in operation
# expect: TypeError: can't multiply sequence by non-int of type 'str'
# expect: IndexError: pop index out of range
# expect: IndexError: pop from empty array
# expect: ValueError: array.remove(x): x not in array
# expect: ValueError: array.index(x): x not in array
# expect: ValueError: bytes length not a multiple of item size
# expect: TypeError: a bytes-like object is required, not 'str'
# expect: TypeError: arg must be list
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: tounicode() may only be called on unicode type arrays
# expect: TypeError: can only extend with array of same kind
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: TypeError: '<' not supported between instances of 'array.array' and 'int'
# expect: TypeError: unhashable type: 'array.array'
# expect: ValueError: fromunicode() may only be called on unicode type arrays
# expect: AttributeError: 'array.array' object has no attribute 'x'
print(a, array.__module__, array.__name__, isinstance(a, array), array("i", [1]).__reduce_ex__(2))  # expect: array('i', [0, 30, 0, 8, 0, 30, 0, 8]) array array True (<class 'array.array'>, ('i', [1]), None)


class Tagged(array):
    tag = "t"


t = Tagged("b", [1, 2]); t.name = "n"
print(t, t.tag, t.name, t + t, type(t[:1]).__name__)  # expect: Tagged('b', [1, 2]) t n array('b', [1, 2, 1, 2]) array

# ---
# The ends of the ranges of all ints
import struct
for code in "bBhHiIqQ":
    bits = 8 * struct.calcsize("<" + code)
    low, high = (0, 2 ** bits - 1) if code.isupper() else (-2 ** (bits - 1), 2 ** (bits - 1) - 1)
    for order in "<>":
        for value in low, high, 1:
            assert struct.unpack(order + code, struct.pack(order + code, value)) == (value,)
    for value in low - 1, high + 1:
        try:
            struct.pack("<" + code, value)
        except struct.error as e:
            assert str(e) == f"'{code}' format requires {low} <= number <= {high}" or code in "qQ", e
        else:
            print(code, value)
print(struct.pack(">hI", -2, 2 ** 32 - 2))  # expect: b'\xff\xfe\xff\xff\xff\xfe'
