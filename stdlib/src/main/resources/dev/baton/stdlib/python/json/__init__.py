"""JSON, the data format of RFC 8259: text from Python values and values from text.

dict, list (and tuple), str, int, float, bool and None correspond to JSON's kinds of values.
As an extension NaN and the infinities are written and read as NaN, Infinity and -Infinity.
"""

from .decoder import JSONDecodeError, JSONDecoder
from .encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_default_encoder = JSONEncoder()
_default_decoder = JSONDecoder()


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
          cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Return the JSON text of a value.

    skipkeys leaves out dict keys of other types instead of raising TypeError; ensure_ascii
    escapes all characters beyond ASCII; check_circular finds containers that contain
    themselves; allow_nan permits NaN and the infinities; indent (a number of spaces or a
    text) puts every item on a line; separators is a pair (between items, between key and
    value); default(obj) gives a replacement for an object of another type; sort_keys sorts
    dicts; cls is a subclass of JSONEncoder to use.
    """
    if (cls is None and ensure_ascii and check_circular and allow_nan and indent is None
            and separators is None and default is None and not (skipkeys or sort_keys or kw)):
        return _default_encoder.encode(obj)
    return (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
         cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Write the JSON text of a value to a file; the options are those of dumps()."""
    encoder = (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw)
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def detect_encoding(b):
    """Return the encoding of JSON bytes: UTF-8, 16 or 32, known by marks and zero bytes."""
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    # JSON begins with two ASCII characters, or one: where are their zero bytes?
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
          parse_constant=None, object_pairs_hook=None, **kw):
    """Return the value of a JSON text, given as str, bytes or bytearray.

    object_hook receives each dict, object_pairs_hook each list of pairs, and its result
    takes their place; parse_float, parse_int and parse_constant receive the text of a
    number or of NaN, Infinity, -Infinity; cls is a subclass of JSONDecoder to use.
    """
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), "surrogatepass")
    else:
        raise TypeError("the JSON object must be str, bytes or bytearray, "
                        f"not {s.__class__.__name__}")
    if (cls is None and object_hook is None and parse_float is None and parse_int is None
            and parse_constant is None and object_pairs_hook is None and not kw):
        return _default_decoder.decode(s)
    options = {"object_hook": object_hook, "object_pairs_hook": object_pairs_hook,
               "parse_float": parse_float, "parse_int": parse_int,
               "parse_constant": parse_constant}
    given = {name: value for name, value in options.items() if value is not None}
    return (JSONDecoder if cls is None else cls)(**given, **kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
         parse_constant=None, object_pairs_hook=None, **kw):
    """Return the value of the JSON text in a file; the options are those of loads()."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float,
                 parse_int=parse_int, parse_constant=parse_constant,
                 object_pairs_hook=object_pairs_hook, **kw)
