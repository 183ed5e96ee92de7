# Texts in pieces.
import codecs

data = "größer 日本 😀".encode("utf-8")
decoder = codecs.getincrementaldecoder("utf-8")()
print([decoder.decode(data[i:i + 3]) for i in range(0, len(data), 3)], repr(decoder.decode(b"", True)))  # expect: ['gr', 'öß', 'er ', '日', '本', ' ', '😀'] ''
print(decoder.getstate(), decoder.decode(b"\xe6\x97"), decoder.getstate(), decoder.decode(b"\xa5"))  # expect: (b'', 0)  (b'\xe6\x97', 0) 日
for encoding in "utf-16", "utf-32", "utf-8-sig", "utf-16-le", "latin-1":
    encoder = codecs.getincrementalencoder(encoding)()
    pieces = [encoder.encode("aé"), encoder.encode("b"), encoder.encode("", True)]
    decoder = codecs.getincrementaldecoder(encoding)()
    whole = b"".join(pieces)
    print(encoding, pieces, "".join(decoder.decode(whole[i:i + 1]) for i in range(len(whole))), repr(decoder.decode(b"", final=True)))
# expect: utf-16 [b'\xff\xfea\x00\xe9\x00', b'b\x00', b''] aéb ''
# expect: utf-32 [b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00', b'b\x00\x00\x00', b''] aéb ''
# expect: utf-8-sig [b'\xef\xbb\xbfa\xc3\xa9', b'b', b''] aéb ''
# expect: utf-16-le [b'a\x00\xe9\x00', b'b\x00', b''] aéb ''
# expect: latin-1 [b'a\xe9', b'b', b''] aéb ''
print(list(codecs.iterencode(["a", "", "ü"], "utf-8")), list(codecs.iterdecode([b"\xc3", b"\xbc", b"x"], "utf-8")))  # expect: [b'a', b'\xc3\xbc'] ['ü', 'x']
decoder = codecs.getincrementaldecoder("utf-8")("replace")
print(repr(decoder.decode(b"a\xff\xc3")), repr(decoder.decode(b"", True)))  # expect: 'a�' '�'
decoder = codecs.getincrementaldecoder("utf-8")()
decoder.decode(b"\xc3")
try:
    decoder.decode(b"", True)
except UnicodeDecodeError as e:
    print(e)
# expect: 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data
# ---
# Readers and writers over streams.
import codecs
import io

raw = io.BytesIO()
writer = codecs.getwriter("utf-16")(raw)
writer.write("eins\n")
writer.writelines(["zwei\r\n", "drei ü"])
print(raw.getvalue()[:6], len(raw.getvalue()))  # expect: b'\xff\xfee\x00i\x00' 36
raw.seek(0)
reader = codecs.getreader("utf-16")(raw)
print(repr(reader.readline()), repr(reader.read(2, 3)), repr(reader.read()), repr(reader.read()))  # expect: 'eins\n' 'zwe' 'i\r\ndrei ü' ''
reader.seek(0)
print(reader.readlines(), list(codecs.getreader("utf-8")(io.BytesIO("a\nbü\n\nc".encode()))))  # expect: ['eins\n', 'zwei\r\n', 'drei ü'] ['a\n', 'bü\n', '\n', 'c']
both = codecs.StreamReaderWriter(io.BytesIO(), codecs.getreader("utf-8"), codecs.getwriter("utf-8"), "strict")
both.write("äb\nc")
both.seek(0)
print(repr(both.readline()), repr(both.read()), both.getvalue())  # expect: 'äb\n' 'c' b'\xc3\xa4b\nc'
latin = io.BytesIO("é\nü".encode("latin-1"))
file = codecs.EncodedFile(latin, "utf-8", "latin-1")
print(file.readline(), file.read(), file.data_encoding, file.file_encoding)  # expect: b'\xc3\xa9\n' b'\xc3\xbc' utf-8 latin-1
file.write("ñ".encode())
print(latin.getvalue())  # expect: b'\xe9\n\xfc\xf1'
import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "t.txt")
    with codecs.open(name, "w", "utf-16") as f:
        f.write("a\r\nß")
    with codecs.open(name, encoding="utf-16") as f:
        print(f.encoding, [line for line in f])
    with open(name, "rb") as f:
        print(len(f.read()))
