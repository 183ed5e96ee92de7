# Escaping and references.
import html
import html.entities

print(html.escape("<a href=\"x\">'&amp;</a>"), html.escape("\"'", quote=False))  # expect: &lt;a href=&quot;x&quot;&gt;&#x27;&amp;amp;&lt;/a&gt; "'
print(html.unescape("&lt;b&gt; &amp &ampx &notit; &#65;&#x42; &hearts;"), ascii(html.unescape("&#0;&#128;&#xd800;&acE;")))  # expect: <b> & &x ¬it; AB ♥ '\ufffd\u20ac\ufffd\u223e\u0333'
print(html.unescape("no references"), html.unescape("& &nothing; &#;"))  # expect: no references & ¬hing; &#;
print(len(html.entities.html5), html.entities.name2codepoint["eacute"], html.entities.codepoint2name[0x3C])  # expect: 2231 233 lt
