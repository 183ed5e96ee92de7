# requires: 3.12
import copy
import io
import os
import pathlib
import tempfile
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape, quoteattr, unescape


def error(call):
    try:
        return call()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


TEXT = """<?xml version="1.0"?>
<!-- in front -->
<data version="1">
  <country name="A"><rank>1</rank><year>2008</year><neighbor name="B" direction="E"/></country>
  <country name="C"><rank updated="yes">4</rank><year>2011</year>tail &amp; &lt;more&gt; &#228;<![CDATA[<raw>]]></country>
  <?target some data?><empty/>
</data>"""
root = ET.fromstring(TEXT)
print(root.tag, root.attrib, len(root), root[0].get("name"), root[1][1].tail, repr(root.text), [child.tag for child in root])  # expect: data {'version': '1'} 3 A tail & <more> ä<raw> '\n  ' ['country', 'country', 'empty']
print([e.tag for e in root.iter()], [e.text for e in root.iter("rank")], "".join(root.itertext()).split())  # expect: ['data', 'country', 'rank', 'year', 'neighbor', 'country', 'rank', 'year', 'empty'] ['1', '4'] ['12008', '42011tail', '&', '<more>', 'ä<raw>']
print(root.find("country/rank").text, root.findtext("country/year"), root.findtext("none"), root.findtext("none", "d"), root.findtext("empty"), root.find("none"))  # expect: 1 2008 None d  None
for path in ("country", "*", ".", "./country/*", ".//rank", "country[2]/rank", "country[last()]", "country[last()-1]", "country[@name]", "country[@name='C']", "country[@name!='C']", "country[rank='1']", "country[rank]", "country[year!='2008']", ".//rank/..", ".//*[@direction]", "country[@name='A'][rank='1']/year", ".//year[.='2011']", "country/", "{*}country", ".//*"):
    print(path, [(e.tag, e.text and e.text.strip()) for e in root.findall(path)])  # expect: country [('country', None), ('country', None)]
    # expect: * [('country', None), ('country', None), ('empty', None)]
    # expect: . [('data', '')]
    # expect: ./country/* [('rank', '1'), ('year', '2008'), ('neighbor', None), ('rank', '4'), ('year', '2011')]
    # expect: .//rank [('rank', '1'), ('rank', '4')]
    # expect: country[2]/rank [('rank', '4')]
    # expect: country[last()] [('country', None)]
    # expect: country[last()-1] [('country', None)]
    # expect: country[@name] [('country', None), ('country', None)]
    # expect: country[@name='C'] [('country', None)]
    # expect: country[@name!='C'] [('country', None)]
    # expect: country[rank='1'] [('country', None)]
    # expect: country[rank] [('country', None), ('country', None)]
    # expect: country[year!='2008'] [('country', None)]
    # expect: .//rank/.. [('country', None), ('country', None)]
    # expect: .//*[@direction] [('neighbor', None)]
    # expect: country[@name='A'][rank='1']/year [('year', '2008')]
    # expect: .//year[.='2011'] [('year', '2011')]
    # expect: country/ [('rank', '1'), ('year', '2008'), ('neighbor', None), ('rank', '4'), ('year', '2011')]
    # expect: {*}country [('country', None), ('country', None)]
    # expect: .//* [('country', None), ('rank', '1'), ('year', '2008'), ('neighbor', None), ('country', None), ('rank', '4'), ('year', '2011'), ('empty', None)]
for path in ("/x", "country[0]", "a:b", "country[foo()]", "country[@]", "//x"):
    print(path, error(lambda: root.findall(path)))  # expect: /x SyntaxError: cannot use absolute path on element
    # expect: country[0] SyntaxError: XPath position >= 1 expected
    # expect: a:b []
    # expect: country[foo()] SyntaxError: unsupported function
    # expect: country[@] SyntaxError: invalid predicate
    # expect: //x SyntaxError: cannot use absolute path on element
