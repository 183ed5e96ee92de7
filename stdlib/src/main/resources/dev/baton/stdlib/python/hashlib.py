"""Message digests: fingerprints of bytes."""

import _hashlib

_FIXED = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256",
          "sha3_384", "sha3_512", "shake_128", "shake_256")

algorithms_guaranteed = {*_FIXED, "blake2b", "blake2s"}
algorithms_available = set(algorithms_guaranteed)

_NOTHING = b""

__all__ = (*_FIXED, "blake2b", "blake2s", "new", "algorithms_guaranteed",
           "algorithms_available", "pbkdf2_hmac", "file_digest")


def _constructor(name):
    def make(string=_NOTHING, *, usedforsecurity=True):
        made = _hashlib.new(name)
        if string is not _NOTHING:
            made.update(string)
        return made

    make.__name__ = make.__qualname__ = f"openssl_{name}"
    make.__doc__ = f"Return a {name} hash object, which has taken the given bytes."
    return make


md5 = _constructor("md5")
sha1 = _constructor("sha1")
sha224 = _constructor("sha224")
sha256 = _constructor("sha256")
sha384 = _constructor("sha384")
sha512 = _constructor("sha512")
sha3_224 = _constructor("sha3_224")
sha3_256 = _constructor("sha3_256")
sha3_384 = _constructor("sha3_384")
sha3_512 = _constructor("sha3_512")
shake_128 = _constructor("shake_128")
shake_256 = _constructor("shake_256")


def _blake(wide, data, digest_size, key, salt, person, unsupported):
    for name, (value, default) in unsupported.items():
        if value != default:
            raise ValueError(f"{name} other than {default} is not supported: no tree hashing")
    made = _hashlib.blake2(wide, digest_size, key, salt, person)
    if len(data):
        made.update(data)
    return made


def blake2b(data=b"", /, *, digest_size=64, key=b"", salt=b"", person=b"", fanout=1, depth=1,
            leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False,
            usedforsecurity=True):
    """Return a BLAKE2b hash object, without tree hashing."""
    return _blake(True, data, digest_size, key, salt, person, {
        "fanout": (fanout, 1), "depth": (depth, 1), "leaf_size": (leaf_size, 0),
        "node_offset": (node_offset, 0), "node_depth": (node_depth, 0),
        "inner_size": (inner_size, 0), "last_node": (last_node, False)})


def blake2s(data=b"", /, *, digest_size=32, key=b"", salt=b"", person=b"", fanout=1, depth=1,
            leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False,
            usedforsecurity=True):
    """Return a BLAKE2s hash object, without tree hashing."""
    return _blake(False, data, digest_size, key, salt, person, {
        "fanout": (fanout, 1), "depth": (depth, 1), "leaf_size": (leaf_size, 0),
        "node_offset": (node_offset, 0), "node_depth": (node_depth, 0),
        "inner_size": (inner_size, 0), "last_node": (last_node, False)})


def new(name, data=b"", **kwargs):
    """Return a hash object of an algorithm, which has taken the given bytes."""
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    lower = name.lower().replace("-", "_")
    plain = lower if lower in algorithms_guaranteed else lower.replace("_", "")
    if plain not in algorithms_guaranteed:
        raise ValueError(f"unsupported hash type {name}")
    return globals()[plain](data, **kwargs)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Derive a key from a password by many rounds of HMAC (PKCS #5)."""
    if not isinstance(hash_name, str):
        raise TypeError("pbkdf2_hmac() argument 'hash_name' must be str, not "
                        f"{type(hash_name).__name__}")
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is None:
        made = _hashlib.new(hash_name)
        dklen = 1 if made is None else made.digest_size
    elif dklen < 1:
        raise ValueError("key length must be greater than 0.")
    key = _hashlib.pbkdf2_hmac(hash_name, password, salt, iterations, dklen)
    if key is None:
        raise ValueError(f"unsupported hash type {hash_name}")
    return key


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """Return a hash object that has taken the rest of a binary file."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable")
            and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buffer = bytearray(_bufsize)
    view = memoryview(buffer)
    while size := fileobj.readinto(buffer):
        made.update(view[:size])
    return made
