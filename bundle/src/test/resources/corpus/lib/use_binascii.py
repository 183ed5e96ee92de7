# requires: 3.12
import base64
import binascii
import io


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


data = bytes(range(7)) + b"\xff\xfe>?"
print(binascii.hexlify(data), binascii.hexlify(data, "-"), binascii.b2a_hex(data, ":", 2), binascii.unhexlify("00fF"), binascii.a2b_hex(b"abcd"))  # expect: b'00010203040506fffe3e3f' b'00-01-02-03-04-05-06-ff-fe-3e-3f' b'00:0102:0304:0506:fffe:3e3f' b'\x00\xff' b'\xab\xcd'
print(binascii.b2a_base64(data), binascii.b2a_base64(data, newline=False), binascii.a2b_base64("AAEC\nAwQF"), binascii.a2b_base64(b"YQ==junk"), binascii.a2b_base64("Y.Q=="))  # expect: b'AAECAwQFBv/+Pj8=\n' b'AAECAwQFBv/+Pj8=' b'\x00\x01\x02\x03\x04\x05' b'a' b'a'
print(binascii.crc32(b"hello"), binascii.crc32(b" world", binascii.crc32(b"hello")) == binascii.crc32(b"hello world"), binascii.crc32(b""), binascii.crc32(bytes(100000), 77), binascii.crc_hqx(b"hello", 0))  # expect: 907060870 True 0 2911058502 50018
print(binascii.b2a_uu(data), binascii.a2b_uu(binascii.b2a_uu(data)), binascii.b2a_uu(b"\0\0\0", backtick=True), binascii.a2b_uu(b"\n"))  # expect: b'+  $" P0%!O_^/C\\ \n' b'\x00\x01\x02\x03\x04\x05\x06\xff\xfe>?' b'#````\n' b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
for call in (
    lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz"), lambda: binascii.unhexlify(3), lambda: binascii.unhexlify("ä"), lambda: binascii.hexlify("x"), lambda: binascii.a2b_base64("abc"), lambda: binascii.a2b_base64("abcde"), lambda: binascii.a2b_base64("a"),
    lambda: binascii.a2b_base64("ab=c", strict_mode=True), lambda: binascii.a2b_base64("a!bc", strict_mode=True), lambda: binascii.a2b_base64("=abc", strict_mode=True), lambda: binascii.a2b_base64("YQ==YQ==", strict_mode=True), lambda: binascii.b2a_uu(bytes(46)), lambda: binascii.b2a_base64("x"), lambda: binascii.crc32("x"),
):
    error(call)  # expect: Error: Odd-length string
# expect: Error: Non-hexadecimal digit found
# expect: TypeError: argument should be bytes, buffer or ASCII string, not 'int'
# expect: ValueError: string argument should contain only ASCII characters
# expect: TypeError: a bytes-like object is required, not 'str'
# expect: Error: Incorrect padding
# expect: Error: Invalid base64-encoded string: number of data characters (5) cannot be 1 more than a multiple of 4
# expect: Error: Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
# expect: Error: Discontinuous padding not allowed
# expect: Error: Only base64 data is allowed
# expect: Error: Leading padding not allowed
# expect: Error: Excess data after padding
# expect: Error: At most 45 bytes at once
# expect: TypeError: a bytes-like object is required, not 'str'
# expect: TypeError: a bytes-like object is required, not 'str'
print(binascii.Error.__mro__, binascii.Incomplete.__name__)  # expect: (<class 'binascii.Error'>, <class 'ValueError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>) Incomplete
print(base64.b64encode(data), base64.b64decode(base64.b64encode(data)) == data, base64.urlsafe_b64encode(data), base64.urlsafe_b64decode("__4-Pw=="), base64.b64encode(data, b"#$"), base64.b64decode("//4#Pw==", "#/"), base64.standard_b64decode(b"YQ=="))  # expect: b'AAECAwQFBv/+Pj8=' True b'AAECAwQFBv_-Pj8=' b'\xff\xfe>?' b'AAECAwQFBv$#Pj8=' b'\xff\xfe>?' b'a'
for n in range(6):
    chunk = b"hello"[:n]
    print(base64.b32encode(chunk), base64.b32decode(base64.b32encode(chunk)), base64.b32hexencode(chunk), base64.b32hexdecode(base64.b32hexencode(chunk)), base64.b16encode(chunk), base64.b16decode(base64.b16encode(chunk)), base64.b85encode(chunk), base64.b85decode(base64.b85encode(chunk)), base64.a85encode(chunk), base64.a85decode(base64.a85encode(chunk)))  # expect: b'' b'' b'' b'' b'' b'' b'' b'' b'' b''