print(ET.tostring(root[0]), ET.tostring(root[1], encoding="unicode"), ET.tostring(root[1], encoding="utf-8"))  # expect: b'<country name="A"><rank>1</rank><year>2008</year><neighbor name="B" direction="E" /></country>\n  ' <country name="C"><rank updated="yes">4</rank><year>2011</year>tail &amp; &lt;more&gt; ä&lt;raw&gt;</country>
# expect:    b'<country name="C"><rank updated="yes">4</rank><year>2011</year>tail &amp; &lt;more&gt; \xc3\xa4&lt;raw&gt;</country>\n  '
print(ET.tostring(ET.XML("<a>ü<b/></a>"), "iso-8859-1"), ET.tostring(ET.XML("<a/>"), "utf-8", xml_declaration=True), ET.tostring(ET.XML("<a/>"), short_empty_elements=False), ET.tostring(ET.XML("<a>x<b>y</b>z</a>"), method="text"))  # expect: b"<?xml version='1.0' encoding='iso-8859-1'?>\n<a>\xfc<b /></a>" b"<?xml version='1.0' encoding='utf-8'?>\n<a />" b'<a></a>' b'xyz'
ns = ET.fromstring('<r xmlns="http://d" xmlns:p="http://p"><p:a p:k="1" k="2"/><b xml:lang="en"/></r>')
print(ns.tag, ns[0].tag, ns[0].attrib, ns[1].attrib, ns.find("d:b", {"d": "http://d"}).tag, ns.find("{http://d}*").tag, ns.find("b"), ns.find("b", {"": "http://d"}).tag, [e.tag for e in ns.findall("{*}a")])  # expect: {http://d}r {http://p}a {'{http://p}k': '1', 'k': '2'} {'{http://www.w3.org/XML/1998/namespace}lang': 'en'} {http://d}b {http://d}b None {http://d}b ['{http://p}a']
print(ET.tostring(ns), ET.tostring(ns[1], default_namespace=None))  # expect: b'<ns0:r xmlns:ns0="http://d" xmlns:ns1="http://p"><ns1:a ns1:k="1" k="2" /><ns0:b xml:lang="en" /></ns0:r>' b'<ns0:b xmlns:ns0="http://d" xml:lang="en" />'
ET.register_namespace("pp", "http://p")
print(ET.tostring(ns), error(lambda: ET.register_namespace("ns1", "u")), error(lambda: ET.tostring(ET.XML("<a/>"), default_namespace="u")), ET.tostring(ET.XML("<a xmlns='u'><b/></a>"), default_namespace="u"))  # expect: b'<ns0:r xmlns:ns0="http://d" xmlns:pp="http://p"><pp:a pp:k="1" k="2" /><ns0:b xml:lang="en" /></ns0:r>' ValueError: Prefix format reserved for internal use ValueError: cannot use non-qualified names with default_namespace option b'<a xmlns="u"><b /></a>'
e = ET.Element("top", {"a": "1"}, b="2")
s = ET.SubElement(e, "sub", x='q"<&>\n\t')
s.text = "text <&>"
s.tail = "tail"
e.append(ET.Comment(" c ")), e.append(ET.PI("t", "d")), e.insert(0, ET.Element("first")), e.set("c", "3")
print(ET.tostring(e), e.keys(), e.items(), list(e)[0].tag, e.get("zz", 5), s.attrib)  # expect: b'<top a="1" b="2" c="3"><first /><sub x="q&quot;&lt;&amp;&gt;&#10;&#09;">text &lt;&amp;&gt;</sub>tail<!-- c --><?t d?></top>' ['a', 'b', 'c'] [('a', '1'), ('b', '2'), ('c', '3')] first 5 {'x': 'q"<&>\n\t'}
e.remove(s)
print(len(e), error(lambda: e.remove(s)), error(lambda: e[9]), error(lambda: e.append("x")), error(lambda: ET.SubElement(e, "q", 5)), error(lambda: ET.Element("q", 5)), error(lambda: ET.tostring(ET.Element("a", b=5))))  # expect: 3 ValueError: list.remove(x): x not in list IndexError: child index out of range TypeError: append() argument 1 must be xml.etree.ElementTree.Element, not str TypeError: SubElement() argument 3 must be dict, not int TypeError: Element() argument 2 must be dict, not int TypeError: cannot serialize 5 (type int)
e[1:] = [ET.Element("n1"), ET.Element("n2")]
del e[0]
e.extend([ET.Element("n3")])
print([c.tag for c in e], [c.tag for c in e[::-1]], copy.copy(e)[0] is e[0], copy.deepcopy(e)[0] is e[0], ET.iselement(e), ET.iselement("e"), str(ET.QName("u", "t")), ET.QName("{u}t") == ET.QName("u", "t"))  # expect: ['n1', 'n2', 'n3'] ['n3', 'n2', 'n1'] True False True False {u}t True
e.clear()
print(ET.tostring(e), repr(e).startswith("<Element 'top' at 0x"))  # expect: b'<top />' True
tree = ET.ElementTree(ET.XML("<a><b><c>x</c></b><b/><d>t<e/></d></a>"))
ET.indent(tree)
print(ET.tostring(tree.getroot()).decode().split("\n"))  # expect: ['<a>', '  <b>', '    <c>x</c>', '  </b>', '  <b />', '  <d>t<e />', '  </d>', '</a>']
ET.indent(tree, "\t", 1)
print(ET.tostring(tree.getroot()).decode().split("\n"), error(lambda: ET.indent(tree, level=-1)))  # expect: ['<a>', '\t\t<b>', '\t\t\t<c>x</c>', '\t\t</b>', '\t\t<b />', '\t\t<d>t<e />', '\t\t</d>', '\t</a>'] ValueError: Initial indentation level must be >= 0, got -1
print([(kind, x.tag if hasattr(x, "tag") else x) for kind, x in ET.iterparse(io.BytesIO(b"<a xmlns:p='u'><p:b>t</p:b><!--c--><?x y?></a>"), ["start", "end", "start-ns", "end-ns", "comment", "pi"]) if not callable(getattr(x, "tag", None))])  # expect: [('start-ns', ('p', 'u')), ('start', 'a'), ('start', '{u}b'), ('end', '{u}b'), ('end', 'a'), ('end-ns', None)]
it = ET.iterparse(io.StringIO("<a><b/><c/></a>"))
print([(kind, x.tag) for kind, x in it], it.root.tag, error(lambda: ET.iterparse(io.BytesIO(b""), ["what"])), error(lambda: list(ET.iterparse(io.BytesIO(b"<a>")))))  # expect: [('end', 'b'), ('end', 'c'), ('end', 'a')] a ValueError: unknown event 'what' ParseError: no element found: line 1, column 3
with tempfile.TemporaryDirectory() as d:
    tree.write(d + "/x.xml", "utf-8", True)
    print(pathlib.Path(d, "x.xml").read_text().split("\n")[:2], ET.parse(d + "/x.xml").getroot().tag, ET.parse(open(d + "/x.xml", "rb")).find("d/e").tag)  # expect: ["<?xml version='1.0' encoding='utf-8'?>", '<a>'] a e
    print(error(lambda: ET.parse(d + "/none")).split(":")[0])  # expect: FileNotFoundError
