# requires: 3.12
from urllib.parse import *
import codecs


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


u = urlsplit("HTTPS://user:p%20w@Example.com:8080/a/b;p?q=1&r=#frag")
print(u, u.geturl(), u.username, u.password, u.hostname, u.port, u[1], u._replace(path="/x").geturl(), u.netloc)  # expect: SplitResult(scheme='https', netloc='user:p%20w@Example.com:8080', path='/a/b;p', query='q=1&r=', fragment='frag') https://user:p%20w@Example.com:8080/a/b;p?q=1&r=#frag user p%20w example.com 8080 user:p%20w@Example.com:8080 https://user:p%20w@Example.com:8080/x?q=1&r=#frag user:p%20w@Example.com:8080
print(urlparse("http://x/a;b;c?d#e"), urlparse("//host/path"), urlparse("mailto:a@b.c"), urlparse("/p?q"), urlparse("http://[::1]:80/x").hostname, urlparse("path", scheme="ftp"), urlparse(b"http://h/p"), urlsplit("x#y", allow_fragments=False))  # expect: ParseResult(scheme='http', netloc='x', path='/a', params='b;c', query='d', fragment='e') ParseResult(scheme='', netloc='host', path='/path', params='', query='', fragment='') ParseResult(scheme='mailto', netloc='', path='a@b.c', params='', query='', fragment='') ParseResult(scheme='', netloc='', path='/p', params='', query='q', fragment='') ::1 ParseResult(scheme='ftp', netloc='', path='path', params='', query='', fragment='') ParseResultBytes(scheme=b'http', netloc=b'h', path=b'/p', params=b'', query=b'', fragment=b'') SplitResult(scheme='', netloc='', path='x#y', query='', fragment='')
print(urlunsplit(("http", "h", "p", "q", "f")), urlunparse(("", "", "a", "b", "c", "d")), urlunsplit(("file", "", "/x", "", "")), urldefrag("http://a/b#c"), urldefrag("x"))  # expect: http://h/p?q#f a;b?c#d file:///x DefragResult(url='http://a/b', fragment='c') DefragResult(url='x', fragment='')
base = "http://a/b/c/d;p?q"
print([urljoin(base, r) for r in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "..", "../g", "../..", "../../g", "../../../g", "g;x=1/../y", "mailto:x", "http:g")], urljoin("", "x"), urljoin("x/y", "z"))  # expect: ['http://a/b/c/g', 'http://a/b/c/g', 'http://a/b/c/g/', 'http://a/g', 'http://g', 'http://a/b/c/d;p?y', 'http://a/b/c/g?y', 'http://a/b/c/d;p?q#s', 'http://a/b/c/g#s', 'http://a/b/c/;x', 'http://a/b/c/d;p?q', 'http://a/b/c/', 'http://a/b/', 'http://a/b/g', 'http://a/', 'http://a/g', 'http://a/g', 'http://a/b/c/y', 'mailto:x', 'http://a/b/c/g'] x x/z
print(quote("a b/ü?&=~"), quote("a/b", safe=""), quote(b"\xff a"), quote_plus("a b+c/ü"), quote("é", encoding="latin-1"), unquote("a%20b%C3%BC%zz%"), unquote_plus("a+b%2B"), unquote_to_bytes("a%FFb"), unquote("%E9", "latin-1"), unquote("%ff"), quote(""), unquote(b"a%20b"))  # expect: a%20b/%C3%BC%3F%26%3D~ a%2Fb %FF%20a a+b%2Bc%2F%C3%BC %E9 a bü%zz% a b+ b'a\xffb' é �  a b
print(urlencode({"a": 1, "b": "x y", "c": "ü&"}), urlencode([("a", [1, 2]), ("b", "xy")], doseq=True), urlencode({"a": [1]}), urlencode({"k": b"\xff"}), urlencode({"a b": "/"}, quote_via=quote), repr(urlencode({})))  # expect: a=1&b=x+y&c=%C3%BC%26 a=1&a=2&b=xy a=%5B1%5D k=%FF a%20b=%2F ''
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qs("c=&d", keep_blank_values=True), parse_qsl("a=1;b=2", separator=";"), parse_qsl("x=%20+y&z=a=b"), parse_qs(b"a=1"), parse_qs(""))  # expect: {'a': ['1', '3'], 'b': ['2']} {'c': [''], 'd': ['']} [('a', '1'), ('b', '2')] [('x', '  y'), ('z', 'a=b')] {b'a': [b'1']} {}
for call in (lambda: urlsplit("http://h:x/").port, lambda: urlsplit("http://h:99999").port, lambda: urlsplit("http://[::1"), lambda: urljoin("a", b"b"), lambda: quote(3), lambda: quote(b"a", encoding="x"), lambda: urlencode(3), lambda: urlencode("ab"), lambda: parse_qs("a", strict_parsing=True), lambda: parse_qs("a=1&b=2", max_num_fields=1), lambda: parse_qsl("a", separator=""), lambda: quote_from_bytes("x")):
    error(call)  # expect: ValueError: Port could not be cast to integer value as 'x'
# expect: ValueError: Port out of range 0-65535
# expect: ValueError: Invalid IPv6 URL
# expect: TypeError: Cannot mix str and non-str arguments
# expect: TypeError: quote_from_bytes() expected bytes
# expect: TypeError: quote() doesn't support 'encoding' for bytes
# expect: TypeError: not a valid non-string sequence or mapping object
# expect: TypeError: not a valid non-string sequence or mapping object
# expect: ValueError: bad query field: 'a'
# expect: ValueError: Max number of fields exceeded
# expect: ValueError: Separator must be of type string or bytes.
# expect: TypeError: quote_from_bytes() expected bytes

print(codecs.encode("é", "latin-1"), codecs.decode(b"\xc3\xa9"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"), codecs.encode("Hello", "rot13"), codecs.encode(b"abc", "base64"), codecs.lookup("UTF8").name, codecs.lookup("latin1").name, codecs.lookup("ascii").encode("x"), codecs.getdecoder("utf-8")(b"a"), codecs.BOM_UTF8, list(codecs.iterencode(["a", "é"], "utf-8")), codecs.getencoder("utf-16-le")("a"))  # expect: b'\xe9' é b'6162' b'ab' Uryyb b'YWJj\n' utf-8 iso8859-1 (b'x', 1) ('a', 1) b'\xef\xbb\xbf' [b'a', b'\xc3\xa9'] (b'a\x00', 1)
for call in (lambda: codecs.lookup("nope"), lambda: codecs.encode("x", "nope"), lambda: codecs.decode(b"\xff", "utf-8"), lambda: codecs.encode("é", "ascii"), lambda: codecs.encode("é", "ascii", "replace"), lambda: codecs.decode(b"zz", "hex")):
    error(call)  # expect: LookupError: unknown encoding: nope
# expect: LookupError: unknown encoding: nope
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: no error b'?'
# expect: Error: Non-hexadecimal digit found