# expect: utf-16 ['a\r\n', 'ß']
# expect: 10
# ---
# Handlers of errors.
import codecs
import unicodedata


def ascii_for(error):
    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = unicodedata.normalize("NFKD", error.object[error.start:error.end])
    return "".join(c for c in plain if c.isascii()) or "?", error.end


codecs.register_error("plain", ascii_for)
print("Ärger über Größe 日".encode("ascii", "plain"), codecs.lookup_error("plain") is ascii_for)  # expect: b'Arger uber Groe ?' True
for name in "strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace":
    handler = codecs.lookup_error(name)
    for error in UnicodeEncodeError("ascii", "aé€", 1, 3, "no"), UnicodeDecodeError("ascii", b"a\xff", 1, 2, "no"), UnicodeTranslateError("aé", 1, 2, "no"):
        try:
            print(name, handler(error))
        except (UnicodeError, TypeError) as e:
            print(name, type(e).__name__, e)
# expect: strict UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: no
# expect: strict UnicodeDecodeError 'ascii' codec can't decode byte 0xff in position 1: no
# expect: strict UnicodeTranslateError can't translate character '\xe9' in position 1: no
# expect: ignore ('', 3)
# expect: ignore ('', 2)
# expect: ignore ('', 2)
# expect: replace ('??', 3)
# expect: replace ('�', 2)
# expect: replace ('�', 2)
# expect: xmlcharrefreplace ('&#233;&#8364;', 3)
# expect: xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: xmlcharrefreplace TypeError don't know how to handle UnicodeTranslateError in error callback
# expect: backslashreplace ('\\xe9\\u20ac', 3)
# expect: backslashreplace ('\\xff', 2)
# expect: backslashreplace ('\\xe9', 2)
# expect: namereplace ('\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{EURO SIGN}', 3)
# expect: namereplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: namereplace TypeError don't know how to handle UnicodeTranslateError in error callback
codecs.register_error("hex", lambda e: (e.object[e.start:e.end].hex(), e.end))
print(b"a\xff\xfeb".decode("utf-8", "hex"), str(b"\x80", "ascii", errors="hex"))  # expect: afffeb 80
codecs.register_error("bad", lambda e: 5)
for do in (lambda: "é".encode("ascii", "bad"), lambda: "é".encode("ascii", "nobody"), lambda: codecs.lookup_error("nobody"), lambda: codecs.register_error("x", 5), lambda: codecs.ignore_errors(5)):
    try:
        do()
    except (TypeError, LookupError) as e:
        print(type(e).__name__, e)
# expect: TypeError encoding error handler must return (str/bytes, int) tuple
# expect: LookupError unknown error handler name 'nobody'
# expect: LookupError unknown error handler name 'nobody'
# expect: TypeError handler must be callable
# expect: TypeError don't know how to handle int in error callback
# ---
# An encoding of one's own.
import codecs


def caesar(by):
    def shift(text):
        return "".join(chr((ord(c) - 97 + by) % 26 + 97) if c.islower() else c for c in text)
    return shift


def search(name):
    print("asked for", name)
    if name == "caesar":
        return codecs.CodecInfo(
            lambda text, errors="strict": (caesar(3)(text).encode(), len(text)),
            lambda data, errors="strict": (caesar(-3)(bytes(data).decode()), len(data)),
            name="caesar")


codecs.register(search)
print("hello world".encode("caesar"), b"khoor".decode("Caesar"), codecs.lookup("caesar").name)  # expect: asked for caesar
# expect: b'khoor zruog' hello caesar
print(codecs.encode("abc", "caesar"), codecs.getencoder("caesar")("xyz"))  # expect: b'def' (b'abc', 3)
for do in (lambda: "x".encode("nowhere"), lambda: codecs.lookup("nowhere 2"), lambda: codecs.getincrementaldecoder("caesar"), lambda: codecs.register(5)):
    try:
        do()
    except (TypeError, LookupError) as e:
        print(type(e).__name__, e)