for text in ("", "   ", "text", "<a>", "<a><b></a>", "<a></a><b/>", "<a></a>x"):
    print(repr(text), error(lambda: ET.fromstring(text)))  # expect: '' ParseError: no element found: line 1, column 0
    # expect: '   ' ParseError: no element found: line 1, column 3
    # expect: 'text' ParseError: syntax error: line 1, column 0
    # expect: '<a>' ParseError: no element found: line 1, column 3
    # expect: '<a><b></a>' ParseError: mismatched tag: line 1, column 8
    # expect: '<a></a><b/>' ParseError: junk after document element: line 1, column 7
    # expect: '<a></a>x' ParseError: junk after document element: line 1, column 7
for text in ("<a>&x;</a>", "<a b='1' b='2'/>", "<a b=1/>", "<p:a/>", "<a>\n<b\n&</a>", "<a><!-- -- --></a>", "<", "<a", "<a b='x", "<a>\0</a>", "<1/>", "<a>]]></a>"):
    try:
        ET.fromstring(text)
    except ET.ParseError as e:
        print(repr(text), isinstance(e, SyntaxError), e.position[0], str(e).split(":")[0] == "not well-formed (invalid token)")  # expect: '<a>&x;</a>' True 1 False
        # expect: "<a b='1' b='2'/>" True 1 False
        # expect: '<a b=1/>' True 1 True
        # expect: '<p:a/>' True 1 False
        # expect: '<a>\n<b\n&</a>' True 3 True
        # expect: '<a><!-- -- --></a>' True 1 True
        # expect: '<' True 1 False
        # expect: '<a' True 1 False
        # expect: "<a b='x" True 1 False
        # expect: '<a>\x00</a>' True 1 True
        # expect: '<1/>' True 1 True
        # expect: '<a>]]></a>' True 1 True