# expect: b'NA======' b'h' b'D0======' b'h' b'68' b'h' b'Xa' b'h' b'BE' b'h'
# expect: b'NBSQ====' b'he' b'D1IG====' b'he' b'6865' b'he' b'Xk`' b'he' b'BOq' b'he'
# expect: b'NBSWY===' b'hel' b'D1IMO===' b'hel' b'68656C' b'hel' b'Xk}~' b'hel' b'BOtu' b'hel'
# expect: b'NBSWY3A=' b'hell' b'D1IMOR0=' b'hell' b'68656C6C' b'hell' b'Xk~0{' b'hell' b'BOu!r' b'hell'
# expect: b'NBSWY3DP' b'hello' b'D1IMOR3F' b'hello' b'68656C6C6F' b'hello' b'Xk~0{Zv' b'hello' b'BOu!rDZ' b'hello'
print(base64.b32decode("nbswy3dp", True), base64.b32decode("0RSWY3D1", map01="L"), base64.a85encode(b"    \0\0\0\0abc", foldspaces=True, adobe=True), base64.a85decode(b"<~y z@:E^~>", foldspaces=True, adobe=True), base64.a85encode(bytes(range(40)), wrapcol=20), base64.b85encode(b"ab", pad=True))  # expect: b'hello' b'tellk' b'<~yz@:E^~>' b'    \x00\x00\x00\x00abc' b'!!*-\'"9eu7#RLhG$k3[W\n&.oNg\'GVB"(`=52*$$(B\n+<_pR,UFcb' b'VPXIP'
print(base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHh4\neHg=\n"))  # expect: b'eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4\neHh4\n' b'xxxxx'
out = io.BytesIO(); base64.encode(io.BytesIO(b"abc" * 30), out); print(out.getvalue())  # expect: b'YWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJj\nYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJj\n'
back = io.BytesIO(); base64.decode(io.BytesIO(out.getvalue()), back); print(back.getvalue() == b"abc" * 30)  # expect: True
for call in (
    lambda: base64.b64decode("abc"), lambda: base64.b64decode("ab!c", validate=True), lambda: base64.b64decode("ä"), lambda: base64.b64decode(3), lambda: base64.b64encode("x"), lambda: base64.b32decode("a"), lambda: base64.b32decode("aaaaaaaa"), lambda: base64.b32decode("A======="), lambda: base64.b16decode("ab"), lambda: base64.b16decode("ABC"),
    lambda: base64.b85decode("ab\x01"), lambda: base64.b85decode("~~~~~"), lambda: base64.a85decode("v"), lambda: base64.a85decode("aza"), lambda: base64.a85decode("abc", adobe=True), lambda: base64.a85decode("uuuuu"), lambda: base64.encodebytes("x"),
):
    error(call)  # expect: Error: Incorrect padding
# expect: Error: Only base64 data is allowed
# expect: ValueError: string argument should contain only ASCII characters
# expect: TypeError: argument should be a bytes-like object or ASCII string, not 'int'
# expect: TypeError: a bytes-like object is required, not 'str'
# expect: Error: Incorrect padding
# expect: Error: Non-base32 digit found
# expect: Error: Incorrect padding
# expect: Error: Non-base16 digit found
# expect: Error: Odd-length string
# expect: ValueError: bad base85 character at position 2
# expect: ValueError: base85 overflow in hunk starting at byte 0
# expect: ValueError: Non-Ascii85 digit found: v
# expect: ValueError: z inside Ascii85 5-tuple
# expect: ValueError: Ascii85 encoded byte sequences must end with b'~>'
# expect: ValueError: Ascii85 overflow
# expect: TypeError: expected bytes-like object, not str
