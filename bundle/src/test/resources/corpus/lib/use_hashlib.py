# requires: 3.12
import hashlib
import hmac
import io
import secrets
import uuid


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    h = hashlib.new(name, b"abc")
    print(h.name, h.digest_size, h.block_size, h.hexdigest(), getattr(hashlib, name)(b"x" * 1000).hexdigest()[:16], h.hexdigest() == getattr(hashlib, name)(b"abc").hexdigest())  # expect: md5 16 64 900150983cd24fb0d6963f7d28e17f72 398533d48111e9f6 True
# expect: sha1 20 64 a9993e364706816aba3e25717850c26c9cd0d89d c3efa690fa3fdd2e True
# expect: sha224 28 64 23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7 3fd1f1f34b2c22d0 True
# expect: sha256 32 64 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 44f8354494a5ba03 True
# expect: sha384 48 128 cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7 f096805600f4ca46 True
# expect: sha512 64 128 ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f ae13575c5d98bfa6 True
# expect: sha3_224 28 144 e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf 2459c65a000e217e True
# expect: sha3_256 32 136 3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532 9392d9e39b54fd1e True
# expect: sha3_384 48 104 ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25 95a2b7f72e41a03e True
# expect: sha3_512 64 72 b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0 71a4118f314ec6f5 True
# expect: blake2b 64 128 ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923 63e36e4569cd772b True
# expect: blake2s 32 64 508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982 267200e86d237971 True
print(hashlib.shake_128(b"abc").hexdigest(20), hashlib.shake_256(b"x" * 500).digest(5), hashlib.shake_128(b"").hexdigest(400) == hashlib.new("shake_128").hexdigest(400))  # expect: 5881092dd818bf5cf8a3ddb793fbcba74097d5c5 b'\xb1m5v:' True
h = hashlib.sha256(); h.update(b"ab"); h.update(bytearray(b"c")); g = h.copy(); g.update(memoryview(b"xde")[1:])
print(h.hexdigest() == hashlib.sha256(b"abc").hexdigest(), g.hexdigest() == hashlib.sha256(b"abcde").hexdigest(), g.hexdigest() != h.hexdigest(), len(h.digest()))  # expect: True True True 32
print(hashlib.blake2b(b"data", digest_size=20, key=b"secret", salt=b"salt", person=b"me").hexdigest(), hashlib.blake2s(b"d" * 200, digest_size=8, key=b"k").hexdigest(), hashlib.blake2b(bytes(1000)).hexdigest()[:20], hashlib.blake2s(bytes(128)).hexdigest()[:20])  # expect: 884e9c3e6b6b8c2d756ef95c401b2cb618a352dd d7ed73bf4d2aa307 1ee4e51ecab5210a518f 4e420520b981ce7bdbf4
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 1000).hex(), hashlib.pbkdf2_hmac("sha1", b"", b"NaCl", 3, 50).hex(), hashlib.pbkdf2_hmac("md5", b"p", b"s", 1, 4).hex())  # expect: 632c2812e46d4604102ba7618e9d6d7d2f8128f6266b4a03264d2a0460b7dcb3 27984ed20f5a422b76d14e5d487eff7f2a8a0b227b6eda320af4244b7d377368393f16e9190df90dbc674a335253724e2a80 8c5551ef
print(hashlib.file_digest(io.BytesIO(b"abc"), "sha256").hexdigest()[:10], "sha256" in hashlib.algorithms_guaranteed, "md5" in hashlib.algorithms_available)  # expect: ba7816bf8f True True
big = bytes(3_000_000)
print(hashlib.sha256(big).hexdigest(), hashlib.md5(big).hexdigest())  # expect: 35bce4eae54ec8e6cc2868baa8d157914d6ae2858811b4cc0c078c94460fa26f c9fc2d3dd83ab67a129ac10b09c9ebbb
for call in (
    lambda: hashlib.md5("x"), lambda: hashlib.new("nosuch"), lambda: hashlib.new(3), lambda: hashlib.sha256(3), lambda: hashlib.sha256(memoryview(b"abc")[::2]), lambda: hashlib.shake_128(b"").hexdigest(), lambda: hashlib.blake2b(digest_size=65), lambda: hashlib.blake2b(key=b"x" * 65), lambda: hashlib.blake2s(salt=b"x" * 9), lambda: hashlib.pbkdf2_hmac("sha256", b"p", b"s", 0), lambda: hashlib.pbkdf2_hmac("sha256", b"p", b"s", 1, 0),
):
    error(call)  # expect: TypeError: Strings must be encoded before hashing