try:
    ET.fromstring("<a>\n  <b></c></a>")
except ET.ParseError as e:
    print(e.code, e.position, e)  # expect: 7 (2, 7) mismatched tag: line 2, column 7
print(ET.fromstring('<!DOCTYPE a [<!ENTITY e "value">]><a>&e;</a>').text, ET.fromstring(b"<?xml version='1.0' encoding='iso-8859-1'?><a>\xe4</a>").text)  # expect: value ä
print(error(lambda: ET.fromstring('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>').tag), ET.fromstringlist(["<a>", "<b/>", "</a>"])[0].tag, ET.XMLID("<a><b id='q'/></a>")[1]["q"].tag)  # expect: a b b




builder = ET.TreeBuilder()
builder.start("a", {}), builder.data("x"), builder.start("b", {"c": "d"}), builder.end("b"), builder.data("y"), builder.end("a")
print(ET.tostring(builder.close()), ET.tostring(ET.XML("<a><!--c-->t<?p i?></a>", ET.XMLParser(target=ET.TreeBuilder(insert_comments=True, insert_pis=True)))))  # expect: b'<a>x<b c="d" />y</a>' b'<a><!--c-->t<?p i?></a>'
print(ET.tostring(ET.XML("<html><br/><script>a&lt;b</script><p>a&lt;b</p></html>"), method="html"), error(lambda: ET.tostring(ET.XML("<a/>"), method="foo")))  # expect: b'<html><br><script>a<b</script><p>a&lt;b</p></html>' ValueError: unknown method 'foo'
print(escape("<a&b>"), escape("a'", {"'": "&apos;"}), unescape("&lt;&amp;lt;&gt;"), quoteattr("a"), quoteattr('a"b'), quoteattr("a\"b'c\n"))  # expect: &lt;a&amp;b&gt; a&apos; <&lt;> "a" 'a"b' "a&quot;b'c&#10;"
ET.dump(ET.XML("<a>d</a>"))  # expect: <a>d</a>
# ---
# requires: 3.12
import xml.etree.ElementTree as ET


class Target:
    def start(self, tag, attrs):
        self.seen = getattr(self, "seen", []) + [(tag, attrs)]

    def end(self, tag):
        self.seen.append(tag)

    def data(self, data):
        self.seen.append(data)

    def close(self):
        return self.seen


parser = ET.XMLParser(target=Target())
parser.feed("<a x='1'>text<b/></a>")
print(parser.close())  # expect: [('a', {'x': '1'}), 'text', ('b', {}), 'b', 'a']
deep = ET.fromstring("<a>" * 5000 + "x" + "</a>" * 5000)
print(sum(1 for _ in deep.iter()), "".join(deep.itertext()))  # expect: 5000 x
wide = ET.Element("w")
for i in range(2000):
    ET.SubElement(wide, "i", n=str(i)).text = str(i)
again = ET.fromstring(ET.tostring(wide))
print(len(again), again[1999].get("n"), again.find("i[@n='1500']").text, again[7].text)  # expect: 2000 1999 1500 7
many = ET.fromstring("<a " + " ".join(f"x{i}='{i}'" for i in range(500)) + "/>")
print(len(many.attrib))  # expect: 500
print(len(ET.fromstring('<!DOCTYPE a [<!ENTITY e "' + "y" * 200_000 + '">]><a>&e;</a>').text))  # expect: 200000
print(len(ET.fromstring('<!DOCTYPE a [<!ENTITY e "z">]><a>' + "&e;" * 5000 + "</a>").text))  # expect: 5000
bomb = '<!DOCTYPE a [<!ENTITY e0 "xxxxxxxxxx">' + "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10)) + "]><a>&e9;</a>"
try:
    ET.fromstring(bomb)
except ET.ParseError:
    print("refused")  # expect: refused
for system in ("file:///etc/passwd", "http://127.0.0.1:1/x"):
    try:
        print(ET.fromstring(f'<!DOCTYPE a [<!ENTITY x SYSTEM "{system}">]><a>&x;</a>').text)
    except ET.ParseError as e:
        print(e.code, str(e).split(":")[0])  # expect: 11 undefined entity &x;
        # expect: 11 undefined entity &x;
