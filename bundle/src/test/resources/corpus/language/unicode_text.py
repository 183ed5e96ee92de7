# Text beyond the basic plane counts as one character each.
s = "a😀b𝒳c"
print(len(s), s[1], s[3], s[1:4], s[::-1], s.index("b"), s.find("c"), s.count("😀"))  # expect: 5 😀 𝒳 😀b𝒳 c𝒳b😀a 2 4 1
print([ord(c) for c in s], s.upper(), s.replace("😀", "-"), s.split("b"), "😀" in s, s.startswith("a😀"))  # expect: [97, 128512, 98, 119987, 99] A😀B𝒳C a-b𝒳c ['a😀', '𝒳c'] True True
print(s.encode("utf-8"), s.encode("utf-16-le"), s.encode("utf-32-be"), len("😀" * 3), s + "é" == "a😀b𝒳cé")  # expect: b'a\xf0\x9f\x98\x80b\xf0\x9d\x92\xb3c' b'a\x00=\xd8\x00\xdeb\x005\xd8\xb3\xdcc\x00' b'\x00\x00\x00a\x00\x01\xf6\x00\x00\x00\x00b\x00\x01\xd4\xb3\x00\x00\x00c' 3 True
print(s.center(9, "😀"), s.rjust(7, "𝒳"), "😀😁".join("ab"), sorted("😀z𝒳\uffff"), max("\uffff😀"))  # expect: 😀😀a😀b𝒳c😀😀 𝒳𝒳a😀b𝒳c a😀😁b ['z', '\uffff', '𝒳', '😀'] 😀
print("😀" > "\uffff", "\ud83d\ude00" == "😀", len("\ud83d\ude00"), ascii("😀\ud83d"), "\U0001F600"[0] == "😀")  # expect: True False 2 '\U0001f600\ud83d' True
print(s.partition("b"), s.translate({0x1F600: "smile"}), "{:😀^5}".format("x"), "%c|%5s" % (0x1F600, "😀"), chr(0x10FFFF) > "😀")  # expect: ('a😀', 'b', '𝒳c') asmileb𝒳c 😀😀x😀😀 😀|    😀 True
print({"😀": 1}["😀"], hash("😀") == hash("\U0001F600"), "x😀y"[1:2] * 2, list("👨‍👩"), "😀a".isalpha(), "𝒳".isalpha(), "𝟗".isdigit(), int("𝟗𝟖"))  # expect: 1 True 😀😀 ['👨', '\u200d', '👩'] False True True 98
print("".join(reversed("x😀y")), "a😀".ljust(4, ".") + "|", "😀\n𝒳".splitlines(), "ab😀cd".rfind("c"), "😀abc".rindex("bc"), "𝒳ab"[-2:])  # expect: y😀x a😀..| ['😀', '𝒳'] 3 2 ab
# ---
# Encoding and decoding, and what to do with text that does not fit.
print("é€".encode(), "é".encode("latin-1"), "abc".encode("ascii"), b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"))  # expect: b'\xc3\xa9\xe2\x82\xac' b'\xe9' b'abc' é é
print("aé€".encode("ascii", "ignore"), "aé€".encode("ascii", "replace"), "aé€😀".encode("ascii", "backslashreplace"))  # expect: b'a' b'a??' b'a\\xe9\\u20ac\\U0001f600'
print("aé".encode("ascii", "xmlcharrefreplace"), b"a\xffb".decode("utf-8", "replace").encode("unicode_escape"), b"a\xffb".decode("utf-8", "ignore"))  # expect: b'a&#233;' b'a\\ufffdb' ab
print(b"a\xff".decode("ascii", "backslashreplace"), ascii(b"\xff".decode("utf-8", "surrogateescape")), "\udcff".encode("utf-8", "surrogateescape"))  # expect: a\xff '\udcff' b'\xff'
print("hi".encode("utf-16") in (b"\xff\xfeh\x00i\x00", b"\xfe\xff\x00h\x00i"), b"\xff\xfea\x00".decode("utf-16"), "a".encode("UTF8"), "a".encode("utf_8_sig"))  # expect: True a b'a' b'\xef\xbb\xbfa'


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: "é".encode("ascii")))  # expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
print(error(lambda: "éà".encode("ascii")))  # expect: UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)
print(error(lambda: "€".encode("latin-1")))  # expect: UnicodeEncodeError: 'latin-1' codec can't encode character '\u20ac' in position 0: ordinal not in range(256)
print(error(lambda: "\ud800".encode()))  # expect: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
print(error(lambda: b"\xff".decode()))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
print(error(lambda: b"ab\xc3".decode()))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 2: unexpected end of data
print(error(lambda: b"\xe2\x28\xa1".decode()))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe2 in position 0: invalid continuation byte
print(error(lambda: b"\x80".decode("ascii")))  # expect: UnicodeDecodeError: 'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128)
print(error(lambda: b"a".decode("nope")))  # expect: LookupError: unknown encoding: nope
print(error(lambda: "é".encode("ascii", "nope")))  # expect: LookupError: unknown error handler name 'nope'
# ---
# The attributes of a UnicodeError.
try:
    "abcé!".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, isinstance(e, ValueError))  # expect: ascii abcé! 3 4 ordinal not in range(128) True
try:
    b"ab\xff\xfe".decode("utf-8")
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)  # expect: utf-8 b'ab\xff\xfe' 2 3 invalid start byte
# ---
# Identifiers may be any letters; they are normalised (NFKC).
größe = 3
名前 = "name"
ﬁne = 1
print(größe, 名前, fine, "größe" in globals(), "fine" in globals())  # expect: 3 name 1 True True
class Ärger:
    ß = "sharp s"
print(Ärger.ß, Ärger.__name__, Ärger)  # expect: sharp s Ärger <class '__main__.Ärger'>
# ---
# ascii, repr and printable characters.
print(ascii("aé€😀\n"), repr("é€😀"), repr("\u200b\xa0\xad"), repr("\ue000"))  # expect: 'a\xe9\u20ac\U0001f600\n' 'é€😀' '\u200b\xa0\xad' '\ue000'
print("%a" % "é", f"{'é'!a}", "{!a}".format("€"), ascii(["é"]), ascii({"ü": "ö"}))  # expect: '\xe9' '\xe9' '\u20ac' ['\xe9'] {'\xfc': '\xf6'}