# expect: asked for nowhere
# expect: LookupError unknown encoding: nowhere
# expect: asked for nowhere_2
# expect: LookupError unknown encoding: nowhere 2
# expect: LookupError caesar
# expect: TypeError argument must be callable
# ---
# Quoted-printable lines.
import binascii

mail = "Größe = 3 €, ".encode() * 9 + b"\n.\nend \nlast\t"
quoted = binascii.b2a_qp(mail)
print(quoted, max(map(len, quoted.splitlines())), binascii.a2b_qp(quoted) == mail)  # expect: b'Gr=C3=B6=C3=9Fe =3D 3 =E2=82=AC, Gr=C3=B6=C3=9Fe =3D 3 =E2=82=AC, Gr=C3=B6=\n=C3=9Fe =3D 3 =E2=82=AC, Gr=C3=B6=C3=9Fe =3D 3 =E2=82=AC, Gr=C3=B6=C3=9Fe =\n=3D 3 =E2=82=AC, Gr=C3=B6=C3=9Fe =3D 3 =E2=82=AC, Gr=C3=B6=C3=9Fe =3D 3 =E2=\n=82=AC, Gr=C3=B6=C3=9Fe =3D 3 =E2=82=AC, Gr=C3=B6=C3=9Fe =3D 3 =E2=82=AC,=20\n=2E\nend=20\nlast=09' 76 True
print(binascii.b2a_qp(b"a b_c\td\r\n", header=True), binascii.b2a_qp(b"a b\r\n", quotetabs=True, istext=False))  # expect: b'a_b=5Fc\td\r\n' b'a=20b=0D=0A'
print(binascii.a2b_qp("a=3Db_c=\nd=\r\ne==f=4"), binascii.a2b_qp(b"a_b", header=True))  # expect: b'a=b_cde=f=4' b'a b'
# ---
# Bytes to bytes, names and marks.
import codecs

print(codecs.encode(b"hello", "hex"), codecs.decode(b"aGk=\n", "base64"), codecs.encode("Hello", "rot13"), codecs.decode(codecs.encode(b"a" * 50, "zlib"), "zlib") == b"a" * 50)  # expect: b'68656c6c6f' b'hi' Uryyb True
print(codecs.encode(b"a=b \xe9", "quopri"), codecs.decode(b"a=3Db=\n c", "quopri"), codecs.lookup("HEX").name)  # expect: b'a=3Db=20=E9' b'a=b c' hex
for name in "UTF8", "latin-1", "us-ascii", "utf_16_le", "cp1252":
    print(codecs.lookup(name).name, codecs.getencoder(name)("ab"), codecs.getdecoder(name)("ab".encode(name)))
# expect: utf-8 (b'ab', 2) ('ab', 2)
# expect: iso8859-1 (b'ab', 2) ('ab', 2)
# expect: ascii (b'ab', 2) ('ab', 2)
# expect: utf-16-le (b'a\x00b\x00', 2) ('ab', 4)
# expect: cp1252 (b'ab', 2) ('ab', 2)
print(codecs.BOM_UTF8, codecs.BOM, codecs.BOM_BE, codecs.BOM32_LE, codecs.BOM64_BE, codecs.BOM_UTF32)  # expect: b'\xef\xbb\xbf' b'\xff\xfe' b'\xfe\xff' b'\xff\xfe' b'\x00\x00\xfe\xff' b'\xff\xfe\x00\x00'
print(codecs.lookup("utf-8") == codecs.lookup("utf8"), len(codecs.lookup("utf-8")), codecs.lookup("utf-8").streamwriter.__name__)  # expect: True 4 StreamWriter
try:
    "a".encode("hex")
except LookupError as e:
    print(e)
# expect: 'hex' is not a text encoding; use codecs.encode() to handle arbitrary codecs
codecs.lookup("nowhere")  # raises: LookupError: unknown encoding: nowhere