# expect: ValueError: unsupported hash type nosuch
# expect: TypeError: name must be a string
# expect: TypeError: object supporting the buffer API required
# expect: BufferError: memoryview: underlying buffer is not C-contiguous
# expect: TypeError: hexdigest() missing required argument 'length' (pos 1)
# expect: ValueError: digest_size must be between 1 and 64 bytes
# expect: ValueError: maximum key length is 64 bytes
# expect: ValueError: maximum salt length is 8 bytes
# expect: ValueError: iteration value must be greater than 0.
# expect: ValueError: key length must be greater than 0.

print(hmac.new(b"key", b"message", "sha256").hexdigest(), hmac.digest(b"key" * 50, b"m", "md5").hex(), hmac.new(b"", digestmod=hashlib.sha1).hexdigest())  # expect: 6e9ef29b75fffc5b7abae527d58fdadb2fe42e7219011976917343065f58ed4a 80382a88ee4215f5d1dfa04236d7b87e fbdb1d1b18aa6c08324b7d64b71fb76370690e1d
k = hmac.new(b"k", digestmod="sha512"); k.update(b"a"); c = k.copy(); c.update(b"b")
print(k.name, k.digest_size, k.block_size, k.hexdigest()[:20], c.hexdigest()[:20], hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", bytearray(b"b")))  # expect: hmac-sha512 64 128 82e0c15e0d62ab17984b 114294f6506ab1317156 True False
for call in (lambda: hmac.new("key", b"m", "md5"), lambda: hmac.new(b"key", b"m"), lambda: hmac.compare_digest("ä", "ä"), lambda: hmac.compare_digest("a", b"a"), lambda: secrets.randbelow(0)):
    error(call)  # expect: TypeError: key: expected bytes or bytearray, but got 'str'
# expect: TypeError: Missing required parameter 'digestmod'.
# expect: TypeError: comparing strings with non-ASCII characters is not supported
# expect: TypeError: a bytes-like object is required, not 'str'
# expect: ValueError: Upper bound must be positive.
print(len(secrets.token_hex(8)), len(secrets.token_bytes()), len(secrets.token_urlsafe(6)), secrets.randbelow(1), secrets.choice("a"), secrets.randbits(0), secrets.compare_digest("x", "y"))  # expect: 16 32 8 0 a 0 False

u = uuid.UUID("{12345678-1234-5678-1234-567812345678}")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.variant, u.version, u.time, u.clock_seq, u.node)  # expect: 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 12345678123456781234567812345678 24197857161011715162171839636988778104 b'\x124Vx\x124Vx\x124Vx\x124Vx' b'xV4\x124\x12xV\x124Vx\x124Vx' (305419896, 4660, 22136, 18, 52, 95073701484152) urn:uuid:12345678-1234-5678-1234-567812345678 reserved for NCS compatibility None 466142576285865592 4660 95073701484152
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "x"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org").version)  # expect: 6fa459ea-ee8a-3ca4-894e-db77e160355e 4cd605e7-afa2-5360-b5b9-c5e9fb5c76f4 5
print(uuid.UUID(bytes=u.bytes) == u == uuid.UUID(bytes_le=u.bytes_le) == uuid.UUID(fields=u.fields) == uuid.UUID(int=u.int), hash(u) == hash(u.int), u < uuid.UUID(int=2**128 - 1), int(u) == u.int)  # expect: True True True True
r = uuid.uuid4(); one = uuid.uuid1(1, 2)
print(r.version, r.variant, len(str(r)), r != uuid.uuid4(), one.version, one.node, one.clock_seq, uuid.uuid1() != uuid.uuid1(), uuid.getnode() == uuid.getnode())  # expect: 4 specified in RFC 4122 36 True 1 1 2 True True
def assign(): u.int = 3
for call in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b"x"), lambda: uuid.UUID(int=1, version=9), assign, lambda: u < 3, lambda: uuid.UUID(fields=(1, 2)), lambda: uuid.UUID(fields=(1, 2, 3, 4, 5, 2**48)), lambda: uuid.UUID(bytes_le=b"1")):
    error(call)  # expect: ValueError: badly formed hexadecimal UUID string
# expect: TypeError: one of the hex, bytes, bytes_le, fields, or int arguments must be given
# expect: ValueError: int is out of range (need a 128-bit value)
# expect: ValueError: bytes is not a 16-char string
# expect: ValueError: illegal version number
# expect: TypeError: UUID objects are immutable
# expect: TypeError: '<' not supported between instances of 'UUID' and 'int'
# expect: ValueError: fields is not a 6-tuple
# expect: ValueError: field 6 out of range (need a 48-bit value)
# expect: ValueError: bytes_le is not a 16-char string
